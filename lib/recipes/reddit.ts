import type { Recipe } from '../model/recipe.ts';

/** `[deleted]` is nobody's name. */
const named = '^(?!\\[deleted\\]).+';

/**
 * Reddit since 2023: every comment an element of its own whose attributes say all but the time; its parts are slotted, so they stand in the
 * page itself, and so do its replies. Some builds wrap the parts in `details`. A comment that was deleted has no slotted words.
 * Source: pages as drawn, by several projects that read them, 2024-2026.
 */
export default {
  name: 'reddit',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['shreddit-comment[thingid]'] },
  root: ['shreddit-comment-tree', 'main', 'body'],
  record: {
    sel: 'shreddit-comment[thingid]',
    exclude: '[is-comment-deleted],[author="[deleted]"]:not(:has(> [slot="comment"],> details > [slot="comment"]))',
  },
  id: [{ attr: 'thingid' }],
  author: [{ sel: '[slot="commentMeta"] .author-name-meta', match: named }, { sel: '[slot="commentMeta"] a[href^="/user/"]' }, { attr: 'author', match: named }],
  authorId: [{ attr: 'author', match: named }],
  time: [{ sel: '[slot="commentMeta"] time[datetime]', attr: 'datetime', as: 'iso' }, { sel: 'faceplate-timeago[ts]', attr: 'ts', as: 'iso' }, { attr: 'created', as: 'iso' }],
  body: { sel: ['[slot="comment"]'] },
  score: [{ attr: 'score' }],
  permalink: [{ attr: 'permalink', as: 'link' }],
  thread: { style: 'parent', parent: [{ attr: 'parentid', match: '^t1_\\w+$' }, { sel: '^shreddit-comment[thingid]', attr: 'thingid' }] },
  head: '[slot="commentMeta"]',
  heading: 'comment-body-header,shreddit-post',
  stated: [{ sel: 'shreddit-comment-tree[totalcomments]', attr: 'totalcomments' }, { sel: 'shreddit-post[comment-count]', attr: 'comment-count' }],
  replyBox: 'comment-composer-host,shreddit-composer',
  more: [
    { sel: 'shreddit-comment-tree > faceplate-partial[src*="more-comments"] button', kind: 'page' },
    { sel: 'shreddit-comment faceplate-partial[src*="more-comments"] button', kind: 'replies' },
  ],
} satisfies Recipe as Recipe;
