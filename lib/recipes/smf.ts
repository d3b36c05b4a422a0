import type { Recipe } from '../model/recipe.ts';

/**
 * Simple Machines Forum 2: the message's number is only on its words. Version 2.0 puts the date in a sentence and the head of a quote before
 * the quote; 2.1 a link with the date and the head inside. Source: SimpleMachines/SMF, `Themes/default/Display.template.php`.
 */
export default {
  name: 'smf',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['#forumposts .post_wrapper .post > .inner[id^="msg_"]'] },
  root: ['#forumposts'],
  record: { sel: '#forumposts :is(.windowbg,.windowbg2,.approvebg,.approvebg2):has(> .post_wrapper)' },
  id: [{ sel: '.post > .inner[id^="msg_"]', attr: 'id', match: '\\d+' }],
  author: [{ sel: '.poster h4 a[href*="action=profile"]:not(:has(> img,> span:only-child:empty))' }, { sel: '.poster h4' }],
  authorId: [{ sel: '.poster h4 a[href*="action=profile"]', attr: 'href', match: '[?&;]u=(\\d+)' }],
  time: [{ sel: '.postinfo a.smalltext', as: 'date' }, { sel: '.keyinfo .smalltext', match: ':\\s*(.+?)\\s*»', as: 'date' }],
  timeText: [{ sel: '.postinfo a.smalltext' }, { sel: '.keyinfo .smalltext', match: ':\\s*(.+?)\\s*»' }],
  body: { sel: ['.post > .inner'], drop: 'blockquote > cite,.quoteheader,.quotefooter,.codeheader,.modified' },
  permalink: [{ sel: '.postinfo a.smalltext', attr: 'href', as: 'link' }, { sel: '[id^="subject_"] a', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.inner :is(blockquote > cite,.quoteheader) a[href*="msg"]', attr: 'href', match: 'msg=?(\\d+)' }] },
  head: '.poster h4',
  separator: { side: 'after', sel: 'hr.post_separator' },
  heading: '#display_head,#forumposts > .cat_bar',
  replyBox: '#quickreply_options,#quickReplyOptions',
  more: [{ sel: '.pagelinks a.nav_page:has(.next_page)', kind: 'page' }],
} satisfies Recipe as Recipe;
