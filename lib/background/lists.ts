import type { ToBackground } from '../browser/messages.ts';
import { rowsAtOnce } from '../browser/rows.ts';
import { trouble } from '../browser/trouble.ts';
import { siteAddress, type HashPage } from '../store/address.ts';
import type { Database } from '../store/database.ts';
import { forget } from '../store/forget.ts';
import { compareRows, importRows } from '../store/import.ts';
import { putRows, removeRows, rowsAfter } from '../store/lists.ts';
import { allMutes, mutedPlaces } from '../store/mutes.ts';
import { readPages, writePages } from '../store/pages-file.ts';
import { createSearch, searchMutes } from '../store/search.ts';
import type { Asker } from './memory.ts';

/** What the options page asks of the lists as a whole. */
export type ListMessages = Pick<ToBackground, 'findMutes' | 'muteSites' | 'unmuteAll' | 'restoreAll' | 'listRows' | 'compareRows' | 'importRows' | 'pages' | 'putPages' | 'forget'>;

type Answers = { [Name in keyof ListMessages]: (from: Asker, ...args: Parameters<ListMessages[Name]>) => Promise<ReturnType<ListMessages[Name]>> };

export interface ListParts {
  db: Database;
  hash: HashPage;
  now(): number;
  /** Mutes as a private window sees them. */
  allPrivate(): ReturnType<typeof allMutes>;
}

/** Each answers what was asked; `stale` is told of every change of a mute, by whoever made it. */
export function createListAnswers({ db, hash, now, allPrivate }: ListParts): { answers: Answers; stale(ids?: readonly string[]): void } {
  const search = createSearch(db);

  /** What is done to the whole list is written down; nothing that is done in a private window may be. */
  function ordinary(from: Asker): void {
    if (from.private) throw trouble('failed', 'This is done in an ordinary window: nothing from a private one is written down.');
  }

  return {
    stale: search.stale,
    answers: {
      async findMutes(from, query, offset, limit) {
        return from.private ? searchMutes(await allPrivate(), query, offset, limit, now()) : search.page(query, offset, limit, now());
      },
      muteSites: async () => [...new Set((await mutedPlaces(db)).map(({ site }) => site))].sort(),
      async unmuteAll(from, ids) {
        ordinary(from);
        await removeRows(db, 'mutes', ids, now());
      },
      async restoreAll(from, mutes) {
        ordinary(from);
        await putRows(db, 'mutes', mutes);
      },
      listRows: async (_from, list, after) => ({ [list]: await rowsAfter(db, list, after, rowsAtOnce) }),
      compareRows: (_from, rows) => compareRows(db, rows),
      async importRows(from, rows, how) {
        ordinary(from);
        return importRows(db, rows, how);
      },
      pages: () => readPages(db),
      async putPages(from, pages) {
        ordinary(from);
        await writePages(db, pages, now());
      },
      async forget(_from, what) {
        await forget(db, typeof what === 'object' && 'site' in what ? { site: await hash(siteAddress(what.site)) } : what);
      },
    },
  };
}
