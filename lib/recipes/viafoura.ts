import type { Recipe } from '../model/recipe.ts';

/**
 * Viafoura, version 3. Every comment is an `article`, and its replies are articles inside it. Nothing on a comment names it or its author
 * but words; a name stands on its button and again in the article's label. Votes are numbers in the labels of their buttons.
 * Source: pages as drawn, 2024-2026.
 */
export default {
  name: 'viafoura',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['article.vf3-comment'] },
  root: ['[id^="vf-all_threads-"]', '[data-testid="vf-conversations-root"]', '.vf3-comments', '#vf-conversations', 'vf-conversations', '.viafoura', 'body'],
  record: { sel: 'article.vf3-comment' },
  author: [{ sel: '.vf-post-name-button__username' }, { attr: 'aria-label', match: '^Comment by (.+?)\\.?$' }],
  time: [{ sel: 'time.vf-post-details__time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.vf-content-text', '.vf-comment__content-editor', '.vf3-comment-content'] },
  up: [{ sel: '[data-testid="vf-conversations-like-button"]', attr: 'aria-label' }],
  down: [{ sel: '[data-testid="vf-conversations-dislike-button"]', attr: 'aria-label' }],
  thread: { style: 'nested' },
  replyBox: ':is(.viafoura,vf-conversations,#vf-conversations) :is(textarea,[contenteditable="true"],[role="textbox"])',
  more: [
    { sel: '[data-testid="vf-conversations-load-more-button"],.vf-load-more', kind: 'page' },
    { sel: '.vf-threaded-content-indicator,[class*="vf3-comment__toggle"]', kind: 'replies' },
  ],
} satisfies Recipe as Recipe;
