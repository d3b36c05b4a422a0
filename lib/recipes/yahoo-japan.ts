import type { Recipe } from '../model/recipe.ts';

const link = (name: string) => `[data-cl-params*="_cl_link:${name};"]`;

/**
 * Yahoo! News Japan, the article's page of comments. Class names change with every build; what the site counts clicks by stays: whose
 * comment, which control, which id. Every control has a hidden twin for when it was pressed (`agbtn1cl`). Times are relative, three counters
 * stand for two votes ('I see' is neither). Pages replace each other. Source: projects that read it, 2024-2026.
 */
export default {
  name: 'yahoo-japan',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { urls: ['*://news.yahoo.co.jp/*'], require: [`#comment-main :is(li,article) ${link('profnm')}`] },
  root: ['#comment-main'],
  record: { sel: `#comment-main :is(li,article:not(li *)):has(${link('profnm')})`, own: ':scope > article' },
  id: [{ sel: `button${link('agbtn1')}`, attr: 'data-cl-params', match: 'cmt_id:([^;]+)' }, { sel: 'a[href*="/profile/comments/"]', attr: 'href', match: '/profile/comments/([^/?#]+)' }],
  author: [{ sel: link('profnm') }],
  authorId: [{ sel: 'a[href*="/users/"]', attr: 'href', as: 'link' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }, { sel: 'time', as: 'date' }],
  zone: '+09:00',
  body: { sel: ['p:not(:has(time,a[href*="/users/"]))'], drop: 'button,a[data-cl-params]' },
  up: [{ sel: `button${link('agbtn1')}`, match: '\\d[\\d,]*' }],
  down: [{ sel: `button${link('disbtn1')}`, match: '\\d[\\d,]*' }],
  permalink: [{ sel: 'a[href*="/profile/comments/"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  more: [{ sel: `button${link('opnre')},button[data-cl-params*="_cl_vmodule:cmtload;"]${link('more')}`, kind: 'replies' }],
} satisfies Recipe as Recipe;
