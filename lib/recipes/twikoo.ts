import type { Recipe } from '../model/recipe.ts';

/**
 * Twikoo. All answers of a thread stand in one list under its first comment; whom a comment answers is in the link before its words. Long
 * words and lists are clipped by style alone. Source: twikoojs/twikoo, `src/client/view/components/TkComment.vue`, `TkComments.vue`.
 */
export default {
  name: 'twikoo',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.tk-comments-container > .tk-comment > .tk-main'] },
  root: ['.tk-comments-container'],
  record: { sel: '.tk-comment' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.tk-nick' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.tk-content'], drop: 'span:has(> .tk-ruser)' },
  // Like, dislike (since 1.7, where the site wants it), reply: told apart by their pictures alone, so by their order.
  up: [{ sel: '.tk-action > .tk-action-link:nth-last-child(3) > .tk-action-count,.tk-action > .tk-action-link:first-child:nth-last-child(2) > .tk-action-count' }],
  down: [{ sel: '.tk-action > .tk-action-link:nth-last-child(3) + .tk-action-link > .tk-action-count' }],
  thread: { style: 'parent', parent: [{ sel: 'a.tk-ruser', attr: 'href', as: 'afterHash' }, { sel: '^.tk-comment', attr: 'id' }] },
  head: '.tk-meta',
  heading: '.tk-comments-title',
  stated: [{ sel: '.tk-comments-count > span' }],
  replyBox: '.tk-submit',
  more: [{ sel: '.tk-comments-container > .tk-expand-wrap > .tk-expand', kind: 'page' }, { sel: '.tk-main > .tk-expand-wrap > .tk-expand', kind: 'text' }],
} satisfies Recipe as Recipe;
