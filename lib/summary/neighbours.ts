import type { Vector } from './vectors.ts';

export interface Edge { to: number; likeness: number }

/** Longer lists hold what is said everywhere: of them only the latest are looked at, so that cost stays in proportion to the number of sentences. */
const longest = 48;
/** Up to this many sentences every pair is looked at. */
const small = 700;

/**
 * The most alike of each vector, at most `most`, at least `least` alike, best first; alike each to the other.
 * @param isSame pairs that do not count (of the same author, say)
 */
export function neighboursOf(vectors: readonly Vector[], most: number, least: number, isSame: (one: number, other: number) => boolean = () => false): Edge[][] {
  const edges: Edge[][] = vectors.map(() => []);
  const lists = new Map<number, { at: number[]; weight: number[] }>();
  const sums = new Float32Array(vectors.length);
  for (const [at, { keys, weights }] of vectors.entries()) {
    const touched: number[] = [];
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      const weight = weights[index]!;
      const list = lists.get(key) ?? lists.set(key, { at: [], weight: [] }).get(key)!;
      const from = vectors.length > small ? Math.max(0, list.at.length - longest) : 0;
      for (let each = from; each < list.at.length; each++) {
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
      if (likeness < least || isSame(at, other)) continue;
      keep(edges[at]!, { to: other, likeness }, most);
      keep(edges[other]!, { to: at, likeness }, most);
    }
  }
  return edges;
}

/** Keeps a short list sorted, best first. */
function keep(list: Edge[], edge: Edge, most: number): void {
  if (list.length === most && list[most - 1]!.likeness >= edge.likeness) return;
  if (list.length === most) list.pop();
  let at = list.length;
  while (at > 0 && list[at - 1]!.likeness < edge.likeness) at--;
  list.splice(at, 0, edge);
}
