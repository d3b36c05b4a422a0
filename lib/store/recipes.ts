import { said, type SiteRecipe } from '../model/site-recipe.ts';
import { attempt, type Database } from './database.ts';

/** That a platform's recipe stopped fitting on a host. `place` is a keyed hash of the host (`address.ts`), so that this is no history of sites read. */
export interface DriftRow {
  place: string;
  recipe: string;
  expires: number;
}

/** After so long a recipe that stopped fitting is tried again: sites mend their markup, and we mend recipes. */
export const driftLasts = 7 * 86_400_000;

/** The reader's words on a site. */
export function recipesOn(db: Database, site: string): Promise<SiteRecipe[]> {
  return attempt(db, () => db.recipes.where('site').equals(site).toArray());
}

/** All of them, by site. */
export function allRecipes(db: Database): Promise<SiteRecipe[]> {
  return attempt(db, () => db.recipes.orderBy('site').toArray());
}

/** Saves a word, once; one that it contradicts goes. All or nothing. */
export function saveRecipe(db: Database, row: SiteRecipe): Promise<void> {
  return attempt(db, () =>
    db.transaction('rw', db.recipes, db.deleted, async () => {
      const { put, remove } = said(await db.recipes.where('site').equals(row.site).toArray(), row);
      await db.recipes.bulkDelete(remove);
      await db.deleted.bulkPut(remove.map((id) => ({ list: 'recipes' as const, id, changed: row.changed })));
      await db.recipes.put(put);
    }));
}

export function saveDrift(db: Database, place: string, recipe: string, now: number): Promise<void> {
  return attempt(db, async () => void (await db.drifts.put({ place, recipe, expires: now + driftLasts })));
}

/** Names of recipes that do not fit on a host. A clock that was set back does not keep them for ever. */
export function driftsOn(db: Database, place: string, now: number): Promise<string[]> {
  return attempt(db, async () => (await db.drifts.where('place').equals(place).toArray())
    .filter(({ expires }) => expires > now && expires <= now + driftLasts).map(({ recipe }) => recipe));
}

export function dropExpiredDrifts(db: Database, now: number): Promise<number> {
  return attempt(db, () => db.drifts.filter(({ expires }) => expires <= now || expires > now + driftLasts).delete());
}
