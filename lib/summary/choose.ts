import type { Edge } from './neighbours.ts';
import type { Relations } from './relations.ts';

/** Likeness at which two comments make each other needless. */
const enough = 0.35;
/** Likeness that comes of standing in one thread, and of saying 'exactly' to the other. */
const inThread = 0.15;
const agreed = 0.5;

/** What adds less than this share of what the first did is no point. */
const worthwhile = 0.02;

const covered = (likeness: number): number => Math.min(1, likeness / enough) ** 0.7;

/**
 * Indexes of at most `most` comments that together stand for the most of the others, best first (facility location, greedily):
 * each is taken for what no other speaks for yet, weighed by standing. Cost: `most` times the number of edges.
 */
export function choose(standing: Float64Array, edges: readonly Edge[][], { parent, root, stance, replies }: Relations, most: number): number[] {
  const count = standing.length;
  const cover = new Float64Array(count);
  const reach = edges.map((list, at) => {
    const near = new Map(list.map(({ to, likeness }) => [to, likeness + (root[to] === root[at] ? inThread : 0)]));
    const tie = (one: number, below: number) => near.set(one, (near.get(one) ?? inThread) + (stance[below] === 'agrees' ? agreed - inThread : 0));
    if (parent[at]! >= 0) tie(parent[at]!, at);
    for (const each of replies[at]!) tie(each, each);
    return [...near].map(([to, likeness]) => ({ to, share: covered(likeness) }));
  });
  const base = covered(inThread);
  /** By thread: what would be gained by any comment of it. */
  const ofThread = new Float64Array(count);
  const chosen: number[] = [];
  let first = 0;
  const taken = new Uint8Array(count);
  while (chosen.length < most) {
    ofThread.fill(0);
    for (let at = 0; at < count; at++) ofThread[root[at]!]! += standing[at]! * Math.max(0, base - cover[at]!);
    let best = -1;
    let highest = 0;
    for (let at = 0; at < count; at++) {
      if (taken[at] || !standing[at]) continue;
      let gain = ofThread[root[at]!]! + standing[at]! * (1 - cover[at]! - Math.max(0, base - cover[at]!));
      for (const { to, share } of reach[at]!) {
        const already = root[to] === root[at] ? Math.max(0, base - cover[to]!) : 0;
        gain += standing[to]! * Math.max(0, share - cover[to]! - already);
      }
      gain *= Math.sqrt(standing[at]!);
      if (gain > highest) [best, highest] = [at, gain];
    }
    if (best < 0 || highest < first * worthwhile) break;
    first ||= highest;
    taken[best] = 1;
    chosen.push(best);
    for (let at = 0; at < count; at++) if (root[at] === root[best]) cover[at] = Math.max(cover[at]!, base);
    for (const { to, share } of reach[best]!) cover[to] = Math.max(cover[to]!, share);
    cover[best] = 1;
  }
  return chosen;
}
