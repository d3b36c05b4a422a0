import type { Recipe } from '../model/recipe.ts';

/**
 * giscus, in its frame (giscus.app or a host of one's own): GitHub discussions, one level of replies, which stand inside the comment that they
 * answer. What was deleted or minimised keeps its box with one line in it. It states comments and replies apart, so that there is no one number.
 * Source: giscus/giscus, `components/Comment.tsx`, `Reply.tsx`, `Giscus.tsx`.
 */
export default {
  name: 'giscus',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.gsc-timeline .gsc-comment'] },
  root: ['.gsc-timeline', '.gsc-comments'],
  record: {
    sel: '.gsc-comment,.gsc-reply',
    exclude: ':has(> div > .gsc-comment-content:is(.minimized,:has(> em.color-text-secondary:only-child))),.gsc-reply:has(.gsc-reply-content.not-shown)',
  },
  id: [{ sel: 'a.link-secondary', attr: 'href', match: '#discussioncomment-(\\d+)$' }],
  author: [{ sel: '.gsc-comment-author-avatar > span' }, { sel: '.gsc-reply-author a > span' }],
  authorId: [{ sel: 'a.gsc-comment-author-avatar,.gsc-reply-author-avatar > a', attr: 'href', as: 'link' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.gsc-comment-content', '.gsc-reply-content'] },
  up: [{ sel: '.gsc-upvote-button .gsc-social-reaction-summary-item-count' }],
  permalink: [{ sel: 'a.link-secondary', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.gsc-comment-header,.gsc-reply-header',
  heading: '.gsc-header',
  replyBox: '.gsc-comment-box',
  more: [{ sel: '.gsc-pagination-button', kind: 'page' }, { sel: '.gsc-replies > div > button.color-text-link', kind: 'replies' }],
  article: ['origin'],
} satisfies Recipe as Recipe;
