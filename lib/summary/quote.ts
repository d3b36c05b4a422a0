import type { Quote } from '../model/summary.ts';
import type { Material, Sentence } from './material.ts';
import type { Edge } from './neighbours.ts';

/** The sentence that a comment is quoted by. */
export type Quoter = (comment: number) => Quote;

/** Words with a topic that a sentence needs to count in full, so that it is understood out of its place. */
const full = 6;
/** Comments most like it that say what in a comment is the matter. */
const near = 12;

/** Chooses of each comment the sentence that holds most of what those like it speak of too; its first sentences before its last. */
export function quoter({ comments, sentences, units, frequency }: Material, edges: readonly Edge[][]): Quoter {
  const first = new Int32Array(comments.length).fill(-1);
  for (const { at, comment } of sentences) if (first[comment]! < 0) first[comment] = at;
  const rarity = (stem: string) => Math.log(1 + comments.length / frequency.get(stem)!);
  return (comment) => {
    const matters = new Map<string, number>();
    for (const { to, likeness } of edges[comment]!.slice(0, near)) for (const stem of new Set(units[to]!.stems)) if (stem) matters.set(stem, (matters.get(stem) ?? 0) + likeness);
    const worth = ({ stems, words, place }: Sentence): number => {
      const topics = stems.filter(Boolean);
      let mass = 0.1;
      for (const each of new Set(topics)) mass += (matters.get(each) ?? 0) * rarity(each);
      return (mass * Math.min(1, topics.length / full) * (1 + 0.5 / (1 + place))) / words ** 0.5;
    };
    let best: Sentence | undefined;
    for (let at = first[comment]!; at >= 0 && sentences[at]?.comment === comment; at++) if (!best || worth(sentences[at]!) > worth(best)) best = sentences[at];
    return { comment: comments[comment]!.id, text: best?.text ?? comments[comment]!.text };
  };
}
