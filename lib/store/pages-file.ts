import type { Pages } from '../model/memory.ts';
import { hashKey, keepKey, keyOfDatabase } from './address.ts';
import { attempt, type Database } from './database.ts';
import { base64, bytesOf } from './pack.ts';
import { visitDays } from './visits.ts';

const day = 86_400_000;
/** Folds are remembered for so long at most. */
const foldDays = 365;

export async function readPages(db: Database): Promise<Pages> {
  const key = await keyOfDatabase(db);
  // The keys of earlier versions cannot be read.
  if (!key.extractable) throw refused('What this Belowline remembers of pages cannot be taken along: its key was made by an earlier version. Forget all pages to begin anew.');
  const raw = base64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
  const [visits, folds] = await attempt(db, () => db.transaction('r', db.visits, db.folds, () => Promise.all([db.visits.toArray(), db.folds.toArray()])));
  return { key: raw, visits: visits.map(({ page, site, last, salt, seen, expires }) => ({ page, site, last, salt, seen: base64(new Uint8Array(seen.buffer, seen.byteOffset, seen.byteLength)), expires })), folds };
}

/**
 * Brings in what another browser remembered. Names made with two keys cannot be told to be of one page: so it is refused, and nothing
 * changes, where pages are remembered here under another key. Of a page that is in both, the later visit and fold stay.
 */
export async function writePages(db: Database, { key, visits, folds }: Pages, now: number): Promise<void> {
  const theirs = await hashKey(bytesOf(key));
  const ours = await keyOfDatabase(db);
  const same = ours.extractable && base64(new Uint8Array(await crypto.subtle.exportKey('raw', ours))) === key;
  const rows = visits.filter(({ last, expires }) => expires > now && last <= now && expires <= now + visitDays * day).map(({ seen, ...visit }) => ({ ...visit, seen: new Uint32Array(bytesOf(seen).buffer) }));
  const kept = folds.filter(({ changed, expires }) => expires > now && changed <= now && expires <= now + foldDays * day);
  await attempt(db, () => db.transaction('rw', db.visits, db.folds, db.meta, async () => {
    if (!same && (await db.visits.count()) + (await db.folds.count()) > 0) throw refused('The pages in this file were not brought in: this Belowline remembers pages under another key. Forget all pages first.');
    const [had, folded] = await Promise.all([db.visits.bulkGet(rows.map(({ page }) => page)), db.folds.bulkGet(kept.map(({ page, comment }) => [page, comment]))]);
    await db.visits.bulkPut(rows.filter(({ last }, at) => !had[at] || had[at].last < last));
    await db.folds.bulkPut(kept.filter(({ changed }, at) => !folded[at] || folded[at].changed < changed));
    if (!same) await db.meta.put({ name: 'key', value: theirs });
  }));
  if (!same) keepKey(db, theirs);
}

function refused(sentence: string): Error {
  return Object.assign(new Error(sentence), { kind: 'refused' as const });
}
