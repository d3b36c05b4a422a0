import type { ListName, Lists } from '../model/memory.ts';
import { listNames } from '../model/memory.ts';
import type { Database } from './database.ts';
import { countRows, rowsAfter } from './lists.ts';
import { type Packed, pack, unpack } from './pack.ts';

/**
 * Copies of the reader's lists outside of the database, since browsers wipe IndexedDB with cookies: one for each of the last seven
 * days on which something changed. In `storage.local`, where only our own contexts reach (access level, see `background.ts`).
 * No visits, no folds, no keys: the lists alone.
 *
 *   copies     the index: which database they are of, each copy's pieces in order, what is being written
 *   copy 17    one piece: up to 1,000 rows (`pack.ts`)
 *
 * The index is written last, so that a copy is whole or not there; what a stop left half written is removed by the next copy.
 */
export interface CopyArea {
  get(key: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

interface Piece { number: number; list: ListName; check: Packed['check'] }
interface Copy { day: string; made: number; rows: number; pieces: Piece[] }
interface Index {
  version: 1;
  /** The database's identity (`meta`): one without it is not the one that these copies are of. */
  database: string;
  /** The oldest first. */
  copies: Copy[];
  next: number;
  /** Numbers of pieces that are being written: from, and before. */
  writing: [number, number] | null;
}

const item = 'copies';
const pieceName = (number: number) => `copy ${number}`;
const days = 7;
const rowsInPiece = 1000;

export async function readIndex(area: CopyArea): Promise<Index | null> {
  const found = (await area.get(item))[item] as Index | undefined;
  return found?.version === 1 ? found : null;
}

export function newIndex(database: string): Index {
  return { version: 1, database, copies: [], next: 0, writing: null };
}

export const saveIndex = (area: CopyArea, index: Index): Promise<void> => area.set({ [item]: index });

/** Copies the lists as they are. One at a time. */
export async function writeCopy(db: Database, area: CopyArea, now: number): Promise<void> {
  let index = await readIndex(area);
  if (!index) return;
  if (index.writing) await area.remove(range(...index.writing).map(pieceName));
  const counts = await Promise.all(listNames.map((list) => countRows(db, list)));
  // More than there can be, also where the list grows meanwhile.
  const most = counts.reduce((sum, count) => sum + Math.ceil(count / rowsInPiece) + 10, 0);
  index = { ...index, writing: [index.next, index.next + most] };
  await saveIndex(area, index);

  const pieces: Piece[] = [];
  let rows = 0;
  for (const list of listNames) {
    for (let after: string | null = null; pieces.length < most; ) {
      const some: Lists[ListName][] = await rowsAfter(db, list, after, rowsInPiece);
      if (!some.length) break;
      const { text, check } = await pack(some);
      const number = index.next + pieces.length;
      await area.set({ [pieceName(number)]: text });
      pieces.push({ number, list, check });
      rows += some.length;
      after = some.at(-1)!.id;
    }
  }
  const day = dayOf(now);
  const copies = [...index.copies.filter((copy) => copy.day !== day), { day, made: now, rows, pieces }].sort((a, b) => a.made - b.made).slice(-days);
  await saveIndex(area, { ...index, copies, next: index.next + pieces.length, writing: null });
  const gone = index.copies.filter((copy) => !copies.includes(copy)).flatMap((copy) => copy.pieces.map(({ number }) => pieceName(number)));
  if (gone.length) await area.remove(gone);
}

/** The newest copy that is whole, with its rows; null where there is none. */
export async function readCopy(area: CopyArea): Promise<{ made: number; rows: { [Name in ListName]: Lists[Name][] } } | null> {
  for (const { made, pieces } of (await readIndex(area))?.copies.toReversed() ?? []) {
    try {
      const rows: { [Name in ListName]: Lists[Name][] } = { mutes: [], filters: [], people: [], kept: [], recipes: [] };
      for (const { number, list, check } of pieces) {
        const name = pieceName(number);
        for (const row of await unpack((await area.get(name))[name], check)) (rows[list] as unknown[]).push(row);
      }
      return { made, rows };
    } catch {
      // An earlier day's may be whole.
    }
  }
  return null;
}

function range(from: number, before: number): number[] {
  return Array.from({ length: before - from }, (_, at) => from + at);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
