import { allThreads, belowLevel } from '../features/fold.ts';
import type { Scene } from './scene.ts';
import { isWriting } from './writing.ts';

/** The reader's own collapsing and opening: remembered, and never of a thread in which they are writing. */
export interface Folding {
  /** Collapses a thread or opens it again. `pointer`: px from the viewport's top, where the row comes to rest. */
  toggle(id: string, pointer?: number): void;
  all(collapse: boolean): void;
  below(level: number): void;
  readonly allCollapsed: boolean;
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
      const earlier = [...shared.memory.folds.keys()].map((id): Change => [id, null]);
      remember([...earlier, ...(fold === null ? [] : [[fold, true] as Change]), ...writing.map((id): Change => [id, false])]);
      update(threads.tops());
    });
    if (writing.length) overlay.note(say('pageWriting'));
  }

  return {
    get allCollapsed() {
      return shared.memory.folds.get(allThreads) === true;
    },
    toggle(id, pointer) {
      const { state, closed } = decisions.get(id);
      const collapse = state === 'open' && !closed;
      if (collapse && busy(id)) return overlay.note(say('pageWriting'));
      overlay.gutter(null);
      painter.act(id, () => {
        remember([[id, collapse]]);
        update([id]);
      }, pointer);
    },
    all: (collapse) => foldAtOnce(collapse ? allThreads : null, collapse ? threads.tops().filter(busy) : []),
    below: (level) => foldAtOnce(belowLevel(level - 1), [...order()].filter((id) => threads.get(id)!.depth === level - 1 && busy(id))),
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
