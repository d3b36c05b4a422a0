import type { Recalled } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import { covers, type VeilPlan } from '../browser/veil.ts';
import { isOn, type Kept, type Mute, type Settings } from '../model/memory.ts';
import { seenNumbers } from '../model/seen.ts';
import { createHash, pageOf, siteAddress } from '../store/address.ts';
import type { Database } from '../store/database.ts';
import { type FoldChange, dropExpiredFolds, foldsOn, saveFolds } from '../store/folds.ts';
import { dropOldDeleted, keptFrom, putRows, removeRows } from '../store/lists.ts';
import * as stored from '../store/mutes.ts';
import * as own from '../store/private.ts';
import { settingsFor } from '../store/settings.ts';
import { dropExpiredVisits, lastVisit, saveVisit } from '../store/visits.ts';
import type { SessionArea } from './frames.ts';

/** Who asks: from which site, and whether from a private window. */
export interface Asker {
  site: string;
  private: boolean;
}

const key = 'private';

/** What the reader asked to remember, from the database and, in private windows, from memory. */
export function createMemory(db: Database, session: SessionArea, queue: <T>(work: () => Promise<T>) => Promise<T>, now: () => number) {
  const hash = createHash(db);
  const readPrivate = async () => ((await session.get(key))[key] as own.Private | undefined) ?? own.nothingPrivate;

  /** What was muted and lifted in private windows, laid over what is stored. */
  async function withPrivate(list: Mute[], asker: Asker): Promise<Mute[]> {
    if (!asker.private) return list;
    return own.withPrivateMutes(list, await readPrivate()).filter((mute) => stored.concerns(mute, asker.site) && stored.holds(mute, now()));
  }

  async function mutesOf(asker: Asker, platform: string, authors: readonly string[]): Promise<Mute[]> {
    const wanted = new Set(authors);
    const list = await withPrivate(await stored.mutesOf(db, platform, authors, asker.site, now()), asker);
    return list.filter((mute) => mute.platform === platform && wanted.has(mute.author));
  }

  const addressed = async (page: string, site: string) => ({ page: await hash(page), site: await hash(siteAddress(site)) });

  /** One private change after the other, or one is lost. */
  function changePrivate<T>(change: (before: own.Private) => Promise<[own.Private, T]>): Promise<T> {
    return queue(async () => {
      const [after, result] = await change(await readPrivate());
      await session.set({ [key]: after });
      return result;
    });
  }

  async function find(id: string, asker: Asker): Promise<Mute> {
    const inMemory = asker.private ? new Map((await readPrivate()).mutes).get(id) : undefined;
    const mute = inMemory === undefined ? await stored.getMute(db, id) : inMemory;
    if (!mute) throw trouble('failed', 'This person is no longer muted.');
    return mute;
  }

  /** In a private window, the visit made there goes before the stored one. */
  async function visitTo(asker: Asker, page: string, name: string): Promise<Recalled['visit']> {
    const there = asker.private ? new Map((await readPrivate()).visits).get(pageOf(page)) : undefined;
    if (there) return { last: there.last, salt: 0, seen: [...seenNumbers(there.ids, 0)] };
    const row = await lastVisit(db, name, now());
    return row ? { last: row.last, salt: row.salt, seen: [...row.seen] } : null;
  }

  return {
    mutesOf,
    find,
    async recall(asker: Asker, page: string, all: Settings, veils: readonly VeilPlan[], url: string): Promise<Recalled> {
      const veiled = veils.some((veil) => veil.matches.some((pattern) => covers(pattern, url)));
      const settings = settingsFor(all, asker.site);
      const on = isOn(settings, asker.site);
      if (!on) return { site: asker.site, on, settings, mutes: [], folds: [], visit: null, veiled };
      const name = await hash(page);
      const [list, folds, visit] = await Promise.all([stored.mutesOn(db, asker.site, now()), foldsOn(db, name, now()), visitTo(asker, page, name)]);
      const seen = asker.private ? own.withPrivateFolds(folds, await readPrivate(), pageOf(page)) : folds;
      return { site: asker.site, on, settings, mutes: list ? await withPrivate(list, asker) : [], asks: list === null, folds: seen, visit, veiled };
    },
    async all(inPrivate: boolean): Promise<Mute[]> {
      const list = await stored.allMutes(db, now());
      return inPrivate ? own.withPrivateMutes(list, await readPrivate()).sort((a, b) => b.changed - a.changed) : list;
    },
    /** Where somebody is muted. Stored mutes only: what comes of it is written to the disk. */
    places: () => stored.mutedPlaces(db),
    async mute(asker: Asker, asked: stored.MuteRequest): Promise<Mute> {
      if (!asker.private) return stored.addMute(db, asked, asker.site, now());
      const known = await mutesOf(asker, asked.platform, [asked.author.key]);
      return changePrivate(async (before) => {
        const { own: after, mute } = own.mutePrivately(before, known, asked, asker.site, now());
        return [after, mute];
      });
    },
    async change(asker: Asker, id: string, change: stored.MuteChange): Promise<Mute> {
      const before = await find(id, asker);
      if (asker.private) {
        return changePrivate(async (all) => {
          const { own: after, mute } = own.changePrivately(all, before, change, now());
          return [after, mute];
        });
      }
      return (await stored.changeMute(db, id, change, now())) ?? before;
    },
    unmute: (asker: Asker, id: string): Promise<void> =>
      asker.private ? changePrivate(async (all) => [own.unmutePrivately(all, id), undefined]) : stored.removeMute(db, id, now()),
    /** A mute that was lifted, as it was. */
    restore: (asker: Asker, mute: Mute): Promise<void> =>
      asker.private ? changePrivate(async (all) => [own.restorePrivately(all, mute), undefined]) : stored.putMute(db, mute),
    async fold(asker: Asker, page: string, change: FoldChange, days: number): Promise<void> {
      if (asker.private) await changePrivate(async (all) => [own.foldPrivately(all, pageOf(page), change), undefined]);
      else await saveFolds(db, await addressed(page, asker.site), change, days, now());
    },
    async visit(asker: Asker, page: string, ids: readonly string[]): Promise<void> {
      if (asker.private) await changePrivate(async (all) => [own.visitPrivately(all, pageOf(page), ids, now()), undefined]);
      else await saveVisit(db, await addressed(page, asker.site), ids, now());
    },
    /** The latest first. Those of private windows stand among them only there. */
    async kept(inPrivate: boolean): Promise<Kept[]> {
      return [...(inPrivate ? ((await readPrivate()).kept ?? []) : []), ...await keptFrom(db, null)];
    },
    /** A comment that is kept again takes the place of its earlier copy. */
    async keep(asker: Asker, asked: Pick<Kept, 'platform' | 'author' | 'title' | 'text' | 'link'>): Promise<void> {
      const earlier = (await keptFrom(db, asker.site)).find(({ link, text }) => link === asked.link && text === asked.text);
      const row: Kept = { note: '', made: now(), ...earlier, ...asked, id: earlier?.id ?? crypto.randomUUID(), site: asker.site, changed: now() };
      if (asker.private) await changePrivate(async (all) => [own.keepPrivately(all, row), undefined]);
      else await putRows(db, 'kept', [row]);
    },
    async unkeep(id: string): Promise<void> {
      await changePrivate(async (all) => [own.unkeepPrivately(all, id), undefined]);
      await removeRows(db, 'kept', [id], now());
    },
    /** The last private window was closed. */
    forgetPrivate: () => queue(() => session.remove(key)),
    async dropExpired(): Promise<void> {
      await stored.dropExpiredMutes(db, now());
      await dropExpiredFolds(db, now());
      await dropExpiredVisits(db, now());
      await dropOldDeleted(db, now());
    },
  };
}

export type Remembered = ReturnType<typeof createMemory>;
