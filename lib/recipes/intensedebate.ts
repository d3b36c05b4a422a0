import type { Recipe } from '../model/recipe.ts';

/**
 * IntenseDebate (Automattic), drawn into the page. A thread holds a comment's card and, beside it, a list that bears the card's id and
 * holds the threads of its replies. Times are relative words. Source: the embed as drawn, 2010-2022.
 */
export default {
  name: 'intensedebate',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.idc-c[id^="IDComment"]'] },
  root: ['#idc-cover', '#idc-container', '#IDCommentsContainer', 'body'],
  record: { sel: '.idc-c[id^="IDComment"]' },
  id: [{ attr: 'id', match: '^IDComment(\\d+)$' }],
  author: [{ sel: '.idc-c-h .idc-i a,.idc-c-h .idc-i span', match: '^.*\\p{L}.*$' }],
  authorId: [{ sel: '.idc-c-h a[href*="intensedebate.com/people/"],.idc-c-h a[href*="intensedebate.com/profiles/"]', attr: 'href', as: 'link' }],
  time: [{ sel: '.IDCommentTime[title]', attr: 'title', as: 'date' }, { sel: '.IDCommentTime', as: 'date' }],
  timeText: [{ sel: '.IDCommentTime' }],
  body: { sel: ['.idc-c-t-inner', '.idc-c-t'] },
  score: [{ sel: '.idc-v-total' }],
  permalink: [{ sel: 'a.IDCommentTime,.IDCommentTime a', attr: 'href', as: 'link' }],
  thread: { style: 'parent', parent: [{ sel: '^[id^="IDCommentSubThread"]', attr: 'id', match: '\\d+$' }] },
  head: '.idc-c-h',
  heading: '#IDCommentsHead,.idc-head',
  stated: [{ sel: '#idc-commentcount' }],
  replyBox: '#IDCommentsNewThreadCover,#IDCommentReplyDiv,#txtComment',
} satisfies Recipe as Recipe;
