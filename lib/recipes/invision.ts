import type { Recipe } from '../model/recipe.ts';

/**
 * Invision Community 4 and 5. The author's pane stands twice, once for phones; a post that was recommended is shown once more above the list.
 * A quote says in attributes which post it is of. Source: pages as sent, 2017-2026.
 */
export default {
  name: 'invision',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['article[id^="elComment_"] [data-role="commentContent"]'] },
  root: ['[data-role="commentFeed"]', '#comments', ':has(> article[id^="elComment_"])', '#ipsLayout_mainArea', 'body'],
  record: { sel: 'article[id^="elComment_"]', exclude: '[data-role="recommendedComments"] *' },
  id: [{ attr: 'id', match: '\\d+' }],
  author: [{ sel: '.ipsEntry__username .ipsUsername' }, { sel: '.cAuthorPane_author a' }, { sel: '.cAuthorPane_author' }, { sel: '.ipsEntry__username' }],
  authorId: [{ sel: ':is(.ipsEntry__username,.cAuthorPane_author) a[href*="/profile/"]', attr: 'href', match: '/profile/(\\d+)' }],
  time: [{ sel: ':is(.ipsComment_meta,.ipsComment_header,.ipsEntry__date,.ipsEntry__header) time[datetime]', attr: 'datetime', as: 'iso' }, { sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['[data-role="commentContent"]'], drop: '.ipsQuote_citation,.ipsEdited,.ipsType_reset.ipsType_light,[data-excludequote]' },
  score: [{ sel: '[data-role="reactCount"]' }],
  permalink: [{ sel: ':is(.ipsComment_meta,.ipsComment_header,.ipsEntry__header,.ipsEntry__date) a[href*="omment"]', attr: 'href', match: '^.+comment.+$', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '[data-role="commentContent"] blockquote[data-ipsquote-contentcommentid]', attr: 'data-ipsquote-contentcommentid', match: '\\d+' }] },
  heading: '.ipsPageHeader',
  stated: [{ sel: '[data-role="comment_count"]' }],
  replyBox: '[data-role="replyArea"]',
  more: [{ sel: '.ipsPagination_next:not(.ipsPagination_inactive) > a', kind: 'page' }],
} satisfies Recipe as Recipe;
