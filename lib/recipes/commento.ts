import type { Recipe } from '../model/recipe.ts';

/**
 * Commento (1.x and its forks). A card holds the cards of its replies in a second element of class `body`, and nothing but ids tells whose a
 * part is. The title of the time is a JavaScript date, or a day in the reader's language. What was deleted but answered stays as a card of '[deleted]'. Source: adtac/commento, `frontend/js/commento.js`.
 */
export default {
  name: 'commento',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['[id^="commento-comment-card-"] [id^="commento-comment-text-"]'] },
  root: ['#commento-comments-area', '#commento'],
  record: { sel: '[id^="commento-comment-card-"]' },
  id: [{ attr: 'id', match: '^commento-comment-card-(.+)$' }],
  author: [{ sel: '[id^="commento-comment-name-"]' }, { sel: '.name' }],
  time: [{ sel: '[id^="commento-comment-timeago-"]', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '[id^="commento-comment-timeago-"]' }],
  body: { sel: ['[id^="commento-comment-text-"]'] },
  score: [{ sel: '[id^="commento-comment-score-"]' }],
  permalink: [{ sel: 'a.permalink', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.header',
  replyBox: '[id^="commento-textarea-super-container-"]',
} satisfies Recipe as Recipe;
