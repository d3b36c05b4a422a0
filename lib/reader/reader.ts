import type { Discussion } from '../model/discussion.ts';
import type { Filter, Memory, Settings } from '../model/memory.ts';
import { createMutes } from '../model/mutes.ts';
import { noRules, type Rules } from '../model/rules.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import type { ThreadAct, Told } from '../model/told.ts';
import { isUnfit } from '../page/fits.ts';
import type { Reading, Section } from '../page/reading.ts';
import type { OpenRoot } from '../page/roots.ts';
import type { Waiting } from '../page/waiting.ts';
import { createAsking } from './asking.ts';
import { follow, type Followed } from './follow.tsx';
import type { Picker } from './picker/picker.ts';
import type { Command, FrameReport, Recalled, Shared, World } from './world.ts';

/** Finds the sections that are not among `known`, surest first, and how sure the best of the unsure is. Called again when the page may have changed. */
export type Find = (asked: {
  settings: Settings;
  /** The top-level site. */
  site: string;
  /** The reader wants the surest one read, however unsure it is. */
  anyway: boolean;
  known: readonly Section[];
  /** Names of recipes that no longer read this page. */
  unfit: ReadonlySet<string>;
  /** What the reader said of this host. */
  words: readonly SiteRecipe[];
  /** What is remembered of this page's threads. */
  folds: ReadonlyMap<string, boolean>;
}) => Promise<Found & { readings: Reading[] }>;

/** What there is to say of a document beside its sections. */
export interface Found extends Pick<FrameReport, 'perhaps' | 'drifted' | 'refused'> { waiting: Waiting | null }

export interface ReaderOptions extends World {
  find: Find;
  openRoot: OpenRoot;
  /** Address of the article that this frame's discussion belongs to. */
  page(): string;
}

export interface Reader {
  /** Reads, decides and paints; resolves when the first sections are read. */
  start(): Promise<void>;
  /** `number`: which discussion, as reported; absent: the largest. */
  obey(what: Command, number?: number | null): void | Promise<void>;
  recalled(now: Recalled): Promise<void>;
  discussions(): Discussion[];
  /** The largest discussion, for the side panel; see `viewing.ts`. */
  told(known: string | null): Promise<Told | null>;
  act(what: ThreadAct, id: string): Promise<void>;
  /** Milliseconds of our own work, for `npm run inspect`. */
  readonly spent: { read: number; paint: number };
  stop(): void;
}

/** Looked for again after so many milliseconds, when a section went or none was there yet. */
const retries = [0, 250, 1000, 3000, 8000];

