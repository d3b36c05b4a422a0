import { candidates } from './candidates.ts';
import type { Clues } from './clues.ts';
import { commentFeatures, createPairs, describeComment, pairFeatures } from './features.ts';
import type { Net } from './net.ts';
import type { Page } from './page.ts';
import type { Share, Talk } from './talk.ts';

/** What the net says of one comment. */
export interface Chosen {
  /** -1: it opens a thread. */
  parent: number;
  /** How likely that is, and each candidate, and that it opens a thread: 0..1. What is missing from 1 lies further up than the candidates. */
  share: number;
  next: number;
  opening: number;
  shares: Share[];
}

export interface Look {
  /** Parents that the reader has ruled out. */
  isForbidden?: (parent: number) => boolean;
  /** Later comments are settled, and those who answer this one tell of whom it answers. */
  second?: boolean;
}

/** The ranked choice between opening a thread and answering an earlier comment. */
export function createChoice(net: Net): (clues: Clues, talk: Talk, page: Page, look?: Look) => Chosen {
  const comment = new Float64Array(commentFeatures.length);
  const pair = new Float64Array(pairFeatures.length);
  return (clues, talk, page, { isForbidden, second = false } = {}) => {
    describeComment(clues, talk, page, comment, second);
    const { opening, elsewhere } = net.begin(comment);
    const describe = createPairs(clues, talk);
    const shares: Share[] = [];
    let highest = Math.max(opening, elsewhere);
    for (const at of candidates(clues, talk)) {
      if (isForbidden?.(at)) continue;
      describe(at, pair);
      const score = net.answer(pair);
      shares.push({ at, share: score });
      if (score > highest) highest = score;
    }
    let sum = Math.exp(opening - highest) + Math.exp(elsewhere - highest);
    for (const each of shares) {
      each.share = Math.exp(each.share - highest);
      sum += each.share;
    }
    const open = Math.exp(opening - highest) / sum;
    const chosen: Chosen = { parent: -1, share: open, next: 0, opening: open, shares };
    for (const each of shares) {
      each.share /= sum;
      if (each.share > chosen.share) {
        chosen.next = chosen.share;
        chosen.share = each.share;
        chosen.parent = each.at;
      } else if (each.share > chosen.next) chosen.next = each.share;
    }
    return chosen;
  };
}

/** A later answer this likely is reason for a second look at what it answers, where its author had written before. */
export const secondLookFrom = 0.12;
