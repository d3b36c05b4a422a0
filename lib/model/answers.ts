import type { Comment } from './discussion.ts';

/**
 * Whom comments answer on a page that does not say so: what `lib/replies` finds out, what the page is told, and what the reader may change.
 */

/** Why a comment is shown as an answer, for the reader who asks. */
export type Because =
  /** Words of the one that is answered stand in it. */
  | { kind: 'quote'; words: string }
  /** A name, a line like `Ann wrote:`, or a number, as it is written. */
  | { kind: 'name' | 'number'; words: string }
  /** The one that is answered answered this author: conversations go back and forth. */
  | { kind: 'turns' }
  /** The two share words. */
  | { kind: 'likeness' }
  /** By its place and the way it begins. */
  | { kind: 'place' }
  /** The reader said so. */
  | { kind: 'reader' };

export interface Answer {
  id: string;
  /** Null where it starts a thread. */
  parent: string | null;
  from: 'quote' | 'mention' | 'guess';
  /** 0..1, calibrated: that this is the parent, or that there is none. See {@link stateOf}. */
  confidence: number;
  /** Null where it starts a thread. */
  because: Because | null;
  /** Others whom it answers too, for a link. */
  also: string[];
}

/** What the reader said: not an answer to this one; or an answer to that one (null: to none). */
export type Correction = { comment: string; notSo: string } | { comment: string; parent: string | null };

/** *Not so* is remembered among the page's folds, under a name that no comment has: it lasts, expires and is forgotten with them. */
const notSoBegins = '*not\n';
export const notSoName = (comment: string, parent: string): string => `${notSoBegins}${comment}\n${parent}`;
export const isNotSo = (name: string): boolean => name.startsWith(notSoBegins);

/** What the reader said on earlier visits. @param folds names among them */
export function correctionsIn(folds: Iterable<string>): Correction[] {
  return [...folds].filter(isNotSo).map((name) => {
    const [, comment = '', notSo = ''] = name.split('\n');
    return { comment, notSo };
  });
}

/** Who answers whom, over a discussion that grows. Comments are added in the order in which they were written. */
export interface Answers {
  /**
   * A little work at a time: each step reads or settles one comment. Must be run to its end before more is added.
   * @param known parents that the page itself names: they stand
   */
  steps(comments: readonly (Pick<Comment, 'id' | 'author' | 'text' | 'quotes'> & Partial<Pick<Comment, 'time'>>)[], known?: ReadonlyMap<string, string | null>): Generator<Answer | null, void>;
  /** Takes the reader's word. Returns the comment's answer where it changed. */
  correct(correction: Correction): Answer | null;
}

/** How a link is shown: `sure` plainly, `likely` as probable, with *Not so*; `unsure` ones are offered and nothing is threaded by them. */
export type AnswerState = 'sure' | 'likely' | 'unsure';

const sureFrom = 0.9;
const likelyFrom = 0.6;

/** @param confidence 0..1, calibrated: of links given 0.8 about four in five are right */
export function stateOf(confidence: number): AnswerState {
  return confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'unsure';
}

/** Whether a comment stands in its parent's thread: a wrong thread hides a comment, a missed one leaves it where it was. */
export const isThreaded = (confidence: number): boolean => stateOf(confidence) !== 'unsure';
