import type { Recipe } from '../model/recipe.ts';

/**
 * Comentario, which goes on from Commento with markup of its own: a card holds itself and, beside it, the cards of its replies (of all depths,
 * also where they are no longer indented). The title of the link begins with the exact time. Source: Comentario, `embed/src/comment-card.ts`.
 */
export default {
  name: 'comentario',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.card > .card-expand-body > .card-self[id^="comentario-"]'] },
  root: ['.comentario-comments', '.comentario-root', 'comentario-comments', 'body'],
  record: {
    sel: '.card:has(> .card-expand-body > .card-self)',
    own: ':scope > .card-expand-body > .card-self',
    exclude: ':has(> .card-expand-body > .card-self.deleted)',
  },
  id: [{ sel: '.card-self', attr: 'id', match: '^comentario-(.+)$' }],
  author: [{ sel: '.name-wrap > .name' }],
  time: [{ sel: '.subtitle > a[title]', attr: 'title', match: '^\\S+', as: 'iso' }],
  body: { sel: ['.card-body'] },
  score: [{ sel: '.toolbar .score' }],
  permalink: [{ sel: '.subtitle > a[href*="#comentario-"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.card-header',
  replyBox: '.add-comment-host,.comment-editor',
} satisfies Recipe as Recipe;
