import type { Recipe } from '../model/recipe.ts';
import { fitsPattern } from './addresses.ts';
import { type FindOptions, fitsMarks } from './find.ts';
import { openRootOnly, scopesOf } from './roots.ts';
import { readValue } from './values.ts';

/** A platform's section without a comment yet, and how many the page says there are. */
export interface Waiting { root: Element; stated: number }

/** The first section that waits to be loaded; null where there is none. Looked for where nothing was found: every recipe is asked. */
export function waitingIn(document: Document, recipes: Iterable<Recipe>, { url, openRoot = openRootOnly }: FindOptions): Waiting | null {
  for (const recipe of recipes) {
    if (!recipe.stated || recipe.deep || (recipe.match.urls && !recipe.match.urls.some((pattern) => fitsPattern(pattern, url)))) continue;
    for (const scope of scopesOf(document, recipe.host, openRoot)) {
      const root = fitsMarks(recipe, document, scope) ? recipe.root.map((selector) => scope.querySelector(selector)).find((each) => each !== null) : null;
      if (!root || root.querySelector(recipe.record.sel)) continue;
      const part = { record: root, own: root, rest: [], others: [], all: (selector: string) => scope.querySelectorAll(selector) };
      const found = readValue(part, recipe.stated.map((read) => ({ ...read, as: 'number' as const })), { base: url, page: null, article: null, zone: undefined, lang: undefined, now: 0 });
      if (found && Number(found.value) > 0) return { root, stated: Number(found.value) };
    }
  }
  return null;
}
