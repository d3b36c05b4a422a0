import type { Sender } from '../browser/checks.ts';
import { checks, mayCall, whoIs } from '../browser/checks.ts';
import type { Command, Part, Recalled, TabState, ToBackground } from '../browser/messages.ts';
import { keyFor } from '../browser/sentences.ts';
import { kindOf, trouble } from '../browser/trouble.ts';
import { type VeilPlan } from '../browser/veil.ts';
import { asWire, type Reply, replyTo } from '../browser/wire.ts';
import type { Recipe } from '../model/recipe.ts';
import { type Filter, isOn, levelsOf, type Mute, type Settings, siteOf } from '../model/memory.ts';
import { setHere, type SettingsStore, settingsFor, switchSite } from '../store/settings.ts';
import { concerns } from '../store/mutes.ts';
import { caughtIn } from './caught.ts';
import { badgeText } from './badge.ts';
import type { Frame, Frames } from './frames.ts';
import type { createListAnswers } from './lists.ts';
import type { Asker, Remembered } from './memory.ts';
import type { Summaries } from './summaries.ts';

/** All that the handlers do to the browser, passed in: tests stand in for it. */
export interface Effects {
  injectReader(frame: Frame): Promise<boolean>;
  injectAll: typeof import('./injection.ts').injectAll;
  injectPart(place: Pick<Frame, 'tabId' | 'frameId' | 'documentId'>, what: Part): Promise<void>;
  recipesFor(url: string): readonly Recipe[];
  isAlive(frame: Frame): Promise<boolean>;
  toFrame: typeof import('./injection.ts').toFrame;
  toPages(what: 'tab' | 'settings' | 'mutes' | 'kept' | 'filters' | 'people' | 'recipes', tabId: number | null): void;
  /** Tells the side panel what is being read in a frame; false where none is open. */
  toPanel(tabId: number, frameId: number, id: string): Promise<boolean>;
  /** Our own page with the mute list. */
  openOptions(): Promise<void>;
  showBadge(tabId: number, text: string): Promise<void>;
  tab(tabId: number): Promise<{ url?: string | undefined; incognito: boolean }>;
  access(url: string | undefined): Promise<TabState['access']>;
  /** Brings the veils in step with the mutes. */
  drawVeils(): Promise<void>;
  veils(): Promise<readonly VeilPlan[]>;
  /** What to say of a store that failed; null once it works again. */
  setTrouble(sentence: string | null): Promise<void>;
  trouble(): Promise<string | null>;
}

export interface Parts {
  own: { id: string; origin: string };
  frames: Frames;
  memory: Remembered;
  lists: ReturnType<typeof createListAnswers>;
  summaries: Summaries;
  settings: SettingsStore;
  effects: Effects;
  /** Keeps what is pushed to readers in order. */
  queue: <T>(work: () => Promise<T>) => Promise<T>;
}

type Handlers = { [Name in keyof ToBackground]: (from: From, ...args: Parameters<ToBackground[Name]>) => Promise<ReturnType<ToBackground[Name]>> };

/** Who asked, with what the browser says of them. */
interface From extends Asker {
  who: 'frame' | 'page';
  /** Null for our own pages. */
  place: Pick<Frame, 'tabId' | 'frameId' | 'documentId' | 'url'> | null;
}

export function fromSender(who: 'frame' | 'page', sender: Sender): From {
  const isPrivate = sender.tab?.incognito ?? false;
  if (who === 'page') return { who, site: 'local', private: isPrivate, place: null };
  // An `about:blank` or `srcdoc` frame speaks for the origin that made it.
  const own = sender.url && /^https?:/.test(sender.url) ? sender.url : sender.origin && sender.origin !== 'null' ? `${sender.origin}/` : (sender.url ?? '');
  // The tab's site; where the browser does not tell us its address, the frame's own must do.
  const site = siteOf(sender.tab!.url ?? own);
  return { who, site, private: isPrivate, place: { tabId: sender.tab!.id!, frameId: sender.frameId!, documentId: sender.documentId ?? null, url: own } };
}

