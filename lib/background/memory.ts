import type { FilterWish, Recalled, ToBackground } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import { anyPlatform, covers, type VeilPlan } from '../browser/veil.ts';
import { type Filter, isOn, type Kept, type Mute, muteKey, type Person, type Settings, siteOf } from '../model/memory.ts';
import type { Recipe } from '../model/recipe.ts';
import { compilePattern } from '../model/rules.ts';
import { seenNumbers } from '../model/seen.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import { createHash, pageOf, siteAddress } from '../store/address.ts';
import type { Database } from '../store/database.ts';
import { type FoldChange, dropExpiredFolds, foldsOn, saveFolds } from '../store/folds.ts';
import { countRows, dropOldDeleted, filtersOn, getRow, keptFrom, peopleOf, putRows, removeRows, rowsOf, wasRemoved } from '../store/lists.ts';
import * as stored from '../store/mutes.ts';
import * as own from '../store/private.ts';
import { allRecipes, driftsOn, dropExpiredDrifts, recipesOn, saveDrift, saveRecipe } from '../store/recipes.ts';
import { settingsFor } from '../store/settings.ts';
import { dropExpiredSummaries } from '../store/summaries.ts';
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

  async function recipesFor(asker: Asker, url: string): Promise<SiteRecipe[]> {
    const stored = await recipesOn(db, asker.site);
    const all = asker.private ? own.withPrivateRecipes(stored, await readPrivate()) : stored;
    return all.filter(({ site, host }) => site === asker.site && host === siteOf(url)).sort((a, b) => b.changed - a.changed);
  }

  /** Recipes that stopped fitting on a document's host. */
  const driftedAt = async (url: string) => driftsOn(db, await hash(siteAddress(siteOf(url))), now());

  /** Filters are made on our own page, for ordinary windows too: nothing that is done in a private one is written down. */
  function notPrivate(asker: Asker): void {
    if (asker.private) throw trouble('failed', 'This is done in an ordinary window: nothing from a private one is written down.');
  }

  return {
    mutesOf,
    find,
    /** The settings as they hold for who asks. */
    settings: async (asker: Pick<Asker, 'private'>, all: Settings): Promise<Settings> => (asker.private ? { ...all, ...(await readPrivate()).settings } : all),
    /** A change made in a private window; returns what of it may be stored. */
    setPrivately: (all: Settings, change: (now: Settings) => Partial<Settings>): Promise<Partial<Settings>> => changePrivate(async (before) => {
      const { own: after, rest } = own.setPrivately(before, change({ ...all, ...before.settings }));
      return [after, rest];
    }),
    async recall(asker: Asker, page: string, all: Settings, veils: readonly VeilPlan[], url: string): Promise<Recalled> {
      const veiled = veils.some((veil) => veil.matches.some((pattern) => covers(pattern, url)));
      const settings = settingsFor(all, asker.site);
      const on = isOn(settings, asker.site);
      if (!on) return { site: asker.site, on, settings, mutes: [], notes: false, filters: [], folds: [], visit: null, veiled, recipes: [], drifted: [] };
      const name = await hash(page);
      const [list, noted, filters, folds, visit, recipes, drifted] = await Promise.all([
        stored.mutesOn(db, asker.site, now()), countRows(db, 'people'), filtersOn(db, asker.site), foldsOn(db, name, now()), visitTo(asker, page, name), recipesFor(asker, url), driftedAt(url),
      ]);
      const seen = asker.private ? own.withPrivateFolds(folds, await readPrivate(), pageOf(page)) : folds;
      return { site: asker.site, on, settings, mutes: list ? await withPrivate(list, asker) : [], asks: list === null, notes: noted > 0, filters, folds: seen, visit, veiled, recipes, drifted };
    },
    async all(inPrivate: boolean): Promise<Mute[]> {
      const list = await stored.allMutes(db, now());
      return inPrivate ? own.withPrivateMutes(list, await readPrivate()).sort((a, b) => b.changed - a.changed) : list;
    },
    /** Where somebody is muted, or a filter puts words away. Stored mutes only: what comes of it is written to the disk. */
    async places() {
      const filters = (await rowsOf(db, 'filters')).filter(({ effect }) => effect !== 'highlight');
      return [...await stored.mutedPlaces(db), ...filters.map(({ scope, site }) => ({ scope, site, platform: anyPlatform }))];
    },
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
    /** The name that somebody muted bears now. What is seen in a private window is not written down. */
    async named(asker: Asker, id: string, name: string): Promise<boolean> {
      return !asker.private && (await stored.nameMute(db, id, name, now())) !== undefined;
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
    people: (): Promise<Person[]> => rowsOf(db, 'people'),
    peopleOf: (platform: string, authors: readonly string[]): Promise<Person[]> => peopleOf(db, authors.map((author) => muteKey(platform, author))),
    /** Null where nothing is left of the notes on somebody. */
    async notePerson(asker: Asker, { author, ...wish }: Parameters<ToBackground['notePerson']>[0]): Promise<Person | null> {
      notPrivate(asker);
      const id = muteKey(wish.platform, author.key);
      if (!wish.tags.length && !wish.note && !wish.follow) {
        await removeRows(db, 'people', [id], now());
        return null;
      }
      const earlier = await getRow(db, 'people', id);
      const person: Person = {
        id, platform: wish.platform, author: author.key, names: stored.withName(earlier?.names ?? [], author.name), tags: wish.tags, note: wish.note, follow: wish.follow,
        made: earlier?.made ?? now(), changed: Math.max(now(), (earlier?.changed ?? 0) + 1),
      };
      await putRows(db, 'people', [person]);
      return person;
    },
    filters: async (): Promise<Filter[]> => (await rowsOf(db, 'filters')).sort((a, b) => b.made - a.made),
    /** `before`: the filter that was changed. */
    async putFilter(asker: Asker, { id, ...wish }: FilterWish): Promise<{ before: Filter[]; now: Filter }> {
      notPrivate(asker);
      if ('refusal' in compilePattern(wish)) throw trouble('refused', 'This cannot be a filter.');
      const earlier = id === null ? undefined : await getRow(db, 'filters', id);
      const row: Filter = { id: id ?? crypto.randomUUID(), ...wish, made: earlier?.made ?? now(), changed: Math.max(now(), (earlier?.changed ?? 0) + 1) };
      await putRows(db, 'filters', [row]);
      return { before: earlier ? [earlier] : [], now: row };
    },
    async removeFilter(asker: Asker, id: string): Promise<Filter[]> {
      notPrivate(asker);
      const earlier = await getRow(db, 'filters', id);
      await removeRows(db, 'filters', [id], now());
      return earlier ? [earlier] : [];
    },
    /** The latest first. Those of private windows stand among them only there. */
    async kept(inPrivate: boolean): Promise<Kept[]> {
      return [...(inPrivate ? ((await readPrivate()).kept ?? []) : []), ...await keptFrom(db, null)];
    },
    /** A comment that is kept again takes the place of its earlier copy. */
    async keep(asker: Asker, asked: Pick<Kept, 'platform' | 'author' | 'title' | 'text' | 'link'>): Promise<void> {
      const same = ({ link, text }: Kept) => link === asked.link && text === asked.text;
      const row = (earlier: Kept | undefined): Kept => ({ note: '', made: now(), ...earlier, ...asked, id: earlier?.id ?? crypto.randomUUID(), site: asker.site, changed: now() });
      const stored = (await keptFrom(db, asker.site)).find(same);
      if (!asker.private) await putRows(db, 'kept', [row(stored)]);
      // What is on the disk is kept already, in private windows too.
      else if (!stored) await changePrivate(async (all) => [own.keepPrivately(all, row(all.kept?.find(same))), undefined]);
    },
    async unkeep(id: string): Promise<void> {
      const wasPrivate = await changePrivate(async (all) => [own.unkeepPrivately(all, id), all.kept?.some((each) => each.id === id) ?? false]);
      if (!wasPrivate) await removeRows(db, 'kept', [id], now());
    },
    /** Back to where it was taken from: also in a private window, what was on the disk is there again. */
    async rekeep(asker: Asker, row: Kept): Promise<void> {
      if (asker.private && !(await wasRemoved(db, 'kept', row.id))) await changePrivate(async (all) => [own.keepPrivately(all, row), undefined]);
      else await putRows(db, 'kept', [row]);
    },
    /** The reader's word on a place in a document of this address. */
    async correct(asker: Asker, url: string, kind: SiteRecipe['kind'], recipe: Recipe): Promise<void> {
      const row: SiteRecipe = { id: crypto.randomUUID(), site: asker.site, host: siteOf(url), kind, recipe, made: now(), changed: now() };
      if (asker.private) await changePrivate(async (all) => [own.correctPrivately(all, await recipesOn(db, asker.site), row), undefined]);
      else await saveRecipe(db, row);
    },
    /** Every word on every site. Those of private windows stand among them only there. */
    async corrections(inPrivate: boolean): Promise<SiteRecipe[]> {
      const stored = await allRecipes(db);
      return inPrivate ? own.withPrivateRecipes(stored, await readPrivate()) : stored;
    },
    async putCorrection(asker: Asker, row: SiteRecipe): Promise<void> {
      if (asker.private) await changePrivate(async (all) => [own.setRecipe(all, row.id, row), undefined]);
      else await putRows(db, 'recipes', [row]);
    },
    async removeCorrection(asker: Asker, id: string): Promise<void> {
      if (asker.private) await changePrivate(async (all) => [own.setRecipe(all, id, null), undefined]);
      else await removeRows(db, 'recipes', [id], now());
    },
    /** Remembered for a week; of a private window not at all. */
    async drifted(asker: Asker, url: string, recipe: string): Promise<void> {
      if (!asker.private) await saveDrift(db, await hash(siteAddress(siteOf(url))), recipe, now());
    },
    /** The last private window was closed. */
    forgetPrivate: () => queue(() => session.remove(key)),
    async dropExpired(): Promise<void> {
      await stored.dropExpiredMutes(db, now());
      await dropExpiredFolds(db, now());
      await dropExpiredVisits(db, now());
      await dropExpiredDrifts(db, now());
      await dropExpiredSummaries(db, now());
      await dropOldDeleted(db, now());
    },
  };
}

export type Remembered = ReturnType<typeof createMemory>;
