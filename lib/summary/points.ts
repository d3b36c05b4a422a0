import type { Point } from '../model/summary.ts';
import { groupsOf } from './groups.ts';
import { keyPhrases } from './labels.ts';
import type { Material, Sentence } from './material.ts';
import type { Edge } from './neighbours.ts';
import { likeness, type Vector } from './vectors.ts';

/** Least likeness of two sentences that stand in one group. */
const alike = 0.2;
/** …and of one that is counted as similar to the sentence quoted: more is asked where the two share a single word. */
const similar = { oneWord: 0.3, words: 0.15 };
/** Words with a topic that a quote needs to count in full, so that it is understood out of its place. */
const full = 4;

/** The points that several authors make, most authors first: sentences that are alike, their name, and the one that says it best. */
export function pointsOf(material: Material, vectors: readonly Vector[], edges: readonly Edge[][], most: number): Point[] {
  const { comments, sentences, frequency } = material;
  const isSimilar = (one: number, other: number): boolean => likeness(vectors[one]!, vectors[other]!) >= (shared(sentences[one]!, sentences[other]!) > 1 ? similar.words : similar.oneWord);
  const inGroup = edges.map((list) => list.filter((edge) => edge.likeness >= alike));
  return groupsOf(inGroup)
    .filter((members) => members.length > 1)
    .map((members) => ({ members, authors: countAuthors(members, sentences) }))
    // The dear part is done for those alone that may be shown.
    .sort((one, other) => other.authors - one.authors || other.members.length - one.members.length || one.members[0]! - other.members[0]!)
    .slice(0, most * 3)
    .map(({ members }) => {
      const own = new Set(members);
      const ties = new Map(members.map((at) => [at, inGroup[at]!.reduce((sum, edge) => sum + (own.has(edge.to) ? edge.likeness : 0), 0)]));
      const quote = members.reduce((best, at) => (worth(sentences[at]!, ties.get(at)!) > worth(sentences[best]!, ties.get(best)!) ? at : best));
      const counted = members.filter((at) => at === quote || isSimilar(at, quote));
      return { quote: sentences[quote]!, counted, authors: countAuthors(counted, sentences) };
    })
    .filter(({ authors }) => authors > 1)
    .sort((one, other) => other.authors - one.authors || other.counted.length - one.counted.length || one.counted[0]! - other.counted[0]!)
    .slice(0, most)
    .map(({ quote, counted, authors }) => {
      const others = [...new Set(counted.map((at) => sentences[at]!.comment))].filter((comment) => comment !== quote.comment);
      return {
        label: keyPhrases(counted.map((at) => sentences[at]!), 3, { frequency, comments: comments.length }),
        quote: { comment: comments[quote.comment]!.id, text: quote.text },
        comments: [quote.comment, ...others].map((comment) => comments[comment]!.id),
        authors,
      };
    });
}

const countAuthors = (members: readonly number[], sentences: readonly Sentence[]): number => new Set(members.map((at) => sentences[at]!.author)).size;

/** Number of words with a topic that two sentences share. */
function shared(one: Sentence, other: Sentence): number {
  const theirs = new Set(other.stems);
  return [...new Set(one.stems)].filter((stem) => stem && theirs.has(stem)).length;
}

/** How well a sentence stands for its group: how like the others it is, and that it can stand alone. */
function worth({ stems, words }: Sentence, ties: number): number {
  return (ties * Math.min(1, stems.filter(Boolean).length / full)) / words ** 0.15;
}
