import type { Shown } from './marks.ts';

/**
 * Neighbouring muted comments share one line: from each first one to all that its line stands for, itself included.
 * Comments in `alone` (just muted, still to be refined) keep a line of their own.
 */
export function mutedRuns(order: Iterable<string>, shown: (id: string) => Shown, alone: (id: string) => boolean): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let run: string[] | null = null;
  for (const id of order) {
    const { state } = shown(id);
    if (state === 'hidden') continue;
    if (state !== 'line') {
      run = null;
    } else if (alone(id)) {
      runs.set(id, [id]);
      run = null;
    } else if (run) {
      run.push(id);
    } else {
      run = [id];
      runs.set(id, run);
    }
  }
  return runs;
}
