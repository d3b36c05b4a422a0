import type { Recipe } from '../model/recipe.ts';

/**
 * Coral version 4, then named Talk, in a frame of the customer's server; some papers never left it. A wrapper holds a comment's card and the
 * wrappers of its replies, however deep; a tombstone stands in the card's place. The exact time is a title in the browser's own zone and
 * language. Source: coralproject/talk, tag 4, `talk-plugin-*` and `routes/Stream`.
 */
export default {
  name: 'coral-talk',
  platform: 'coral',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { urls: ['*://*/embed/stream*'], require: ['.talk-stream-comment-wrapper .talk-stream-comment'] },
  root: ['.talk-stream-comments-container', '.talk-embed-stream', 'body'],
  record: { sel: '.talk-stream-comment-wrapper', own: ':scope > div > .talk-stream-comment' },
  id: [{ attr: 'id', match: '^c_(.+)$' }],
  author: [{ sel: '.talk-stream-comment-user-name button span' }, { sel: '.talk-stream-comment-user-name' }],
  time: [{ sel: '.talk-stream-comment-published-date [title]', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '.talk-stream-comment-published-date' }],
  body: { sel: ['.talk-stream-comment-content'] },
  up: [{ sel: '.talk-stream-comment-footer [class*="talk-plugin-"][class*="-count"]' }],
  linkParam: 'commentId',
  thread: { style: 'nested' },
  head: '.talk-stream-comment-header',
  replyBox: '.talk-plugin-commentbox-textarea,.talk-plugin-commentbox-container',
  more: [
    { sel: '.talk-load-more-button', kind: 'page' },
    { sel: '.talk-load-more-replies button', kind: 'replies' },
    { sel: '.talk-new-comments button', kind: 'new' },
  ],
  article: ['asset_url'],
} satisfies Recipe as Recipe;
