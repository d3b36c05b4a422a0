import type { Recipe } from '../model/recipe.ts';

/**
 * Coral, version 7 and later: the stream in an open shadow root. A card never holds the cards of its replies: the list around a reply bears
 * its parent's id. The class names `coral-*` are promised by the vendor (docs.coralproject.net/css). Rows off screen may be taken out.
 */
export default {
  name: 'coral',
  checked: '2026-11-24',
  confidence: 0.99,
  match: { require: ['#coral-shadow-container', '#coral-shadow-root', '#coral_thread', '[data-embed-coral]', '.coral-comment[data-testid^="comment-"]'] },
  host: '#coral-shadow-container,#coral-shadow-root',
  root: ['#comments-allComments-log', '.coral-allComments', '#coral', 'div'],
  record: {
    sel: '.coral-comment[data-testid^="comment-"]',
    exclude: '.coral-featuredComment,.coral-featuredComment *,.coral-deletedTombstone,.coral-rejectedTombstone,.coral-ignoredTombstone',
  },
  id: [{ attr: 'data-testid', match: '^comment-([0-9a-f]{8}-.*)$' }, { attr: 'id', match: '^comment-([0-9a-f]{8}-.*)$' }],
  author: [{ sel: '.coral-comment-username' }],
  time: [{ sel: 'time.coral-comment-timestamp[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.coral-comment-content', '[class*="HTMLContent-root"]'] },
  score: [{ attr: 'class', match: '(?:^|\\s)coral-reacted-(\\d+)' }],
  thread: { style: 'parent', parent: [{ sel: '^[id^="coral-comments-replyList-log--"]', attr: 'id', match: '^coral-comments-replyList-log--(.+)$' }] },
  heading: '.coral-stream-header,#tab-COMMENTS',
  stated: [{ sel: '.coral-counter,.coral-comment-count' }],
  replyBox: '#comments-postCommentForm-form,[id^="comments-replyCommentForm"]',
  more: [
    { sel: '.coral-loadMoreButton,#comments-loadMore,#comments-loadAll', kind: 'page' },
    { sel: '.coral-replyList-showAllButton,.coral-replyList-showMoreButton', kind: 'replies' },
    { sel: '.coral-allComments-viewNewButton', kind: 'new' },
  ],
  virtual: 'unmount',
} satisfies Recipe as Recipe;
