import type { Recipe } from '../model/recipe.ts';

/**
 * YouTube for phones: no ids and no addresses, only names, words and a relative time. A reply stands in the list after its thread's first comment.
 * Source: pages as drawn, by a few projects that read them, 2023-2026.
 */
export default {
  name: 'youtube-mobile',
  platform: 'youtube',
  checked: '2026-11-25',
  confidence: 0.93,
  match: { urls: ['*://m.youtube.com/*'], require: ['ytm-comment-thread-renderer ytm-comment-renderer'] },
  root: ['ytm-comment-section-renderer', 'ytm-engagement-panel ytm-item-section-renderer', ':has(> ytm-comment-thread-renderer)'],
  record: { sel: 'ytm-comment-renderer' },
  author: [{ sel: '.YtmCommentRendererTitle,.comment-title' }],
  time: [{ sel: '.YtmCommentRendererPublishedTime,.comment-published-time', as: 'date' }],
  body: { sel: ['.YtmCommentRendererText', '.comment-text'], lines: true },
  score: [{ sel: '.YtmCommentRendererCount,.comment-count' }],
  thread: { style: 'depth', depth: [{ sel: '^ytm-comment-replies-renderer', means: '1' }, { means: '0' }] },
  stated: [{ sel: 'ytm-comments-entry-point-header-renderer .comment-count,ytm-comments-header-renderer .comment-count' }],
  replyBox: 'ytm-comment-simplebox-renderer',
  more: [{ sel: 'ytm-comment-replies-renderer button', kind: 'replies' }],
} satisfies Recipe as Recipe;
