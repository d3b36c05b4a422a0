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

/** So many of a page's comments are remembered; beyond it, those of the latest visit alone. */
const most = 50_000;

/**
 * The page's visit as of now. `ids`: comments that are there. They add up with those of earlier visits: what a page has not loaded
 * this time was seen all the same.
 */
export function saveVisit(db: Database, { page, site }: { page: string; site: string }, ids: Iterable<string>, now: number): Promise<void> {
  const fresh = crypto.getRandomValues(new Uint32Array(1))[0]!;
  return attempt(db, () =>
    db.transaction('rw', db.visits, async () => {
      const earlier = await db.visits.get(page);
      const held = earlier && earlier.expires > now && earlier.seen.length < most ? earlier : null;
      const salt = held?.salt ?? fresh;
      await db.visits.put({ page, site, last: now, salt, seen: seenNumbers(ids, salt, held?.seen), expires: now + visitDays * day });
    }));
}

export function dropExpiredVisits(db: Database, now: number): Promise<number> {
  return attempt(db, async () => {
    // A clock that was set back must not lengthen the memory: what comes from the future goes as well.
    const late = await db.visits.where('last').above(now + day).delete();
    return late + (await db.visits.where('expires').belowOrEqual(now).delete());
  });
}
