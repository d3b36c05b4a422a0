import type { Recipe } from '../model/recipe.ts';
import coral from './coral.ts';

/**
 * Coral, versions 5 and 6: the same stream as today's, but in the document of a frame of the customer's own Coral server. Version 5 has only
 * the test id on a card, late 6 an id as well. Source: coralproject/talk, tags 5 and 6.
 */
export default {
  ...coral,
  name: 'coral-frame',
  platform: 'coral',
  confidence: 0.98,
  match: { urls: ['*://*/embed/stream*'], require: ['.coral-comment[data-testid^="comment-"]'] },
  host: undefined,
  root: ['#comments-allComments-log', '.coral-allComments', '.coral-stream', 'body'],
  article: ['storyURL'],
} satisfies Recipe as Recipe;
