/** How a link is shown: `sure` plainly, `likely` as probable, with *Not so*; `unsure` ones are offered and nothing is threaded by them. */
export type ReplyState = 'sure' | 'likely' | 'unsure';

export const sureFrom = 0.9;
export const likelyFrom = 0.6;

/** @param confidence 0..1, calibrated: of links given 0.8 about four in five are right */
export function stateOf(confidence: number): ReplyState {
  return confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'unsure';
}

/** Whether a comment stands in its parent's thread: a wrong thread hides a comment, a missed one leaves it where it was. */
export const isThreaded = (confidence: number): boolean => confidence >= likelyFrom;
