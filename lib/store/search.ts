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

/** A piece of the mute list at a time. The whole list's plain orders come from the database's indexes; for the others entries are kept in memory while nothing changes. */
export interface MuteSearch {
  page(query: MuteQuery, offset: number, limit: number, now: number): Promise<MutePage>;
  /** The list changed. */
  stale(): void;
}

export function createSearch(db: Database): MuteSearch {
  let entries: Promise<Entry[]> | null = null;
  let found: { query: string; ids: Promise<string[]> } | null = null;

  async function load(): Promise<Entry[]> {
    const all: Entry[] = [];
    for (let after: string | null = null; ; after = all.at(-1)!.id) {
      const rows: Mute[] = await rowsAfter(db, 'mutes', after, 5000);
      if (!rows.length) return all;
      for (const mute of rows) all.push(entryOf(mute));
    }
  }

  function idsFor(query: MuteQuery, now: number): Promise<string[]> {
    const key = JSON.stringify(query);
    if (found?.query !== key) {
      entries ??= load();
      found = { query: key, ids: entries.then((all) => findEntries(all, query, now).map(({ id }) => id)) };
      // What failed is tried again.
      found.ids.catch(() => { [entries, found] = [null, null]; });
    }
    return found.ids;
  }

  return {
    async page(query, offset, limit, now) {
      if (offset === 0) await dropExpiredMutes(db, now);
      if (!query.text.trim() && query.site === null && query.sort !== 'name') {
        return attempt(db, async () => {
          const rows = () => (query.sort === 'soon' ? db.mutes.where('expires').above(now) : db.mutes.orderBy('changed').reverse());
          const [total, some] = await Promise.all([rows().count(), rows().offset(offset).limit(limit).toArray()]);
          return { total, rows: some };
        });
      }
      const ids = await idsFor(query, now);
      const rows = await attempt(db, () => db.mutes.bulkGet(ids.slice(offset, offset + limit)));
      return { total: ids.length, rows: rows.filter((mute) => mute !== undefined) };
    },
    stale() {
      [entries, found] = [null, null];
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
  const found = entries.filter((entry) => (site === null || entry.site === site) && (sort !== 'soon' || (entry.expires !== null && entry.expires > now)) && words.every((word) => entry.words.includes(word)));
  if (sort === 'name') return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sort === 'soon' ? found.sort((a, b) => a.expires! - b.expires!) : found.sort((a, b) => b.changed - a.changed);
}

/** Letters as they are compared: no case, no accents, no odd spaces. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
