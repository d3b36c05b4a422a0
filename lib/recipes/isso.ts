import type { Recipe } from '../model/recipe.ts';

/** Class names bore no prefix before version 0.13. */
const both = (name: string) => `:is(.isso-${name},.${name})`;

/**
 * Isso. Replies stand inside the comment that they answer: beside its words, in older builds among them. A comment that was deleted but
 * answered keeps its place with a note and no words; its preview looks like a comment. The hash is made of the writer's address, and
 * stays where the name changes. Source: isso-comments/isso, `isso/js/app/templates/comment.js`, `isso.js`, `embed.js`.
 */
export default {
  name: 'isso',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['#isso-root > .isso-comment', '#isso-thread .isso-comment[id^="isso-"]'] },
  root: ['#isso-root', '#isso-thread'],
  record: {
    sel: '.isso-comment[id^="isso-"]',
    exclude: `:is(.isso-preview,.preview) *,:has(> ${both('text-wrapper')} > .isso-comment-header > ${both('note')}:not(:empty))`,
  },
  id: [{ attr: 'id' }],
  author: [{ sel: `.isso-comment-header > ${both('author')}` }],
  authorId: [{ attr: 'data-hash', match: '.+' }],
  time: [{ sel: `.isso-comment-header ${both('permalink')} > time`, attr: 'datetime', as: 'iso' }],
  body: { sel: ['.isso-text', '.text'] },
  score: [{ sel: `.isso-comment-footer > ${both('votes')}` }],
  thread: { style: 'nested' },
  head: '.isso-comment-header',
  heading: '.isso-thread-heading,#isso-thread > h4',
  stated: [{ sel: '.isso-thread-heading,#isso-thread > h4' }],
  replyBox: '.isso-postbox',
  more: [{ sel: '#isso-root > .isso-comment-loader > a', kind: 'page' }, { sel: '.isso-follow-up > .isso-comment-loader > a', kind: 'replies' }],
} satisfies Recipe as Recipe;
