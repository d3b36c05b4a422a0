import { createReader, type Clues, type Told } from './clues.ts';
import { confidences, type Evidence } from './confidence.ts';
import { isFirstLast } from '../model/order.ts';
import type { Said } from './parts.ts';
import { createTalk, type Talk } from './talk.ts';

export type { Said };

/** What a comment's own words say about whom it answers. */
export interface ReplyMark {
  parent: string;
  from: 'quote' | 'mention';
  /** 0..1, measured: see `confidence.ts`. */
  confidence: number;
}

/** Marks over a discussion that grows. */
export interface Marks {
  /** The mark that this comment bears, given those added before it. Costs in proportion to its length. */
  add(comment: Said): ReplyMark | null;
}

/** Below this a mark is no better than the reader's own guess: a wrong thread hides a comment, a missed one leaves it where it was. */
const least = 0.5;

/** Marks of a whole discussion in the page's order; a page that shows the newest first is read from its end. */
export function exactMarks(comments: readonly Told[], article: string | null): Map<string, ReplyMark> {
  const marks = createMarks(article);
  const found = new Map<string, ReplyMark>();
  for (const comment of isFirstLast(comments) ? [...comments].reverse() : comments) {
    const mark = marks.add(comment);
    if (mark) found.set(comment.id, mark);
  }
  return found;
}

/** @param article its text, so that what is quoted from it is not taken for an answer to a comment that quotes it too */
export function createMarks(article: string | null): Marks {
  const reader = createReader(article);
  const talk = createTalk();
  return {
    add(comment) {
      const clues = reader.read(comment);
      talk.hear(clues);
      const found = markOf(clues, talk);
      const sure = found && confidences[found.evidence] >= least ? found : null;
      talk.settle(clues.at, sure?.at ?? -1);
      return sure && { parent: talk.clues[sure.at]!.id, from: isQuote(sure.evidence) ? 'quote' : 'mention', confidence: confidences[sure.evidence] };
    },
  };
}

export const isQuote = (evidence: Evidence): boolean => /^(?:quote|span|bare)/.test(evidence);

/** The one comment that a comment's marks point to, and what they rest on. */
export function markOf(clues: Clues, talk: Talk): { at: number; evidence: Evidence } | null {
  const { number, people, author } = clues;
  if (number && number.place !== 'inside') return { at: number.at, evidence: 'number' };
  const quote = clues.quotes[0];
  if (quote) {
    const kind = quote.kind === 'block' ? 'quote' : quote.kind;
    return { at: quote.at, evidence: `${kind}${clues.quotes.length > 1 ? ' divided' : quote.agreed ? ' and name' : quote.several ? ' of several' : quote.length < 8 ? ' short' : ''}` };
  }
  if (clues.attributed) return { at: talk.lastTo(author, clues.attributed.at, clues.before), evidence: 'attribution' };
  const person = people.find(({ place }) => place === 'start') ?? people.find(({ place }) => place === 'paragraph') ?? people[0];
  if (person) {
    const how = person.fit === 'near' ? ' near' : talk.isHost(person.last, clues) && !person.at ? ' host' : talk.clues[person.last]!.written === 0 ? ' once' : '';
    return { at: talk.lastTo(author, person.last, clues.before), evidence: `${person.at ? 'at' : 'name'} ${person.place}${how}` };
  }
  return number ? { at: number.at, evidence: 'number inside' } : null;
}
