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
const remembered = 8;

const logs = Float64Array.from({ length: 4096 }, (_, value) => Math.log(value));
const log = (whole: number) => (whole < logs.length ? logs[whole]! : Math.log(whole));

export function createLikeness(): Likeness {
  /** By stem: in how many comments it stands, the last of them, and a ring of the latest. */
  let counts = new Int32Array(2048);
  let lasts = new Int32Array(2048);
  let rings = new Int32Array(2048 * remembered);
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
      let touches = 0;
      let length = 0;
      const top = log(at + 2);
      for (let index = 0; index < count; index++) {
        const stem = stems[index]!;
        if (stem >= counts.length) {
          counts = grown(counts, stem * 2);
          lasts = grown(lasts, stem * 2);
          rings = grown(rings, stem * 2 * remembered);
        }
        const held = counts[stem]!;
        if (held > 0 && lasts[stem] === at) continue;
        const weight = top - log(held + 1);
        const square = weight * weight;
        length += square;
        const ring = stem * remembered;
        // What many say tells none of them from the others.
        if (held > 0 && (held < 4 || held * 12 < at)) {
          const end = ring + (held < remembered ? held : remembered);
          for (let place = ring; place < end; place++) {
            const other = rings[place]!;
            const sum = sums[other]!;
            if (sum === 0) touched[touches++] = other;
            sums[other] = sum + square;
            if (weight > rarest[other]!) rarest[other] = weight;
          }
        }
        rings[ring + (held % remembered)] = at;
        counts[stem] = held + 1;
        lasts[stem] = at;
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
