import type { Disputes } from './disputes.ts';
import type { Material } from './material.ts';
import type { Made } from './points.ts';
import type { Relations } from './relations.ts';

/** Words with a topic that a view needs. */
const least = 6;

/**
 * The index of the comment that speaks best for those who contradict what most say, or null. Of two that contradict each other it is
 * the one with fewer behind it: people who say the same, and votes.
 */
export function another(points: readonly Made[], { units, authorOf, comments }: Material, { parent, replies, stance }: Relations, disputes: Disputes, standing: Float64Array): number | null {
  const sized = new Map<number, number>();
  for (const { members, authors } of points) for (const at of members) sized.set(at, Math.max(sized.get(at) ?? 1, authors));
  const behind = (at: number) => Math.max(sized.get(at) ?? 1, 1 + new Set(replies[at]!.filter((each) => stance[each] === 'agrees').map((each) => authorOf[each])).size)
    * (1 + Math.log1p(Math.max(0, comments[at]!.score ?? 0)));
  const floor = standing.reduce((most, each) => Math.max(most, each), 0) / 20 || 1;
  let best: number | null = null;
  let most = 0;
  for (const reply of disputes.replies) {
    const [at, against] = behind(reply) > behind(parent[reply]!) ? [parent[reply]!, reply] : [reply, parent[reply]!];
    if (units[at]!.stems.filter(Boolean).length < least) continue;
    // The answer to a contradiction is most often the first view again.
    const returns = at === reply && stance[against] === 'disputes';
    const weight = Math.sqrt((standing[at]! + floor) * (standing[against]! + floor)) * behind(against) * (returns ? 0.3 : 1);
    if (weight > most) [best, most] = [at, weight];
  }
  return best;
}
