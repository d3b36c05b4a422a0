import type { Recipe } from '../model/recipe.ts';

/** Every address of a comment carries its id: `lc=<thread>` or `lc=<thread>.<reply>`. */
const link = '#published-time-text a[href*="lc="]';

/**
 * YouTube, with its element names since 2024 and those before. A thread's replies stand beside its first comment, so that what a reply answers is the comment
 * before the list around it, else the thread, the first half of its own id. The words are whole, however long; the site folds them. The uploader's name stands in a badge, and once more hidden. Elements are
 * used again for other comments. Times are relative only.
 * Source: pages as drawn, by a dozen projects that read them, 2021-2026.
 */
export default {
  name: 'youtube',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['ytd-comments ytd-comment-view-model #content-text', 'ytd-comments ytd-comment-renderer #content-text'] },
  root: ['ytd-comments #contents', 'ytd-comments'],
  record: { sel: 'ytd-comment-view-model,ytd-comment-renderer' },
  id: [{ sel: link, attr: 'href', match: '[?&]lc=([^&]+)' }],
  author: [{ sel: '#author-text:not([hidden])' }, { sel: '#author-comment-badge #name' }, { sel: '#author-text' }],
  authorId: [{ sel: 'a#author-text[href]', attr: 'href', as: 'link' }],
  time: [{ sel: link, as: 'date' }],
  body: { sel: ['#content-text'], lines: true },
  score: [{ sel: '#vote-count-middle' }],
  permalink: [{ sel: link, attr: 'href', as: 'link' }],
  thread: {
    style: 'parent',
    parent: [
      { sel: `^#replies <#comment / ${link}`, attr: 'href', match: '[?&]lc=([^&]+)' },
      { sel: link, attr: 'href', match: '[?&]lc=([^.&]+)\\.' },
    ],
  },
  head: '#header-author',
  heading: 'ytd-comments-header-renderer',
  stated: [{ sel: 'ytd-comments-header-renderer #count', match: '\\d[\\d.,\\s]*' }],
  replyBox: 'ytd-comment-simplebox-renderer',
  more: [
    { sel: '#replies ytd-continuation-item-renderer button', kind: 'replies' },
    { sel: 'ytd-comment-replies-renderer #more-replies button,ytd-comment-replies-renderer #more-replies-sub-thread button', kind: 'replies' },
  ],
} satisfies Recipe as Recipe;
