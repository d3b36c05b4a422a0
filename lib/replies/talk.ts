import type { Clues } from './clues.ts';

/**
 * The discussion as it is understood so far: who answered whom. Comments are numbers in order of time, authors too; -1 is none.
 * All of a comment's clues are heard before it is settled; comments are settled in order.
 */
export interface Talk {
  readonly clues: readonly Clues[];
  /** For settled comments: what each answers, how deep it stands, the first comment of its thread, and how many answer it. */
  readonly parents: readonly number[];
  readonly depths: readonly number[];
  readonly tops: readonly number[];
  readonly replies: readonly number[];
  /** The last settled comment of each thread, by its first. */
  readonly ends: readonly number[];
  /** First comments of threads, in order. */
  readonly openings: readonly number[];
  /** Settled comments that answer an author, in order. */
  to(author: number): readonly number[];
  hear(clues: Clues): void;
  settle(at: number, parent: number): void;
  /** Of one author's comments the last that answers me and that I have not followed, else their last: conversations go back and forth. */
  lastTo(me: number, theirLast: number, mySince: number): number;
  /** Who answers everybody is the host: a newcomer's `Hi Pamela` is said to the article's author, not to her last answer to another. */
  isHost(theirLast: number, me: Clues): boolean;
}

const none: readonly number[] = [];
/** So many comments of one author are looked through: the cost of one comment more does not grow. */
const looked = 32;

export function createTalk(): Talk {
  const clues: Clues[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const tops: number[] = [];
  const replies: number[] = [];
  const ends: number[] = [];
  const openings: number[] = [];
  const toAuthor: number[][] = [];
  /** How many comments of an author answer somebody, up to each comment. */
  const answering: number[] = [];

  return {
    clues, parents, depths, tops, replies, ends, openings,
    to: (author) => toAuthor[author] ?? none,
    hear: (each) => void clues.push(each),
    settle(at, parent) {
      const { author, before } = clues[at]!;
      parents[at] = parent;
      replies[at] = 0;
      answering[at] = (before === -1 ? 0 : answering[before]!) + (parent === -1 ? 0 : 1);
      depths[at] = parent === -1 ? 0 : depths[parent]! + 1;
      tops[at] = parent === -1 ? at : tops[parent]!;
      ends[tops[at]!] = at;
      if (parent === -1) {
        openings.push(at);
        return;
      }
      replies[parent]!++;
      const answered = clues[parent]!.author;
      if (answered !== -1 && answered !== author) (toAuthor[answered] ??= []).push(at);
    },
    lastTo(me, theirLast, mySince) {
      if (me !== -1) {
        for (let at = theirLast, steps = 0; at > mySince && steps < looked; at = clues[at]!.before, steps++) {
          const parent = parents[at]!;
          if (parent !== -1 && clues[parent]!.author === me) return at;
        }
      }
      return theirLast;
    },
    isHost: (theirLast, me) => me.written === 0 && answering[theirLast] === clues[theirLast]!.written + 1,
  };
}
