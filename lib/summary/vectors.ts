/** What is compared: a sentence, or a whole comment. */
export interface Unit {
  /** Index of its comment. */
  comment: number;
  /** Words in lower case, in order, and their stems: an empty stem is a stop word. */
  folded: readonly string[];
  stems: readonly string[];
}

/** A sparse vector of length 1: feature numbers and weights, of equal length. */
export interface Vector { keys: Int32Array; weights: Float32Array }

/**
 * Units as weighted stems and, for what stems miss (compounds, misspellings, inflection at the front), runs of four letters:
 * by how few comments hold them, each half of the whole. The product of two vectors is their likeness, 0 to 1.
 * @param comments how many comments there are in all
 * @param withRuns false: stems alone, for a tenth of the cost
 */
export function vectorsOf(units: readonly Unit[], comments: number, withRuns = true): Vector[] {
  const stems = new Map<string, number>();
  const runs = new Map<string, number>();
  /** A word's features, made once: words come again and again. */
  const known = new Map<string, Int32Array>();
  const featuresOf = (word: string, stem: string): Int32Array => {
    const found = known.get(word);
    if (found) return found;
    const made = Int32Array.from([even(stems, stem), ...(withRuns ? runsOf(word).map((run) => even(runs, run) + 1) : [])]);
    known.set(word, made);
    return made;
  };
  const lists = units.map(({ folded, stems: own }) => {
    const list: number[] = [];
    for (let at = 0; at < own.length; at++) if (own[at]) for (const feature of featuresOf(folded[at]!, own[at]!)) list.push(feature);
    return list;
  });
  const features = 2 * Math.max(stems.size, runs.size) + 2;
  const holders = new Float64Array(features);
  const lastIn = new Int32Array(features).fill(-1);
  for (const [at, list] of lists.entries()) {
    const { comment } = units[at]!;
    for (const feature of list) {
      if (lastIn[feature] === comment) continue;
      lastIn[feature] = comment;
      holders[feature]!++;
    }
  }
  const rarity = holders.map((count) => Math.log(1 + comments / count));
  const times = new Int32Array(features);
  return lists.map((list) => weigh(list, times, rarity, withRuns));
}

/** Even numbers are stems, odd ones (one more) runs. */
function even(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const made = numbers.size * 2;
  numbers.set(key, made);
  return made;
}

/** Longer ones are not words. */
const longestWord = 40;

function runsOf(word: string): string[] {
  const padded = ` ${word.slice(0, longestWord)} `;
  if (padded.length <= 4) return [padded];
  return Array.from({ length: padded.length - 3 }, (_, from) => padded.slice(from, from + 4));
}

/** @param times zeros, by feature; zeros again afterwards */
function weigh(list: readonly number[], times: Int32Array, rarity: Float64Array, withRuns: boolean): Vector {
  const distinct: number[] = [];
  for (const feature of list) if (times[feature]!++ === 0) distinct.push(feature);
  const keys = Int32Array.from(distinct);
  const weights = new Float32Array(keys.length);
  const squares = [0, 0];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const weight = (times[key] === 1 ? 1 : 1 + Math.log(times[key]!)) * rarity[key]!;
    times[key] = 0;
    weights[at] = weight;
    squares[key & 1]! += weight * weight;
  }
  const half = withRuns ? Math.SQRT1_2 : 1;
  const scale = squares.map((sum) => half / (Math.sqrt(sum) || 1));
  for (let at = 0; at < keys.length; at++) weights[at]! *= scale[keys[at]! & 1]!;
  return { keys, weights };
}
