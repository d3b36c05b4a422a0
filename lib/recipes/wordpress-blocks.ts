import type { Recipe } from '../model/recipe.ts';

/**
 * WordPress block themes: the Comments block. Records carry `comment_class()` as in classic themes, replies stand in plain nested lists,
 * and a theme may arrange the parts inside as it likes. Source: WordPress, `wp-includes/blocks/comment-*.php`.
 */
export default {
  name: 'wordpress-blocks',
  platform: 'wordpress',
  checked: '2026-11-24',
  confidence: 0.98,
  match: { require: ['.wp-block-comment-template > li'] },
  root: ['.wp-block-comments .wp-block-comment-template', '.wp-block-comment-template'],
  record: {
    sel: '.wp-block-comment-template li:is([id^="comment-"],.comment,.pingback,.trackback)',
    own: ':scope > :is(div,article,section):not(:has(li))',
    exclude: '.pingback,.trackback',
  },
  id: [{ attr: 'id', match: 'comment-\\d+' }],
  author: [{ sel: '.wp-block-comment-author-name' }],
  authorId: [{ attr: 'class', match: '(?:^|\\s)comment-author-(\\S+)' }],
  roles: { author: '.bypostauthor' },
  time: [{ sel: '.wp-block-comment-date time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.wp-block-comment-date', as: 'date' }],
  body: { sel: ['.wp-block-comment-content'], drop: '.comment-awaiting-moderation' },
  permalink: [{ sel: '.wp-block-comment-date a[href*="#comment-"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  heading: '.wp-block-comments-title,.wp-block-comments > :is(h2,h3)',
  stated: [{ sel: '.wp-block-comments-title', match: '^[^\\d“"«„‘\']{0,14}(\\d[\\d.,]*)' }],
  replyBox: '#commentform,#respond textarea',
  more: [{ sel: '.wp-block-comments-pagination a', kind: 'page' }],
} satisfies Recipe as Recipe;
