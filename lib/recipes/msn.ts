import type { Recipe } from '../model/recipe.ts';

/**
 * MSN: components inside components, each with an open shadow root of its own: the comment, its header, the list of its replies.
 * Times are relative or without a year. The number of likes stands in a bar whose markup was not found; it is not read.
 * Source: two projects that read the comments, 2025-2026.
 */
export default {
  name: 'msn',
  checked: '2026-11-25',
  confidence: 0.97,
  deep: true,
  match: { require: ['social-comment-wc'] },
  host: 'social-comment-wc',
  root: ['.overlay-container', 'comment-list', 'fluent-design-system-provider', 'div'],
  record: { sel: 'comment-item', own: '.comment-item-container' },
  id: [{ attr: 'data-t', match: '"c\\.i"\\s*:\\s*"([^"]+)"' }, { attr: 'id' }],
  author: [{ sel: '.item-user-name' }],
  authorId: [{ sel: 'a.item-user-name[href]', attr: 'href', as: 'link' }],
  time: [{ sel: '.posted-at', as: 'date' }],
  body: { sel: ['.comment-body', '.msg-clamp', '.message'] },
  thread: { style: 'nested' },
  more: [
    { sel: '.load-more-comments-button,[class*="see-more-comments"]', kind: 'page' },
    { sel: '.show-more-replies,[class*="load-more-replies"]', kind: 'replies' },
  ],
} satisfies Recipe as Recipe;
