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
}

export interface PageSoFar {
  hear(clues: Clues): void;
  now(): Page;
}

/** Before much is heard, a page is taken for a middling one: worth so many comments. */
const prior = 5;
const middling: Page = { marks: 0.2, quotes: 0.1, names: 0.1, you: 0.3, regulars: 0.4, length: 0, lengths: 0.7, likeness: 0.15 };

export function createPage(): PageSoFar {
  let count = 0;
  const sums = { marks: 0, quotes: 0, names: 0, you: 0, regulars: 0, lengths: 0, likeness: 0 };
  return {
    hear({ quotes, people, attributed, number, hasQuote, cues, written, author, length, alike }) {
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
      return { marks: share('marks'), quotes: share('quotes'), names: share('names'), you: share('you'), regulars: share('regulars'), lengths: share('lengths'), likeness: share('likeness'), length: Math.log1p(count) / 8 };
    },
  };
}
