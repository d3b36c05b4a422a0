import type { Recipe } from '../model/recipe.ts';
import openweb from './openweb.ts';

/**
 * Yahoo News and Finance (US): OpenWeb in its shadow root, in a frame of another site that does not know its article.
 * Source: pages as drawn, 2022-2025.
 */
export default {
  ...openweb,
  name: 'openweb-yahoo',
  platform: 'openweb',
  confidence: 0.99,
  match: { ...openweb.match, urls: ['*://*.yahoosandbox.com/*'] },
  article: [],
} satisfies Recipe as Recipe;
