import type { Recipe } from '../model/recipe.ts';

/**
 * FastComments, in its frame. A comment holds its replies beside its own part. Source: class names that the vendor's guide to styling
 * documents; the widget as drawn has not been seen, so that ids and times are read wherever they may stand.
 */
export default {
  name: 'fastcomments',
  checked: '2026-11-25',
  confidence: 0.85,
  match: { urls: ['*://fastcomments.com/*', '*://*.fastcomments.com/*'], require: ['.fast-comments .comment .commenter-name'] },
  root: ['.fast-comments .comments', '.fast-comments'],
  record: { sel: '.comment:has(> .inner)', own: ':scope > .inner', exclude: '.is-deleted' },
  id: [{ attr: 'data-id' }, { attr: 'id' }],
  author: [{ sel: '.commenter-name' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.comment-date[title]', attr: 'title', as: 'date' }, { sel: '.comment-date', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '.comment-date' }],
  body: { sel: ['.comment-text', '.comment-content'] },
  up: [{ sel: '.comment-votes .votes-up' }],
  down: [{ sel: '.comment-votes .votes-down' }],
  thread: { style: 'nested' },
  more: [{ sel: '.pagination .next,.load-all', kind: 'page' }],
} satisfies Recipe as Recipe;
