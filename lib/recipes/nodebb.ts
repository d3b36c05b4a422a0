import type { Recipe } from '../model/recipe.ts';

/**
 * NodeBB: elements named by a `component` attribute that styles keep. A reply tells the number of the post that it answers, and shows it again
 * in a fold; replies can be opened under a post, as copies. Edited posts have a second time. Source: NodeBB's themes and scripts, 1.x to 4.x.
 */
export default {
  name: 'nodebb',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['[component="post"][data-pid] [component="post/content"]'] },
  root: ['[component="topic"]', '[component="post"]:first-child'],
  record: { sel: '[component="post"][data-pid]', exclude: '.deleted,[component="post/replies/container"] *' },
  id: [{ attr: 'data-pid' }],
  author: [{ sel: ':is(.post-header,.topic-item,small) a[href*="/user/"][data-username]' }, { sel: 'a[itemprop="author"][data-username]' }, { attr: 'data-username' }],
  authorId: [{ attr: 'data-uid', match: '^[1-9]\\d*$' }],
  time: [{ attr: 'data-timestamp', as: 'epochMs' }, { sel: 'meta[itemprop="datePublished"]', attr: 'content', as: 'iso' }],
  timeText: [{ sel: '.post-header .timeago:not([component="post/editor"] *)' }, { sel: '.timeago:not([component="post/editor"] *)' }],
  body: { sel: ['[component="post/content"]'] },
  score: [{ sel: '[component="post/vote-count"]', attr: 'data-votes' }, { sel: '[component="post/vote-count"]' }],
  permalink: [{ sel: '.post-header a.timeago[href],a[href^="/post/"]:not([component="post/parent"])', attr: 'href', as: 'link' }],
  thread: { style: 'parent', parent: [{ sel: '[component="post/parent"]', attr: 'data-parent-pid' }, { sel: '[component="post/parent"]', attr: 'data-topid' }] },
  head: '.post-header',
  heading: '[component="topic/title"]',
  stated: [{ sel: '[component="topic/post-count"]', attr: 'title' }, { sel: '[component="topic/post-count"]' }],
  replyBox: '[component="topic/quickreply/container"]',
  more: [{ sel: '.pagination .next:not(.disabled) a', kind: 'page' }],
} satisfies Recipe as Recipe;
