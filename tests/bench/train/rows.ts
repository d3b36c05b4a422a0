/** What the net is trained on: the features of each choice whose answer is known, and the choices that a net makes. */
import { createCandidates } from '../../../lib/replies/candidates.ts';
import { createChoice, mayChange, secondLookFrom, type Chosen } from '../../../lib/replies/choose.ts';
import { commentFeatures, describeComment } from '../../../lib/replies/comment-features.ts';
import { confidences } from '../../../lib/replies/confidence.ts';
import { certainMark } from '../../../lib/replies/marks.ts';
import { createMoments, type Moment } from '../../../lib/replies/moment.ts';
import type { Net } from '../../../lib/replies/net.ts';
import { describePair, pairFeatures } from '../../../lib/replies/pair-features.ts';
import { createTalk, type Talk } from '../../../lib/replies/talk.ts';
import type { Discussion } from './discussions.ts';

export interface Row {
  comment: Float32Array;
  /** One after the other, {@link pairFeatures} each. */
  pairs: Float32Array;
  /** The right candidate; -1: it opens a thread; -2: the right one is no candidate. */
  answer: number;
  weight: number;
  /** What other nets say: opening, elsewhere, each candidate. */
  soft?: Float32Array;
}

const opening: Chosen = { parent: -1, share: 1, next: 0, opening: 1, shares: [] };

/** Comments whose likely answers were settled later, and which may be seen otherwise now: they are looked at again. */
function answered({ clues }: Discussion, talk: Talk, first: readonly Chosen[] | null): number[] {
  return clues.map(({ at }) => at).filter((at) => at > 0 && (!first || mayChange(first[at]!)) && talk.from(at).some((each) => each.share >= secondLookFrom && talk.hadWritten(clues[each.at]!.author, at)));
}

export interface Decided {
  first: Chosen[];
  last: Chosen[];
  talk: Talk;
}

/** What a net makes of a discussion: as `replies.ts`, without the reader's corrections. */
export function decide(discussion: Discussion, net: Net): Decided {
  const { clues, page } = discussion;
  const talk = createTalk();
  const choose = createChoice(net, talk);
  for (const each of clues) talk.hear(each);
  const first: Chosen[] = [];
  for (const each of clues) {
    const { at } = each;
    const mark = certainMark(each);
    const found = at === 0 ? opening : mark ? { ...opening, parent: mark.at, share: confidences[mark.evidence], opening: 0, shares: [{ at: mark.at, share: 1 }] } : choose(each, page);
    talk.settle(at, found.parent, found.shares, found.opening);
    first.push(found);
  }
  const last = [...first];
  for (const at of answered(discussion, talk, first)) if (!certainMark(clues[at]!)) last[at] = choose(clues[at]!, page, { second: true });
  return { first, last, talk };
}

/** @param structure who is taken to answer whom: what a net decided, or else the truth */
export function rowsOf(discussion: Discussion, structure: readonly Chosen[] | null): Row[] {
  const { clues, page, gold } = discussion;
  const talk = createTalk();
  const rows: Row[] = [];
  for (const each of clues) talk.hear(each);
  const comment = new Float64Array(commentFeatures.length);
  const pair = new Float64Array(pairFeatures.length);
  const momentOf = createMoments(talk);
  const candidates = createCandidates(talk);
  const found = (moment: Moment) => {
    const count = candidates.find(moment);
    return candidates.list.slice(0, count);
  };

  function look(at: number, second: boolean): void {
    const answer = gold[at];
    if (at === 0 || answer === null || answer === undefined) return;
    const moment = momentOf(clues[at]!, second);
    describeComment(moment, talk, page, comment);
    const asked = found(moment);
    const pairs = new Float32Array(asked.length * pair.length);
    for (const [index, candidate] of asked.entries()) {
      describePair(moment, candidate, talk, pair);
      pairs.set(pair, index * pair.length);
    }
    const place = asked.indexOf(answer);
    rows.push({ comment: Float32Array.from(comment), pairs, answer: answer === -1 ? -1 : place < 0 ? -2 : place, weight: 1 });
  }

  for (const { at } of clues) {
    look(at, false);
    const decided = structure?.[at];
    // Where the truth is unknown the comment before is as good as any.
    if (decided) talk.settle(at, decided.parent, decided.shares, decided.opening);
    else talk.settle(at, gold[at] ?? at - 1);
  }
  for (const at of answered(discussion, talk, structure)) look(at, true);
  return rows;
}
