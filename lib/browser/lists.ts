import { listNames, type ListName, type Lists, type Mute } from '../model/memory.ts';
import type { Call } from './call.ts';
import type { SomeRows } from './messages.ts';
import { rowsAtOnce } from './rows.ts';

/** The reader's lists between our pages and the background, in pieces: a list of years is too long for one message. */
type AllRows = { [Name in ListName]: Lists[Name][] };

/** All rows of all lists. Nothing of a private window is among them. */
export async function gatherLists(call: Call): Promise<AllRows> {
  const all: AllRows = { mutes: [], filters: [], people: [], kept: [], recipes: [] };
  for (const list of listNames) {
    for (let after: string | null = null; ; ) {
      const rows: Lists[ListName][] = (await call('listRows', list, after))[list] ?? [];
      for (const row of rows) (all[list] as Lists[ListName][]).push(row);
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)!.id;
    }
  }
  return all;
}

/** What bringing rows in would do, over all of them. */
export async function compareLists(call: Call, rows: AllRows): Promise<{ fresh: number; same: number; differs: number }> {
  const sum = { fresh: 0, same: 0, differs: 0 };
  for (const piece of piecesOf(rows)) {
    const one = await call('compareRows', piece);
    sum.fresh += one.fresh;
    sum.same += one.same;
    sum.differs += one.differs;
  }
  return sum;
}

/** Each piece is in or not; where it breaks off, doing it again brings in the rest. */
export async function bringIn(call: Call, rows: AllRows, how: 'ours' | 'theirs' | 'both'): Promise<number> {
  const pieces = [...piecesOf(rows)];
  let count = 0;
  for (const [at, piece] of pieces.entries()) count += await call('importRows', piece, how, at < pieces.length - 1);
  return count;
}

export async function unmuteMany(call: Call, mutes: readonly Mute[]): Promise<void> {
  for (let at = 0; at < mutes.length; at += rowsAtOnce) await call('unmuteAll', mutes.slice(at, at + rowsAtOnce).map(({ id }) => id), at + rowsAtOnce < mutes.length);
}

export async function restoreMany(call: Call, mutes: readonly Mute[]): Promise<void> {
  for (let at = 0; at < mutes.length; at += rowsAtOnce) await call('restoreAll', mutes.slice(at, at + rowsAtOnce), at + rowsAtOnce < mutes.length);
}

function* piecesOf(rows: AllRows): Generator<SomeRows> {
  for (const list of listNames) for (let at = 0; at < rows[list].length; at += rowsAtOnce) yield { [list]: rows[list].slice(at, at + rowsAtOnce) };
}
