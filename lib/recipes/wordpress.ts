import type { Recipe } from '../model/recipe.ts';

/** A name, without what themes in several languages write after it. */
const said = '^(.+?)(?:\\s+(?:(?:says|said|wrote|sagt|sagte|meint|schreibt|schrieb|dit|a dit|a écrit|dice|ha detto|dijo|diz|disse|zegt|skriver|пишет|より)(?![\\p{L}]).*|(?:on|at|am|le|el|il|op)\\s\\D*\\d.*))?[\\s:,·|–-]*$';

/**
 * WordPress core's classic themes: what `wp_list_comments()` prints in both of its walkers, and the lists that themes of all ages
 * print in their own way. Constant is little: `comment_class()` on the record, `comment-<number>` as an id on it or in it.
 * Source: WordPress, `wp-includes/class-walker-comment.php`, `comment-template.php`.
 */
export default {
  name: 'wordpress',
  checked: '2026-11-24',
  confidence: 0.97,
  match: {
    // `comment_class()` tells WordPress by itself; other lists do only where the page is WordPress's.
    require: [
      ':is(li,div,article):is(.comment,.pingback,.trackback)[class*="depth-"]',
      ':root:has(#commentform,link[rel="pingback"],link[href*="/wp-"],script[src*="/wp-"],link[rel="https://api.w.org/"]) :is(ol,ul,div) > li:is(.comment,[id^="comment-"],[id^="li-comment-"])',
    ],
    forbid: ['.wp-block-comment-template', '.wpd-comment', '.wc-comment'],
  },
  root: [
    ':is(ol,ul,div):is(.commentlist,.comment-list,.comments-list,#commentlist)',
    ':is(ol,ul,div):has(> :is(.comment[class*="depth-1"],li[id^="li-comment-"],li[id^="comment-"]))',
    '#comments', '.comments-area',
  ],
  record: {
    sel: 'li:is(.comment,.pingback,.trackback,[id^="comment-"],[id^="li-comment-"]),:is(div,article):is(.comment,.pingback,.trackback)[class*="depth-"]:not(li.comment *)',
    own: ':scope > :is(article,.comment-body,[id^="div-comment-"],[id^="comment-"],.comment-container,.comment-wrapper,.comment-wrap):not(.commententry,.comment-entry,.comment-content,.comment-text,.comment-count,.comment-meta,ul,ol)',
    exclude: '.pingback,.trackback,#comment-form,[id^="comment-nav"]',
  },
  id: [
    { attr: 'id', match: 'comment-\\d+' },
    { sel: ':is([id^="comment-"],[id^="div-comment-"])', attr: 'id', match: 'comment-\\d+' },
    { sel: '.comment-reply-link[data-commentid]', attr: 'data-commentid' },
  ],
  author: [
    { sel: '.comment-author .fn' },
    { sel: ':is(cite,span,b,strong,div,p,a,h3,h4,h5).fn' },
    { sel: ':is(.comment-author-name,.comment-author-link,.comment_author,.commentauthor,.sidecommentauthor,.comment-name,.commentname,.author-name,.name)', match: said },
    { sel: ':is(.comment-author,.vcard,.comment-meta,.commentmetadata,.comment-head,.comment-header) cite' },
    { sel: 'cite:not(blockquote cite)', match: said },
    { sel: ':is(.comment-author,.author,.vcard,.commenter,.comment-info,.comment-header,.comment-head) :is(h3,h4,h5,strong,b,a)', match: '^.*\\p{L}.*$' },
    { sel: ':is(.comment-author,.author,.vcard,.commenter)', match: said },
    { sel: 'a.url', match: '^(?!https?:).*\\p{L}.*$' },
    { sel: ':is(.comment-meta,.commentmetadata,.cm-meta,.commeta,.meta)', match: '^(?:(?:by|von|par|por|di|da|door|av)\\s+)?(\\S.{0,60}?)\\s+(?:—|–|\\||@|on|am|le|el|il|op|says|said|sagt|dit|dice)(?:\\s|:)' },
  ],
  authorId: [{ attr: 'class', match: '(?:^|\\s)comment-author-(\\S+)' }],
  roles: { author: '.bypostauthor' },
  time: [
    { sel: ':is(.comment-metadata,.comment-meta,.commentmetadata,header,footer) time[datetime]', attr: 'datetime', as: 'iso' },
    { sel: 'time[datetime]', attr: 'datetime', as: 'iso' },
    { sel: 'time[pubdate]', attr: 'pubdate', as: 'epochS' },
    { sel: 'abbr[title]', attr: 'title', as: 'iso' },
    { sel: ':is(.comment-metadata,.comment-meta,.commentmetadata) a[href*="#comment-"]', as: 'date' },
    { sel: ':is(.comment-meta-time,.comdate,.time-info,.commentFooter,.info)', as: 'date' },
    { sel: ':is(.comment-date,.comment_date,.commentdate,.comment-time,.comment-timestamp,.comment-posted,.date,.time,.datetime)', as: 'date' },
    { sel: 'a[href*="#comment-"]:not(.comment-content a,p + p a)', as: 'date' },
    { sel: ':is(.comment-metadata,.comment-meta,.commentmetadata,.comment-author,small)', as: 'date' },
  ],
  body: {
    sel: [
      '.comment-content', ':is(.comment-text,.comment_text,.commenttext,.comment-txt,.commentText)', ':is(.comment-copy,.comment-message,.comment_content,.commentcontent,.comment-inner-content,.comment__content)',
      'section.comment', ':is(.commententry,.comtext,.the-comment-body)', ':is(.comment-body,.commentbody,.comment-entry,.commententry)', ':is(div,section)[class*="comment-content"]', ':is(.entry,.content,.text)', ':scope > p:not([class])', ':scope',
    ],
    many: true,
    drop: [
      '.comment-author,.comment-meta,.commentmetadata,.comment-metadata,.comment-head,.comment-header,.comment-date,.comment-time,.commentdate,.comment-info,.comment-avatar,.avatar,.vcard,.author',
      '.reply,.comment-reply,.comment-reply-link,.comment-awaiting-moderation,.edit-link,.comment-edit-link,.says,cite.fn,.sharedaddy,.comment-likes,.comment-footer',
      '.cm-meta,.commeta,.comdate,.info,.commentFooter,.comment-actions,.small,.date,.thdrpy,.edit',
      '[class^="cld-"],[class*="comment-rating"],.children,.comment-number,.comment-arrow,ol.children,ul.children,li.comment > :is(cite,small),:is(.comment-body,[id^="comment-"]) > :is(cite,small,footer,header)',
    ].join(','),
  },
  up: [{ sel: '.cld-like-count-wrap,.comment-like-feedback' }],
  down: [{ sel: '.cld-dislike-count-wrap' }],
  permalink: [
    { sel: ':is(.comment-metadata,.comment-meta,.commentmetadata,.comment-date) a[href*="#comment-"]', attr: 'href', as: 'link' },
    { sel: 'a[href*="#comment-"]:not(.comment-content a,.comment-text a,p a,.comment-reply-link)', attr: 'href', as: 'link' },
  ],
  thread: { style: 'nested' },
  heading: '.comments-title,.td-comments-title-wrap,#comments-title,#comments > :is(h2,h3,h4),:is(h2,h3,h4)#comments,.comments-area > :is(h2,h3)',
  stated: [{ sel: '.comments-title,.td-comments-title-wrap,#comments-title,#comments > :is(h2,h3,h4),:is(h2,h3,h4)#comments', match: '^[^\\d“"«„‘\']{0,14}(\\d[\\d.,]*)' }],
  replyBox: '#commentform,#respond textarea',
  more: [{ sel: '.comment-navigation a,.comments-pagination a,.comment-pagination a,.navigation a[href*="comment-page-"]', kind: 'page' }],
} satisfies Recipe as Recipe;
