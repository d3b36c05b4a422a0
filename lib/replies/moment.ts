import type { Clues } from './clues.ts';
import { isQuote, markOf, type Mark } from './marks.ts';
import type { Share, Talk } from './talk.ts';

/** What is the same for all whom one comment may answer, found out once. */
export interface Moment {
  clues: Clues;
  /** Later comments are settled, and those who answer this one tell of whom it answers. */
  isSecondLook: boolean;
  mark: Mark | null;
  /** The mark is a quote. */
  isQuoted: boolean;
  /** The last comments said to its author, in order; the very last, or -1. */
  said: readonly number[];
  lastSaid: number;
  /** What its author answered with the last few comments, and whom. */
  myParents: Int32Array;
  iAnswered: Int32Array;
  /** First comment of the thread in which its author wrote last, or -1. */
  myTop: number;
  /** What the comment before it answers, or -1. */
  lastAnswered: number;
  /** Milliseconds in which the last six comments came. */
  since: number;
  /** Later comments that may answer this one. */
  back: readonly Share[];
}

/** So many of an author's comments are looked back at; -1 where there are fewer. */
const looked = 6;
const none: readonly number[] = [];

/** @returns tells of a comment; what it tells is overwritten at the next call */
export function createMoments(talk: Talk): (clues: Clues, isSecondLook: boolean) => Moment {
  let moment: Moment | null = null;
  return (clues, isSecondLook) => {
    const { at, author, before } = clues;
    moment ??= { clues, isSecondLook, mark: null, isQuoted: false, said: none, lastSaid: -1, myParents: new Int32Array(looked), iAnswered: new Int32Array(looked), myTop: -1, lastAnswered: -1, since: 0, back: [] };
    moment.clues = clues;
    moment.isSecondLook = isSecondLook;
    moment.mark = markOf(clues, talk);
    moment.isQuoted = moment.mark !== null && isQuote(moment.mark.evidence);
    moment.said = author === -1 ? none : talk.to(author, at);
    moment.lastSaid = moment.said.length ? moment.said[moment.said.length - 1]! : -1;
    for (let steps = 0, mine = before; steps < looked; steps++) {
      const parent = mine === -1 ? -1 : talk.parents[mine]!;
      moment.myParents[steps] = parent;
      moment.iAnswered[steps] = parent === -1 ? -1 : talk.authors[parent]!;
      if (mine !== -1) mine = talk.clues[mine]!.before;
    }
    moment.myTop = before === -1 ? -1 : talk.tops[before]!;
    moment.lastAnswered = at > 0 ? talk.parents[at - 1]! : -1;
    moment.since = at > 0 ? clues.time - talk.clues[Math.max(0, at - 6)]!.time : 0;
    moment.back = talk.from(at);
    return moment;
  };
}
