import type { EngineKind } from '../model/engine.ts';
import { attempt, type Database } from './database.ts';

/**
 * The engine that the reader turned on, with its key. It stands in a table that is in no copy and no exported file, in a database that no
 * content script can open.
 */
export interface StoredEngine {
  kind: EngineKind | 'off';
  /** The whole address that is asked. */
  address: string;
  model: string;
  key: string;
  /** The address that the reader agreed to. */
  consent: string;
}

export const noEngine: StoredEngine = { kind: 'off', address: '', model: '', key: '', consent: '' };

export function readEngine(db: Database): Promise<StoredEngine> {
  return attempt(db, async () => {
    const row = await db.meta.get('engine');
    return row?.name === 'engine' ? row.value : noEngine;
  });
}

export function saveEngine(db: Database, value: StoredEngine): Promise<void> {
  return attempt(db, async () => void (await db.meta.put({ name: 'engine', value })));
}
