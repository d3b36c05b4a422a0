import type { Recipe } from '../model/recipe.ts';

/**
 * utterances, in its frame: a GitHub issue's comments, flat, with relative times alone. The box that readers write in is drawn as one of
 * the list's articles. Source: utterance/utterances, `src/comment-component.ts`, `timeline-component.ts`, `new-comment-component.ts`.
 */
export default {
  name: 'utterances',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.timeline > article.timeline-comment .comment-meta'] },
  root: ['.timeline', 'main'],
  record: { sel: 'article.timeline-comment', exclude: ':has(textarea)' },
  id: [{ sel: '.comment-meta > a.text-link', attr: 'href', match: '#issuecomment-(\\d+)$' }],
  author: [{ sel: '.comment-meta > a.text-link > strong' }],
  authorId: [{ sel: '.comment-meta > a.text-link:has(> strong)', attr: 'href', as: 'link' }],
  time: [{ sel: '.comment-meta > a.text-link:not(:has(> strong))', as: 'date' }],
  body: { sel: ['.markdown-body'], drop: '.email-hidden-toggle,.email-quoted-reply' },
  permalink: [{ sel: '.comment-meta > a.text-link:not(:has(> strong))', attr: 'href', as: 'link' }],
  thread: { style: 'flat' },
  head: '.comment-header',
  heading: '.timeline-header',
  stated: [{ sel: '.timeline-header a.text-link' }],
  replyBox: 'article.timeline-comment:has(textarea)',
  more: [{ sel: '.pagination-loader-container button', kind: 'page' }],
  article: ['url'],
} satisfies Recipe as Recipe;
