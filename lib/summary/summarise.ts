import type { Summary } from '../model/summary.ts';
import { another } from './another.ts';
import { asidesOf, likedOf } from './asides.ts';
import { disputesOf } from './disputes.ts';
import { extract } from './extract.ts';
import { keyPhrases } from './labels.ts';
import { prepare, type Given } from './material.ts';
import { neighboursOf } from './neighbours.ts';
import { pointsOf } from './points.ts';
import { quoter } from './quote.ts';
import { relate } from './relations.ts';
import { settings } from './setting.ts';
import { standings } from './standing.ts';
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
const nearSentences = 10;
/** Up to so many comments, each is compared by its letters too, and with this many: in more, stems and a few neighbours are enough, at a tenth of the cost. */
const small = 300;
const nearComments = { small: 120, large: 24 };

/**
 * What a discussion says, in its own words: a pure function, the same for the same input, at a cost in proportion to its length.
 * Every text in the answer is a substring of the comment that it names. Comments are data: nothing that one says changes how it is read.
 */
export function summarise({ lang, comments, words, points: most, mode }: SummaryRequest): Summary {
  const material = prepare(comments, lang);
  const { sentences, units, authorOf, frequency } = material;
  const relations = relate(comments);
  const isSmall = comments.length <= small;

  const sentenceEdges = neighboursOf(vectorsOf(sentences, comments.length, isSmall), nearSentences, 0.05, (one, other) => sentences[one]!.comment === sentences[other]!.comment);
  const taken = extract(sentences, sentenceEdges, words, settings[mode]);
  const commentEdges = neighboursOf(vectorsOf(units, comments.length, isSmall), nearComments[isSmall ? 'small' : 'large'], 0.05, (one, other) => authorOf[one] === authorOf[other]);
  const quote = quoter(material, commentEdges);
  const standing = standings(material, commentEdges, relations);
  const disputes = disputesOf(material, relations, standing, quote);

  const points = mode === 'thread' ? [] : pointsOf(material, commentEdges, relations, standing, disputes, quote, most);
  const against = mode === 'thread' ? null : another(points, material, relations, disputes, standing);
  const touched = new Set([...points.flatMap(({ members }) => members), ...(against === null ? [] : [against])]);
  const quoted = new Set([...touched].map((at) => comments[at]!.id));
  return {
    overview: {
      topics: mode === 'thread' ? keyPhrases(taken, 3, { frequency, comments: comments.length }) : [...new Set(points.flatMap(({ label }) => label.slice(0, 1)))].slice(0, 3),
      threads: relations.parent.reduce((sum, parent) => sum + (parent < 0 ? 1 : 0), 0),
      disputes: disputes.replies.length,
    },
    extract: taken.map(({ comment, text }) => ({ comment: comments[comment]!.id, text })),
    points: points.map(({ members: _, ...point }) => point),
    another: against === null ? null : quote(against),
    asides: mode === 'thread' ? [] : asidesOf(material, relations, touched, quote),
    liked: mode === 'thread' ? [] : likedOf(material, quoted, quote),
    turns: mode !== 'thread' ? [] : taken.map(({ comment, text }) => ({
      quote: { comment: comments[comment]!.id, text },
      to: relations.parent[comment]! < 0 ? null : comments[relations.parent[comment]!]!.id,
      stance: relations.stance[comment]!,
    })),
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
