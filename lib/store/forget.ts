import { attempt, type Database } from './database.ts';
import { driftLasts } from './recipes.ts';

/** Which pages to forget: those since a moment, those of a site (its hash, see `address.ts`), or all. */
export type Forget = { since: number } | { site: string } | 'all';

/**
 * Forgets pages: when they were visited, what was read, folded and summed up there. The reader's lists (mutes, filters, notes, kept comments) stay.
 * A fold of version 1 does not know its site: it goes with whichever site is forgotten, rather than staying after it.
 */
export function forget(db: Database, what: Forget): Promise<void> {
  return attempt(db, () =>
    db.transaction('rw', db.folds, db.visits, db.drifts, db.summaries, async () => {
      if (what === 'all') {
        await Promise.all([db.folds.clear(), db.visits.clear(), db.drifts.clear(), db.summaries.clear()]);
      } else if ('site' in what) {
        await Promise.all([db.folds.where('site').anyOf(['', what.site]).delete(), db.visits.where('site').equals(what.site).delete(), db.drifts.where('place').equals(what.site).delete(), db.summaries.where('site').equals(what.site).delete()]);
      } else {
        await Promise.all([db.folds.where('changed').aboveOrEqual(what.since).delete(), db.visits.where('last').aboveOrEqual(what.since).delete(), db.drifts.where('expires').aboveOrEqual(what.since + driftLasts).delete(), db.summaries.where('made').aboveOrEqual(what.since).delete()]);
      }
    }));
}
