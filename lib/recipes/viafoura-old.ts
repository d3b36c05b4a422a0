import type { Recipe } from '../model/recipe.ts';

/**
 * Viafoura, version 1, as archives and a few papers still have it. Replies stand in a list that some builds put inside the parent's
 * container and some behind it; their ids say which is which. Times are relative words. Source: pages as drawn, 2014-2019.
 */
export default {
  name: 'viafoura-old',
  platform: 'viafoura',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.vf-comment-container[data-id]'] },
  root: ['.vf-horizontal-list', '.vf-commenting', '.viafoura', 'body'],
  record: { sel: '.vf-comment-container[data-id]' },
  id: [{ attr: 'data-id' }],
  author: [{ sel: '.vf-comment-username' }, { sel: '.vf-username' }],
  time: [{ sel: '.vf-date[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.vf-date', as: 'date' }],
  body: { sel: ['.vf-comment-html-content', '.vf-comment-html'] },
  up: [{ sel: '.vf-count-likes' }],
  down: [{ sel: '.vf-count-dislikes' }],
  thread: {
    style: 'parent',
    parent: [{ sel: '^.vf-comment-container[data-id]', attr: 'data-id' }, { sel: '^.vf-child-comments <.vf-comment-container', attr: 'data-id' }],
  },
  stated: [{ sel: '.vf-counter' }],
  replyBox: '.vf-commenting textarea',
  more: [{ sel: '.vf-load-more,.vf-load-more-con a', kind: 'page' }, { sel: '.vf-replies-button,.vf-comment-replies:not(.hidden) a', kind: 'replies' }],
} satisfies Recipe as Recipe;
