import type { Recipe } from '../model/recipe.ts';

/**
 * Der Standard: custom elements in the open shadow root of `dst-forum`. A posting's replies of all levels stand in a `section` after it, so that
 * only the attribute tells who answers whom. There is no link to a user. Source: two projects that read the forum, 2024-2026.
 */
export default {
  name: 'derstandard',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['dst-posting[data-postingid]'] },
  host: 'dst-forum',
  root: ['main.forum--main', '#forum', 'main,section,div'],
  record: { sel: 'dst-posting[data-postingid]' },
  id: [{ attr: 'data-postingid' }],
  author: [{ sel: 'dst-posting--user button span > span' }, { sel: 'dst-posting--user', match: '^(?!gelöschtes Profil$).+' }],
  time: [{ sel: 'time[data-date]', attr: 'data-date', as: 'date' }, { sel: 'time', as: 'date' }],
  zone: 'Europe/Vienna',
  body: { sel: ['.posting--content'] },
  up: [{ sel: 'dst-posting--ratinglog', attr: 'positiveratings' }],
  down: [{ sel: 'dst-posting--ratinglog', attr: 'negativeratings' }],
  thread: { style: 'parent', parent: [{ attr: 'data-parentpostingid', match: '^[1-9]\\d*$' }] },
  stated: [{ sel: '.forum--header h1,header h1,header h2', match: '\\d[\\d.]*' }],
  more: [{ sel: 'main.forum--main > button.thread--more', kind: 'page' }, { sel: 'section.thread button.thread--more', kind: 'replies' }],
} satisfies Recipe as Recipe;
