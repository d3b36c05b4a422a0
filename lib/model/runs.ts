import type { Shown } from './marks.ts';

/**
 * Neighbouring muted comments share one line, and so do those that one filter hides: from each first one to all that its line stands for, itself included.
 * Comments in `alone` (just muted, still to be refined) keep a line of their own.
 */
export function mutedRuns(order: Iterable<string>, shown: (id: string) => Shown, alone: (id: string) => boolean): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let run: string[] | null = null;
  let filter: string | undefined;
  for (const id of order) {
    const now = shown(id);
    const { state } = now;
    if (state === 'hidden') continue;
    if (state !== 'line') {
      run = null;
    } else if (alone(id)) {
      runs.set(id, [id]);
      run = null;
    } else if (run && filter === now.filter?.id) {
      run.push(id);
    } else {
      run = [id];
      filter = now.filter?.id;
      runs.set(id, run);
    }
  }
  return runs;
}
