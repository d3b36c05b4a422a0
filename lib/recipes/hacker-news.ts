import type { Recipe } from '../model/recipe.ts';

/**
 * Hacker News: table rows in reading order, the depth as a number on an empty cell. A row that was flagged or deleted has no `.commtext`; its
 * place in the thread still counts. A row's fold link bears the row's own id once more. Times are UTC.
 * Source: pages as sent, 2024-2026, and two projects that draw the same rows.
 */
export default {
  name: 'hacker-news',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['table.comment-tree tr.athing.comtr td.ind'] },
  root: ['table.comment-tree'],
  record: { sel: 'tr.athing.comtr', exclude: 'tr.comtr:not(:has(.commtext))' },
  id: [{ attr: 'id', match: '^\\d+$' }],
  author: [{ sel: 'a.hnuser' }],
  authorId: [{ sel: 'a.hnuser', attr: 'href', match: '[?&]id=([^&]+)' }],
  time: [{ sel: '.age[title]', attr: 'title', match: '^\\S+', as: 'iso' }],
  body: { sel: ['.commtext'], drop: '.reply' },
  permalink: [{ sel: '.age a', attr: 'href', as: 'link' }],
  thread: { style: 'depth', depth: [{ sel: 'td.ind[indent]', attr: 'indent' }] },
  head: '.comhead',
  heading: 'table.fatitem',
  stated: [{ sel: '.fatitem .subline a,.fatitem .subtext a', match: '^(\\d[\\d,]*)\\scomments?$' }],
  replyBox: 'form[action="comment"] textarea',
  more: [{ sel: 'a.morelink', kind: 'page' }],
} satisfies Recipe as Recipe;
