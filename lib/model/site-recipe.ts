import type { Recipe } from './recipe.ts';

/**
 * The reader's word on one site: where its comments are (`here`), or that what a recipe reads there is none (`not`).
 * One row a site, host, kind and place. Times are milliseconds since 1970.
 */
export interface SiteRecipe {
  id: string;
  /** The top-level site's host without `www.`, as in a mute. */
  site: string;
  /** Host of the document itself, without `www.`: another one in a frame. */
  host: string;
  kind: 'here' | 'not';
  /** `here`: what is read from now on. `not`: what was read, and is not to be. */
  recipe: Recipe;
  made: number;
  changed: number;
}

/** The name of a recipe that the reader made by pointing. */
export const pointed = 'reader';

/** Whether a recipe was made on the spot: then the site is the platform, and whether it fits was never promised. */
export const isMade = ({ name }: Pick<Recipe, 'name'>): boolean => name === 'guess' || name === pointed;

/** Whether two recipes speak of one place: a platform's by its name, one made on the spot by what it selects. */
export function samePlace(a: Recipe, b: Recipe): boolean {
  if (isMade(a) !== isMade(b)) return false;
  return isMade(a) ? a.host === b.host && a.root[0] === b.root[0] && a.record.sel === b.record.sel : a.name === b.name;
}

/** So many words of the reader's are kept for one site; the oldest give way. */
const most = 50;

/** What is written and removed when the reader says this of a place: saying the same twice is saying it once, and the latest word holds. */
export function said(rows: readonly SiteRecipe[], row: SiteRecipe): { put: SiteRecipe; remove: string[] } {
  const same = rows.filter((each) => each.host === row.host && samePlace(each.recipe, row.recipe));
  const before = same.find(({ kind }) => kind === row.kind);
  const contrary = same.filter(({ kind }) => kind !== row.kind);
  const others = rows.filter((each) => !same.includes(each)).sort((a, b) => b.changed - a.changed).slice(most - 1);
  return { put: before ? { ...row, id: before.id, made: before.made } : row, remove: [...contrary, ...others].map(({ id }) => id) };
}
