import type { Quote } from '../model/summary.ts';
import type { Material, Sentence } from './material.ts';

/** The sentence that a comment is quoted by. */
export type Quoter = (comment: number) => Quote;

/** Words with a topic that a sentence needs to count in full, so that it is understood out of its place. */
const full = 6;

/** Chooses of each comment the sentence that holds most of what others speak of too; its first sentences before its last. */
export function quoter({ comments, sentences, frequency }: Material): Quoter {
  const own: Sentence[][] = comments.map(() => []);
  for (const sentence of sentences) own[sentence.comment]!.push(sentence);
  const worth = ({ stems, words, place }: Sentence): number => {
    const topics = stems.filter(Boolean);
    let mass = 0;
    for (const each of new Set(topics)) mass += Math.log(1 + frequency.get(each)!);
    return (mass * Math.min(1, topics.length / full) * (1 + 0.5 / (1 + place))) / words ** 0.5;
  };
  return (comment) => ({
    comment: comments[comment]!.id,
    text: own[comment]!.reduce<{ text: string; most: number }>((best, sentence) => (worth(sentence) > best.most ? { text: sentence.text, most: worth(sentence) } : best), { text: own[comment]![0]?.text ?? comments[comment]!.text, most: 0 }).text,
  });
}
