/**
 * How likely each choice is for one comment: that it opens a thread, that it answers one of the candidates, or something further up that is none of them.
 * Two small nets of one hidden layer (rectified) and one line; a softmax over all. Weights are numbers with a shape: see `train-replies.ts`.
 */
export interface Shape {
  /** Numbers of features of a comment, and of a pair. */
  comment: number;
  pair: number;
  /** Hidden units of the net for answers, and of the one for openings. */
  answers: number;
  openings: number;
}

/** Where each part stands in the one array of weights. */
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
  /** Reads the comment's features once for all candidates. Returns the scores of opening a thread and of answering something that is no candidate. */
  begin(comment: Float64Array): { opening: number; elsewhere: number };
  /** Score of one candidate of the comment begun last. */
  answer(pair: Float64Array): number;
}

export function createNet(weights: Float64Array, shape: Shape): Net {
  const at = layout(shape);
  const { answers, openings, comment: width, pair: pairWidth } = shape;
  const base = new Float64Array(answers);
  const hidden = new Float64Array(answers);
  const dot = (from: number, values: Float64Array) => {
    let sum = 0;
    for (let index = 0; index < width; index++) sum += weights[from + index]! * values[index]!;
    return sum;
  };
  return {
    begin(comment) {
      for (let unit = 0; unit < answers; unit++) base[unit] = weights[at.answerBias + unit]! + dot(at.answerComment + unit * width, comment);
      let opening = weights[at.opening]! + dot(at.openingLine, comment);
      for (let unit = 0; unit < openings; unit++) {
        const value = weights[at.openingBias + unit]! + dot(at.openingComment + unit * width, comment);
        if (value > 0) opening += value * weights[at.openingOut + unit]!;
      }
      return { opening, elsewhere: weights[at.elsewhere]! + dot(at.elsewhereLine, comment) };
    },
    answer(pair) {
      let score = 0;
      for (let unit = 0; unit < answers; unit++) hidden[unit] = base[unit]!;
      // Most features of a pair are 0.
      for (let index = 0; index < pairWidth; index++) {
        const value = pair[index]!;
        if (value === 0) continue;
        score += value * weights[at.answerLine + index]!;
        const from = at.answerPair + index * answers;
        for (let unit = 0; unit < answers; unit++) hidden[unit]! += value * weights[from + unit]!;
      }
      for (let unit = 0; unit < answers; unit++) if (hidden[unit]! > 0) score += hidden[unit]! * weights[at.answerOut + unit]!;
      return score;
    },
  };
}
