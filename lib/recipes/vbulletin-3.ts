import type { Recipe } from '../model/recipe.ts';

/**
 * vBulletin 3: a table a post, without names for most of its parts; what bears the post's number is known: the wrapper, the menu with the
 * name, the words. A quote is a table in the words. Source: pages as sent, 2006-2026.
 */
export default {
  name: 'vbulletin-3',
  platform: 'vbulletin',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['#posts [id^="edit"] [id^="post_message_"]'] },
  root: ['#posts'],
  record: { sel: '[id^="edit"]:has([id^="post_message_"])' },
  id: [{ attr: 'id', match: '\\d+' }],
  author: [{ sel: '.bigusername' }, { sel: '[id^="postmenu_"]:not(.vbmenu_popup)' }],
  authorId: [{ sel: 'a.bigusername', attr: 'href', match: 'member\\.php\\?(?:.*\\bu=)?(\\d+)' }, { sel: 'a.bigusername', attr: 'href', as: 'link' }],
  time: [{ sel: '.thead:not(.vbmenu_popup *)', as: 'date' }],
  timeText: [{ sel: '.thead:not(.vbmenu_popup *)', match: '^(.+?)\\s*(?:#.*)?$' }],
  body: {
    sel: ['[id^="post_message_"]'],
    quote: 'blockquote,div:has(> table td.alt2,> .smallfont + table)',
    drop: '.smallfont,td.alt2 > div:has(> strong)',
  },
  permalink: [{ sel: 'a[id^="postcount"]', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '[id^="post_message_"] a[href*="#post"]:has(> img)', attr: 'href', match: '#post(\\d+)$' }] },
  replyBox: '#vB_Editor_QR,#qrform',
  more: [{ sel: '.pagenav a[rel="next"]', kind: 'page' }],
} satisfies Recipe as Recipe;
