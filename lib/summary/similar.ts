import type { Material } from './material.ts';
import type { Edge } from './neighbours.ts';
import type { Relations } from './relations.ts';

/**
 * Least likeness of a comment that is counted as similar to the one quoted, and least weight of the words that both hold
 * (1: one word that no third comment holds). Strict, so that few are wrong: what a reader opens under 'similar' must be similar.
 */
const alike = 0.23;
const sharing = 1.2;

/**
 * Indexes of the comments that make the same point as `quoted`, without it: those that agree with it, or that it agrees with, as they say themselves,
 * and those of other threads that are very like it. A reply that does not say so is not counted: on the same words it most often contradicts.
 */
export function similarTo(quoted: number, { comments, units, frequency, authorOf }: Material, edges: readonly Edge[][], { parent, root, stance, replies }: Relations): number[] {
  const found = new Set([quoted]);
  const withThoseWhoAgree = () => {
    // The set grows while it is walked.
    for (const at of found) {
      if (stance[at] === 'agrees') found.add(parent[at]!);
      for (const each of replies[at]!) if (stance[each] === 'agrees') found.add(each);
    }
  };
  withThoseWhoAgree();
  const own = new Set(units[quoted]!.stems);
  const whole = Math.log(1 + comments.length);
  for (const { to, likeness } of edges[quoted]!) {
    if (likeness < alike) break;
    if (root[to] === root[quoted]) continue;
    let shared = 0;
    for (const stem of new Set(units[to]!.stems)) if (stem && own.has(stem)) shared += Math.log(1 + comments.length / frequency.get(stem)!);
    if (shared >= sharing * whole) found.add(to);
  }
  withThoseWhoAgree();
  return [...found].filter((at) => authorOf[at] !== authorOf[quoted]).sort((one, other) => one - other);
}
