import type { Recipe } from '../model/recipe.ts';

/**
 * Ghost's own comments, in a frame made from `srcdoc`. A wrapper holds a comment's card and, beside it (older builds: in it), the wrappers of
 * its replies. Class names are utilities; the test ids stay. The link's title is the exact time in the browser's own zone.
 * Source: TryGhost/Ghost, `apps/comments-ui`.
 */
export default {
  name: 'ghost',
  checked: '2026-11-24',
  confidence: 0.99,
  match: { require: ['[data-testid="comment-component"]'] },
  root: ['[data-testid="comment-elements"]', '.ghost-display', 'body'],
  record: { sel: 'div:has(> [data-testid="comment-component"])', own: ':scope > [data-testid="comment-component"]' },
  id: [{ sel: '[data-testid="comment-component"] > div > [id]', attr: 'id' }],
  author: [{ sel: 'h4' }],
  authorId: [{ sel: '[data-member-uuid]', attr: 'data-member-uuid', match: '.+' }],
  time: [{ sel: 'a[target="_parent"][title]', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: 'a[target="_parent"][title]', match: '^[\\s·]*(.+)$' }],
  body: { sel: ['[data-testid="comment-content"]'] },
  score: [{ sel: '[data-testid="like-button"],[data-testid="like-count"]' }],
  permalink: [{ sel: 'a[target="_parent"][title]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  heading: '[data-testid="title"]',
  stated: [{ sel: '[data-testid="count"]' }],
  replyBox: '[data-testid="form"]',
  more: [{ sel: '[data-testid="pagination-component"]', kind: 'page' }, { sel: '[data-testid="reply-pagination-button"]', kind: 'replies' }],
} satisfies Recipe as Recipe;
