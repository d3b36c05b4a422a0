/**
 * How likely each choice is for one comment: that it opens a thread, that it answers one of the candidates, or something further up that is none of them.
 * Two small nets of one hidden layer (rectified) and one line; a softmax over all. Weights are numbers with a shape: see `train-replies.ts`.
 */
export interface Shape {
  /** Numbers of features of a comment, and of a pair. */
  comment: number;
  pair: number;
  /** Hidden units of the net for answers (a multiple of eight), and of the one for openings. */
  answers: number;
  openings: number;
}

/** Where each part stands in the one array of weights. Those of one feature stand together: most features are 0, and are passed over. */
export function layout({ comment, pair, answers, openings }: Shape) {
  let at = 0;
  const part = (length: number) => (at += length) - length;
  return {
    answerComment: part(answers * comment), answerPair: part(answers * pair), answerBias: part(answers), answerOut: part(answers), answerLine: part(pair),
    openingComment: part(openings * comment), openingBias: part(openings), openingOut: part(openings), openingLine: part(comment), opening: part(1),
    elsewhereLine: part(comment), elsewhere: part(1),
    length: at,
  };
}

export interface Net {
  /** Reads the comment's features once for all candidates. */
  begin(comment: Float64Array): void;
  /** Scores of opening a thread, and of answering something that is no candidate, for the comment begun last. */
  readonly opening: number;
  readonly elsewhere: number;
  /** Score of one candidate. */
  answer(pair: Float64Array): number;
}

export function createNet(weights: Float64Array, shape: Shape): Net {
  const at = layout(shape);
  const { answers, openings, comment: width, pair: pairWidth } = shape;
  const base = new Float64Array(answers);
  const from = new Int32Array(pairWidth + 1);
  const values = new Float64Array(pairWidth + 1);
  const open = new Float64Array(openings);
  let opening = 0;
  let elsewhere = 0;
  return {
    get opening() { return opening; },
    get elsewhere() { return elsewhere; },
    begin(comment) {
      opening = weights[at.opening]!;
      elsewhere = weights[at.elsewhere]!;
      for (let unit = 0; unit < answers; unit++) base[unit] = weights[at.answerBias + unit]!;
      for (let unit = 0; unit < openings; unit++) open[unit] = weights[at.openingBias + unit]!;
      for (let index = 0; index < width; index++) {
        const value = comment[index]!;
        if (value === 0) continue;
        opening += value * weights[at.openingLine + index]!;
        elsewhere += value * weights[at.elsewhereLine + index]!;
        const toAnswer = at.answerComment + index * answers;
        for (let unit = 0; unit < answers; unit++) base[unit]! += value * weights[toAnswer + unit]!;
        const toOpen = at.openingComment + index * openings;
        for (let unit = 0; unit < openings; unit++) open[unit]! += value * weights[toOpen + unit]!;
      }
      for (let unit = 0; unit < openings; unit++) if (open[unit]! > 0) opening += open[unit]! * weights[at.openingOut + unit]!;
    },
    answer(pair) {
      let score = 0;
      let count = 0;
      for (let index = 0; index < pairWidth; index++) {
        const value = pair[index]!;
        from[count] = index;
        values[count] = value;
        // No branch: which features are 0 cannot be foreseen.
        count += value === 0 ? 0 : 1;
      }
      for (let index = 0; index < count; index++) {
        score += values[index]! * weights[at.answerLine + from[index]!]!;
        from[index] = at.answerPair + from[index]! * answers;
      }
      // Eight units at a time, so that their sums need not be written down for each feature.
      for (let unit = 0; unit < answers; unit += 8) {
        let one = base[unit]!;
        let two = base[unit + 1]!;
        let three = base[unit + 2]!;
        let four = base[unit + 3]!;
        let five = base[unit + 4]!;
        let six = base[unit + 5]!;
        let seven = base[unit + 6]!;
        let eight = base[unit + 7]!;
        for (let index = 0; index < count; index++) {
          const value = values[index]!;
          const place = from[index]! + unit;
          one += value * weights[place]!;
          two += value * weights[place + 1]!;
          three += value * weights[place + 2]!;
          four += value * weights[place + 3]!;
          five += value * weights[place + 4]!;
          six += value * weights[place + 5]!;
          seven += value * weights[place + 6]!;
          eight += value * weights[place + 7]!;
        }
        const out = at.answerOut + unit;
        score += Math.max(0, one) * weights[out]! + Math.max(0, two) * weights[out + 1]! + Math.max(0, three) * weights[out + 2]! + Math.max(0, four) * weights[out + 3]!
          + Math.max(0, five) * weights[out + 4]! + Math.max(0, six) * weights[out + 5]! + Math.max(0, seven) * weights[out + 6]! + Math.max(0, eight) * weights[out + 7]!;
      }
      return score;
    },
  };
}
