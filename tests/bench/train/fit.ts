/** Fits the nets of `lib/replies/net.ts` to rows: softmax loss, Adam with weight decay, the mean of the last quarter's weights. */
import { layout, type Shape } from '../../../lib/replies/net.ts';
import { random } from './discussions.ts';
import type { Row } from './rows.ts';

/** What moves the weights by less is passed over. */
const least = 5e-4;

export interface Fitting { epochs: number; rate: number; decay: number; batch: number; seed: number }

export function fit(rows: readonly Row[], shape: Shape, { epochs, rate, decay, batch, seed }: Fitting): Float64Array {
  const at = layout(shape);
  const { comment: width, pair: pairWidth, answers, openings } = shape;
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const weights = new Float64Array(at.length);
  const start = (from: number, count: number, spread: number) => {
    for (let index = 0; index < count; index++) weights[from + index] = normal() * spread;
  };
  start(at.answerComment, answers * width, 0.15);
  start(at.answerPair, answers * pairWidth, 0.3);
  start(at.answerOut, answers, 0.3);
  start(at.openingComment, openings * width, 0.2);
  start(at.openingOut, openings, 0.3);
  const slope = new Float64Array(at.length);
  const first = new Float64Array(at.length);
  const second = new Float64Array(at.length);
  const mean = new Float64Array(at.length);

  const most = Math.max(...rows.map(({ pairs }) => pairs.length / pairWidth));
  const hidden = new Float64Array(most * answers);
  const scores = new Float64Array(most);
  const openHidden = new Float64Array(openings);
  const base = new Float64Array(answers);
  const baseSlope = new Float64Array(answers);
  const openSlopes = new Float64Array(openings);
  const back = new Float64Array(answers);

  const sparse = rows.map(({ comment, pairs }) => ({ comment: nonzero(comment, width), pairs: nonzero(pairs, pairWidth) }));

  /** Adds one row's slope; see the forward pass in `net.ts`. */
  function learn(row: number): void {
    const { answer, weight, soft } = rows[row]!;
    const { comment, pairs } = sparse[row]!;
    const count = pairs.ends.length;
    let opening = weights[at.opening]!;
    let elsewhere = weights[at.elsewhere]!;
    for (let unit = 0; unit < answers; unit++) base[unit] = weights[at.answerBias + unit]!;
    for (let unit = 0; unit < openings; unit++) openHidden[unit] = weights[at.openingBias + unit]!;
    for (let each = 0; each < comment.values.length; each++) {
      const index = comment.places[each]!;
      const value = comment.values[each]!;
      opening += value * weights[at.openingLine + index]!;
      elsewhere += value * weights[at.elsewhereLine + index]!;
      for (let unit = 0; unit < answers; unit++) base[unit]! += value * weights[at.answerComment + index * answers + unit]!;
      for (let unit = 0; unit < openings; unit++) openHidden[unit]! += value * weights[at.openingComment + index * openings + unit]!;
    }
    for (let unit = 0; unit < openings; unit++) if (openHidden[unit]! > 0) opening += openHidden[unit]! * weights[at.openingOut + unit]!;
    let highest = Math.max(opening, elsewhere);
    for (let one = 0, each = 0; one < count; one++) {
      let score = 0;
      const mine = one * answers;
      for (let unit = 0; unit < answers; unit++) hidden[mine + unit] = base[unit]!;
      for (; each < pairs.ends[one]!; each++) {
        const index = pairs.places[each]!;
        const value = pairs.values[each]!;
        score += value * weights[at.answerLine + index]!;
        const from = at.answerPair + index * answers;
        for (let unit = 0; unit < answers; unit++) hidden[mine + unit]! += value * weights[from + unit]!;
      }
      for (let unit = 0; unit < answers; unit++) score += Math.max(0, hidden[mine + unit]!) * weights[at.answerOut + unit]!;
      scores[one] = score;
      if (score > highest) highest = score;
    }
    const open = Math.exp(opening - highest);
    const other = Math.exp(elsewhere - highest);
    let sum = open + other;
    for (let one = 0; one < count; one++) sum += scores[one] = Math.exp(scores[one]! - highest);

    const openSlope = (open / sum - (soft ? soft[0]! : answer === -1 ? 1 : 0)) * weight;
    const elsewhereSlope = (other / sum - (soft ? soft[1]! : answer === -2 ? 1 : 0)) * weight;
    slope[at.opening]! += openSlope;
    slope[at.elsewhere]! += elsewhereSlope;
    for (let unit = 0; unit < openings; unit++) {
      openSlopes[unit] = openHidden[unit]! > 0 ? openSlope * weights[at.openingOut + unit]! : 0;
      if (openHidden[unit]! > 0) slope[at.openingOut + unit]! += openSlope * openHidden[unit]!;
      slope[at.openingBias + unit]! += openSlopes[unit]!;
    }
    baseSlope.fill(0);
    for (let one = 0; one < count; one++) {
      const by = (scores[one]! / sum - (soft ? soft[one + 2]! : answer === one ? 1 : 0)) * weight;
      if (Math.abs(by) < least) continue;
      for (let unit = 0; unit < answers; unit++) {
        const value = hidden[one * answers + unit]!;
        back[unit] = value > 0 ? by * weights[at.answerOut + unit]! : 0;
        if (value > 0) slope[at.answerOut + unit]! += by * value;
        baseSlope[unit]! += back[unit]!;
      }
      for (let each = one === 0 ? 0 : pairs.ends[one - 1]!; each < pairs.ends[one]!; each++) {
        const index = pairs.places[each]!;
        const value = pairs.values[each]!;
        slope[at.answerLine + index]! += by * value;
        const from = at.answerPair + index * answers;
        for (let unit = 0; unit < answers; unit++) slope[from + unit]! += value * back[unit]!;
      }
    }
    for (let unit = 0; unit < answers; unit++) slope[at.answerBias + unit]! += baseSlope[unit]!;
    for (let each = 0; each < comment.values.length; each++) {
      const index = comment.places[each]!;
      const value = comment.values[each]!;
      slope[at.openingLine + index]! += openSlope * value;
      slope[at.elsewhereLine + index]! += elsewhereSlope * value;
      for (let unit = 0; unit < answers; unit++) slope[at.answerComment + index * answers + unit]! += baseSlope[unit]! * value;
      for (let unit = 0; unit < openings; unit++) slope[at.openingComment + index * openings + unit]! += openSlopes[unit]! * value;
    }
  }

  const order = rows.map((_, index) => index);
  const steps = Math.ceil(rows.length / batch) * epochs;
  let step = 0;
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (let from = 0; from < order.length; from += batch) {
      slope.fill(0);
      const some = order.slice(from, from + batch);
      for (const index of some) learn(index);
      step++;
      const now = rate * Math.min(1, step / 100) * (0.05 + 0.475 * (1 + Math.cos((Math.PI * step) / steps)));
      const firstBias = 1 - 0.9 ** step;
      const secondBias = 1 - 0.999 ** step;
      for (let index = 0; index < weights.length; index++) {
        const by = slope[index]! / some.length;
        first[index] = 0.9 * first[index]! + 0.1 * by;
        second[index] = 0.999 * second[index]! + 0.001 * by * by;
        weights[index]! -= now * (first[index]! / firstBias / (Math.sqrt(second[index]! / secondBias) + 1e-8) + decay * weights[index]!);
      }
      if (step <= steps * 0.75) continue;
      kept++;
      for (let index = 0; index < weights.length; index++) mean[index]! += (weights[index]! - mean[index]!) / kept;
    }
  }
  return mean;
}

interface Sparse { places: Uint8Array; values: Float64Array; ends: Uint32Array }

/** Most features are 0: those that are not, of one vector after the other. */
function nonzero(vectors: Float32Array, width: number): Sparse {
  const places: number[] = [];
  const values: number[] = [];
  const ends = new Uint32Array(vectors.length / width);
  for (let index = 0; index < vectors.length; index++) {
    if (vectors[index] !== 0) {
      values.push(vectors[index]!);
      places.push(index % width);
    }
    if ((index + 1) % width === 0) ends[(index + 1) / width - 1] = values.length;
  }
  return { places: Uint8Array.from(places), values: Float64Array.from(values), ends };
}
