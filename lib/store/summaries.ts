import type { Written } from '../model/engine.ts';
import type { Summary } from '../model/summary.ts';
import { type HashPage, pageOf } from './address.ts';
import { attempt, type Database } from './database.ts';

/**
 * A summary that was made, for when the page is opened again. Its words would say what was read: they are sealed with a key that is made
 * from the page's address, which stands nowhere. `name` and `site` are keyed hashes (`address.ts`).
 */
export interface SummaryRow {
  name: string;
  site: string;
  made: number;
  expires: number;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

export interface HeldSummary {
  /** Of all that it was made from. */
  digest: string;
  /** Of the comments that are in it. */
  ids: string[];
  summary: Summary;
  written: Written | null;
}

/** Which summary: of a page, or of one thread of it, by one engine. */
export interface SummaryPlace {
  page: string;
  top: string | null;
  by: string;
}

const day = 86_400_000;
export const summaryDays = 7;
/** So many are kept; the eldest go first. */
const most = 200;

export interface SummaryStore {
  get(place: SummaryPlace): Promise<HeldSummary | null>;
  /** `site`: its keyed hash. */
  put(place: SummaryPlace, site: string, held: HeldSummary): Promise<void>;
}

export function createSummaryStore(db: Database, hash: HashPage, now: () => number): SummaryStore {
  const addressOf = ({ page, top, by }: SummaryPlace) => `summary:${encodeURIComponent(JSON.stringify([pageOf(page), top, by]))}`;
  const sealOf = async (address: string) =>
    crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', new TextEncoder().encode(await hash(`seal-${address}`))), 'AES-GCM', false, ['encrypt', 'decrypt']);

  return {
    async get(place) {
      const address = addressOf(place);
      const name = await hash(address);
      const row = await attempt(db, () => db.summaries.get(name));
      if (!row || row.expires <= now() || row.made > now() + day) return null;
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, await sealOf(address), row.sealed);
      return JSON.parse(new TextDecoder().decode(opened)) as HeldSummary;
    },
    async put(place, site, held) {
      const address = addressOf(place);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealOf(address), new TextEncoder().encode(JSON.stringify(held)));
      const row = { name: await hash(address), site, made: now(), expires: now() + summaryDays * day, iv, sealed };
      await attempt(db, () =>
        db.transaction('rw', db.summaries, async () => {
          await db.summaries.put(row);
          const over = (await db.summaries.count()) - most;
          if (over > 0) await db.summaries.bulkDelete(await db.summaries.orderBy('made').limit(over).primaryKeys());
        }));
    },
  };
}

export function dropExpiredSummaries(db: Database, now: number): Promise<number> {
  return attempt(db, async () => {
    // A clock that was set back must not lengthen the memory: what comes from the future goes as well.
    const late = await db.summaries.where('made').above(now + day).delete();
    return late + (await db.summaries.where('expires').belowOrEqual(now).delete());
  });
}
