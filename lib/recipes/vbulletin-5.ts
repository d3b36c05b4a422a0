import type { Recipe } from '../model/recipe.ts';

/**
 * vBulletin 5 and 6: list items with the node's number; the time has no zone. A deleted post keeps an item without its words.
 * Source: pages as drawn, by several projects that read them, 2017-2024.
 */
export default {
  name: 'vbulletin-5',
  platform: 'vbulletin',
  checked: '2026-11-25',
  confidence: 0.96,
  match: { require: ['li.b-post[data-node-id] .js-post__content-text'] },
  root: ['ul.conversation-list', 'ul:has(> li.b-post)', '#thread-view-tab', 'body'],
  record: { sel: 'li.b-post[data-node-id]', exclude: '.b-post--deleted,.deleted-post' },
  id: [{ attr: 'data-node-id' }],
  author: [{ sel: '.author [itemprop="name"]' }, { sel: '.author a' }, { sel: '.author' }],
  authorId: [{ sel: '.author a[href]', attr: 'href', as: 'link' }],
  time: [{ sel: '.b-post__timestamp time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.b-post__timestamp', as: 'date' }],
  body: { sel: ['.js-post__content-text'], drop: '.bbcode_postedby,.bbcode_description,.h-hide', quote: '.bbcode_quote,blockquote' },
  score: [{ sel: '.js-post__vote-count' }],
  permalink: [{ sel: 'a.b-post__count[href]:not([href="#"])', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.bbcode_postedby a[href*="#post"]', attr: 'href', match: '#post(\\d+)$' }] },
  heading: 'h1.main-title',
  replyBox: '.js-contententry-form',
  more: [{ sel: '.pagenav-controls a[rel="next"],a.js-pagenav-next-button', kind: 'page' }],
} satisfies Recipe as Recipe;
