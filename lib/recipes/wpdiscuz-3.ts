import type { Recipe } from '../model/recipe.ts';

/**
 * wpDiscuz 3 to 5, still on many papers: other names than wpDiscuz 7, and replies inside the comment they answer, or after it below the deepest level.
 * A record's id is its own number and its parent's. The time is printed as an age alone. Source: wpDiscuz,
 * `comment-form/tpl-comment.php` of 3 and `utils/class.WpdiscuzWalker.php` of 4 and 5.
 */
export default {
  name: 'wpdiscuz-3',
  platform: 'wordpress',
  checked: '2026-11-26',
  confidence: 0.99,
  match: { require: ['.wc-comment[id^="wc-comm-"] > .wc-comment-right'] },
  root: ['.wc-thread-list', '#wcThreadWrapper', '#wpcomm'],
  record: { sel: '.wc-comment[id^="wc-comm-"]', own: ':scope > .wc-comment-right' },
  id: [{ attr: 'id', match: '^wc-comm-(\\d+)_' }],
  author: [{ sel: '.wc-comment-author' }],
  authorId: [{ sel: '.wc-comment-author a[href*="/author/"]', attr: 'href', as: 'link' }],
  roles: { author: '.wc-blog-post_author' },
  time: [{ sel: '.wc-comment-date', as: 'date' }],
  body: { sel: ['.wc-comment-text'], drop: '[id^="wpdiscuz-readmore-"]' },
  score: [{ sel: '.wc-vote-result:not(.wc-vote-result-like,.wc-vote-result-dislike)' }],
  up: [{ sel: '.wc-vote-result-like' }],
  down: [{ sel: '.wc-vote-result-dislike' }],
  permalink: [{ sel: '[data-comment-url]', attr: 'data-comment-url', as: 'link' }, { sel: '.wc-comment-link-input', attr: 'value', as: 'link' }],
  thread: { style: 'parent', parent: [{ attr: 'id', match: '^wc-comm-\\d+_([1-9]\\d*)$' }] },
  heading: '#wc-comment-header',
  stated: [{ sel: '.wpd-cc-value' }, { sel: '#wc-comment-header' }],
  replyBox: '.wc-form-wrapper,.wc_comm_form',
  more: [
    { sel: '.wc-load-more-submit', kind: 'page' },
    { sel: '.wpdiscuz-readmore', kind: 'text' },
  ],
} satisfies Recipe as Recipe;
