import { candidates } from './candidates.ts';
import type { Clues } from './clues.ts';
import { commentFeatures, createPairs, describeComment, pairFeatures } from './features.ts';
import type { Net } from './net.ts';
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
  shares: Share[];
}

export interface Look {
  /** Parents that the reader has ruled out. */
  isForbidden?: (parent: number) => boolean;
  /** Later comments are settled, and those who answer this one tell of whom it answers. */
  second?: boolean;
}

/** An answer must be likelier than an opening by so much: a wrong link leads astray, a missing one leaves a comment where it was. */
const inDoubt = 1.15;

/** The ranked choice between opening a thread and answering an earlier comment. */
export function createChoice(net: Net): (clues: Clues, talk: Talk, page: Page, look?: Look) => Chosen {
  const comment = new Float64Array(commentFeatures.length);
  const pair = new Float64Array(pairFeatures.length);
  let scores = new Float64Array(64);
  return (clues, talk, page, { isForbidden, second = false } = {}) => {
    describeComment(clues, talk, page, comment, second);
    const { opening, elsewhere } = net.begin(comment);
    const describe = createPairs(clues, talk);
    const asked = candidates(clues, talk);
    if (asked.length > scores.length) scores = new Float64Array(asked.length * 2);
    let highest = Math.max(opening, elsewhere);
    for (let index = 0; index < asked.length; index++) {
      let score = -Infinity;
      if (!isForbidden?.(asked[index]!)) {
        describe(asked[index]!, pair);
        score = net.answer(pair);
      }
      scores[index] = score;
      if (score > highest) highest = score;
    }
    let sum = Math.exp(opening - highest) + Math.exp(elsewhere - highest);
    for (let index = 0; index < asked.length; index++) sum += scores[index] = Math.exp(scores[index]! - highest);
    let parent = -1;
    let share = Math.exp(opening - highest) / sum;
    const open = share;
    let next = 0;
    const shares: Share[] = [];
    for (let index = 0; index < asked.length; index++) {
      const each = scores[index]! / sum;
      if (each >= leastShare) shares.push({ at: asked[index]!, share: each });
      if (each > (parent === -1 ? share * inDoubt : share)) {
        next = share;
        share = each;
        parent = asked[index]!;
      } else if (each > next) next = each;
    }
    return { parent, share, next, opening: open, shares };
  };
}

/** A later answer this likely is reason for a second look at what it answers, where its author had written before. */
export const secondLookFrom = 0.12;
