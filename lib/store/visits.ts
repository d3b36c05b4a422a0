import { seenNumbers } from '../model/seen.ts';
import { attempt, type Database, type VisitRow } from './database.ts';

const day = 86_400_000;
export const visitDays = 30;

/** The last visit to a page's comments; undefined where there is none, or none that is still remembered. `page` is a hash, see `address.ts`. */
export function lastVisit(db: Database, page: string, now: number): Promise<VisitRow | undefined> {
  return attempt(db, async () => {
    const row = await db.visits.get(page);
    return row && row.expires > now ? row : undefined;
  });
}

/** Takes the place of the page's earlier visit. `ids`: the comments that were there. */
export function saveVisit(db: Database, { page, site }: { page: string; site: string }, ids: Iterable<string>, now: number): Promise<void> {
  const salt = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const row: VisitRow = { page, site, last: now, salt, seen: seenNumbers(ids, salt), expires: now + visitDays * day };
  return attempt(db, async () => void (await db.visits.put(row)));
}

export function dropExpiredVisits(db: Database, now: number): Promise<number> {
  return attempt(db, async () => {
    // A clock that was set back must not lengthen the memory: what comes from the future goes as well.
    const late = await db.visits.where('last').above(now + day).delete();
    return late + (await db.visits.where('expires').belowOrEqual(now).delete());
  });
}
