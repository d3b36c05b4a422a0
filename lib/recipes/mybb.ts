import type { Recipe } from '../model/recipe.ts';

/**
 * MyBB 1.8: an anchor before each post; the date's line may go on with that of an edit, and an ignored member's post is another block.
 * Source: MyBB's `postbit` and `mycode_quote` templates, as plug-ins and readers rebuild them.
 */
export default {
  name: 'mybb',
  checked: '2026-11-25',
  confidence: 0.96,
  match: { require: ['.post[id^="post_"] .post_body[id^="pid_"]'] },
  root: ['#posts', ':is(div,td):has(> .post[id^="post_"])'],
  record: { sel: '.post[id^="post_"]', exclude: '.deleted_post' },
  id: [{ attr: 'id', match: '^post_(\\d+)$' }],
  author: [{ sel: '.author_information .largetext' }, { sel: '.author_information strong' }],
  authorId: [
    { sel: '.author_information .largetext a,.author_information strong a', attr: 'href', match: '[?&]uid=(\\d+)' },
    { sel: '.author_information .largetext a,.author_information strong a', attr: 'href', as: 'link' },
  ],
  time: [{ sel: '.post_date > span[title]:not(.post_edit)', attr: 'title', as: 'date' }, { sel: '.post_date', match: '^([^(]+)', as: 'date' }],
  timeText: [{ sel: '.post_date', match: '^([^(]+?)\\s*(?:\\(|$)' }],
  body: { sel: ['.post_body'], drop: 'blockquote > cite,.codeblock > .title,.signature' },
  permalink: [{ sel: '.post_head .float_right a[href*="pid"]', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.post_body blockquote > cite a.quick_jump', attr: 'href', match: '#pid(\\d+)$' }] },
  separator: { side: 'before', sel: 'a[id^="pid"]' },
  replyBox: '#quick_reply_form',
  more: [{ sel: 'a.pagination_next', kind: 'page' }],
} satisfies Recipe as Recipe;
