import type { Edge } from './neighbours.ts';

/**
 * Groups of vectors that are alike, by label propagation over the graph of their neighbours: no number of groups is asked for.
 * Each takes the label that weighs most among its neighbours, until nothing changes; ties go to the lowest. The same input gives the same groups.
 */
export function groupsOf(edges: readonly Edge[][], rounds = 12): number[][] {
  const label = edges.map((_, at) => at);
  // Those with the strongest ties first: the middle of a group names it.
  const order = edges.map((list, at) => ({ at, weight: list.reduce((sum, { likeness }) => sum + likeness, 0) })).sort((one, other) => other.weight - one.weight || one.at - other.at);
  for (let round = 0; round < rounds; round++) {
    let changed = 0;
    for (const { at } of order) {
      const weights = new Map<number, number>();
      for (const { to, likeness } of edges[at]!) weights.set(label[to]!, (weights.get(label[to]!) ?? 0) + likeness);
      let best = label[at]!;
      let most = weights.get(best) ?? 0;
      for (const [each, weight] of weights) if (weight > most + 1e-9 || (weight > most - 1e-9 && each < best)) [best, most] = [each, weight];
      if (best !== label[at]) changed++;
      label[at] = best;
    }
    if (!changed) break;
  }
  const groups = new Map<number, number[]>();
  for (const [at, each] of label.entries()) (groups.get(each) ?? groups.set(each, []).get(each)!).push(at);
  return [...groups.values()];
}
