/** How sentences are weighed: one setting for discussions, one for threads. */
export interface Setting {
  /** What a single word and a pair of words count, times the number of authors who speak of them. */
  single: number;
  pair: number;
  /** Concepts of one author alone, against those of two. */
  alone: number;
  /** How much being like many others counts, against what is spoken of. */
  central: number;
  /** A comment's first sentence counts 1 + lead times, its second 1 + lead / 2 times, … */
  lead: number;
  /** What each sentence already taken from a comment leaves of the weight of its others. */
  again: number;
  /** Scores are divided by the number of words to this power. */
  length: number;
}

export const settings: Record<'discussion' | 'thread', Setting> = {
  discussion: { single: 0.5, pair: 1.5, alone: 0, central: 1, lead: 0.5, again: 0.7, length: 0.3 },
  thread: { single: 0.5, pair: 1.5, alone: 0.3, central: 1, lead: 8, again: 0.5, length: 0.3 },
};
