import type { Recipe } from '../model/recipe.ts';

/**
 * Heise's forum: the tree of a discussion, which shows titles alone, since every posting has a page of its own. A locked posting's title is no link.
 * The rating is a picture whose text is a number between -100 and 100; no votes, so it is not read.
 * Source: four projects that read the forum, 2016-2026.
 */
export default {
  name: 'heise',
  checked: '2026-11-25',
  confidence: 0.95,
  match: { require: ['#tree_thread_list li.posting_element'] },
  root: ['#tree_thread_list'],
  record: { sel: 'li.posting_element' },
  id: [{ sel: 'a.posting_subject', attr: 'href', match: 'posting-(\\d+)' }],
  author: [{ sel: '.tree_thread_list--written_by_user' }, { sel: '.pseudonym,.realname' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  zone: 'Europe/Berlin',
  body: { sel: ['.posting_subject'] },
  permalink: [{ sel: 'a.posting_subject', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  more: [{ sel: '.pagination a[rel="next"],.forum-pagination a[rel="next"]', kind: 'page' }],
} satisfies Recipe as Recipe;
