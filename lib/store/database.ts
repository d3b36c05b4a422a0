import { Dexie, type Table } from 'dexie';
import type { Filter, Kept, ListName, Mute, Person } from '../model/memory.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import { storeTrouble } from './failure.ts';
import type { StoredEngine } from './engine.ts';
import type { DriftRow } from './recipes.ts';
import type { SummaryRow } from './summaries.ts';

/** A thread that was folded or opened. Page and site are keyed hashes (see `address.ts`), so that this is no history of pages read. */
export interface FoldRow {
  page: string;
  /** Empty in rows of version 1, which did not know it. */
  site: string;
  comment: string;
  folded: boolean;
  changed: number;
  expires: number;
}

/** When the reader was last at a page's comments, and which were there (`model/seen.ts`). Page and site as in {@link FoldRow}. */
export interface VisitRow {
  page: string;
  site: string;
  last: number;
  salt: number;
  seen: Uint32Array<ArrayBuffer>;
  expires: number;
}

/** That something was removed, and when: what another device must learn some day. Never what it was. */
export interface DeletedRow {
  list: ListName;
  id: string;
  changed: number;
}

/** `key`: of the hashes of pages. `identity`: which database this is, so that a new and empty one is known as such (`copies.ts`). `engine`: never copied, never exported. */
export type MetaRow = { name: 'key'; value: CryptoKey } | { name: 'identity'; value: string } | { name: 'engine'; value: StoredEngine };

export interface Database extends Dexie {
  mutes: Table<Mute, string>;
  filters: Table<Filter, string>;
  people: Table<Person, string>;
  kept: Table<Kept, string>;
  recipes: Table<SiteRecipe, string>;
  deleted: Table<DeletedRow, [string, string]>;
  folds: Table<FoldRow, [string, string]>;
  visits: Table<VisitRow, string>;
  drifts: Table<DriftRow, [string, string]>;
  summaries: Table<SummaryRow, string>;
  meta: Table<MetaRow, string>;
}

/**
 * In the extension's own origin: only the background opens it. Nothing is opened before the first query.
 * A version is never edited: a change of the schema is a new version with its upgrade, and `tests/pages/store/version-N.json` keeps a
 * database of every earlier one.
 */
export function createDatabase(name = 'belowline', factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }): Database {
  const db = new Dexie(name, factory) as Database;
  db.version(1).stores({
    mutes: 'id, site, scope, [platform+author], changed, expires',
    folds: '[page+comment], page, expires',
    meta: 'name',
  });
  db.version(2)
    .stores({
      mutes: 'id, site, scope, [platform+author], changed, expires, [scope+site], [scope+platform+site]',
      filters: 'id, changed, scope, [scope+site]',
      people: 'id, changed, *tags',
      kept: 'id, site, made, changed',
      deleted: '[list+id], changed',
      folds: '[page+comment], page, expires, changed, site',
      visits: 'page, site, last, expires',
    })
    .upgrade((upgrade) => upgrade.table<FoldRow>('folds').toCollection().modify((row) => void (row.site = '')));
  db.version(3).stores({ recipes: 'id, site, changed', drifts: '[place+recipe], place, expires' });
  db.version(4).stores({ summaries: 'name, site, made, expires' });
  // Another context has a newer version, or the data are being cleared: whoever holds on keeps the reader from their list.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
  return db;
}

/** What may be done about a database that cannot be opened at all: whether it was (`keeper.ts`). */
const repairs = new WeakMap<Database, () => Promise<boolean>>();
export function onBroken(db: Database, repair: () => Promise<boolean>): void {
  repairs.set(db, repair);
}

/** So long a query may wait for a database that another context holds open in an older version, in ms. */
const patience = 5000;

/**
 * Runs a query; where the database was closed under us (site data cleared, an upgrade in another context), opens it again once.
 * A write is done when this resolves: a Dexie transaction resolves on `complete`, never before.
 */
export async function attempt<T>(db: Database, query: () => Promise<T>): Promise<T> {
  try {
    return await opened(db, query);
  } catch (error) {
    if (!(error instanceof Error) || !/DatabaseClosed|InvalidState/.test(error.name)) throw storeTrouble(error);
  }
  try {
    db.close({ disableAutoOpen: false });
    return await opened(db, query);
  } catch (error) {
    throw storeTrouble(error);
  }
}

/** Opens the database where it is closed, and does not wait for ever where it is blocked. */
async function opened<T>(db: Database, query: () => Promise<T>): Promise<T> {
  if (db.isOpen() || Dexie.currentTransaction) return query();
  let blocked: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    blocked = () => void (timer ??= setTimeout(() => reject(Object.assign(new Error('blocked'), { name: 'BlockedError' })), patience));
  });
  db.on('blocked', blocked!);
  try {
    await Promise.race([db.open(), tooLong]);
  } catch (error) {
    // What browsers say of files that are damaged.
    if ((error as Error).name !== 'UnknownError' || !(await repairs.get(db)?.())) throw error;
    await db.open();
  } finally {
    clearTimeout(timer);
    db.on('blocked').unsubscribe(blocked!);
  }
  return query();
}
