import type { Recipe } from '../model/recipe.ts';
import { fitsPattern } from './addresses.ts';
import type { FindOptions } from './find.ts';
import { openRootOnly, scopesOf } from './roots.ts';
import { folded } from './text.ts';
import { readValue } from './values.ts';

/** A heading, a button and a note are no longer than so many characters. */
const bare = 300;

/** The element that states how many comments there are, where none is yet. */
export interface Waiting { at: Element; stated: number }

/** The first number that a platform's page states while it shows no comment; null where there is none. Looked for where nothing was found: every recipe is asked. */
export function waitingIn(document: Document, recipes: Iterable<Recipe>, { url, openRoot = openRootOnly }: FindOptions): Waiting | null {
  for (const recipe of recipes) {
    if (!recipe.stated || recipe.deep || (recipe.match.urls && !recipe.match.urls.some((pattern) => fitsPattern(pattern, url)))) continue;
    for (const scope of scopesOf(document, recipe.host, openRoot)) {
      const root = recipe.root.filter((selector) => !/^(?:body|main)$/.test(selector)).map((selector) => scope.querySelector(selector)).find((each) => each !== null);
      // What has words already is there, whoever can read it.
      if (!root || scope.querySelector(recipe.record.sel) || folded(root.textContent ?? '').length > bare) continue;
      const part = { record: root, own: root, rest: [], others: [], all: (selector: string) => scope.querySelectorAll(selector) };
      const found = readValue(part, recipe.stated.map((read) => ({ ...read, as: 'number' as const })), { base: url, page: null, article: null, zone: undefined, lang: undefined, now: 0 });
      if (found && Number(found.value) > 0) return { at: found.element, stated: Number(found.value) };
    }
  }
  return null;
}
