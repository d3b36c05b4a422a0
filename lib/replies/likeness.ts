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
  /** @param stems of the comment's own words; those of comment n are the nth that are added */
  add(stems: readonly number[]): Like[];
}

/** How many are told, and of how many of the latest comments a word is remembered: the cost of one comment more does not grow. */
const told = 8;
const remembered = 32;

const logs = Float64Array.from({ length: 1024 }, (_, value) => Math.log(value));

export function createLikeness(): Likeness {
  const holders = new Map<number, { count: number; last: number; at: number[] }>();
  /** Squared length of each comment, by what was known when it was added. */
  const lengths: number[] = [];
  let cosines = new Float64Array(256);
  let rarest = new Float64Array(256);

  return {
    add(stems) {
      const at = lengths.length;
      if (at >= cosines.length) {
        cosines = grown(cosines);
        rarest = grown(rarest);
      }
      const touched: number[] = [];
      let length = 0;
      const top = Math.log(at + 2);
      for (const stem of stems) {
        const held = holders.get(stem);
        if (!held) {
          holders.set(stem, { count: 1, last: at, at: [at] });
          length += top * top;
          continue;
        }
        if (held.last === at) continue;
        const weight = top - (logs[held.count + 1] ?? Math.log(held.count + 1));
        length += weight * weight;
        // What many say tells none of them from the others.
        if (held.count < 6 || held.count * 8 < at) {
          const square = weight * weight;
          for (const other of held.at) {
            if (cosines[other] === 0) touched.push(other);
            cosines[other]! += square;
            if (weight > rarest[other]!) rarest[other] = weight;
          }
        }
        held.count++;
        held.last = at;
        if (held.at.push(at) > 2 * remembered) held.at.splice(0, remembered);
      }
      lengths.push(Math.max(length, top * top));
      const found: Like[] = [];
      for (const other of touched) {
        const cosine = cosines[other]! / Math.sqrt(lengths[at]! * lengths[other]!);
        if (found.length < told || cosine > found[told - 1]!.cosine) insert(found, { at: other, cosine: Math.min(1, cosine), rarest: rarest[other]! / top });
        cosines[other] = 0;
        rarest[other] = 0;
      }
      return found;
    },
  };
}

/** Keeps the highest, in order. */
function insert(list: Like[], like: Like): void {
  let place = list.length;
  while (place > 0 && list[place - 1]!.cosine < like.cosine) place--;
  list.splice(place, 0, like);
  if (list.length > told) list.pop();
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(array.length * 2);
  more.set(array);
  return more;
}
