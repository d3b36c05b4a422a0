import type { Recipe } from '../model/recipe.ts';

/**
 * The Guardian's own comments. The markup has two levels only; who is answered is a link in the comment's head, and the thread's first
 * comment where there is none. Name and time are printed twice, for narrow and wide windows. The words have no name of their own: they are
 * the last block but one after the head; a comment that was blocked, or muted by the paper, has a paragraph there instead. 'Guardian Picks'
 * bear no id. A page of comments replaces the one before. Source: guardian/dotcom-rendering, `components/Discussion`.
 */
export default {
  name: 'guardian',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['div[id^="comment-"][data-testid] a[data-link-name="jump-to-comment-timestamp"]'] },
  root: ['[data-component="discussion"]', '#comments', 'main', 'body'],
  record: { sel: 'div[id^="comment-"][data-testid]', exclude: ':has(> div > header ~ p)' },
  id: [{ attr: 'id', match: '^comment-\\d+$' }],
  author: [{ sel: 'header a[href*="profile.theguardian.com/user/"]', match: '\\S.*' }],
  authorId: [{ sel: 'header a[href*="profile.theguardian.com/user/"]', attr: 'href', match: '/user/(?:id/)?(\\d+)' }],
  time: [{ sel: 'a[data-link-name="jump-to-comment-timestamp"] time', attr: 'datetime', as: 'iso' }],
  body: { sel: ['header ~ div:nth-last-of-type(2)'] },
  up: [{ sel: 'div:has(+ [data-link-name="Recommend comment"])' }],
  permalink: [{ sel: 'a[data-link-name="jump-to-comment-timestamp"]', attr: 'href', as: 'link' }],
  thread: {
    style: 'parent',
    parent: [{ sel: 'header a[href^="#comment-"]', attr: 'href', as: 'afterHash' }, { sel: '^div:has(> ul) <[id^="comment-"]', attr: 'id' }],
  },
  head: 'header',
  heading: '[data-component="discussion"] h2,#comments h2',
  stated: [{ sel: '[data-component="discussion"] h2,#comments h2' }],
  replyBox: ':is([data-component="discussion"],#comments) textarea',
  more: [
    // Of the page buttons, the arrow forward alone: it is the only one in a last block.
    { sel: '[data-link-name="view-more-comments"],div:last-child > [data-link-name^="Pagination view page"]', kind: 'page' },
    { sel: '[data-link-name="Show more replies"]', kind: 'replies' },
  ],
  virtual: 'unmount',
} satisfies Recipe as Recipe;
