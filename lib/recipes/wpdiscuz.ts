import type { Recipe } from '../model/recipe.ts';

/**
 * wpDiscuz 7, WordPress's comments drawn by a plugin. A record's id is its own number and its parent's, which holds where the markup does
 * not: below the deepest level replies stand beside their parents. Marked-up passages of the article are quoted above a comment, and are
 * not its words; long ones are cut on the server. Source: wpDiscuz, `utils/class.WpdiscuzWalker.php` and its layouts.
 */
export default {
  name: 'wpdiscuz',
  platform: 'wordpress',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.wpd-comment[id^="wpd-comm-"] > .wpd-comment-wrap'] },
  root: ['.wpd-thread-list', '#wpdcom'],
  record: { sel: '.wpd-comment[id^="wpd-comm-"]', own: ':scope > .wpd-comment-wrap', exclude: '.pingback,.trackback' },
  id: [{ attr: 'id', match: '^wpd-comm-(\\d+)_' }],
  author: [{ sel: '.wpd-comment-author' }],
  authorId: [{ attr: 'class', match: '(?:^|\\s)comment-author-(\\S+)' }],
  roles: { author: '.wpd-blog-post_author' },
  time: [{ sel: '.wpd-comment-date', attr: 'title', as: 'date' }, { sel: '.wpd-comment-date', as: 'date' }],
  body: { sel: ['.wpd-comment-text'], drop: '.wpd-inline-feedback-wrapper,[id^="wpdiscuz-readmore-"],.wpd-reply-to' },
  score: [{ sel: '.wpd-vote-result:not(.wpd-vote-result-like,.wpd-vote-result-dislike)', attr: 'title' }],
  up: [{ sel: '.wpd-vote-result-like', attr: 'title' }],
  down: [{ sel: '.wpd-vote-result-dislike', attr: 'title' }],
  permalink: [{ sel: '[data-wpd-clipboard*="#comment-"]', attr: 'data-wpd-clipboard', as: 'link' }],
  thread: {
    style: 'parent',
    parent: [{ attr: 'id', match: '^wpd-comm-\\d+_([1-9]\\d*)$' }, { sel: '.wpd-reply-to a', attr: 'href', match: '#comment-(\\d+)$' }],
  },
  heading: '.wpd-thread-head',
  stated: [{ sel: '.wpd-thread-info', attr: 'data-comments-count' }, { sel: '.wpd-thread-info .wpdtc', attr: 'title' }],
  replyBox: '.wpd-form-wrap,.wpd_comm_form',
  more: [
    { sel: '.wpd-load-more-submit,.wpd-load-comments', kind: 'page' },
    { sel: '.wpd-hidden-replies .wpd-toggle', kind: 'replies' },
    { sel: '.wpdiscuz-readmore', kind: 'text' },
  ],
} satisfies Recipe as Recipe;
