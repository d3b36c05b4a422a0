import type { Clues } from './clues.ts';

/** A comment that may be answered, and how likely it is. */
export interface Share { at: number; share: number }

/** Of a page of which nothing is known, this share is openings; that is worth so many comments. */
const usual = 0.4;
const doubt = 8;
const noShares: readonly Share[] = [];

/** So many answers to one author are remembered as the last ones. */
const recent = 6;

/** Less likely ones are forgotten. */
export const leastShare = 0.08;

/**
 * The discussion as it is understood so far: who answered whom. Comments are numbers in order of time, authors too; -1 is none.
 * All of a comment's clues are heard before it is settled; comments are settled in order.
 */
export interface Talk {
  readonly clues: readonly Clues[];
  /** Of each comment. */
  readonly authors: readonly number[];
  /** For settled comments: what each answers, how deep it stands, the first comment of its thread, and how many answer it. */
  readonly parents: readonly number[];
  readonly depths: readonly number[];
  readonly tops: readonly number[];
  readonly replies: readonly number[];
  /** The last settled comment of each thread, and how many it has, by its first. */
  readonly ends: readonly number[];
  readonly sizes: readonly number[];
  /** First comments of threads, in order. */
  readonly openings: readonly number[];
  /** The last few settled comments before this place that may answer an author, in order. */
  to(author: number, before: number): readonly number[];
  /** How likely a settled comment answers this author: 0..1. */
  toward(at: number, author: number): number;
  /** Later comments that may answer this one, and how likely: known once they are settled. */
  from(at: number): readonly Share[];
  /** Share of settled comments that open a thread, by their likelihood. */
  openingShare(): number;
  /** The author's first comment after this place, or -1: also one that is heard and not settled. */
  nextOf(author: number, after: number): number;
  /** Whether this author, another than the comment's, had written anything before it. */
  hadWritten(author: number, before: number): boolean;
  /** How many comments an author has written, those that are not settled among them. */
  countOf(author: number): number;
  hear(clues: Clues): void;
  /**
   * @param shares how likely each of several parents is, where more is known than the likeliest
   * @param opening how likely it answers none
   */
  settle(at: number, parent: number, shares?: readonly Share[], opening?: number): void;
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
  const sizes: number[] = [];
  const openings: number[] = [];
  const toAuthor: number[][] = [];
  const shared: (readonly Share[])[] = [];
  const answers: Share[][] = [];
  const authors: number[] = [];
  const byAuthor: number[][] = [];
  /** By author: where {@link Talk.nextOf} stood last. Comments are asked for more or less in order. */
  const cursors: number[] = [];
  let opened = 0;
  /** How many comments of an author answer somebody, up to each comment. */
  const answering: number[] = [];

  return {
    clues, authors, parents, depths, tops, replies, ends, sizes, openings,
    to(author, before) {
      const list = toAuthor[author];
      if (!list) return none;
      const end = countBefore(list, before);
      return list.slice(Math.max(0, end - recent), end);
    },
    toward(at, author) {
      let sum = 0;
      const list = shared[at]!;
      for (let index = 0; index < list.length; index++) if (authors[list[index]!.at] === author) sum += list[index]!.share;
      return sum;
    },
    from: (at) => answers[at] ?? noShares,
    openingShare: () => (opened + usual * doubt) / (parents.length + doubt),
    nextOf(author, after) {
      const list = byAuthor[author]!;
      let cursor = cursors[author]!;
      while (cursor < list.length && list[cursor]! <= after) cursor++;
      while (cursor > 0 && list[cursor - 1]! > after) cursor--;
      cursors[author] = cursor;
      return cursor < list.length ? list[cursor]! : -1;
    },
    hadWritten: (author, before) => author !== -1 && author !== clues[before]!.author && byAuthor[author]![0]! < before,
    countOf: (author) => byAuthor[author]?.length ?? 0,
    hear(each) {
      clues.push(each);
      authors.push(each.author);
      if (each.author === -1) return;
      if (byAuthor[each.author]) byAuthor[each.author]!.push(each.at);
      else {
        byAuthor[each.author] = [each.at];
        cursors[each.author] = 0;
      }
    },
    settle(at, parent, shares, opening = parent === -1 ? 1 : 0) {
      opened += opening;
      const { author, before } = clues[at]!;
      parents[at] = parent;
      replies[at] = 0;
      answering[at] = (before === -1 ? 0 : answering[before]!) + (parent === -1 ? 0 : 1);
      depths[at] = parent === -1 ? 0 : depths[parent]! + 1;
      tops[at] = parent === -1 ? at : tops[parent]!;
      sizes[at] = 0;
      ends[at] = at;
      ends[tops[at]!] = at;
      sizes[tops[at]!]!++;
      if (parent === -1) openings.push(at);
      const likely = shares ?? (parent === -1 ? [] : [{ at: parent, share: 1 }]);
      shared[at] = likely;
      for (const { at: each, share } of likely) {
        replies[each]! += share;
        (answers[each] ??= []).push({ at, share });
        const answered = clues[each]!.author;
        if (answered === -1 || answered === author) continue;
        const list = (toAuthor[answered] ??= []);
        if (list.at(-1) !== at) list.push(at);
      }
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

/** How many of these ascending numbers are less than a limit. */
function countBefore(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
