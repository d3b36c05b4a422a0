import { allThreads, belowLevel } from '../features/fold.ts';
import { isNotSo } from '../model/answers.ts';
import { isHidden } from '../model/marks.ts';
import type { Scene } from './scene.ts';
import { isWriting } from './writing.ts';

/** The reader's own collapsing and opening: remembered, and never of a thread in which they are writing. */
export interface Folding {
  /** Collapses a thread or opens it again. `pointer`: px from the viewport's top, where the row comes to rest. */
  toggle(id: string, pointer?: number): void;
  all(collapse: boolean): void;
  below(level: number): void;
  /** Collapses the other replies to the same comment, or the other threads; this one stays where it is. */
  others(id: string): void;
  readonly allCollapsed: boolean;
  /** Keeps these with the page; null: forgets. */
  remember(changes: Change[]): void;
  /** Opens whatever hides a comment. */
  openUpTo(id: string): void;
}

type Change = [string, boolean | null];

export function createFolding({ reading, shared, world, threads, decisions, painter, overlay, order, update, steadily, failed }: Scene): Folding {
  const { say, call } = world;

  /** What would be put away with this comment while the reader is writing in it. */
  function busy(id: string): boolean {
    const place = reading.places.get(id);
    if (place && isWriting(place.record)) return true;
    if (reading.section.recipe.thread.style === 'nested') return false;
    for (const each of threads.below(id)) {
      const reply = reading.places.get(each);
      if (reply && isWriting(reply.record)) return true;
    }
    return false;
  }

  function remember(changes: Change[]): void {
    for (const [id, fold] of changes) {
      if (fold === null) shared.memory.folds.delete(id);
      else shared.memory.folds.set(id, fold);
    }
    call('fold', shared.page, changes).catch(failed);
  }

  /** One fold for the whole page in place of all earlier ones; what the reader is writing in stays open, and that is said. */
  function foldAtOnce(fold: string | null, writing: string[]): void {
    steadily(() => {
      const earlier = [...shared.memory.folds.keys()].filter((name) => !isNotSo(name)).map((id): Change => [id, null]);
      remember([...earlier, ...(fold === null ? [] : [[fold, true] as Change]), ...writing.map((id): Change => [id, false])]);
      update(threads.tops());
    });
    if (writing.length) overlay.note(say('pageWriting'));
  }

  /** What folds by itself opens too when the reader opens all. */
  function openAll(): void {
    foldAtOnce(null, []);
    const folded = [...order()].filter((id) => decisions.get(id).closed && decisions.get(id).under === null && !isHidden(decisions.get(id)));
    if (!folded.length) return;
    steadily(() => {
      remember(folded.map((id) => [id, false]));
      update(folded);
    });
  }

  return {
    remember,
    get allCollapsed() {
      if (shared.memory.folds.get(allThreads) === true) return true;
      const tops = threads.tops();
      return tops.length > 0 && tops.every((id) => decisions.get(id).closed);
    },
    toggle(id, pointer) {
      const { state, closed } = decisions.get(id);
      const collapse = state === 'open' && !closed;
      if (collapse && busy(id)) return overlay.note(say('pageWriting'));
      painter.act(id, () => {
        remember([[id, collapse]]);
        update([id]);
      }, pointer);
    },
    all: (collapse) => (collapse ? foldAtOnce(allThreads, threads.tops().filter(busy)) : openAll()),
    below: (level) => foldAtOnce(belowLevel(level - 1), [...order()].filter((id) => threads.get(id)!.depth === level - 1 && busy(id))),
    others(id) {
      const parent = threads.parent(id);
      const all = (parent === null ? threads.tops() : threads.replies(parent)).filter((each) => each !== id && decisions.get(each).state === 'open');
      const changes = all.filter((each) => !busy(each)).map((each): Change => [each, true]);
      if (changes.length) {
        painter.act(id, () => {
          remember(changes);
          update(changes.map(([each]) => each));
        });
      }
      if (changes.length < all.length) overlay.note(say('pageWriting'));
    },
    openUpTo(id) {
      const changes: Change[] = [];
      for (let at: string | null = id; at !== null; at = threads.parent(at)) {
        const { closed, under } = decisions.get(at);
        if ((closed && under === null) || (at !== id && shared.memory.folds.get(at) === true)) changes.push([at, false]);
      }
      if (!changes.length) return;
      remember(changes);
      update(changes.map(([each]) => each));
    },
  };
}
