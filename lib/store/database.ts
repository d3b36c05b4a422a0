import { Dexie, type Table } from 'dexie';
import type { Mute } from '../model/memory.ts';
import { storeTrouble } from './failure.ts';

/** A thread that was folded or opened. The page is a keyed hash (see `address.ts`), so that this is no history of pages read. */
export interface FoldRow {
  page: string;
  comment: string;
  folded: boolean;
  changed: number;
  expires: number;
}

export interface Database extends Dexie {
  mutes: Table<Mute, string>;
  folds: Table<FoldRow, [string, string]>;
  meta: Table<{ name: 'key'; value: CryptoKey }, string>;
}

/** In the extension's own origin: only background and extension pages can open it. Nothing is opened before the first query. */
export function createDatabase(name = 'belowline'): Database {
  const db = new Dexie(name) as Database;
  db.version(1).stores({
    mutes: 'id, site, scope, [platform+author], changed, expires',
    folds: '[page+comment], page, expires',
    meta: 'name',
  });
  return db;
}

/**
 * Runs a query; where the database was closed under us (site data cleared, an upgrade in another context), opens it again once.
 * A write is done when this resolves: a Dexie transaction resolves on `complete`, never before.
 */
export async function attempt<T>(db: Database, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (!(error instanceof Error) || !/DatabaseClosed|InvalidState/.test(error.name)) throw storeTrouble(error);
  }
  try {
    db.close({ disableAutoOpen: false });
    await db.open();
    return await query();
  } catch (error) {
    throw storeTrouble(error);
  }
}
