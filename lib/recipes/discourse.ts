import type { Recipe } from '../model/recipe.ts';

/** Posts that are shown once more under or over another post. */
const own = ':not(.embedded-posts *)';

/**
 * Discourse, as its app draws a topic. Posts off screen are taken out ('cloaked': an empty element of the same number stays); the post that is
 * answered and the replies can be opened inside a post, as copies. Whom a post answers is a name, shown only where it is not the post right
 * above; a quote tells the number of the post, unless it is one of another topic, whose title it then links to.
 * Source: discourse/discourse, `components/post.gjs` and `components/post/*`, and the widgets before them.
 */
export default {
  name: 'discourse',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.topic-post > article[data-post-id] .cooked'] },
  root: ['.post-stream', '#topic', 'body'],
  record: { sel: 'article[data-post-id][id^="post_"]', exclude: '.small-action' },
  id: [{ attr: 'id', match: '^post_(\\d+)$' }],
  author: [{ sel: `.topic-meta-data .names .first${own}` }, { sel: `.topic-meta-data .names a[data-user-card]${own}` }],
  authorId: [{ sel: `.topic-meta-data .names a[data-user-card]${own}`, attr: 'data-user-card' }, { attr: 'data-user-id' }],
  roles: { staff: '.names .staff' },
  time: [{ sel: `.post-date .relative-date[data-time]${own}`, attr: 'data-time', as: 'epochMs' }],
  body: { sel: [`.cooked${own}`], drop: 'aside.quote > .title,.lightbox .meta,.cooked-selection-barrier,.mention-status,details.elided', quote: 'aside.quote,blockquote' },
  score: [{ sel: `.post-controls .like-count${own}` }, { sel: `.discourse-reactions-counter .reactions-counter${own}` }],
  permalink: [{ sel: `a.post-date${own}`, attr: 'href', match: '^[^?]+', as: 'link' }],
  thread: {
    style: 'flat',
    parent: [{ sel: `.cooked${own} aside.quote[data-post]:not(:has(> .title :is(a[href*="/t/"]):not(.quote-controls *)))`, attr: 'data-post' }],
    to: [{ sel: `.reply-to-tab${own} span` }, { sel: `.reply-to-tab${own}` }],
  },
  head: '.topic-meta-data:not(.embedded-reply)',
  heading: '#topic-title',
  stated: [{ sel: '.timeline-replies', match: '/\\s*(\\d[\\d.,]*)' }, { sel: '#topic-progress .nums', match: '/\\s*(\\d[\\d.,]*)' }],
  replyBox: '#reply-control textarea,#topic-footer-buttons .create',
  more: [{ sel: '.post-stream .gap', kind: 'page' }, { sel: '.load-more-replies', kind: 'replies' }],
  virtual: 'unmount',
} satisfies Recipe as Recipe;
