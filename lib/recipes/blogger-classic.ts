import type { Recipe } from '../model/recipe.ts';

/**
 * Blogger's classic templates of 2003 to 2006: words first, and a line behind them that links to itself and names the writer ('posted by … :',
 * 'By …, at'). Only later links have the exact time in them. Source: Blogger's classic template tags (`BlogItemComments`), pages of their time.
 */
export default {
  name: 'blogger-classic',
  platform: 'blogger',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.blogComment > .byline', '#comments > ul > li[id^="c"] > .comment-body + .comment-data'] },
  root: [':is(#blogComments,.blogComments)', '#comments:has(> ul > li > .comment-data)', 'div:has(> .blogComment)'],
  record: { sel: '.blogComment:has(> .byline),li[id^="c"]:has(> .comment-data)', exclude: ':has(.deleted-comment)' },
  id: [{ attr: 'id', match: '^c\\d+$' }, { sel: 'a[name]', attr: 'name', match: '^c?\\d+$' }],
  author: [
    { sel: ':is(.byline,.comment-data) > a:not([title*="permalink"],[title*="permanent"],[href*="#"])' },
    { sel: '.comment-data', match: '^\\S+\\s+(\\S.*?),\\s+\\S+\\s+[\\d:.]+' },
    { sel: '.byline', match: '(?:^#?\\s*|\\s)posted by\\s+(\\S.*?)\\s+:\\s' },
  ],
  authorId: [{ sel: 'a[href*="blogger.com/profile/"]', attr: 'href', as: 'link' }],
  time: [{ sel: 'a[href*="showComment="]', attr: 'href', match: 'showComment=(\\d{13})', as: 'epochMs' }, { sel: '.comment-data > a[title*="permalink"],.byline', as: 'date' }],
  timeText: [{ sel: '.comment-data > a[title*="permalink"]' }, { sel: '.byline', match: '\\s:\\s+(\\S.*)$' }],
  body: { sel: ['.comment-body', ':scope'], drop: '.byline,.item-control,.comment-data' },
  permalink: [{ sel: '.byline > a[href*="#"],.comment-data > a[title*="permalink"]', attr: 'href', as: 'link' }],
  thread: { style: 'flat' },
  head: '.byline,.comment-data',
  heading: '#comments > h4',
  stated: [{ sel: '#comments > h4', match: '\\d[\\d.,]*' }],
} satisfies Recipe as Recipe;
