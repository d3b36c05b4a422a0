import { listNames, type ListName, type Lists, type Mute } from '../model/memory.ts';
import { attempt, type Database } from './database.ts';
import type { ListRows } from './list-file.ts';
import { type Merge, mergeRows, sameRow } from './merge.ts';
import { mutesOfPeople } from './mutes.ts';

/** Rows of one file, or a part of it. */
export type SomeRows = Partial<ListRows>;
export interface Compared { fresh: number; same: number; differs: number }

/** What bringing these rows in would do. Changes nothing. */
export function compareRows(db: Database, rows: SomeRows): Promise<Compared> {
  return attempt(db, () => db.transaction('r', [...listNames], async () => {
    const all: Compared = { fresh: 0, same: 0, differs: 0 };
    for (const list of listNames) {
      for (const [theirs, ours] of await counterparts(db, list, rows[list] ?? [])) {
        if (!ours) all.fresh++;
        else if (sameRow(ours, theirs)) all.same++;
        else all.differs++;
      }
    }
    return all;
  }));
}

/** Brings rows in, all or none; doing it again changes nothing more. Returns how many were new or changed. */
export function importRows(db: Database, rows: SomeRows, how: Merge): Promise<number> {
  return attempt(db, () => db.transaction('rw', [...listNames, 'deleted'], async () => {
    let count = 0;
    for (const list of listNames) {
      const put: Lists[ListName][] = [];
      for (const [theirs, ours] of await counterparts(db, list, rows[list] ?? [])) {
        if (!ours) put.push(theirs);
        else if (how !== 'ours' && !sameRow(ours, theirs)) put.push(mergeRows(ours, theirs, how));
      }
      await db.table(list).bulkPut(put);
      await db.deleted.bulkDelete(put.map(({ id }) => [list, id]));
      count += put.length;
    }
    return count;
  }));
}

/** Each row with ours that means the same: by id, or the same person muted in the same scope. */
async function counterparts<Name extends ListName>(db: Database, list: Name, rows: readonly Lists[Name][]): Promise<[Lists[Name], Lists[Name] | undefined][]> {
  const byId = await db.table<Lists[Name], string>(list).bulkGet(rows.map(({ id }) => id));
  if (list !== 'mutes') return rows.map((row, at) => [row, byId[at]]);
  const mutes = rows as readonly Mute[];
  const alike = new Map((await mutesOfPeople(db, mutes)).map((mute) => [whom(mute), mute]));
  return rows.map((row, at) => [row, byId[at] ?? (alike.get(whom(row as Mute)) as Lists[Name] | undefined)]);
}

const whom = ({ platform, author, scope, site }: Mute) => JSON.stringify([platform, author, scope, scope === 'site' ? site : '']);
