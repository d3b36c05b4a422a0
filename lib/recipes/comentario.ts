import type { Recipe } from '../model/recipe.ts';

/**
 * Comentario, which goes on from Commento with markup of its own, versions 2 and 3: a card holds itself and, beside it, the cards of its replies
 * (of all depths, also where they are no longer indented). The title of the link begins with the exact time. Source: Comentario,
 * `embed/src/comment-card.ts`, `element-wrap.ts` (which puts the prefix before every class and id), its own end-to-end tests.
 */
export default {
  name: 'comentario',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.comentario-card .comentario-card-self[id^="comentario-"]'] },
  root: ['.comentario-comments', '.comentario-root', 'comentario-comments'],
  record: {
    sel: '.comentario-card',
    own: ':scope > .comentario-card-self,:scope > .comentario-card-expand-body > .comentario-card-self',
    exclude: ':has(> .comentario-card-self.comentario-deleted,> .comentario-card-expand-body > .comentario-card-self.comentario-deleted)',
  },
  id: [{ sel: '.comentario-card-self', attr: 'id' }],
  author: [{ sel: '.comentario-name' }],
  time: [{ sel: '.comentario-subtitle > a[title]', attr: 'title', match: '^\\S+', as: 'iso' }],
  body: { sel: ['.comentario-card-body'] },
  score: [{ sel: '.comentario-score' }],
  permalink: [{ sel: '.comentario-subtitle > a[href*="#comentario-"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.comentario-card-header',
  replyBox: '.comentario-add-comment-host,.comentario-comment-editor',
} satisfies Recipe as Recipe;
