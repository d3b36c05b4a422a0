import type { Dispute } from '../model/summary.ts';
import type { Material } from './material.ts';
import type { Quoter } from './quote.ts';
import type { Relations } from './relations.ts';

export interface Disputes {
  /** Replies that contradict their parents, by index. */
  replies: number[];
  /** The weightiest pair of which one is among these comments, or null. */
  about(members: readonly number[]): Dispute | null;
}

/** Words with a topic that a contradiction needs: 'no!' alone tells a reader nothing. */
const least = 3;

/** Who contradicts whom, as replies and votes say. */
export function disputesOf({ units }: Material, { parent, stance, replies }: Relations, standing: Float64Array, quote: Quoter): Disputes {
  const speaks = (at: number) => units[at]!.stems.filter(Boolean).length >= least;
  const contradicts = (at: number) => stance[at] === 'disputes' && speaks(at) && speaks(parent[at]!);
  const weight = (at: number) => standing[at]! + standing[parent[at]!]!;
  return {
    replies: stance.flatMap((_, at) => (contradicts(at) ? [at] : [])),
    about(members) {
      let best = -1;
      const look = (at: number) => {
        if (contradicts(at) && (best < 0 || weight(at) > weight(best))) best = at;
      };
      for (const at of members) {
        look(at);
        for (const each of replies[at]!) look(each);
      }
      return best < 0 ? null : { said: quote(parent[best]!), answer: quote(best) };
    },
  };
}
