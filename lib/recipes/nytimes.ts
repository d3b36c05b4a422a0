import type { Recipe } from '../model/recipe.ts';

/**
 * The New York Times's own comments, in a drawer that is in the page before it is opened. Replies stand inside the comment that they
 * answer, three levels and more: the nearest record of either kind is the parent, not the thread's first. The id of a comment's words
 * repeats (all replies have 0). Times are days without an hour, in New York. Source: pages as drawn, 2025-2026.
 */
export default {
  name: 'nytimes',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['[data-testid="comments-panel"] [data-testid="comment-container"][id^="comment-container-"]'] },
  root: ['[data-testid="comments-panel"] [data-testid="comment-list"]', '[data-testid="comments-panel"]'],
  record: { sel: ':is([data-testid="comment-container"],[data-testid="reply-comment-container"])' },
  id: [{ attr: 'id', match: '^comment-container-(\\d+)$' }],
  author: [{ sel: '[data-testid="user-header"] > div:first-child' }],
  time: [{ sel: '[data-testid="todays-date"]', as: 'date' }],
  zone: 'America/New_York',
  body: { sel: ['p[id^="comment-content-"]'], many: true },
  thread: { style: 'nested' },
  heading: '[data-testid="comments-panel"] header',
  stated: [{ sel: '[data-testid="comments-panel"] header', match: '\\d[\\d,]*' }],
  replyBox: '[data-testid="comments-panel"] textarea',
  more: [
    { sel: '[data-testid="comments-panel"] [data-testid="comment-show-more-button"]:not([data-testid="reply-list-threading"] *)', kind: 'page' },
    { sel: '[data-testid="reply-list-threading"] [data-testid="comment-show-more-button"]', kind: 'replies' },
  ],
} satisfies Recipe as Recipe;
