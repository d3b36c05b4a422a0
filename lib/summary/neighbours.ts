import type { Vector } from './vectors.ts';

export interface Edge { to: number; likeness: number }

/** Up to this many vectors every pair is looked at. */
const small = 300;
/**
 * Above, a feature that more hold than this is looked up among the latest few alone: it says little, and so cost stays
 * in proportion to the number of vectors.
 */
const common = 24;
const latest = 12;

/**
 * The most alike of each vector, at most `most`, at least `least` alike, best first; alike each to the other.
 * @param isSame pairs that do not count (of the same author, say)
 */
export function neighboursOf(vectors: readonly Vector[], most: number, least: number, isSame: (one: number, other: number) => boolean = () => false): Edge[][] {
  const edges: Edge[][] = vectors.map(() => []);
  const lists: { at: number[]; weight: number[] }[] = [];
  const sums = new Float32Array(vectors.length);
  const touched: number[] = [];
  for (const [at, { keys, weights }] of vectors.entries()) {
    touched.length = 0;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      const weight = weights[index]!;
      const list = (lists[key] ??= { at: [], weight: [] });
      const count = list.at.length;
      for (let each = vectors.length > small && count > common ? count - latest : 0; each < count; each++) {
        const other = list.at[each]!;
        if (sums[other] === 0) touched.push(other);
        sums[other]! += weight * list.weight[each]!;
      }
      list.at.push(at);
      list.weight.push(weight);
    }
    for (const other of touched) {
      const likeness = sums[other]!;
      sums[other] = 0;
      if (likeness < least) continue;
      const mine = edges[at]!;
      const theirs = edges[other]!;
      // Most pairs are no better than what both have.
      const forMe = mine.length < most || mine[most - 1]!.likeness < likeness;
      const forThem = theirs.length < most || theirs[most - 1]!.likeness < likeness;
      if ((!forMe && !forThem) || isSame(at, other)) continue;
      if (forMe) keep(mine, { to: other, likeness }, most);
      if (forThem) keep(theirs, { to: at, likeness }, most);
    }
  }
  return edges;
}

/** Keeps a short list sorted, best first. */
function keep(list: Edge[], edge: Edge, most: number): void {
  if (list.length === most) list.pop();
  let at = list.length;
  list.push(edge);
  for (; at > 0 && list[at - 1]!.likeness < edge.likeness; at--) list[at] = list[at - 1]!;
  list[at] = edge;
}
