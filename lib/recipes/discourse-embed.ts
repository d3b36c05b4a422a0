import type { Recipe } from '../model/recipe.ts';

/**
 * Discourse's comments under an article, in a frame: the first posts of a topic, each with a link to the one that it answers. The name is a heading inside
 * the words. More is to be had only in the forum. Source: discourse/discourse, `app/views/embed/comments.html.erb`.
 */
export default {
  name: 'discourse-embed',
  platform: 'discourse',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { urls: ['*://*/*embed/comments*'], require: ['header.discourse ~ article.post[id^="post-"] > .cooked'] },
  root: ['body', 'div:has(> article.post)'],
  record: { sel: 'article.post[id^="post-"]', exclude: '.deleted' },
  id: [{ attr: 'id', match: '^post-(\\d+)$' }],
  author: [{ sel: '.username > a' }],
  authorId: [{ sel: '.username > a', attr: 'href', match: '/u/([^/?#]+)' }],
  time: [{ sel: 'a.post-date[title]', attr: 'title', as: 'date' }],
  timeText: [{ sel: 'a.post-date' }],
  body: { sel: ['.cooked'], drop: '.username,.post-replies,aside.quote > .title', quote: 'aside.quote,blockquote' },
  permalink: [{ sel: 'a.post-date', attr: 'href', as: 'link' }],
  thread: { style: 'parent', parent: [{ sel: 'a.in-reply-to[data-link-to-post]', attr: 'data-link-to-post' }] },
  heading: 'header.discourse',
  stated: [{ sel: 'header.discourse .replies', match: '\\d[\\d.,]*' }],
  article: ['embed_url'],
} satisfies Recipe as Recipe;
