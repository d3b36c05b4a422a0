import type { Summary } from '../model/summary.ts';
import { extract } from './extract.ts';
import { keyPhrases } from './labels.ts';
import { prepare, type Given } from './material.ts';
import { neighboursOf } from './neighbours.ts';
import { pointsOf } from './points.ts';
import { settings } from './setting.ts';
import { vectorsOf } from './vectors.ts';

export type { Given };

export interface SummaryRequest {
  /** BCP 47 language of the comments, or null: found from their words. */
  lang: string | null;
  comments: readonly Given[];
  /** Most words of the extract, and most points. */
  words: number;
  points: number;
  mode: 'discussion' | 'thread';
}

/** Most like sentences that each is compared with. */
const near = 10;

/**
 * What a discussion says, in its own words: a pure function, the same for the same input, at a cost in proportion to its length.
 * Every text in the answer is a substring of the comment that it names.
 */
export function summarise({ lang, comments, words, points, mode }: SummaryRequest): Summary {
  const material = prepare(comments, lang);
  const { sentences } = material;
  const vectors = vectorsOf(material);
  const edges = neighboursOf(vectors, near, 0.05, (one, other) => sentences[one]!.comment === sentences[other]!.comment);
  return {
    extract: extract(sentences, edges, words, settings[mode]).map(({ comment, text }) => ({ comment: comments[comment]!.id, text })),
    points: pointsOf(material, vectors, edges, points),
    used: material.used,
    of: comments.length,
    authors: material.authors,
  };
}

/** Up to four key phrases that name a cluster of sentences. */
export function labelOf(sentences: readonly string[], lang: string | null = null): string[] {
  const material = prepare(sentences.map((text, at) => ({ id: String(at), author: '', text, parent: null, score: null })), lang);
  return keyPhrases(material.sentences, 4);
}
