import type { Recipe } from '../model/recipe.ts';
import { fitsPattern, httpAddress } from './addresses.ts';

/**
 * Address of the article that a document's discussion belongs to, without fragment. A comment frame knows it only from its own address
 * (Disqus `t_u`, Coral `storyURL`: the recipe's `article`); a frame made from `srcdoc` has its page's as base.
 */
export function articleOf(document: Document, recipes: Iterable<Recipe>): string {
  const view = document.defaultView!;
  const { href, search } = view.location;
  if (view.parent !== view) {
    const params = new URLSearchParams(search);
    for (const { article, match } of recipes) {
      if (!article || (match.urls && !match.urls.some((pattern) => fitsPattern(pattern, href)))) continue;
      for (const name of article) {
        const address = httpAddress(params.get(name) ?? '', href);
        if (params.get(name) && address) return address.replace(/#.*/s, '');
      }
    }
  }
  return (/^https?:/.test(href) || !/^https?:/.test(document.baseURI) ? href : document.baseURI).replace(/#.*/s, '');
}
