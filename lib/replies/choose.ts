import { createCandidates } from './candidates.ts';
import type { Clues } from './clues.ts';
import { commentFeatures, describeComment } from './comment-features.ts';
import { createMoments } from './moment.ts';
import type { Net } from './net.ts';
import { describePair, pairFeatures } from './pair-features.ts';
import type { Page } from './page.ts';
import { leastShare, type Share, type Talk } from './talk.ts';

/** What the net says of one comment. */
export interface Chosen {
  /** -1: it opens a thread. */
  parent: number;
  /** How likely that is, the next best, and that it opens a thread: 0..1. */
  share: number;
  next: number;
  opening: number;
  /** The likelier candidates. What is missing from 1 lies with the others, or further up. */
  shares: readonly Share[];
}

export interface Look {
  /** Parents that the reader has ruled out. */
  isForbidden?: (parent: number) => boolean;
  /** Later comments are settled, and those who answer this one tell of whom it answers. */
  second?: boolean;
}

/**
 * An answer must be likelier than an opening by so much where all comments open threads, and by less where fewer do:
 * a wrong link leads astray, a missing one leaves a comment where it was, and in a forum nearly all answer.
 */
const inDoubt = 0.3;

/** The ranked choice between opening a thread and answering an earlier comment. */
export function createChoice(net: Net, talk: Talk): (clues: Clues, page: Page, look?: Look) => Chosen {
  const comment = new Float64Array(commentFeatures.length);
  const pair = new Float64Array(pairFeatures.length);
  const momentOf = createMoments(talk);
  const candidates = createCandidates(talk);
  let scores = new Float64Array(64);
  return (clues, page, { isForbidden, second = false } = {}) => {
    const moment = momentOf(clues, second);
    describeComment(moment, talk, page, comment);
    net.begin(comment);
    const count = candidates.find(moment);
    const { list } = candidates;
    if (count > scores.length) scores = new Float64Array(count * 2);
    let highest = Math.max(net.opening, net.elsewhere);
    for (let index = 0; index < count; index++) {
      let score = -Infinity;
      if (!isForbidden?.(list[index]!)) {
        describePair(moment, list[index]!, talk, pair);
        score = net.answer(pair);
      }
      scores[index] = score;
      if (score > highest) highest = score;
    }
    const open = Math.exp(net.opening - highest);
    let sum = open + Math.exp(net.elsewhere - highest);
    for (let index = 0; index < count; index++) sum += scores[index] = Math.exp(scores[index]! - highest);
    const against = 1 + inDoubt * talk.openingShare();
    let parent = -1;
    let share = open / sum;
    let next = 0;
    const shares: Share[] = [];
    for (let index = 0; index < count; index++) {
      const each = scores[index]! / sum;
      if (each >= leastShare) shares.push({ at: list[index]!, share: each });
      if (each > (parent === -1 ? share * against : share)) {
        next = share;
        share = each;
        parent = list[index]!;
      } else if (each > next) next = each;
    }
    return { parent, share, next, opening: open / sum, shares };
  };
}

/** A later answer this likely is reason for a second look at what it answers, where its author had written before. */
export const secondLookFrom = 0.2;
/** Hardly any choice that is likelier than this is another one at the second look. */
const settled = 0.85;

/** @param first what was chosen at the first look */
export const mayChange = ({ share }: Chosen): boolean => share < settled;
