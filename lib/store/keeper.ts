import { Dexie } from 'dexie';
import { listNames } from '../model/memory.ts';
import { type CopyArea, newIndex, readCopy, readIndex, saveIndex, writeCopy } from './copies.ts';
import { type Database, onBroken } from './database.ts';

/** What became of a list whose database had gone: from which moment's copy it is, or null where no copy was whole. */
export type Restored = (copyOf: number | null) => void;

export interface Keeper {
  /** Copies now what was changed since the last copy, if anything. */
  catchUp(): Promise<void>;
  /** Resolves when the copy that is being written is written. */
  stop(): Promise<void>;
}

const hour = 3_600_000;
/** Between two copies at least, in ms: of many changes at once the first and the last are copied. */
const breath = 5000;
/** Lists up to so many rows are copied with every change; longer ones once an hour. */
const shortList = 2000;

/**
 * Keeps the lists: copies them when they change, and puts them back before the first query sees a database that is not the one
 * they were in. Which it is, is told by a name that stands in the database and beside the copies.
 */
export function keepLists(db: Database, area: CopyArea, now: () => number, restored: Restored, pause = breath): Keeper {
  let writing: Promise<void> | null = null;
  let again = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  // Before any other query, whenever the database is opened.
  db.on('ready', (opened) => putBack(opened as Database).catch((error: unknown) => console.warn('Belowline: copies', error)), true);
  onBroken(db, startAnew);
  const mutated = (parts: object) => {
    if (Object.keys(parts).some((part) => listNames.some((list) => part.startsWith(`idb://${db.name}/${list}/`)))) changed();
  };
  Dexie.on('storagemutated', mutated);

  async function putBack(opened: Database): Promise<void> {
    const index = await readIndex(area);
    const found = await opened.meta.get('identity');
    const identity = found?.name === 'identity' ? found.value : null;
    if (!index || (index.copies.length === 0 && identity !== index.database)) {
      const name = identity ?? crypto.randomUUID();
      if (!identity) await opened.meta.put({ name: 'identity', value: name });
      await saveIndex(area, newIndex(name));
    } else if (identity !== index.database) {
      const copy = await readCopy(area);
      await opened.transaction('rw', [...listNames, 'meta'], async () => {
        for (const list of listNames) if (copy) await opened.table(list).bulkPut(copy.rows[list]);
        await opened.meta.put({ name: 'identity', value: index.database });
      });
      if (!copy || listNames.some((list) => copy.rows[list].length)) restored(copy?.made ?? null);
    }
  }

  /** A database that cannot be opened is given up only where a whole copy can take its place. */
  async function startAnew(): Promise<boolean> {
    if (!(await readCopy(area))) return false;
    await db.delete({ disableAutoOpen: false });
    return true;
  }

  function changed(): void {
    if (writing || resting) again = true;
    else void copy(false);
  }

  /** What changes while a copy is being written, or soon after, is in the next. Where a stop comes first, the next change or start copies what is missing. */
  function copy(force: boolean): Promise<void> {
    writing ??= copyOnce(force).catch((error: unknown) => console.warn('Belowline: copies', error)).finally(() => {
      writing = null;
      resting = setTimeout(() => {
        resting = undefined;
        if (again) void copy(false);
        again = false;
      }, pause);
    });
    return writing;
  }

  async function copyOnce(force: boolean): Promise<void> {
    const last = (await readIndex(area))?.copies.at(-1);
    const due = !last || last.rows <= shortList || Math.abs(now() - last.made) >= hour;
    if (force || due) await writeCopy(db, area, now());
  }

  return {
    async catchUp() {
      const last = (await readIndex(area))?.copies.at(-1)?.made ?? -Infinity;
      const latest = await Promise.all([...listNames, 'deleted'].map((table) => db.table<{ changed: number }>(table).orderBy('changed').last()));
      if (latest.some((row) => row && row.changed > last)) await copy(true);
    },
    async stop() {
      Dexie.on('storagemutated').unsubscribe(mutated);
      again = false;
      await writing;
      clearTimeout(resting);
    },
  };
}
