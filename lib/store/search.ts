import type { Mute } from '../model/memory.ts';
import { attempt, type Database } from './database.ts';
import { rowsAfter } from './lists.ts';
import { dropExpiredMutes, holds } from './mutes.ts';

/** Which mutes, in which order. */
export interface MuteQuery {
  /** All of its words stand in a name, the site or the reason; '' finds all. */
  text: string;
  site: string | null;
  /** `soon`: those that end, the first to end first. */
  sort: 'latest' | 'name' | 'soon';
}
export interface MutePage { total: number; rows: Mute[] }

/** What is known of a mute for finding it. */
interface Entry { id: string; words: string; name: string; site: string; changed: number; expires: number | null }

/**
 * A piece of the mute list at a time. The whole list's plain orders come from the database's indexes; for the others entries are kept in
 * memory. They are gathered as soon as somebody looks at the list: when the first letter is typed, they are there.
 */
export interface MuteSearch {
  page(query: MuteQuery, offset: number, limit: number, now: number): Promise<MutePage>;
  /** These mutes changed, came or went; without ids: any may have. */
  stale(ids?: readonly string[]): void;
}

/** So many rows are read at once: other questions are answered in between. */
const gathered = 2000;

export function createSearch(db: Database): MuteSearch {
  let entries: Promise<Map<string, Entry>> | null = null;
  /** They are there: from now on they are faster than the indexes, where a piece far down costs what lies above it. */
  let ready = false;
  let found: { query: string; ids: Promise<string[]> } | null = null;

  async function load(): Promise<Map<string, Entry>> {
    const all = new Map<string, Entry>();
    for (let after: string | null = null; ; ) {
      const rows: Mute[] = await rowsAfter(db, 'mutes', after, gathered);
      for (const mute of rows) all.set(mute.id, entryOf(mute));
      if (rows.length < gathered) return all;
      after = rows.at(-1)!.id;
    }
  }

  function gather(): Promise<Map<string, Entry>> {
    if (entries) return entries;
    const loading = load();
    entries = loading;
    // What failed is tried again.
    loading.then(() => (ready = entries !== null), () => { if (entries === loading) [entries, found] = [null, null]; });
    return loading;
  }

  async function renew(all: Map<string, Entry>, ids: readonly string[]): Promise<Map<string, Entry>> {
    const rows = await attempt(db, () => db.mutes.bulkGet([...ids]));
    for (const [at, id] of ids.entries()) {
      const mute = rows[at];
      if (mute) all.set(id, entryOf(mute));
      else all.delete(id);
    }
    return all;
  }

  function idsFor(query: MuteQuery, now: number): Promise<string[]> {
    const key = JSON.stringify(query);
    if (found?.query !== key) {
      const ids = gather().then((all) => findEntries([...all.values()], query, now).map(({ id }) => id));
      found = { query: key, ids };
      ids.catch(() => { if (found?.ids === ids) found = null; });
    }
    return found.ids;
  }

  return {
    async page(query, offset, limit, now) {
      if (offset === 0) await dropExpiredMutes(db, now);
      if (!ready && !query.text.trim() && query.site === null && query.sort !== 'name') {
        return attempt(db, async () => {
          const rows = () => (query.sort === 'soon' ? db.mutes.where('expires').above(now) : db.mutes.orderBy('changed').reverse());
          const [total, some] = await Promise.all([rows().count(), rows().offset(offset).limit(limit).toArray()]);
          // Whoever is to be searched will be soon. A failure is said when it is.
          if (total > limit) void gather().catch(() => undefined);
          return { total, rows: some };
        });
      }
      const ids = await idsFor(query, now);
      const rows = await attempt(db, () => db.mutes.bulkGet(ids.slice(offset, offset + limit)));
      return { total: ids.length, rows: rows.filter((mute) => mute !== undefined) };
    },
    stale(ids) {
      found = null;
      const before = entries;
      if (!before) return;
      if (!ids) {
        [entries, ready] = [null, false];
        return;
      }
      const renewed = before.then((all) => renew(all, ids));
      entries = renewed;
      renewed.catch(() => { if (entries === renewed) [entries, found, ready] = [null, null, false]; });
    },
  };
}

/** The same over mutes in hand: those of private windows are nowhere else. */
export function searchMutes(mutes: readonly Mute[], query: MuteQuery, offset: number, limit: number, now: number): MutePage {
  const byId = new Map(mutes.map((mute) => [mute.id, mute]));
  const found = findEntries(mutes.filter((mute) => holds(mute, now)).map(entryOf), query, now);
  return { total: found.length, rows: found.slice(offset, offset + limit).map(({ id }) => byId.get(id)!) };
}

function entryOf({ id, names, reason, site, changed, expires }: Mute): Entry {
  return { id, words: folded([...names, site, reason].join('\n')), name: folded(names.at(-1) ?? ''), site, changed, expires };
}

function findEntries(entries: readonly Entry[], { text, site, sort }: MuteQuery, now: number): Entry[] {
  const words = folded(text).split(' ').filter(Boolean);
  const found = entries.filter((entry) => (site === null || entry.site === site) && (entry.expires === null ? sort !== 'soon' : entry.expires > now) && words.every((word) => entry.words.includes(word)));
  if (sort === 'name') return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sort === 'soon' ? found.sort((a, b) => a.expires! - b.expires!) : found.sort((a, b) => b.changed - a.changed);
}

/** Letters as they are compared: no case, no accents, no odd spaces. */
function folded(text: string): string {
  // Most names need no more, and there may be a hundred thousand.
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
