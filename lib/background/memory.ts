import type { Recalled } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import { covers, type VeilPlan } from '../browser/veil.ts';
import { isOn, type Mute, type Settings } from '../model/memory.ts';
import { createHash, pageOf } from '../store/address.ts';
import type { Database } from '../store/database.ts';
import { type FoldChange, dropExpiredFolds, foldsOn, saveFolds } from '../store/folds.ts';
import * as stored from '../store/mutes.ts';
import * as own from '../store/private.ts';
import { settingsFor } from '../store/settings.ts';
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

  async function mutesOn(asker: Asker): Promise<Mute[]> {
    const list = await stored.mutesOn(db, asker.site, now());
    if (!asker.private) return list;
    return own.withPrivateMutes(list, await readPrivate()).filter((mute) => stored.concerns(mute, asker.site) && stored.holds(mute, now()));
  }

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

  return {
    mutesOn,
    find,
    async recall(asker: Asker, page: string, all: Settings, veils: readonly VeilPlan[], url: string): Promise<Recalled> {
      const veiled = veils.some((veil) => veil.matches.some((pattern) => covers(pattern, url)));
      const settings = settingsFor(all, asker.site);
      const on = isOn(settings, asker.site);
      if (!on) return { site: asker.site, on, settings, mutes: [], folds: [], veiled };
      const [mutes, folds] = await Promise.all([mutesOn(asker), foldsOn(db, await hash(page), now())]);
      const seen = asker.private ? own.withPrivateFolds(folds, await readPrivate(), pageOf(page)) : folds;
      return { site: asker.site, on, settings, mutes, folds: seen, veiled };
    },
    async all(inPrivate: boolean): Promise<Mute[]> {
      const list = await stored.allMutes(db, now());
      return inPrivate ? own.withPrivateMutes(list, await readPrivate()).sort((a, b) => b.changed - a.changed) : list;
    },
    /** Stored ones only: what may be written to the disk. */
    storedMutes: () => stored.allMutes(db, now()),
    async mute(asker: Asker, asked: stored.MuteRequest): Promise<Mute> {
      if (!asker.private) return stored.addMute(db, asked, asker.site, now());
      const known = await mutesOn(asker);
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
      asker.private ? changePrivate(async (all) => [own.unmutePrivately(all, id), undefined]) : stored.removeMute(db, id),
    /** A mute that was lifted, as it was. */
    restore: (asker: Asker, mute: Mute): Promise<void> =>
      asker.private ? changePrivate(async (all) => [own.restorePrivately(all, mute), undefined]) : stored.putMute(db, mute),
    async fold(asker: Asker, page: string, change: FoldChange, days: number): Promise<void> {
      if (asker.private) await changePrivate(async (all) => [own.foldPrivately(all, pageOf(page), change), undefined]);
      else await saveFolds(db, await hash(page), change, days, now());
    },
    /** The last private window was closed. */
    forgetPrivate: () => queue(() => session.remove(key)),
    async dropExpired(): Promise<void> {
      await stored.dropExpiredMutes(db, now());
      await dropExpiredFolds(db, now());
    },
  };
}

export type Remembered = ReturnType<typeof createMemory>;
