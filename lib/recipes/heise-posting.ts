import type { Recipe } from '../model/recipe.ts';

/**
 * One posting's page in Heise's forum. What it answers is on another page; quoted lines are marked one by one. Telepolis ran the same forum.
 * Source: three projects that read the forum, 2014-2026.
 */
export default {
  name: 'heise-posting',
  platform: 'heise',
  checked: '2026-11-25',
  confidence: 0.94,
  match: { require: ['[data-posting-version] .full_user_string'] },
  root: ['#forum_wrap', ':has(> [data-posting-version])'],
  record: { sel: '[data-posting-version]' },
  id: [{ sel: 'a.perma', attr: 'href', match: 'p-(\\d+)' }, { attr: 'id', match: '\\d+' }],
  author: [{ sel: '.full_user_string .pseudonym,.full_user_string .realname' }, { sel: '.full_user_string' }],
  time: [{ sel: 'time.posting_timestamp[datetime]', attr: 'datetime', as: 'iso' }, { sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  zone: 'Europe/Berlin',
  body: { sel: ['.thread_title,.post'], many: true, quote: 'blockquote,.quote' },
  permalink: [{ sel: 'a.perma', attr: 'href', as: 'link' }],
  thread: { style: 'flat' },
  replyBox: 'a.reply',
} satisfies Recipe as Recipe;
