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

export function createNet(weights: ArrayLike<number>, shape: Shape): Net {
  const at = layout(shape);
  const base = new Float64Array(shape.answers);
  return {
    begin(comment) {
      const used: number[] = [];
      for (let index = 0; index < shape.comment; index++) if (comment[index] !== 0) used.push(index);
      const dot = (from: number) => {
        let sum = 0;
        for (const index of used) sum += weights[from + index]! * comment[index]!;
        return sum;
      };
      for (let unit = 0; unit < shape.answers; unit++) base[unit] = weights[at.answerBias + unit]! + dot(at.answerComment + unit * shape.comment);
      let opening = weights[at.opening]! + dot(at.openingLine);
      for (let unit = 0; unit < shape.openings; unit++) {
        const value = weights[at.openingBias + unit]! + dot(at.openingComment + unit * shape.comment);
        if (value > 0) opening += value * weights[at.openingOut + unit]!;
      }
      return { opening, elsewhere: weights[at.elsewhere]! + dot(at.elsewhereLine) };
    },
    answer(pair) {
      const { answers, pair: length } = shape;
      let score = 0;
      const hidden = Float64Array.from(base);
      for (let index = 0; index < length; index++) {
        const value = pair[index]!;
        if (value === 0) continue;
        score += value * weights[at.answerLine + index]!;
        for (let unit = 0, from = at.answerPair + index; unit < answers; unit++, from += length) hidden[unit]! += value * weights[from]!;
      }
      for (let unit = 0; unit < answers; unit++) if (hidden[unit]! > 0) score += hidden[unit]! * weights[at.answerOut + unit]!;
      return score;
    },
  };
}
