import type { Recipe } from '../model/recipe.ts';

/** What stands behind the name of a visitor without an account, in the languages that Drupal sites mostly speak. */
const unverified = '^(.+?)\\s*(?:\\((?:not verified|nicht überprüft|non vérifié|no verificado|non verificato|niet gecontroleerd|não verificado|не проверено|niezweryfikowany|未確認)[^)]*\\))?$';

/** The hidden line that says whom a comment answers holds that one's name and links. */
const notAnswered = ':not(.parent *,.visually-hidden *)';

/**
 * Drupal core, 7 to 11, with themes that keep its names. A reply stands in a block of indented ones behind the comment that it answers;
 * from version 8 on a hidden line links there as well. A subject, mostly the first words again, is not among the words. Exact are RDF's
 * times, and the seconds that 'new' is told by. Source: Drupal, `core/modules/comment` and the themes Stable, Classy, Olivero; 7's `comment.tpl.php`.
 */
export default {
  name: 'drupal',
  checked: '2026-11-25',
  confidence: 0.96,
  match: {
    require: [
      'article.comment:is(.js-comment,[data-comment-user-id],[data-drupal-selector="comment"])',
      ':root:has(meta[name="generator" i][content^="drupal" i],script[src*="/misc/drupal"],[data-drupal-selector]) a[id^="comment-"] + .comment',
    ],
  },
  root: ['[data-drupal-selector="comments"]', 'section.comments', '#comments', '.comment-wrapper', 'section:has(> :is(article,div).comment)', 'main', 'body'],
  record: { sel: ':is(article,div).comment:is(.js-comment,[data-comment-user-id],[data-drupal-selector="comment"],a[id^="comment-"] + *)', exclude: '.preview,.comment-preview,.comment--preview' },
  id: [{ attr: 'id', match: '^comment-\\d+$' }, { sel: '<a[id^="comment-"]', attr: 'id', match: '^comment-\\d+$' }],
  author: [
    { sel: '.comment__author', match: unverified },
    { sel: `:is(footer,.submitted,.comment-submitted,.comment__submitted,.attribution) .username${notAnswered}`, match: unverified },
    { sel: `.username${notAnswered}`, match: unverified },
    { sel: '.submitted :is(a,span):not([property*="created" i],.rdf-meta,.permalink)', match: unverified },
  ],
  authorId: [{ attr: 'data-comment-user-id', match: '^[1-9]\\d*$' }, { sel: `a.username[href*="/user"]${notAnswered}`, attr: 'href', as: 'link' }],
  time: [
    { sel: '[property~="schema:dateCreated"],[property~="dc:created"]', attr: 'content', as: 'iso' }, { sel: 'time[datetime]', attr: 'datetime', as: 'iso' },
    { sel: '[data-comment-timestamp]', attr: 'data-comment-timestamp', as: 'epochS' }, { sel: '.comment__time,.submitted', as: 'date' },
  ],
  timeText: [{ sel: '.comment__time' }, { sel: '.submitted', match: '\\S+,? \\d{1,2}[/.]\\d{1,2}[/.]\\d{4} - \\d{1,2}:\\d\\d' }, { sel: '.submitted time' }],
  body: {
    sel: ['[property~="schema:text"],[property~="content:encoded"]', '[class*="field"][class*="comment-body"]', '.comment__content', '.content', ':scope > div'],
    drop: 'h3,.field-label,.field__label,.links,.comment__links,.user-signature,mark',
  },
  permalink: [{ sel: `:is(.permalink,a[rel="bookmark"],footer a)[href*="#comment-"]${notAnswered}`, attr: 'href', as: 'link' }],
  thread: {
    style: 'parent',
    parent: [
      { sel: ':is(.parent,footer .visually-hidden) a[href*="#comment-"]', attr: 'href', as: 'afterHash' },
      { sel: '^.indented <.comment', attr: 'id', match: '^comment-\\d+$' },
      { sel: `^.indented <.comment / a[href*="#comment-"]${notAnswered}`, attr: 'href', as: 'afterHash' },
    ],
  },
  heading: '.comments__title,#comments > h2,.comment-wrapper > h2,section:has(> article.comment) > h2',
  stated: [{ sel: '.comments__count' }],
  replyBox: '.comment-form,[data-drupal-selector^="comment-form"]',
  more: [{ sel: ':is(.comment-wrapper,#comments,.comments) :is(.pager__item--next,.pager-next) a', kind: 'page' }],
} satisfies Recipe as Recipe;
