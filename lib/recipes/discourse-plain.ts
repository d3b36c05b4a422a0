import type { Recipe } from '../model/recipe.ts';

/**
 * Discourse without its app: what a topic's page says before scripts run, to old browsers and to crawlers. The first post is no Comment of
 * schema.org, older versions number posts only in a meta line, and an edited post shows the time of the edit.
 * Source: discourse/discourse, `app/views/topics/show.html.erb`; pages as sent, 2018-2026.
 */
export default {
  name: 'discourse-plain',
  platform: 'discourse',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.topic-body.crawler-post .crawler-post-meta'], forbid: ['.topic-post > article[data-post-id]'] },
  root: ['#main-outlet', 'noscript', ':is(div,main):has(> .topic-body.crawler-post)', 'body'],
  record: { sel: '.topic-body.crawler-post' },
  id: [{ attr: 'id', match: '^post_(\\d+)$' }, { sel: '.crawler-post-infos [itemprop="position"]', match: '\\d+' }],
  author: [{ sel: '.creator [itemprop="name"]' }, { sel: '.creator' }],
  authorId: [{ sel: '.creator a[href*="/u/"]', attr: 'href', match: '/u/([^/?#]+)' }],
  time: [{ sel: 'meta[itemprop="datePublished"]', attr: 'content', as: 'iso' }, { sel: 'time.post-time[datetime]', attr: 'datetime', as: 'iso' }],
  timeText: [{ sel: 'time.post-time' }],
  body: { sel: ['.crawler-post > .post'], drop: 'aside.quote > .title,.lightbox .meta', quote: 'aside.quote,blockquote' },
  up: [{ sel: '.post-likes' }],
  thread: { style: 'flat', parent: [{ sel: '.post aside.quote[data-post]:not(:has(> .title a[href*="/t/"]))', attr: 'data-post' }] },
  heading: '#topic-title',
} satisfies Recipe as Recipe;
