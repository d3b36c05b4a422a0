import type { ListName, Lists } from '../model/memory.ts';
import { attempt, type Database } from './database.ts';

/**
 * What all of the reader's lists can do. Each change leaves in the same transaction what a later sync needs: a row's `changed`,
 * or the note that a row was removed.
 */
type Row<Name extends ListName> = Lists[Name];

const day = 86_400_000;
/** So long it is remembered that something was removed. */
const deletedDays = 180;

/** Dexie's tables differ by their row; the lists are alike in having an `id`. */
function tableOf<Name extends ListName>(db: Database, list: Name) {
  return db.table<Row<Name>, string>(list);
}

export function getRow<Name extends ListName>(db: Database, list: Name, id: string): Promise<Row<Name> | undefined> {
  return attempt(db, () => tableOf(db, list).get(id));
}

export function rowsOf<Name extends ListName>(db: Database, list: Name): Promise<Row<Name>[]> {
  return attempt(db, () => tableOf(db, list).toArray());
}

/** At most `limit` rows in order of id, from after `after` (null: from the first): a list of any length, piece by piece. */
export function rowsAfter<Name extends ListName>(db: Database, list: Name, after: string | null, limit: number): Promise<Row<Name>[]> {
  return attempt(db, () => (after === null ? tableOf(db, list).orderBy(':id') : tableOf(db, list).where(':id').above(after)).limit(limit).toArray());
}

export function countRows(db: Database, list: ListName): Promise<number> {
  return attempt(db, () => tableOf(db, list).count());
}

/** Adds or replaces rows, all or none. */
export function putRows<Name extends ListName>(db: Database, list: Name, rows: readonly Row<Name>[]): Promise<void> {
  return attempt(db, () =>
    db.transaction('rw', [list, 'deleted'], async () => {
      await tableOf(db, list).bulkPut(rows);
      await db.deleted.bulkDelete(rows.map(({ id }) => [list, id]));
    }));
}

/** Removes rows, all or none; what is not there stays away. */
export function removeRows(db: Database, list: ListName, ids: readonly string[], now: number): Promise<void> {
  return attempt(db, () =>
    db.transaction('rw', [list, 'deleted'], async () => {
      await tableOf(db, list).bulkDelete([...ids]);
      await db.deleted.bulkPut(ids.map((id) => ({ list, id, changed: now })));
    }));
}

/** Whether it is remembered that this row was removed. */
export function wasRemoved(db: Database, list: ListName, id: string): Promise<boolean> {
  return attempt(db, async () => (await db.deleted.get([list, id])) !== undefined);
}

export function dropOldDeleted(db: Database, now: number): Promise<number> {
  return attempt(db, () => db.deleted.where('changed').below(now - deletedDays * day).delete());
}

/** Filters that hold on a site. */
export function filtersOn(db: Database, site: string): Promise<Lists['filters'][]> {
  return attempt(db, async () => (await Promise.all([
    db.filters.where('scope').equals('everywhere').toArray(), db.filters.where('[scope+site]').equals(['site', site]).toArray(),
  ])).flat());
}

/** What is noted on these people, by {@link Lists.people.id}; who is not in the list is not in the result. */
export function peopleOf(db: Database, ids: readonly string[]): Promise<Lists['people'][]> {
  return attempt(db, async () => (await db.people.bulkGet([...ids])).filter((row) => row !== undefined));
}

export function peopleTagged(db: Database, tag: string): Promise<Lists['people'][]> {
  return attempt(db, () => db.people.where('tags').equals(tag).toArray());
}

/** Kept comments of a site, or of all (null), the latest first. */
export function keptFrom(db: Database, site: string | null): Promise<Lists['kept'][]> {
  return attempt(db, async () => {
    if (site === null) return db.kept.orderBy('made').reverse().toArray();
    return (await db.kept.where('site').equals(site).toArray()).sort((a, b) => b.made - a.made);
  });
}
