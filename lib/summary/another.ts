import type { Disputes } from './disputes.ts';
import type { Material } from './material.ts';
import type { Made } from './points.ts';
import type { Relations } from './relations.ts';

/** Words with a topic that a view needs. */
const least = 6;

/**
 * The index of the comment that speaks best for those who contradict what most say, or null: a reply that contradicts, against
 * the more people the better, and not itself outnumbered by what it has for it.
 */
export function another(points: readonly Made[], { units, authorOf, comments }: Material, { parent, replies, stance }: Relations, disputes: Disputes, standing: Float64Array): number | null {
  const sized = new Map<number, number>();
  for (const { members, authors } of points) for (const at of members) sized.set(at, Math.max(sized.get(at) ?? 1, authors));
  const backed = (at: number) => Math.max(sized.get(at) ?? 1, 1 + new Set(replies[at]!.filter((each) => stance[each] === 'agrees').map((each) => authorOf[each])).size);
  let best: number | null = null;
  let most = 0;
  for (const at of disputes.replies) {
    const against = parent[at]!;
    const words = units[at]!.stems.filter(Boolean).length;
    if (words < least) continue;
    // The answer to a contradiction is the first view again.
    const returns = stance[against] === 'disputes';
    const votes = Math.log1p(Math.max(0, comments[against]!.score ?? 0));
    const weight = standing[at]! ** 0.5 * backed(against) * (1 + votes) * (standing[against]! ** 0.5) * (returns ? 0.3 : 1);
    if (weight > most) [best, most] = [at, weight];
  }
  return best;
}
