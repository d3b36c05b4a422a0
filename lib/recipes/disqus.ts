import type { Recipe } from '../model/recipe.ts';

/**
 * Disqus, inside its own frame. A post's element holds its replies, so that all is read from `.post-content`. The address has the exact
 * time nowhere: the link's title is written for people, in the browser's own time. Source: the embed as drawn, 2018-2026.
 */
export default {
  name: 'disqus',
  checked: '2026-11-24',
  confidence: 0.99,
  match: {
    urls: ['*://disqus.com/embed/comments/*', '*://*.disqus.com/embed/comments/*'],
    require: ['#post-list > li.post', 'li.post[id^="post-"] > .post-content'],
  },
  root: ['#post-list', '.post-list'],
  record: { sel: 'li.post[id^="post-"]', own: ':scope > .post-content', exclude: '.minimized,.featured-comment *' },
  id: [{ attr: 'id', match: '\\d+$' }],
  author: [{ sel: '.author a[data-username]' }, { sel: '.author' }],
  authorId: [{ sel: '.author a[data-username]', attr: 'data-username' }, { sel: 'img[data-user]', attr: 'data-user' }],
  time: [{ sel: 'a.time-ago', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: 'a.time-ago' }],
  body: { sel: ['[data-role="message"]', '.post-message'], drop: '.media-container,.see-more' },
  up: [{ sel: '[data-role="likes"]' }, { sel: '.vote-up .count' }],
  down: [{ sel: '[data-role="dislikes"]' }, { sel: '.vote-down .count' }],
  permalink: [{ sel: 'a.time-ago', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: 'header,.post-byline',
  heading: '#main-nav,.nav-primary',
  stated: [{ sel: '.comment-count' }],
  replyBox: '.reply textarea,[data-role="editable"],.postbox',
  more: [
    { sel: 'a.load-more__button,a[data-action="load-more"]', kind: 'page' },
    { sel: 'a.show-children,a[data-action="show-children"]', kind: 'replies' },
    { sel: 'button.alert--realtime,a.realtime-button.reveal', kind: 'new' },
  ],
  article: ['t_u'],
} satisfies Recipe as Recipe;
