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
  /** Words that carry a topic which a sentence needs to count in full: shorter ones mean little out of their place. Less where the budget is small. */
  full: number;
}

export const settings: Record<'discussion' | 'thread', Setting> = {
  discussion: { single: 1, pair: 1, alone: 0.15, central: 2, lead: 0, again: 0.8, length: 0.3, full: 6 },
  thread: { single: 0.02, pair: 1, alone: 1, central: 20, lead: 20, again: 0.85, length: 0.4, full: 3 },
};
