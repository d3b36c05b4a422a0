import { attempt, type Database } from './database.ts';

/** Comment id → folded (true), opened (false); null in a change: forget it. */
export type Folds = [string, boolean][];
export type FoldChange = [string, boolean | null][];

const day = 86_400_000;

/** `page` and `site` are hashes, see `address.ts`. */
export function foldsOn(db: Database, page: string, now: number): Promise<Folds> {
  return attempt(db, async () => {
    const rows = await db.folds.where('page').equals(page).toArray();
    return rows.filter((row) => row.expires > now).map((row) => [row.comment, row.folded] as [string, boolean]);
  });
}

export function saveFolds(db: Database, { page, site }: { page: string; site: string }, change: FoldChange, days: number, now: number): Promise<void> {
  const kept = change.flatMap(([comment, folded]) => (folded === null ? [] : { page, site, comment, folded, changed: now, expires: now + days * day }));
  const gone = change.flatMap(([comment, folded]) => (folded === null ? [[page, comment] as [string, string]] : []));
  return attempt(db, () =>
    db.transaction('rw', db.folds, async () => {
      await db.folds.bulkDelete(gone);
      await db.folds.bulkPut(kept);
    }));
}

export function dropExpiredFolds(db: Database, now: number): Promise<number> {
  return attempt(db, () => db.folds.where('expires').belowOrEqual(now).delete());
}
