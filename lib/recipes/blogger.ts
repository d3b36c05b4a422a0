import type { Recipe } from '../model/recipe.ts';

/** Comments that were taken back leave one line, or, where they were answered, their place. */
const gone = ':has(> .comment-block > .comment-content > .deleted-comment)';

/**
 * Blogger's threaded comments (since 2012). The exact time hides in the link, in milliseconds; what is shown is a clock or a date in the blog's
 * language. As sent, the id is the list item's; once the page's script has drawn the list anew, the block's inside it. The form is a frame.
 * Source: pages as sent and as drawn.
 */
export default {
  name: 'blogger',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.comment-thread li.comment > .comment-block > .comment-header'] },
  root: ['#comments .comments-content', '#comments', '.comment-thread'],
  record: { sel: '.comment-thread li.comment', exclude: gone },
  id: [{ attr: 'id', match: '^c\\d+$' }, { sel: '.comment-block', attr: 'id', match: '^c\\d+$' }, { sel: '.datetime a', attr: 'href', match: '#(c\\d+)$' }],
  author: [{ sel: '.comment-header .user' }],
  authorId: [{ sel: '.user a[href*="blogger.com/profile/"]', attr: 'href', as: 'link' }],
  time: [{ sel: '.datetime a', attr: 'href', match: 'showComment=(\\d{13})', as: 'epochMs' }, { sel: '.datetime', as: 'date' }],
  timeText: [{ sel: '.datetime' }],
  body: { sel: ['.comment-content'] },
  permalink: [{ sel: '.datetime a[href*="#c"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.comment-header',
  heading: '#comments > :is(h3,h4)',
  stated: [{ sel: '#comments[data-num-comments]', attr: 'data-num-comments' }, { sel: '#comments > :is(h3,h4)', match: '\\d[\\d.,]*' }],
  replyBox: '.comment-form,#comment-editor',
  more: [{ sel: '.loadmore:not(.hidden) a', kind: 'page' }, { sel: '.thread-toggle.thread-collapsed a', kind: 'replies' }],
} satisfies Recipe as Recipe;
