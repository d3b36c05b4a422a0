import type { Recipe } from '../model/recipe.ts';

/**
 * Coral, version 7 and later: the stream in an open shadow root. A card never holds the cards of its replies: the list around a reply bears
 * its parent's id, also where the parent is a tombstone, which bears none; so lists count as records that are no comments. The class names
 * `coral-*` are promised by the vendor (docs.coralproject.net/css); builds of papers of their own (Washington Post, The Atlantic) keep the
 * test ids. Rows off screen may be taken out. The name of the host is also that of hosts of menus. Source: coralproject/talk, `stream/classes.ts`.
 */
export default {
  name: 'coral',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['#coral-shadow-container', '#coral-shadow-root', '#coral_thread', '[data-embed-coral]', '.coral-comment[data-testid^="comment-"]'] },
  host: '#coral-shadow-container,#coral-shadow-root',
  root: ['#comments-allComments-log', '.coral-allComments', '[id^="comments-"][id$="-log"]:not(#comments-featuredComments-log)', '#coral', 'div'],
  record: {
    sel: ':is(.coral-comment,[role="article"],[id^="comment-"])[data-testid^="comment-"],[id^="coral-comments-replyList-log--"]',
    exclude: '[id^="coral-comments-replyList-log--"],.coral-featuredComment,.coral-featuredComment *,[class*="Tombstone" i]',
  },
  id: [{ attr: 'data-testid', match: '^comment-([0-9a-f]{8}-.*)$' }, { attr: 'id', match: '^(?:comment-|coral-comments-replyList-log--)([0-9a-f]{8}-.*)$' }],
  author: [{ sel: '.coral-comment-username' }, { sel: '.coral-username' }],
  time: [
    { sel: 'time.coral-comment-timestamp[datetime],.coral-comment-timestamp time[datetime]', attr: 'datetime', as: 'iso' },
    { sel: 'time[class*="imestamp"][datetime]', attr: 'datetime', as: 'iso' },
  ],
  body: { sel: ['.coral-comment-content', '[class*="HTMLContent-root"]'] },
  score: [{ attr: 'class', match: '(?:^|\\s)coral-reacted-(\\d+)' }],
  thread: { style: 'parent', parent: [{ sel: '^[id^="coral-comments-replyList-log--"]', attr: 'id', match: '^coral-comments-replyList-log--(.+)$' }] },
  linkParam: 'commentID',
  head: '.coral-comment-topBar',
  heading: '.coral-stream-header,.comment-prompt,#tab-COMMENTS',
  stated: [{ sel: '.coral-counter,.coral-comment-count' }, { sel: '.comment-prompt' }, { sel: '#tab-ALL_COMMENTS', match: '\\d[\\d.,]*\\s?k?' }],
  replyBox: '#comments-postCommentForm-form,[id^="comments-replyCommentForm"]',
  more: [
    { sel: '.coral-loadMoreButton,#comments-loadMore,#comments-loadAll', kind: 'page' },
    { sel: '.coral-replyList-showAllButton,.coral-replyList-showMoreButton', kind: 'replies' },
    { sel: '.coral-allComments-viewNewButton,button[aria-label^="Refresh"]', kind: 'new' },
  ],
  virtual: 'unmount',
} satisfies Recipe as Recipe;
