import type { Recipe } from '../model/recipe.ts';

/**
 * Der Standard's older pages, and those without consent: a flat list whose records say in attributes who wrote them and what they answer.
 * Title and words are two elements. Source: projects that read the forum, 2019-2026.
 */
export default {
  name: 'derstandard-plain',
  platform: 'derstandard',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.posting[data-postingid] .upost-text'] },
  root: ['#postinglist', '#forum', '#story-community', ':is(section,div):has(> .posting[data-postingid])', 'body'],
  record: { sel: '.posting[data-postingid]' },
  id: [{ attr: 'data-postingid' }],
  author: [{ sel: '.upost-usercontainer .upost-communityname' }, { sel: '.upost-communityname' }, { attr: 'data-communityname', match: '^(?!gelöschtes Profil$).+' }],
  authorId: [{ sel: 'a[href*="/userprofil/"]', attr: 'href', match: '/userprofil/(?:[a-z]+/)?(\\d+)' }],
  time: [{ sel: '.js-timestamp[data-date]', attr: 'data-date', as: 'date' }, { sel: '.js-timestamp', as: 'date' }],
  zone: 'Europe/Vienna',
  body: { sel: ['.upost-title,.upost-text'], many: true },
  up: [{ sel: '.js-ratings-positive-count' }],
  down: [{ sel: '.js-ratings-negative-count' }],
  thread: { style: 'parent', parent: [{ attr: 'data-parentpostingid', match: '^[1-9]\\d*$' }] },
  heading: '.story-community-header',
  stated: [{ sel: '.js-forum-postingcount' }, { sel: '.story-community-header h1', match: '\\d[\\d.]*' }],
  more: [{ sel: '.js-show-more-postings,.posting-list-more button', kind: 'page' }],
} satisfies Recipe as Recipe;
