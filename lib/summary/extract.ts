import { authorsOf, conceptsOf, isPair } from './concepts.ts';
import type { Sentence } from './material.ts';
import type { Edge } from './neighbours.ts';
import type { Setting } from './setting.ts';

/** Sentences that are weighed against each other. */
const candidates = 400;
/** Share of a full sentence below which one is not taken, though there be room. */
const least = 0.45;

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
  const full = Math.min(setting.full, budget / 12);
  const known = new Set<string>();
  const said = (at: number): number => sentences[at]!.stems.filter(Boolean).length;
  const chosen: Sentence[] = [];
  let left = budget;
  const weight = ({ at, words, place }: Sentence, fresh: number): number =>
    ((fresh / scale + setting.central * centre[at]! * (masses[at]! > 0 ? fresh / masses[at]! : 0)) * (1 + setting.lead / (1 + place)) * Math.min(1, said(at) / full)) / words ** setting.length;
  // What is weak when nothing has been said yet is not chosen later: cost stays in proportion.
  const open = new Set(sentences.filter(({ at, words }) => words <= left && words > 2 && said(at) >= full * least).map((sentence) => ({ sentence, first: weight(sentence, masses[sentence.at]!) }))
    .sort((one, other) => other.first - one.first).slice(0, candidates).map(({ sentence }) => sentence));
  while (open.size) {
    let best: Sentence | null = null;
    let most = 0;
    for (const sentence of open) {
      const { at, comment } = sentence;
      let fresh = 0;
      for (const concept of concepts[at]!) if (!known.has(concept)) fresh += worth.get(concept)!;
      const score = weight(sentence, fresh) * setting.again ** (taken.get(comment) ?? 0);
      if (score > most) [best, most] = [sentence, score];
    }
    if (!best) break;
    chosen.push(best);
    open.delete(best);
    left -= best.words;
    taken.set(best.comment, (taken.get(best.comment) ?? 0) + 1);
    for (const concept of concepts[best.at]!) known.add(concept);
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
