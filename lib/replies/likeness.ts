import { grown } from './tokens.ts';

/** An earlier comment that shares words with a new one. */
export interface Like {
  at: number;
  /** Cosine of the two comments' words, weighted by rarity: 0..1. */
  cosine: number;
  /** The rarest word that they share: 0..1, 1 where no other comment holds it. */
  rarest: number;
}

/** Which earlier comments are about the same things. */
export interface Likeness {
  /** @param stems of the comment's own words, as numbers of the lexicon; those of comment n are the nth that are added */
  add(stems: Int32Array, count: number): Like[];
}

/** How many are told, and of how many of the latest comments a word is remembered: the cost of one comment more does not grow. */
const told = 6;
const remembered = 4;
const wide = 2 + remembered;

const logs = Float64Array.from({ length: 4096 }, (_, value) => Math.log(value));
const log = (whole: number) => (whole < logs.length ? logs[whole]! : Math.log(whole));

export function createLikeness(): Likeness {
  /** By stem, side by side: in how many comments it stands, the last of them, and a ring of the latest. */
  let held = new Int32Array(2048 * wide);
  /** By comment: what its length divides by, as was known when it was added; sums for the one that is being added. */
  let inverse = new Float64Array(256);
  let sums = new Float64Array(256);
  let rarest = new Float64Array(256);
  let touched = new Int32Array(256);
  let size = 0;
  const bestAt = new Int32Array(told);
  const best = new Float64Array(told);

  return {
    add(stems, count) {
      const at = size++;
      if (at >= sums.length) {
        inverse = grown(inverse, at * 2);
        sums = grown(sums, at * 2);
        rarest = grown(rarest, at * 2);
        touched = grown(touched, at * 2);
      }
      let highest = 0;
      for (let index = 0; index < count; index++) if (stems[index]! > highest) highest = stems[index]!;
      if ((highest + 1) * wide > held.length) held = grown(held, highest * 2 * wide);
      const [table, all, rare] = [held, sums, rarest];
      let touches = 0;
      let length = 0;
      const top = log(at + 2);
      for (let index = 0; index < count; index++) {
        const start = stems[index]! * wide;
        const holders = table[start]!;
        if (holders > 0 && table[start + 1] === at) continue;
        const weight = top - log(holders + 1);
        const square = weight * weight;
        length += square;
        const ring = start + 2;
        // What many say tells none of them from the others.
        if (holders > 0 && (holders < 4 || holders * 12 < at)) {
          const end = ring + (holders < remembered ? holders : remembered);
          for (let place = ring; place < end; place++) {
            const other = table[place]!;
            const sum = all[other]!;
            if (sum === 0) touched[touches++] = other;
            all[other] = sum + square;
            if (weight > rare[other]!) rare[other] = weight;
          }
        }
        table[ring + (holders % remembered)] = at;
        table[start] = holders + 1;
        table[start + 1] = at;
      }
      inverse[at] = 1 / Math.sqrt(Math.max(length, top * top));
      let kept = 0;
      for (let index = 0; index < touches; index++) {
        const other = touched[index]!;
        const cosine = sums[other]! * inverse[other]!;
        sums[other] = 0;
        if (kept === told && cosine <= best[told - 1]!) continue;
        if (kept < told) kept++;
        let place = kept - 1;
        for (; place > 0 && best[place - 1]! < cosine; place--) {
          best[place] = best[place - 1]!;
          bestAt[place] = bestAt[place - 1]!;
        }
        best[place] = cosine;
        bestAt[place] = other;
      }
      const found: Like[] = [];
      for (let place = 0; place < kept; place++) found.push({ at: bestAt[place]!, cosine: Math.min(1, best[place]! * inverse[at]!), rarest: rarest[bestAt[place]!]! / top });
      for (let index = 0; index < touches; index++) rarest[touched[index]!] = 0;
      return found;
    },
  };
}
