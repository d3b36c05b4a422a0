import type { Caught } from '../browser/messages.ts';
import type { Frame } from './frames.ts';

const fewExamples = 3;

/** What filters caught on open pages: counts added up, a few examples of each. */
export function caughtIn(frames: readonly Pick<Frame, 'report'>[]): Caught[] {
  const all = new Map<string, Caught>();
  for (const { report } of frames) {
    for (const { filter, count, examples } of report?.discussions.flatMap(({ caught }) => caught) ?? []) {
      const before = all.get(filter);
      all.set(filter, { filter, count: (before?.count ?? 0) + count, examples: [...(before?.examples ?? []), ...examples].slice(0, fewExamples) });
    }
  }
  return [...all.values()];
}
