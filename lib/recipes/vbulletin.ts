import type { Recipe } from '../model/recipe.ts';

/**
 * vBulletin 4: list items, the words in a `blockquote`, quotes in blocks of their own with a link to the post quoted. A menu beside the name
 * repeats it. Source: pages as sent, 2012-2024, and readers of such forums.
 */
export default {
  name: 'vbulletin',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['li.postcontainer[id^="post_"] .postbody'] },
  root: ['ol#posts', 'ol.posts', '#postlist'],
  record: { sel: 'li.postcontainer[id^="post_"]', exclude: '.postbitdeleted,.postbitignored' },
  id: [{ attr: 'id', match: '\\d+' }],
  author: [{ sel: '.username_container .username strong' }, { sel: '.username_container .username' }, { sel: '.username_container' }, { sel: '.userinfo .username' }],
  authorId: [{ sel: '.username_container a.username,.userinfo a.username', attr: 'href', match: '(?:member\\.php\\?(?:.*\\bu=)?|members/)(\\d+)' }],
  time: [{ sel: '.posthead .date', as: 'date' }, { sel: '.postdate', as: 'date' }],
  body: {
    sel: ['.postbody blockquote.postcontent', '.postbody [id^="post_message_"]', '.postbody .content'],
    drop: '.bbcode_postedby,.bbcode_description,.quote_link,.lastedited,.signature,.tapatalkSignatur',
    quote: '.bbcode_quote,blockquote',
  },
  permalink: [{ sel: 'a.postcounter', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.postcontent .bbcode_postedby a[href*="#post"]', attr: 'href', match: '#post(\\d+)$' }] },
  head: '.username_container',
  heading: '#pagetitle,.threadtitle',
  stated: [{ sel: '#postpagestats_above,.postpagestats', match: '(\\d[\\d.,]*)\\D*$' }],
  replyBox: '#quick_reply',
  more: [{ sel: '.pagination .prev_next a[rel="next"]', kind: 'page' }],
} satisfies Recipe as Recipe;