export function createBackground({ own, frames, memory, lists, summaries, settings, effects, queue }: Parts) {
  /** Documents whose finder is being answered. */
  const arriving = new Set<string>();

  /** Tells of a write that failed, wherever the popup is opened next, until one succeeds. */
  async function saving<T>(write: () => Promise<T>): Promise<T> {
    try {
      const result = await write();
      if (await effects.trouble()) await effects.setTrouble(null);
      return result;
    } catch (error) {
      if (error instanceof Error && 'kind' in error && error.kind === 'store') {
        await effects.setTrouble(error.message);
        effects.toPages('tab', null);
      }
      throw error;
    }
  }

  async function recalledFor(frame: Pick<Frame, 'site' | 'private' | 'url'>, page: string, now: Settings): Promise<Recalled> {
    return memory.recall({ site: frame.site, private: frame.private }, page, await memory.settings(frame, now), await effects.veils(), frame.url);
  }

  /** Readers of these frames get everything anew; frames without a reader get one where their site is now on. */
  function push(concerned: (frame: Frame) => boolean): Promise<void> {
    return queue(async () => {
      const now = await settings.read();
      await Promise.all((await frames.all()).filter(concerned).map(async (frame) => {
        try {
          if (frame.reader && frame.page !== null) await effects.toFrame(frame, 'recalled', await recalledFor(frame, frame.page, now));
          else if (!frame.reader && isOn(await memory.settings(frame, now), frame.site)) await bringReader(frame);
        } catch {
          await forgetIfGone(frame);
        }
      }));
    });
  }

  async function forgetIfGone(frame: Frame): Promise<void> {
    if (!(await effects.isAlive(frame))) await frames.drop([frame]);
  }

  async function bringReader(frame: Frame): Promise<void> {
    const marked = await frames.put({ ...frame, reader: true });
    if (!(await effects.injectReader(marked))) await frames.drop([marked]);
  }

  /** A document's finder said yes. Once per document, however often it is said. */
  async function bringReaderTo(from: From, place: NonNullable<From['place']>): Promise<void> {
    const before = await frames.get(place.tabId, place.frameId);
    if (before?.reader && place.documentId !== null && before.documentId === place.documentId) return;
    const on = isOn(await memory.settings(from, await settings.read()), from.site);
    // Without document ids a second 'found' can only come from a new document: begin anew.
    if (before && place.documentId === null) await frames.drop([before]);
    const frame = await frames.put({ ...place, site: from.site, private: from.private, reader: false });
    if (on) await bringReader(frame);
  }

  /** Forgets frames of a tab whose document has gone. The one that just spoke is there. */
  async function prune(tabId: number, speaks?: Pick<Frame, 'frameId'>): Promise<Frame[]> {
    const known = await frames.ofTab(tabId);
    const dead = new Set<Frame>();
    await Promise.all(known.map(async (frame) => {
      if (frame.reader && frame.page !== null && frame.frameId !== speaks?.frameId && !(await effects.isAlive(frame))) dead.add(frame);
    }));
    await frames.drop([...dead]);
    return known.filter((frame) => !dead.has(frame));
  }

  async function redrawBadge(tabId: number, of: readonly Frame[]): Promise<void> {
    const now = await settings.read();
    // A tab is private or not, with all its frames.
    const here = await memory.settings(of[0] ?? { private: false }, now);
    await effects.showBadge(tabId, here.badge ? badgeText(of.filter((frame) => isOn(here, frame.site))) : '');
  }

  async function redrawBadges(): Promise<void> {
    const all = await frames.all();
    for (const tabId of new Set(all.map((frame) => frame.tabId))) await redrawBadge(tabId, all.filter((frame) => frame.tabId === tabId));
  }

  /** What is set for a site in a private window holds in private windows, until the last of them is closed. */
  async function settingsChanged(from: Asker, change: (now: Settings) => Partial<Settings>): Promise<Settings> {
    const rest = from.private ? await memory.setPrivately(await settings.read(), change) : null;
    if (!rest) await saving(() => settings.change(change));
    else if (Object.keys(rest).length) await saving(() => settings.change(() => rest));
    const next = await memory.settings(from, await settings.read());
    await push(() => true);
    await redrawBadges();
    effects.toPages('settings', null);
    return next;
  }

  async function mutesChanged(...mutes: Mute[]): Promise<void> {
    lists.stale(mutes.map(({ id }) => id));
    await effects.drawVeils();
    await push((frame) => mutes.some((mute) => concerns(mute, frame.site)));
    effects.toPages('mutes', null);
  }

  async function filtersChanged(...filters: Filter[]): Promise<void> {
    await effects.drawVeils();
    await push((frame) => filters.some((filter) => concerns(filter, frame.site)));
    effects.toPages('filters', null);
  }

  /** The list changed in many places; where more is to come, pages are told with the last of it. */
  async function manyChanged(more: boolean, ids?: readonly string[]): Promise<void> {
    lists.stale(ids);
    if (more) return;
    await effects.drawVeils();
    await push(() => true);
    effects.toPages('mutes', null);
  }

  /** A frame may change only what holds where it stands. */
  async function ownMute(from: From, id: string): Promise<Mute> {
    const mute = await memory.find(id, from);
    if (from.who === 'frame' && !concerns(mute, from.site)) throw trouble('refused', 'This mute belongs to another site.');
    return mute;
  }

  /** A popup has no tab of its own: it is private where the tab is that it was opened over. */
  async function actingFor(from: From, tabId: number | null | undefined): Promise<From> {
    return from.who === 'page' && typeof tabId === 'number' ? { ...from, private: (await effects.tab(tabId)).incognito } : from;
  }

  async function askedFrame(tabId: number, frameId: number): Promise<Frame> {
    const frame = await frames.get(tabId, frameId);
    if (!frame) throw trouble('gone', 'This page is no longer open.');
    return frame;
  }

  /** A reader that was just brought listens in a moment; a frame that never does is none of ours to wait for. */
  async function askSoon(place: Parameters<Effects['toFrame']>[0], what: Command): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      try {
        return await effects.toFrame(place, 'do', what);
      } catch (error) {
        if (kindOf(error) !== 'gone') throw error;
        await new Promise((go) => setTimeout(go, 50));
      }
    }
  }

  /** The reader said something of a site: its frames look again. */
  async function recipesChanged(site: string): Promise<void> {
    await push((frame) => frame.site === site);
    effects.toPages('recipes', null);
  }

  const handlers: Handlers = {
    ...lists.answers,
    async unmuteAll(from, ids, more) {
      await saving(() => lists.answers.unmuteAll(from, ids, more));
      await manyChanged(more, ids);
    },
    async restoreAll(from, mutes, more) {
      await saving(() => lists.answers.restoreAll(from, mutes, more));
      await manyChanged(more, mutes.map(({ id }) => id));
    },
    async importRows(from, rows, how, more) {
      const count = await saving(() => lists.answers.importRows(from, rows, how, more));
      await manyChanged(more);
      return count;
    },
    trouble: () => effects.trouble(),

    async found(from) {
      const place = from.place!;
      if (place.documentId !== null && arriving.has(place.documentId)) return;
      arriving.add(place.documentId ?? '');
      try {
        await bringReaderTo(from, place);
      } finally {
        arriving.delete(place.documentId ?? '');
      }
    },

    async recall(from, page) {
      const frame = await frames.put({ ...from.place!, site: from.site, private: from.private, reader: true, page });
      const recalled = await recalledFor(frame, page, await settings.read());
      // What reads filters comes with them: the veil does not wait for ever.
      if (recalled.filters.length) await effects.injectPart(from.place!, 'rules').catch(() => undefined);
      return recalled;
    },

    recipes: async (from) => [...effects.recipesFor(from.place!.url)],
    bring: (from, what) => effects.injectPart(from.place!, what),

    async report(from, report) {
      const place = from.place!;
      const frame = await frames.put({ ...place, site: from.site, private: from.private, reader: true, report });
      const others = (await prune(place.tabId, place)).filter((each) => each.frameId !== place.frameId);
      await redrawBadge(place.tabId, [...others, frame]);
      effects.toPages('tab', place.tabId);
    },

    mutesOf: (from, platform, authors) => memory.mutesOf(from, platform, authors),

    async mute(from, asked) {
      if (from.who === 'page' && asked.scope === 'site') throw trouble('refused', 'A mute on one site is made on that site.');
      const mute = await saving(() => memory.mute(from, asked));
      await mutesChanged(mute);
      return mute;
    },

    async changeMute(from, id, change) {
      const before = await ownMute(from, id);
      const mute = await saving(() => memory.change(from, id, change));
      await mutesChanged(before, mute);
      return mute;
    },

    async named(from, id, name) {
      await ownMute(from, id);
      if (!(await saving(() => memory.named(from, id, name)))) return;
      lists.stale([id]);
      effects.toPages('mutes', null);
    },

    async unmute(from, id, tabId) {
      const asker = await actingFor(from, tabId);
      const mute = await ownMute(asker, id);
      await saving(() => memory.unmute(asker, id));
      await mutesChanged(mute);
      return mute;
    },

    async restore(from, mute, tabId) {
      const asker = await actingFor(from, tabId);
      await saving(() => memory.restore(asker, mute));
      await mutesChanged(mute);
    },

    people: () => memory.people(),
    peopleOf: (_from, platform, authors) => memory.peopleOf(platform, authors),
    async notePerson(from, wish) {
      const person = await saving(() => memory.notePerson(from, wish));
      effects.toPages('people', null);
      return person;
    },
    filters: () => memory.filters(),
    async putFilter(from, wish) {
      const { before, now } = await saving(() => memory.putFilter(from, wish));
      await filtersChanged(now, ...before);
      return now;
    },
    async removeFilter(from, id) {
      await filtersChanged(...await saving(() => memory.removeFilter(from, id)));
    },
    caught: async (from) => caughtIn((await frames.all()).filter((frame) => from.private || !frame.private)),

    async fold(from, page, folds) {
      const { foldDays } = await settings.read();
      await saving(() => memory.fold(from, page, folds, foldDays));
    },

    visit: async (from, page, ids) => saving(() => memory.visit(from, page, ids)),
    async keep(from, comment) {
      await saving(() => memory.keep(from, comment));
      effects.toPages('kept', null);
    },
    kept: async (from) => memory.kept(from.private),
    async unkeep(_from, id) {
      await saving(() => memory.unkeep(id));
      effects.toPages('kept', null);
    },
    async rekeep(from, kept) {
      await saving(() => memory.rekeep(from, kept));
      effects.toPages('kept', null);
    },
    here: async (from, here) => void (await settingsChanged(from, (now) => setHere(now, from.site, here))),
    openOptions: async () => effects.openOptions(),

    summarise: async (from, input, tabId) => summaries.summarise(await actingFor(from, tabId), input),
    writing: (_from, ticket, known) => summaries.writing(ticket, known),
    stopWriting: async (_from, ticket) => summaries.stopWriting(ticket),
    engine: () => summaries.engine(),
    setEngine: (from, choice) => {
      if (from.private) throw trouble('refused', 'This is done in an ordinary window: nothing from a private one is written down.');
      return saving(() => summaries.setEngine(choice));
    },

    async tab(_from, tabId) {
      const [tab, all, sad] = await Promise.all([effects.tab(tabId), settings.read(), effects.trouble()]);
      const now = await memory.settings({ private: tab.incognito }, all);
      const known = await prune(tabId);
      const url = tab.url ?? '';
      const site = url ? siteOf(url) : (known[0]?.site ?? 'local');
      const shown = known.flatMap(({ report, frameId }) => (report ? [{ ...report, frameId }] : []));
      return {
        url, site, access: await effects.access(tab.url), on: isOn(now, site), settings: now, levels: levelsOf(now, site),
        frames: shown.sort((a, b) => a.frameId - b.frameId), trouble: sad,
      };
    },

    settings: async (from) => memory.settings(from, await settings.read()),
    change: async (from, change, tabId) => settingsChanged(await actingFor(from, tabId), () => change),

    async site(from, site, on, tabId) {
      if (from.who === 'frame' && site !== from.site) throw trouble('refused', 'A page can switch only its own site.');
      const next = await settingsChanged(await actingFor(from, tabId), (now) => switchSite(now, site, on));
      return from.who === 'frame' ? settingsFor(next, site) : next;
    },

    async correct(from, kind, recipe) {
      await saving(() => memory.correct(from, from.place!.url, kind, recipe));
      await recipesChanged(from.site);
    },
    drifted: (from, recipe) => memory.drifted(from, from.place!.url, recipe),
    corrections: async (from, tabId) => memory.corrections((await actingFor(from, tabId)).private),
    async uncorrect(from, id, tabId) {
      const asker = await actingFor(from, tabId);
      const word = (await memory.corrections(asker.private)).find((each) => each.id === id);
      await saving(() => memory.removeCorrection(asker, id));
      if (word) await recipesChanged(word.site);
    },
    async recorrect(from, word, tabId) {
      const asker = await actingFor(from, tabId);
      await saving(() => memory.putCorrection(asker, word));
      await recipesChanged(word.site);
    },

    ask: async (_from, tabId, frameId, what, number) => {
      await effects.toFrame(await askedFrame(tabId, frameId), 'do', what, number);
    },

    async askAll(_from, tabId, what) {
      const places = await effects.injectAll(tabId);
      await Promise.all(places.map((place) => askSoon(place, what)));
    },

    async leavePointing(from) {
      const { tabId } = from.place!;
      await Promise.all((await frames.ofTab(tabId)).map((frame) => effects.toFrame(frame, 'do', 'leave').catch(() => undefined)));
    },

    read: async (_from, tabId) => void (await effects.injectAll(tabId)),
    discussions: async (_from, tabId, frameId) => effects.toFrame(await askedFrame(tabId, frameId), 'discussions'),
    told: async (_from, tabId, frameId, known, number) => effects.toFrame(await askedFrame(tabId, frameId), 'told', known, number),
    act: async (_from, tabId, frameId, what, id, number) => effects.toFrame(await askedFrame(tabId, frameId), 'act', what, id, number),
    reading: (from, id) => effects.toPanel(from.place!.tabId, from.place!.frameId, id),
  };

  return {
    /** One message; null where it is none of ours, and nobody is told so. */
    answer(message: unknown, sender: Sender): Promise<Reply> | null {
      const wire = asWire(message);
      const who = whoIs(sender, own);
      if (!wire || !who) return null;
      return replyTo(() => {
        if (!mayCall(who, wire.type)) throw trouble('refused', `${wire.type.slice(0, 40)} may not be asked from here.`);
        const args = checks[wire.type](wire.args, wire.type);
        const handler = handlers[wire.type] as (from: From, ...args: unknown[]) => unknown;
        return handler(fromSender(who, sender), ...args);
      }, keyFor);
    },

    async tabClosed(tabId: number): Promise<void> {
      await frames.drop(await frames.ofTab(tabId));
    },

    /** The last private window was closed: nothing of it stays. */
    async privateClosed(): Promise<void> {
      await memory.forgetPrivate();
      await frames.drop((await frames.all()).filter((frame) => frame.private));
    },
  };
}
