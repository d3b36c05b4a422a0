import type { Recipe } from '../model/recipe.ts';

/**
 * Artalk. Replies stand inside the comment that they answer, down to the depth that the site allows; deeper ones stand beside it, and name
 * whom they answer ('reply at'). Flat lists name them too, above the words that are answered. Source: ArtalkJS/Artalk, `ui/artalk/src/comment`.
 */
export default {
  name: 'artalk',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.atk-comment-wrap > .atk-comment > .atk-main'] },
  root: ['.atk-list-comments-wrap', '.atk-list', '.artalk', 'div:has(> .atk-comment-wrap)'],
  record: { sel: '.atk-comment-wrap' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.atk-header > .atk-nick' }],
  time: [{ sel: '[data-atk-comment-date]', attr: 'data-atk-comment-date', as: 'epochMs' }, { sel: '.atk-date', as: 'date' }],
  timeText: [{ sel: '.atk-date' }],
  body: { sel: ['.atk-body'], drop: '.atk-meta,.atk-collapsed', quote: 'blockquote,.atk-reply-to' },
  up: [{ sel: '.atk-actions > .atk-common-action-btn:first-child', match: '\\((\\d+)\\)$' }],
  down: [{ sel: '.atk-actions > .atk-common-action-btn:first-child + .atk-common-action-btn', match: '\\((\\d+)\\)$' }],
  thread: { style: 'nested', to: [{ sel: '.atk-reply-at > .atk-nick' }, { sel: '.atk-reply-to .atk-nick', match: '^@?(.+)$' }] },
  head: '.atk-header',
  heading: '.atk-list-header',
  stated: [{ sel: '.atk-comment-count-num' }],
  replyBox: '.atk-main-editor',
  more: [{ sel: '.atk-list-read-more', kind: 'page' }],
} satisfies Recipe as Recipe;
