import type { Clues } from './clues.ts';

/** What a page is like, by the comments heard so far: some are forums where all answer, some are walls where none does. Each about 0..1. */
export interface Page {
  /** Share of comments with any mark of an answer; with a quote; with a name spoken to; saying 'you'. */
  marks: number;
  quotes: number;
  names: number;
  you: number;
  /** Share of comments whose author had written before. */
  regulars: number;
  /** How many comments there are, and how long they are. */
  length: number;
  lengths: number;
  /** How like comments are to the likest one before. */
  likeness: number;
  /** Share that is by the author of the first: who asks in a forum comes back. */
  starter: number;
  /** How much longer the first is than the others are. */
  start: number;
  /** Share by whoever wrote most of the others. */
  host: number;
}

export interface PageSoFar {
  hear(clues: Clues): void;
  now(): Page;
}

/** Before much is heard, a page is taken for a middling one: worth so many comments. */
const prior = 5;
const middling: Page = { marks: 0.2, quotes: 0.1, names: 0.1, you: 0.3, regulars: 0.4, length: 0, lengths: 0.7, likeness: 0.15, starter: 0.05, start: 0, host: 0.1 };

export function createPage(): PageSoFar {
  let count = 0;
  const sums = { marks: 0, quotes: 0, names: 0, you: 0, regulars: 0, lengths: 0, likeness: 0, starter: 0 };
  let first = -1;
  let firstLength = 0;
  let most = 0;
  return {
    hear({ quotes, people, attributed, number, hasQuote, cues, written, author, length, alike }) {
      if (count === 0) {
        first = author;
        firstLength = Math.log1p(length) / 5;
      } else if (author !== -1 && author === first) sums.starter++;
      else if (author !== -1) most = Math.max(most, written + 1);
      count++;
      if (quotes.length || people.length || attributed || number) sums.marks++;
      if (quotes.length || hasQuote) sums.quotes++;
      if (people.length) sums.names++;
      if (cues.you) sums.you++;
      if (author !== -1 && written) sums.regulars++;
      sums.lengths += Math.log1p(length) / 5;
      sums.likeness += alike[0]?.cosine ?? 0;
    },
    now() {
      const share = (name: keyof typeof sums) => (sums[name] + prior * middling[name]) / (count + prior);
      return {
        marks: share('marks'), quotes: share('quotes'), names: share('names'), you: share('you'), regulars: share('regulars'), lengths: share('lengths'), likeness: share('likeness'), starter: share('starter'),
        start: (count / (count + prior)) * (firstLength - share('lengths')), host: (most + prior * middling.host) / (count + prior), length: Math.log1p(count) / 8,
      };
    },
  };
}
