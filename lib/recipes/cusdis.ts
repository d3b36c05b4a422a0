import type { Recipe } from '../model/recipe.ts';

/**
 * Cusdis, in a frame made from `srcdoc`. No ids, no links, utility class names alone: name, date, words and replies are told by their order.
 * Dates are in the browser's own zone, which the widget sends along. Pages replace each other. Source: djyde/cusdis, `widget/components/Comment.svelte`.
 */
export default {
  name: 'cusdis',
  checked: '2026-11-25',
  confidence: 0.95,
  match: {
    require: [
      ':root:is(:has(script[src$="/js/iframe.umd.js"]),:has(a[href^="https://cusdis.com"])) .my-4 > .flex:first-child > .font-medium:first-child',
      '.cusdis-indicator > .flex:first-child > .font-medium:first-child',
    ],
  },
  root: ['#root .mt-4:has(> .my-4)', '#root', 'body'],
  record: { sel: '.my-4:has(> .flex:first-child > .font-medium:first-child)' },
  author: [{ sel: ':scope > .flex:first-child > .font-medium:first-child' }],
  time: [{ sel: ':scope > .flex:first-child + div', as: 'date' }],
  zone: 'local',
  body: { sel: [':scope > .flex:first-child + div + div'] },
  thread: { style: 'nested' },
  head: ':scope > .flex:first-child',
  replyBox: '#root textarea',
} satisfies Recipe as Recipe;
