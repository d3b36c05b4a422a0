import type { Clues } from './clues.ts';
import { isQuote, markOf, type Mark } from './marks.ts';
import type { Share, Talk } from './talk.ts';

/** What is the same for all whom one comment may answer, found out once. */
export interface Moment {
  clues: Clues;
  /** Later comments are settled, and those who answer this one tell of whom it answers. */
  isSecondLook: boolean;
  mark: (Mark & { isQuote: boolean }) | null;
  /** The last comments said to its author, in order; the very last, or -1; and who said them. */
  said: readonly number[];
  lastSaid: number;
  answeredMe: number[];
  /** What its author answered with the last few comments, and whom. */
  myParents: number[];
  iAnswered: number[];
  /** First comment of the thread in which its author wrote last, or -1. */
  myTop: number;
  /** What the comment before it answers, or -1. */
  lastAnswered: number;
  /** Milliseconds in which the last six comments came. */
  since: number;
  /** A host answers one after the other: the next in turn, or -1. */
  next: number;
  /** Later comments that may answer this one. */
  back: readonly Share[];
}

/** So many of an author's comments are looked back at. */
const looked = 6;
const none: readonly number[] = [];

/** @returns tells of a comment; what it tells is overwritten at the next call */
export function createMoments(talk: Talk): (clues: Clues, isSecondLook: boolean) => Moment {
  let moment: Moment | null = null;
  return (clues, isSecondLook) => {
    const { at, author, before } = clues;
    moment ??= { clues, isSecondLook, mark: null, said: none, lastSaid: -1, answeredMe: [], myParents: [], iAnswered: [], myTop: -1, lastAnswered: -1, since: 0, next: -1, back: [] };
    const mark = markOf(clues, talk);
    moment.clues = clues;
    moment.isSecondLook = isSecondLook;
    moment.mark = mark && { ...mark, isQuote: isQuote(mark.evidence) };
    moment.said = author === -1 ? none : talk.to(author, at);
    moment.lastSaid = moment.said.length ? moment.said[moment.said.length - 1]! : -1;
    moment.answeredMe.length = moment.myParents.length = moment.iAnswered.length = 0;
    for (const each of moment.said) moment.answeredMe.push(talk.clues[each]!.author);
    for (let mine = before, steps = 0; mine !== -1 && steps < looked; mine = talk.clues[mine]!.before, steps++) {
      const parent = talk.parents[mine]!;
      if (parent === -1) continue;
      moment.myParents.push(parent);
      moment.iAnswered.push(talk.clues[parent]!.author);
    }
    moment.myTop = before === -1 ? -1 : talk.tops[before]!;
    moment.lastAnswered = at > 0 ? talk.parents[at - 1]! : -1;
    moment.since = at > 0 ? clues.time - talk.clues[Math.max(0, at - 6)]!.time : 0;
    moment.next = nextInTurn(clues, talk);
    moment.back = talk.from(at);
    return moment;
  };
}

/** The first unanswered comment by somebody else after the one that was answered last. */
function nextInTurn({ at, author, before }: Clues, talk: Talk): number {
  if (before === -1) return -1;
  const start = talk.parents[before] === -1 ? before : talk.parents[before]!;
  for (let each = start + 1; each < at && each < start + 12; each++) if (talk.clues[each]!.author !== author && talk.replies[each]! < 0.5) return each;
  return -1;
}
