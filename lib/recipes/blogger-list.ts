import type { Recipe } from '../model/recipe.ts';

/** What templates of many languages write behind a name; the last resort is one word and three dots. */
const said = '(?:said|says|dijo|disse|dice|ha detto|hat gesagt|sagt|a dit|zei|skrev|sa|pisze|dedi ki|говорит|さんは書きました|說|说|提到)?\\s*(?:…|\\.{2,3}|:)?';

/**
 * Blogger's lists without threads: a name in `dt`, the words and the time in the `dd` behind it, so that one comment is three siblings.
 * The oldest put time and name into one sentence; newer templates without threads use a `div` each. Source: Blogger's layout tags, pages since 2005.
 */
export default {
  name: 'blogger-list',
  platform: 'blogger',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['dl#comments-block > dt:is(.comment-author,.comment-data) + dd', '#comments-block > .comment > .comment-block > .comment-author'] },
  root: ['#comments-block'],
  record: {
    sel: '#comments-block > :is(dt.comment-author,dt.comment-data,div.comment)',
    rest: 'dd',
    exclude: ':has(+ dd .deleted-comment,.comment-body.deleted,.deleted-comment)',
  },
  id: [{ attr: 'id', match: '^c\\d+$' }, { sel: 'a[name^="c"]', attr: 'name', match: '^c\\d+$' }, { sel: '.comment-timestamp a', attr: 'href', match: '#(c\\d+)$' }],
  author: [
    { sel: '.anon-comment-author' },
    { sel: 'dt > a[href]:not([title="comment permalink"]),.comment-author > a[href]' },
    { sel: 'dt.comment-data', match: `,\\s*(\\S.*?)\\s+${said}$` },
    { sel: 'dt.comment-author,.comment-author', match: `^(\\S.*?)\\s+${said}$` },
    { sel: 'dt,.comment-author', match: '^(\\S.*?)(?:\\s+\\S+)?$' },
  ],
  authorId: [{ sel: 'a[href*="blogger.com/profile/"]', attr: 'href', as: 'link' }],
  time: [{ sel: '.comment-timestamp a', attr: 'href', match: 'showComment=(\\d{13})', as: 'epochMs' }, { sel: '.comment-timestamp', as: 'date' }, { sel: 'dt > a[title="comment permalink"]', as: 'date' }],
  timeText: [{ sel: '.comment-timestamp a' }, { sel: 'dt > a[title="comment permalink"]' }, { sel: '.comment-timestamp' }],
  body: { sel: ['dd.comment-body', '.comment-body'], drop: '.item-control,.comment-timestamp' },
  permalink: [{ sel: '.comment-timestamp a[href*="#c"],dt > a[title="comment permalink"][href*="#c"]', attr: 'href', as: 'link' }],
  thread: { style: 'flat' },
  heading: '#comments > :is(h3,h4)',
  stated: [{ sel: '#comments[data-num-comments]', attr: 'data-num-comments' }, { sel: '#comments > :is(h3,h4)', match: '\\d[\\d.,]*' }],
  replyBox: '.comment-form,#comment-editor',
} satisfies Recipe as Recipe;
