import type { Recipe } from '../model/recipe.ts';
import { fitsPattern, httpAddress } from './addresses.ts';

/**
 * Address of the article that a document's discussion belongs to, without fragment. A comment frame knows it only from its own address
 * (Disqus `t_u`, Coral `storyURL`: the recipe's `article`); a frame made from `srcdoc` has its page's as base.
 */
export function articleOf(document: Document, recipes: Iterable<Recipe>): string {
  const view = document.defaultView!;
  const { href } = view.location;
  if (view.parent !== view) {
    for (const { article, match } of recipes) {
      if (!article || (match.urls && !match.urls.some((pattern) => fitsPattern(pattern, href)))) continue;
      const address = articleIn(href, article);
      if (address) return address;
    }
  }
  return (/^https?:/.test(href) || !/^https?:/.test(document.baseURI) ? href : document.baseURI).replace(/#.*/s, '');
}

/** The article's address, without fragment, that a frame's own address holds in one of these parameters; null where it holds none. */
export function articleIn(frame: string, names: readonly string[]): string | null {
  const params = new URL(frame).searchParams;
  for (const name of names) {
    const address = params.get(name) && httpAddress(params.get(name)!, frame);
    if (address) return address.replace(/#.*/s, '');
  }
  return null;
}
