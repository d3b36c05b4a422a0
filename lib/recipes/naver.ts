import type { Recipe } from '../model/recipe.ts';

/**
 * Naver's comment box (news, webtoons, posts). The record says all of itself in `data-info`, which is no JSON; a thread's first comment names
 * itself as its parent. Names are masked, so that only the class tells people apart. The best comments may be shown a second time.
 * Replies come after a click on a button that also opens the box for writing. Source: as drawn, by projects that read it, 2018-2026.
 */
export default {
  name: 'naver',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['li.u_cbox_comment[data-info]', 'li.u_cbox_comment .u_cbox_contents'] },
  root: ['.u_cbox_content_wrap', '.u_cbox_wrap', '.u_cbox', '#cbox_module'],
  record: { sel: 'li.u_cbox_comment', own: ':scope > .u_cbox_comment_box > .u_cbox_area', exclude: '[data-info*="deleted:true"],:has(> .u_cbox_comment_box > .u_cbox_area .u_cbox_delete_contents)' },
  id: [{ attr: 'data-info', match: "(?:^|[,{\\s])commentNo:'?(\\d+)" }, { attr: 'class', match: '_comment_(\\d+)(?!\\S)' }],
  author: [{ sel: '.u_cbox_nick' }, { sel: '.u_cbox_name' }],
  authorId: [{ attr: 'class', match: '(?:^|\\s)_user_id_no_(\\S+)' }, { sel: '.u_cbox_id' }],
  time: [{ sel: '.u_cbox_date', attr: 'data-value', as: 'iso' }, { sel: '.u_cbox_date', as: 'date' }],
  zone: '+09:00',
  body: { sel: ['.u_cbox_contents', '.u_cbox_text_wrap'] },
  up: [{ sel: '.u_cbox_cnt_recomm' }],
  down: [{ sel: '.u_cbox_cnt_unrecomm' }],
  thread: { style: 'parent', parent: [{ attr: 'data-info', match: "parentCommentNo:'?(\\d+)" }, { sel: '^li.u_cbox_comment', attr: 'class', match: '_comment_(\\d+)(?!\\S)' }] },
  head: '.u_cbox_info',
  heading: '.u_cbox_head',
  stated: [{ sel: '.u_cbox_count' }],
  replyBox: '.u_cbox_write_wrap',
  more: [{ sel: '.u_cbox_reply_area .u_cbox_btn_more', kind: 'replies' }, { sel: '.u_cbox_paginate > .u_cbox_btn_more', kind: 'page' }],
} satisfies Recipe as Recipe;
