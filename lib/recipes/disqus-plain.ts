import type { Recipe } from '../model/recipe.ts';

/**
 * What the Disqus plugins of WordPress and Movable Type print for whoever does not run Disqus's script, which puts its frame in this
 * place. No times. Replies are printed flat, or nested in `ul.children` by later versions. Source: disqus-wordpress, `comments.php`;
 * its Movable Type plugin, `comments.php`.
 */
export default {
  name: 'disqus-plain',
  platform: 'disqus',
  checked: '2026-11-26',
  confidence: 0.97,
  match: { require: ['#dsq-comments > [id^="dsq-comment-"] > .dsq-comment-header'] },
  root: ['#dsq-comments', '#disqus_thread'],
  record: { sel: 'li[id^="dsq-comment-"]', exclude: '.pingback,.trackback' },
  id: [{ attr: 'id', match: '\\d+$' }],
  author: [{ sel: '[id^="dsq-author-user-"]' }, { sel: 'cite' }],
  body: { sel: ['.dsq-comment-message'] },
  thread: { style: 'nested' },
} satisfies Recipe as Recipe;
