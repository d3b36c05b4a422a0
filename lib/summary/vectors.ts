import type { Material, Sentence } from './material.ts';

/** A sparse vector of length 1: feature numbers and weights, of equal length. */
export interface Vector { keys: Int32Array; weights: Float32Array }

/**
 * A sentence as weighted stems and, for what stems miss (compounds, misspellings, inflection at the front), runs of four letters:
 * both by how few comments hold them, each half of the whole. The product of two vectors is their likeness, 0 to 1.
 */
export function vectorsOf({ comments, sentences }: Pick<Material, 'comments' | 'sentences'>): Vector[] {
  const numbers = new Map<string, number>();
  const found = new Map<number, number>();
  const lastIn = new Map<number, number>();
  const held: { stems: Map<number, number>; runs: Map<number, number> }[] = [];
  const number = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).get(key)!;
  for (const sentence of sentences) {
    const counted = { stems: count(stemsOf(sentence).map((each) => number(each))), runs: count(runsOf(sentence).map((each) => number(`~${each}`))) };
    held.push(counted);
    for (const key of [...counted.stems.keys(), ...counted.runs.keys()]) {
      if (lastIn.get(key) === sentence.comment) continue;
      lastIn.set(key, sentence.comment);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  const rarity = (key: number) => Math.log(1 + comments.length / found.get(key)!);
  return held.map(({ stems, runs }) => join(weigh(stems, rarity), weigh(runs, rarity)));
}

const stemsOf = ({ stems }: Sentence) => stems.filter(Boolean);

function runsOf({ folded, stems }: Sentence): string[] {
  const runs: string[] = [];
  for (const [at, word] of folded.entries()) {
    if (!stems[at]) continue;
    const padded = ` ${word} `;
    if (padded.length <= 4) runs.push(padded);
    else for (let from = 0; from + 4 <= padded.length; from++) runs.push(padded.slice(from, from + 4));
  }
  return runs;
}

function count(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function weigh(counts: ReadonlyMap<number, number>, rarity: (key: number) => number): [number, number][] {
  const weighed = [...counts].map(([key, times]): [number, number] => [key, (1 + Math.log(times)) * rarity(key)]);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return weighed.map(([key, weight]) => [key, (weight / length) * Math.SQRT1_2]);
}

function join(stems: [number, number][], runs: [number, number][]): Vector {
  const all = [...stems, ...runs];
  return { keys: Int32Array.from(all, ([key]) => key), weights: Float32Array.from(all, ([, weight]) => weight) };
}

/** The product of two vectors, 0 to 1. */
export function likeness(one: Vector, other: Vector): number {
  const weights = new Map<number, number>();
  for (let index = 0; index < one.keys.length; index++) weights.set(one.keys[index]!, one.weights[index]!);
  let sum = 0;
  for (let index = 0; index < other.keys.length; index++) sum += (weights.get(other.keys[index]!) ?? 0) * other.weights[index]!;
  return sum;
}