/** One frame's reader: finds its sections, follows them while they last, and takes everything back when it is switched off. */
export function createReader(options: ReaderOptions): Reader {
  const { document, call, now } = options;
  const view = document.defaultView!;
  const spent = { read: 0, paint: 0 };
  let stopper = new AbortController();
  let shared: Shared | null = null;
  let sections = new Map<Reading, { number: number; followed: Followed; again(): Promise<void>; stop(): void }>();
  let numbers = 0;
  let seen: Found = { perhaps: null, drifted: false, refused: null, waiting: null };
  let words: readonly SiteRecipe[] = [];
  let picker: Picker | null = null;
  let on = false;
  let nodes = false;
  let reporting = 0;
  let anyway = false;
  let address = '';
  /** The page became another one in place. */
  let elsewhere = false;
  const unfit = new Set<string>();
  const asking = createAsking(call, () => shared!);

  /** Compiled again only where they changed: what is known of comments stays. */
  let compiled: { from: string; rules: Rules } = { from: '[]', rules: noRules };
  async function compile(filters: readonly Filter[]): Promise<void> {
    const from = JSON.stringify(filters);
    if (from === compiled.from) return;
    compiled = { from, rules: filters.length ? (await options.bring('rules')).compileRules(filters) : noRules };
  }

  const memoryOf = (recalled: Recalled): Memory => ({
    site: recalled.site,
    mutes: createMutes(recalled.mutes.filter((mute) => mute.expires === null || mute.expires > now())),
    people: shared?.memory.people ?? new Map(),
    rules: compiled.rules,
    folds: new Map(recalled.folds),
    visit: recalled.visit && { ...recalled.visit, seen: new Set(recalled.visit.seen) },
  });

  function take(recalled: Recalled): void {
    on = recalled.on;
    words = recalled.recipes;
    for (const name of recalled.drifted) unfit.add(name);
    if (shared) {
      const before = shared.memory;
      shared.memory = memoryOf(recalled);
      shared.settings = recalled.settings;
      shared.veiled = recalled.veiled ?? false;
      shared.asks = recalled.asks ?? false;
      shared.notes = recalled.notes;
      if (before.site === recalled.site && !recalled.folds.length) shared.memory.folds = before.folds;
      // What is new stays so while the page is open, though this visit is on record by now.
      if (!elsewhere) shared.memory.visit = before.visit;
      elsewhere = false;
    } else {
      shared = { memory: memoryOf(recalled), settings: recalled.settings, page: options.page(), veiled: recalled.veiled ?? false, asks: recalled.asks ?? false, notes: recalled.notes };
    }
  }

  /** One look at a time; whoever asks meanwhile has the next. */
  let looking: Promise<void> | null = null;
  let again = false;
  function look(): Promise<void> {
    if (looking) again = true;
    looking ??= lookOnce().finally(() => {
      looking = null;
      if (!again) return;
      again = false;
      void look();
    });
    return looking;
  }

  async function lookOnce(): Promise<void> {
    if (!on || !shared) return;
    const { signal } = stopper;
    const began = performance.now();
    const found = await options.find({ settings: shared.settings, site: shared.memory.site, folds: shared.memory.folds, anyway, unfit, words, known: [...sections.keys()].map(({ section }) => section) });
    spent.read += performance.now() - began;
    if (signal.aborted) return;
    seen = found;
    await Promise.all(found.readings.map((reading) => startFollowing(reading)));
    report();
  }

  async function startFollowing(reading: Reading): Promise<void> {
    const { signal } = stopper;
    const followed = follow(reading, shared!, options, { changed: report });
    const gone = new AbortController();
    const observer = new view.MutationObserver((records) => void onMutations(records));
    const entry = {
      number: numbers++,
      followed,
      /** After a click, where no observer sees all that may come. */
      again: () => (reading.section.tree ? read() : Promise.resolve()),
      stop() {
        gone.abort();
        observer.disconnect();
        followed.stop();
      },
    };
    sections.set(reading, entry);
    if (nodes) followed.allowNodes();

    const read = async (added?: Iterable<Element>, removed?: Iterable<Element>) => {
      const began = performance.now();
      let painting = 0;
      const show = (ids: string[]) => {
        if (gone.signal.aborted) return;
        const start = performance.now();
        observeRootsOf(ids);
        followed.took(ids);
        painting += performance.now() - start;
      };
      /** Slices wait for who is muted, each for those before it. */
      let waiting: Promise<void> | null = null;
      const result = await reading.read({
        added, removed, signal: gone.signal,
        onSlice: (ids) => {
          if (gone.signal.aborted) return;
          const asked = asking.before(reading, ids)?.catch((error: unknown) => console.warn('Belowline:', error));
          if (!asked && !waiting) show(ids);
          else waiting = Promise.all([waiting, asked]).then(() => show(ids));
        },
      });
      spent.read += performance.now() - began - painting;
      await waiting;
      spent.paint += painting;
      if (gone.signal.aborted) return;
      if (result.removed.length) followed.lost(result.removed);
      // A platform that changed its markup is better read by guesswork than wrongly, also where it does so further down.
      const { length } = reading.discussion.comments;
      const { sel } = reading.section.recipe.record;
      if (!length || length > 1.2 * judged || (!result.added.length && [...(added ?? [])].some((each) => each.matches(sel) || each.querySelector(sel)))) judge();
    };

    async function onMutations(records: MutationRecord[]): Promise<void> {
      if (!reading.section.root.isConnected) return lose(reading);
      const added = new Set<Element>();
      const removed = new Set<Element>();
      for (const record of records) {
        for (const node of record.addedNodes) if (node.nodeType === 1 && !isOurs(node)) added.add(node as Element);
        for (const node of record.removedNodes) if (node.nodeType === 1 && !isOurs(node)) removed.add(node as Element);
      }
      if (added.size || removed.size) await read(added, removed);
    }
    const inside = { childList: true, subtree: true };
    observer.observe(reading.section.root, inside);
    const observed = new WeakSet<Node>();
    /** Where comments have roots of their own, what comes in one is seen from no other. */
    function observeRootsOf(ids: string[]): void {
      if (!reading.section.tree) return;
      for (const id of ids) {
        for (const part of [reading.places.get(id)?.record, reading.places.get(id)?.own]) {
          const root = part?.getRootNode();
          if (!root || observed.has(root)) continue;
          observed.add(root);
          observer.observe(root, inside);
        }
      }
    }
    // A section that is torn out takes its observer along: whoever held it is watched as well.
    for (let up = reading.section.root.parentNode, steps = 0; up && steps < 3; up = up.parentNode, steps++) observer.observe(up, { childList: true });
    const eye = new view.IntersectionObserver(() => {
      if (!reading.section.root.isConnected) lose(reading);
    });
    eye.observe(reading.section.root);
    gone.signal.addEventListener('abort', () => eye.disconnect());
    signal.addEventListener('abort', () => entry.stop(), { once: true });
    let judged = 0;
    /** Rows that a site is still filling look unfit for a moment: what is judged so is judged again before it is believed. */
    function judge(again = false): void {
      judged = reading.discussion.comments.length;
      if (gone.signal.aborted || !isUnfit(reading)) return;
      if (!again) return void view.setTimeout(judge, 1500, true);
      unfit.add(reading.section.recipe.name);
      call('drifted', reading.section.recipe.name).catch(() => undefined);
      lose(reading);
      void look();
    }
    await read();
  }

  const isOurs = (node: Node) => node.nodeName === 'BELOWLINE-PART';

  function lose(reading: Reading): void {
    sections.get(reading)?.stop();
    sections.delete(reading);
    lookAgain();
  }

  /** A page that replaces its parts brings the next section soon, or not at all. */
  function lookAgain(): void {
    for (const wait of retries) {
      view.setTimeout(() => {
        if (!stopper.signal.aborted && sections.size === 0) void look();
      }, wait);
    }
    report();
  }

  function report(): void {
    view.clearTimeout(reporting);
    reporting = view.setTimeout(() => {
      if (!shared) return;
      call('report', {
        page: shared.page, title: document.title,
        discussions: on ? [...sections.values()].map(({ followed, number }) => ({ ...followed.report(), number })).filter(({ count, hidden, stated }) => count || hidden.length || stated) : [],
        // Named one by one: what was found holds elements too, which Firefox sends to nobody.
        perhaps: seen.perhaps, drifted: seen.drifted, refused: seen.refused, waiting: seen.waiting?.stated ?? null,
      }).catch(() => undefined);
    }, 150);
  }

  /** The page is as the site made it. */
  function takeBack(): void {
    for (const { stop } of sections.values()) stop();
    sections = new Map();
    stopper.abort();
    stopper = new AbortController();
  }

  /** Nodes of ours come after load and idle, when a framework has taken over what the server sent (walls, 5). */
  function whenSettled(go: () => void): void {
    const idle = () => ('requestIdleCallback' in view ? view.requestIdleCallback(() => go(), { timeout: 1000 }) : (view as Window).setTimeout(go, 200));
    if (document.readyState === 'complete') idle();
    else view.addEventListener('load', idle, { once: true });
  }

  /** 'Show comments', a tab, a drawer: a section may come after any click outside of those that are followed. */
  function watchClicks(): void {
    let waiting = 0;
    document.addEventListener('click', (event) => {
      if (!event.isTrusted || !on || waiting || isOurs(event.target as Node)) return;
      if ([...sections.keys()].some(({ section }) => !section.tree && section.root.contains(event.target as Node))) return;
      waiting = 2;
      for (const wait of [700, 2500]) {
        view.setTimeout(() => {
          waiting--;
          for (const { again } of sections.values()) void again();
          void look();
        }, wait);
      }
    }, { capture: true, passive: true });
    // A page that comes back from the back/forward cache is whole, but the toolbar forgot it.
    view.addEventListener('pageshow', (event) => event.persisted && report());
  }

  function watchNavigation(): void {
    const moved = () => {
      if (view.location.href.replace(/#.*/, '') === address) return;
      address = view.location.href.replace(/#.*/, '');
      anyway = false;
      if (!shared) return;
      shared.page = options.page();
      call('recall', shared.page).then(async (recalled) => {
        shared!.memory.folds = new Map();
        elsewhere = true;
        await reader.recalled(recalled);
        lookAgain();
      }, () => undefined);
    };
    (view as unknown as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', () => view.setTimeout(moved, 0));
    view.addEventListener('popstate', () => view.setTimeout(moved, 0));
  }

  const bySize = () => [...sections.values()].sort((a, b) => b.followed.reading.discussion.comments.length - a.followed.reading.discussion.comments.length);
  const largest = () => bySize()[0]?.followed;

  /** Shows what would be read where the reader points, or what is read. */
  async function point(what: 'point' | 'check'): Promise<void> {
    picker ??= (await options.bring('picker')).createPicker(options, {
      take: (recipe) => call('correct', 'here', recipe),
      left: () => void call('leavePointing').catch(() => undefined),
    });
    await begun;
    if (what === 'point') picker.point(shared!.memory.site);
    else picker.check([...sections.keys()]);
  }

  let recalledFirst!: () => void;
  /** A reader that was just brought may be asked before it knows its site. */
  const begun = new Promise<void>((go) => (recalledFirst = go));
  const reader: Reader = {
    spent,
    async start() {
      address = view.location.href.replace(/#.*/, '');
      const recalled = await call('recall', options.page());
      await compile(recalled.filters);
      take(recalled);
      recalledFirst();
      whenSettled(() => {
        nodes = true;
        for (const { followed } of sections.values()) followed.allowNodes();
      });
      watchNavigation();
      await look();
      if (sections.size === 0) lookAgain();
      watchClicks();
    },
    obey(what, number) {
      const best = bySize().find((entry) => number == null || entry.number === number)?.followed;
      if (what === 'point' || what === 'check') return point(what);
      if (what === 'leave') picker?.leave();
      else if (what === 'goto') {
        if (best) best.goTo();
        else seen.waiting?.at.scrollIntoView();
      } else if (what === 'view') void best?.viewing().then(({ open }) => open());
      else if (what === 'summary') {
        best?.goTo();
        best?.summarise();
      } else if (what === 'notComments') return best && call('correct', 'not', best.reading.section.recipe);
      else if (what === 'readAnyway') {
        anyway = true;
        void look();
      } else {
        lookAgain();
      }
      return undefined;
    },
    async recalled(recalled) {
      await compile(recalled.filters);
      // What is shown stays until it is known who of those that were read is muted now.
      if (recalled.asks && sections.size) recalled = { ...recalled, mutes: [...recalled.mutes, ...await asking.all(sections.keys())] };
      const was = on;
      const heard = JSON.stringify(words);
      take(recalled);
      if (JSON.stringify(words) !== heard) {
        // The reader said something of this site: it is read anew.
        picker?.leave();
        anyway = false;
        takeBack();
        await look();
        report();
      } else if (!on) {
        if (was) takeBack();
        report();
      } else if (was) {
        for (const { followed } of sections.values()) followed.decideAgain();
        report();
      } else {
        void look();
      }
    },
    discussions: () => [...sections.keys()].map((reading) => reading.discussion),
    told: async (known) => (await largest()?.viewing())?.tell(known) ?? null,
    act: async (what, id) => (await largest()?.viewing())?.act(what, id),
    stop() {
      on = false;
      takeBack();
    },
  };
  return reader;
}
