import type { Recipe } from '../../model/recipe.ts';
import { createPointed, type Ladder, type Pointed } from '../../page/guess/pointed.ts';
import { createReading } from '../../page/read.ts';
import type { Reading, Section } from '../../page/reading.ts';
import type { OpenRoot } from '../../page/roots.ts';
import { selectorsHold } from '../../page/selectors-hold.ts';
import type { World } from '../world.ts';
import { createHighlight, type Highlight } from './highlight.tsx';
import { listenForPointing } from './pointing.ts';

/** Shows what would be read where the reader points, until they take it or leave; or what is read now. Pointing begins anew with each call. */
export interface Picker {
  point(site: string): void;
  check(readings: readonly Reading[]): void;
  leave(): void;
}

export interface PickerEvents {
  /** The reader took this. Rejects where it could not be saved. */
  take(recipe: Recipe): Promise<void>;
  /** The reader is done, whether they took something or not. */
  left(): void;
}

/** What the picker needs of the reader's world. */
export type PickerWorld = Pick<World, 'document' | 'say' | 'mode' | 'now'> & { openRoot: OpenRoot };

export function createPicker(world: PickerWorld, { take, left }: PickerEvents): Picker {
  const { document, say, openRoot, now } = world;
  const view = document.defaultView!;
  const isFrame = view.parent !== view;
  let stopper: AbortController | null = null;

  function begin(): AbortSignal {
    leave();
    stopper = new AbortController();
    return stopper.signal;
  }
  function leave(): void {
    stopper?.abort();
    stopper = null;
  }
  const leaveAll = () => {
    leave();
    left();
  };

  function point(site: string): void {
    const signal = begin();
    const pointed = createPointed(document, openRoot, new Date(now()).toISOString().slice(0, 10));
    const highlight = createHighlight(world, { signal, onLeave: leaveAll });
    const session = createSession({ pointed, highlight, world, site, signal, take: (recipe) => take(recipe).then(leaveAll, () => highlight.say(say('pageFailed'))) });
    // In a frame nothing is said before something is pointed at: a page has many.
    if (!isFrame) highlight.say(say('pagePickStart'));
    listenForPointing(document, openRoot, signal, {
      over: (element) => session.at(element),
      out: () => isFrame && session.none(),
      take: session.take,
      wider: () => session.climb(1),
      narrower: () => session.climb(-1),
      next: () => session.go(1),
      previous: () => session.go(-1),
      leave: leaveAll,
    });
  }

  function check(readings: readonly Reading[]): void {
    const signal = begin();
    const highlight = createHighlight(world, { signal, onLeave: leaveAll, checks: true });
    const count = readings.reduce((sum, { discussion }) => sum + discussion.comments.length, 0);
    highlight.show(readings, say('pagePickCheck', count), null);
    [...(readings[0]?.places.values() ?? [])][0]?.record.scrollIntoView({ block: 'center', behavior: 'instant' });
    listenForPointing(document, openRoot, signal, { take: leaveAll, leave: leaveAll });
  }

  return { point, check, leave };
}

interface SessionOptions {
  pointed: Pointed;
  highlight: Highlight;
  world: PickerWorld;
  site: string;
  signal: AbortSignal;
  take(recipe: Recipe): void;
}

/** One time of pointing: where the reader points, on which rung of its ladder, and what is read there. */
function createSession({ pointed, highlight, world: { document, say, now }, site, signal, take }: SessionOptions) {
  const url = document.baseURI;
  let element: Element | null = null;
  let ladder: Ladder | null = null;
  let rung = 0;
  let section: Section | null = null;
  let turn = 0;
  let places: Element[] | null = null;

  async function show(): Promise<void> {
    const mine = ++turn;
    section = ladder && pointed.section(ladder.rungs[rung]!);
    if (!section || !selectorsHold(document)(section.recipe)) {
      section = null;
      highlight.show([], say('pagePickNothing'), null);
      return;
    }
    const reading = createReading(section, { url, now, site });
    await reading.read({ signal });
    if (mine !== turn || signal.aborted) return;
    const count = reading.discussion.comments.length;
    if (!count) section = null;
    highlight.show([reading], count ? say('pagePick', count) : say('pagePickNothing'), section && takeIt);
  }

  function takeIt(): void {
    if (section) take(section.recipe);
  }

  const session = {
    /** True where this was pointed at already: a second tap takes it. */
    at(now: Element): boolean {
      if (now === element) return true;
      element = now;
      const next = pointed.at(now);
      const same = next && ladder && next.rungs.length === ladder.rungs.length && next.rungs.every((each, at) => each === ladder!.rungs[at]);
      if (same) return true;
      ladder = next;
      rung = next?.best ?? 0;
      void show();
      return false;
    },
    none() {
      turn++;
      element = ladder = section = null;
      highlight.hide();
    },
    climb(by: 1 | -1) {
      if (!ladder) return session.go(1);
      const next = Math.max(0, Math.min(ladder.rungs.length - 1, rung + by));
      if (next === rung) return;
      rung = next;
      void show();
    },
    /** To the next place of the document that may be a discussion; the first time to the surest. */
    go(by: 1 | -1) {
      const first = places === null;
      places ??= pointed.places();
      const at = places.indexOf(element!);
      const wanted = first && !ladder ? pointed.surest() : places[(at + by + places.length) % places.length];
      if (!wanted) return highlight.say(say('pagePickNothing'));
      wanted.scrollIntoView({ block: 'center', behavior: 'instant' });
      session.at(wanted);
    },
    take: takeIt,
  };
  return session;
}
