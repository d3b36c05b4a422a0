import { isUnfit } from '../page/fits.ts';
import { hostTag } from '../page/paint/host.ts';
import type { Reading } from '../page/reading.ts';

/** A section that stays read while it lasts: what comes in it is read, what leaves it is forgotten. */
export interface Watching {
  /** Reads what is not yet read; without arguments, everything. */
  read(added?: Iterable<Element>, removed?: Iterable<Element>): Promise<void>;
  stop(): void;
}

export interface WatchingOptions {
  view: Window & typeof globalThis;
  /** Milliseconds of our own work, added to. */
  spent: { read: number; paint: number };
  /** What must be known before these comments are shown; null where nothing is missing. */
  before(ids: readonly string[]): Promise<unknown> | null;
  took(ids: string[]): void;
  lost(ids: string[]): void;
  /** The page threw it away: no more will come. */
  gone(): void;
  /** Its recipe reads it no longer. */
  unfit(): void;
}

const inside = { childList: true, subtree: true };
/** Rows that a site is still filling look unfit for a moment: what is judged so is judged again, so many milliseconds later, before it is believed. */
const judgedAgain = 1500;

export const isOurs = (node: Node): boolean => node.nodeName === hostTag.toUpperCase();

export function watchSection(reading: Reading, { view, spent, before, took, lost, gone, unfit }: WatchingOptions): Watching {
  const { section } = reading;
  const stopper = new AbortController();
  const { signal } = stopper;
  const observer = new view.MutationObserver((records) => void onMutations(records));
  const observed = new WeakSet<Node>();
  /** Comments when it was last judged. */
  let judged = 0;

  async function onMutations(records: MutationRecord[]): Promise<void> {
    if (!section.root.isConnected) return gone();
    const added = new Set<Element>();
    const removed = new Set<Element>();
    for (const record of records) {
      for (const node of record.addedNodes) if (node.nodeType === 1 && !isOurs(node)) added.add(node as Element);
      for (const node of record.removedNodes) if (node.nodeType === 1 && !isOurs(node)) removed.add(node as Element);
    }
    if (added.size || removed.size) await read(added, removed);
  }

  async function read(added?: Iterable<Element>, removed?: Iterable<Element>): Promise<void> {
    const began = performance.now();
    let painting = 0;
    const show = (ids: string[]) => {
      if (signal.aborted) return;
      const start = performance.now();
      observeRootsOf(ids);
      took(ids);
      painting += performance.now() - start;
    };
    /** Slices wait for who is muted, each for those before it. */
    let waiting: Promise<void> | null = null;
    const result = await reading.read({
      added, removed, signal,
      onSlice: (ids) => {
        if (signal.aborted) return;
        const asked = before(ids)?.catch((error: unknown) => console.warn('Belowline:', error));
        if (!asked && !waiting) show(ids);
        else waiting = Promise.all([waiting, asked]).then(() => show(ids));
      },
    });
    spent.read += performance.now() - began - painting;
    await waiting;
    spent.paint += painting;
    if (signal.aborted) return;
    if (result.removed.length) lost(result.removed);
    // A platform that changed its markup is better read by guesswork than wrongly, also where it does so further down.
    const { length } = reading.discussion.comments;
    const { sel } = section.recipe.record;
    if (!length || length > 1.2 * judged || (!result.added.length && [...(added ?? [])].some((each) => each.matches(sel) || each.querySelector(sel)))) judge();
  }

  function judge(again = false): void {
    judged = reading.discussion.comments.length;
    if (signal.aborted || !isUnfit(reading)) return;
    if (again) unfit();
    else view.setTimeout(judge, judgedAgain, true);
  }

  /** Where comments have roots of their own, what comes in one is seen from no other. */
  function observeRootsOf(ids: string[]): void {
    if (!section.tree) return;
    for (const id of ids) {
      for (const part of [reading.places.get(id)?.record, reading.places.get(id)?.own]) {
        const root = part?.getRootNode();
        if (!root || observed.has(root)) continue;
        observed.add(root);
        observer.observe(root, inside);
      }
    }
  }

  observer.observe(section.root, inside);
  // A section that is torn out takes its observer along: whoever held it is watched as well.
  for (let up = section.root.parentNode, steps = 0; up && steps < 3; up = up.parentNode, steps++) observer.observe(up, { childList: true });
  const eye = new view.IntersectionObserver(() => section.root.isConnected || gone());
  eye.observe(section.root);

  return {
    read,
    stop() {
      stopper.abort();
      observer.disconnect();
      eye.disconnect();
    },
  };
}
