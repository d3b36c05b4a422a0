import type { Recipe } from '../model/recipe.ts';

const own = 'a[href*="#remark42__comment-"]:not(:has(svg),.comment__link-to-parent)';

/**
 * Remark42, in a frame of the site's own host. Class names are minified in what it ships, ids and roles stay. Each comment is an empty
 * `article` until it comes near the screen; pinned ones are shown a second time, without an id. The link to the parent holds an arrow only.
 * Times are written for people, in the browser's own zone and the address's language, whatever the document says.
 * Source: umputun/remark42, `frontend/apps/remark42/app/components/{root,thread,comment}`.
 */
export default {
  name: 'remark42',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['article[id^="remark42__comment-"]'] },
  root: ['[role="list"]', '.root__threads', 'body'],
  record: { sel: 'article[id^="remark42__comment-"]' },
  id: [{ attr: 'id', match: '^remark42__comment-(.+)$' }],
  author: [{ sel: '.comment__username' }, { sel: ':scope > :first-child > :not(a) > button,:scope > :first-child > :is(button,[role="button"])' }],
  authorId: [{ sel: 'span.comment__username', attr: 'title' }],
  time: [{ sel: own, as: 'date' }],
  zone: 'local',
  body: { sel: ['.raw-content', '.comment__text'] },
  score: [{ sel: ':scope > :first-child > span div[title]' }, { sel: '.comment__score-value' }],
  permalink: [{ sel: own, attr: 'href', as: 'link' }],
  thread: { style: 'parent', parent: [{ sel: 'a[href*="#remark42__comment-"]:is(:has(svg),.comment__link-to-parent)', attr: 'href', match: '#remark42__comment-(.+)$' }] },
  head: ':scope > :first-child',
  replyBox: 'form:has(textarea)',
  more: [{ sel: '[role="list"] > button', kind: 'page' }],
  article: ['url'],
  lang: ['locale'],
} satisfies Recipe as Recipe;
