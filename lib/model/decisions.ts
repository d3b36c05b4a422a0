import type { Around, Feature, Mark, Shown } from './marks.ts';
import { open, sameShown, settle } from './marks.ts';

/**
 * The settled decision for every comment of a discussion that grows. Deciding again costs in proportion to what is decided:
 * a comment and what stands below it.
 */
export interface Decisions {
  get(id: string): Shown;
  /** Decides these comments and all below them; returns the ids whose decision changed, parents before replies. */
  decide(ids: Iterable<string>): string[];
  forget(ids: Iterable<string>): void;
}

export function createDecisions(around: Around, features: readonly Feature[]): Decisions {
  const shown = new Map<string, Shown>();

  function decideOne(id: string): boolean {
    const comment = around.threads.get(id);
    if (!comment) return false;
    const marks: Mark[] = [];
    for (const feature of features) {
      const mark = feature.mark(comment, around);
      if (mark) marks.push(mark);
    }
    const parent = around.threads.parent(id);
    const now = settle(comment, parent === null ? null : (shown.get(parent) ?? null), marks, around.settings);
    const before = shown.get(id) ?? open;
    shown.set(id, now);
    return !sameShown(before, now);
  }

  return {
    get: (id) => shown.get(id) ?? open,
    decide(ids) {
      const changed: string[] = [];
      const done = new Set<string>();
      for (const id of ids) {
        if (done.has(id)) continue;
        for (const each of [id, ...around.threads.below(id)]) {
          done.add(each);
          if (decideOne(each)) changed.push(each);
        }
      }
      return changed;
    },
    forget(ids) {
      for (const id of ids) shown.delete(id);
    },
  };
}
