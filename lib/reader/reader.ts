import type { Brought } from '../browser/leave.ts';
import type { Discussion } from '../model/discussion.ts';
import type { Settings } from '../model/memory.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import type { ThreadAct, Told } from '../model/told.ts';
import type { Reading, Section } from '../page/reading.ts';
import type { OpenRoot } from '../page/roots.ts';
import type { Waiting } from '../page/waiting.ts';
import { onClicks, onNavigation, whenSettled } from './arriving.ts';
import { follow, type Followed } from './follow.ts';
import type { Picker } from './picker/picker.ts';
import { createRecalling } from './recalling.ts';
import { type Watching, watchSection } from './watching.ts';
import type { Command, FrameReport, Recalled, World } from './world.ts';

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
  /** A discussion, for the side panel, by its number as in `obey`; see `viewing.ts`. */
  told(known: string | null, number?: number | null): Promise<Told | null>;
  act(what: ThreadAct, id: string, number?: number | null): Promise<void>;
  /** Milliseconds of our own work, for `npm run inspect`. */
  readonly spent: { read: number; paint: number };
  stop(): void;
}

/** Looked for again after so many milliseconds, when a section went or none was there yet. */
const retries = [0, 250, 1000, 3000, 8000];
/** What changes together is reported together: milliseconds. */
const reportAfter = 150;

/** A section that is kept read, and what is made of it. */
interface Entry {
  number: number;
  followed: Followed;
  watching: Watching;
  stop(): void;
}

/** One frame's reader: finds its sections, follows them while they last, and takes everything back when it is switched off. */
export function createReader(options: ReaderOptions): Reader {
  const { document, call } = options;
  const view = document.defaultView!;
  const spent = { read: 0, paint: 0 };
  const recalling = createRecalling(options, options.page);
  /** Few have so many mutes that who is muted has to be asked for. */
  let asking: Promise<ReturnType<Brought['more']['createAsking']>> | null = null;
  const ask = () => (asking ??= options.bring('more').then(({ createAsking }) => createAsking(call, () => recalling.shared!)));
  let stopper = new AbortController();
  let sections = new Map<Reading, Entry>();
  let numbers = 0;
  let seen: Found = { perhaps: null, drifted: false, refused: null, waiting: null };
  let words: readonly SiteRecipe[] = [];
  let picker: Picker | null = null;
  let nodes = false;
  let reporting = 0;
  let anyway = false;
  const unfit = new Set<string>();

  async function take(recalled: Recalled): Promise<void> {
    words = recalled.recipes;
    for (const name of recalled.drifted) unfit.add(name);
    await recalling.take(recalled);
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
    const { shared, on } = recalling;
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
    const followed = follow(reading, recalling.shared!, options, { changed: report, all: () => inOrder().map((entry) => entry.followed) });
    const watching = watchSection(reading, {
      view, spent,
      before: (ids) => (recalling.shared!.asks ? ask().then((asks) => asks.before(reading, ids)) : null),
      took: followed.took,
      lost: followed.lost,
      gone: () => lose(reading),
      unfit() {
        unfit.add(reading.section.recipe.name);
        call('drifted', reading.section.recipe.name).catch(() => undefined);
        lose(reading);
        void look();
      },
    });
    sections.set(reading, {
      number: numbers++, followed, watching,
      stop() {
        watching.stop();
        followed.stop();
      },
    });
    if (nodes) followed.allowNodes();
    await watching.read();
  }

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
      const { shared, on } = recalling;
      if (!shared) return;
      call('report', {
        page: shared.page, title: document.title,
        discussions: on ? inOrder().map(({ followed, number }) => ({ ...followed.report(), number })).filter(({ count, hidden, stated }) => count || hidden.length || stated) : [],
        // Named one by one: what was found holds elements too, which Firefox sends to nobody.
        perhaps: seen.perhaps, drifted: seen.drifted, refused: seen.refused, waiting: seen.waiting?.stated ?? null,
      }).catch(() => undefined);
    }, reportAfter);
  }

  /** The page is as the site made it. */
  function takeBack(): void {
    for (const { stop } of sections.values()) stop();
    sections = new Map();
    stopper.abort();
    stopper = new AbortController();
  }

  /** A click inside a section that is followed brings nothing new but what its observer sees; in shadow roots it sees not all. */
  const heeds = (at: Node) => recalling.on && ![...sections.keys()].some(({ section }) => !section.tree && section.root.contains(at));

  function clicked(): void {
    for (const [{ section }, { watching }] of sections) if (section.tree) void watching.read();
    void look();
  }

  function moved(): void {
    anyway = false;
    if (!recalling.shared) return;
    const page = options.page();
    call('recall', page).then(async (recalled) => {
      recalling.moved(page);
      await reader.recalled(recalled);
      lookAgain();
    }, () => undefined);
  }

  /** In the page's order. */
  const inOrder = () => [...sections.values()].sort((a, b) => (a.followed.reading.section.root.compareDocumentPosition(b.followed.reading.section.root) & 4 /* follows */ ? -1 : 1));
  const bySize = () => [...sections.values()].sort((a, b) => b.followed.reading.discussion.comments.length - a.followed.reading.discussion.comments.length);
  const numbered = (number?: number | null) => bySize().find((entry) => number == null || entry.number === number)?.followed;

  /** Shows what would be read where the reader points, or what is read. */
  async function point(what: 'point' | 'check'): Promise<void> {
    picker ??= (await options.bring('picker')).createPicker(options, {
      take: (recipe) => call('correct', 'here', recipe),
      left: () => void call('leavePointing').catch(() => undefined),
    });
    await begun;
    if (what === 'point') picker.point(recalling.shared!.memory.site);
    else picker.check([...sections.keys()]);
  }

  let recalledFirst!: () => void;
  /** A reader that was just brought may be asked before it knows its site. */
  const begun = new Promise<void>((go) => (recalledFirst = go));
  const reader: Reader = {
    spent,
    async start() {
      await take(await call('recall', options.page()));
      recalledFirst();
      whenSettled(document, () => {
        nodes = true;
        for (const { followed } of sections.values()) followed.allowNodes();
      });
      onNavigation(document, moved);
      await look();
      if (sections.size === 0) lookAgain();
      onClicks(document, heeds, clicked);
      // A page that comes back from the back/forward cache is whole, but the toolbar forgot it.
      view.addEventListener('pageshow', (event) => event.persisted && report());
    },
    obey(what, number) {
      const best = numbered(number);
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
      // What is shown stays until it is known who of those that were read is muted now.
      if (recalled.asks && sections.size) recalled = { ...recalled, mutes: [...recalled.mutes, ...await (await ask()).all(sections.keys())] };
      const was = recalling.on;
      const heard = JSON.stringify(words);
      await take(recalled);
      if (JSON.stringify(words) !== heard) {
        // The reader said something of this site: it is read anew.
        picker?.leave();
        anyway = false;
        takeBack();
        await look();
        report();
      } else if (!recalling.on) {
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
    told: async (known, number) => (await numbered(number)?.viewing())?.tell(known) ?? null,
    act: async (what, id, number) => (await numbered(number)?.viewing())?.act(what, id),
    stop() {
      recalling.leave();
      takeBack();
    },
  };
  return reader;
}
