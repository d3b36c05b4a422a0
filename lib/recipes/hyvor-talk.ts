import type { Recipe } from '../model/recipe.ts';

/**
 * Hyvor Talk 3, in an open shadow root that comes after its host. Replies stand beside the comment's own part. The title of the time is
 * written by the browser, in its own zone and language: where that writes the month first, and the page another way, it is misread. Source: hyvor/hyvor-talk-comments, `src/Components/Comments` (2022, before its release); the
 * present build has not been seen.
 */
export default {
  name: 'hyvor-talk',
  checked: '2026-11-25',
  confidence: 0.9,
  match: { require: ['hyvor-talk-comments'] },
  host: 'hyvor-talk-comments',
  root: ['.comments-list.parent', '.comments-list'],
  record: { sel: '.comment:has(> .comment-inside)', own: ':scope > .comment-inside' },
  id: [{ sel: 'a.comment-time', attr: 'href', match: '/comment/(\\d+)' }],
  author: [{ sel: '.comment-user-name' }],
  time: [{ sel: '.comment-time [title]', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '.comment-time' }],
  body: { sel: ['.comment-content'] },
  up: [{ sel: '.votes > .vote-wrap:first-child .vote-number' }],
  down: [{ sel: '.votes > .vote-wrap + .vote-wrap .vote-number' }],
  permalink: [{ sel: 'a.comment-time', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.comment-meta',
  more: [{ sel: '.comments-list.parent > .load-more', kind: 'page' }, { sel: '.comment-replies .load-more', kind: 'replies' }],
} satisfies Recipe as Recipe;
