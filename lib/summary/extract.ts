import { authorsOf, conceptsOf, isPair } from './concepts.ts';
import type { Sentence } from './material.ts';
import type { Edge } from './neighbours.ts';
import type { Setting } from './setting.ts';

/**
 * Whole sentences that say the most within a budget of words, in reading order. Each is chosen for what has not been said yet:
 * a concept counts once, by the number of authors who speak of it.
 */
export function extract(sentences: readonly Sentence[], edges: readonly Edge[][], budget: number, setting: Setting): Sentence[] {
  const concepts = sentences.map(conceptsOf);
  const authors = authorsOf(sentences, concepts);
  const worth = new Map<string, number>();
  for (const [concept, count] of authors) worth.set(concept, (isPair(concept) ? setting.pair : setting.single) * (count > 1 ? count : setting.alone));
  const centre = central(edges);
  const masses = concepts.map((set) => sum(set, worth));
  const scale = Math.max(...masses, 1e-9);
  const taken = new Map<number, number>();
  const said = new Set<string>();
  const chosen: Sentence[] = [];
  let left = budget;
  const open = new Set(sentences.filter(({ words }) => words <= left && words > 2));
  while (open.size) {
    let best: Sentence | null = null;
    let most = 0;
    for (const sentence of open) {
      const { at, words, place, comment } = sentence;
      let fresh = 0;
      for (const concept of concepts[at]!) if (!said.has(concept)) fresh += worth.get(concept)!;
      const unsaid = masses[at]! > 0 ? fresh / masses[at]! : 0;
      const score = ((fresh / scale + setting.central * centre[at]! * unsaid) * (1 + setting.lead / (1 + place)) * setting.again ** (taken.get(comment) ?? 0)) / words ** setting.length;
      if (score > most) [best, most] = [sentence, score];
    }
    if (!best) break;
    chosen.push(best);
    open.delete(best);
    left -= best.words;
    taken.set(best.comment, (taken.get(best.comment) ?? 0) + 1);
    for (const concept of concepts[best.at]!) said.add(concept);
    for (const sentence of open) if (sentence.words > left) open.delete(sentence);
  }
  return chosen.sort((one, other) => one.at - other.at);
}

const sum = (concepts: ReadonlySet<string>, worth: ReadonlyMap<string, number>): number => {
  let total = 0;
  for (const concept of concepts) total += worth.get(concept)!;
  return total;
};

/** How much each is like those that are like many (LexRank's walk over the graph of neighbours), 0 to 1. */
export function central(edges: readonly Edge[][], damping = 0.85): Float64Array {
  const count = edges.length;
  let rank = new Float64Array(count).fill(1 / Math.max(1, count));
  const weights = edges.map((list) => list.reduce((total, { likeness }) => total + likeness, 0));
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(count).fill((1 - damping) / Math.max(1, count));
    for (let at = 0; at < count; at++) for (const { to, likeness } of edges[at]!) next[to]! += (damping * rank[at]! * likeness) / weights[at]!;
    rank = next;
  }
  const highest = rank.reduce((one, other) => Math.max(one, other), 1e-12);
  return rank.map((value) => value / highest);
}
