/** Several nets as one: its scores are the mean of theirs. A small net is as good or bad as the chance that it began with; the mean of some is steadier. */
import { layout, type Shape } from '../../../lib/replies/net.ts';

export const togetherShape = (shape: Shape, count: number): Shape => ({ ...shape, answers: shape.answers * count, openings: shape.openings * count });

/** @param nets weights of nets of one shape */
export function together(nets: readonly Float64Array[], shape: Shape): Float64Array {
  const [one, all] = [layout(shape), layout(togetherShape(shape, nets.length))];
  const weights = new Float64Array(all.length);
  /** Rows of hidden units stand side by side. */
  const beside = (part: keyof typeof one, rows: number, units: number, by = 1) => {
    for (const [number, net] of nets.entries()) {
      for (let row = 0; row < rows; row++) for (let unit = 0; unit < units; unit++) weights[all[part] + (row * nets.length + number) * units + unit] = net[one[part] + row * units + unit]! * by;
    }
  };
  const mean = (part: keyof typeof one, length: number) => {
    for (const net of nets) for (let index = 0; index < length; index++) weights[all[part] + index]! += net[one[part] + index]! / nets.length;
  };
  const { answers, openings, comment, pair } = shape;
  beside('answerComment', comment, answers);
  beside('answerPair', pair, answers);
  beside('answerBias', 1, answers);
  beside('answerOut', 1, answers, 1 / nets.length);
  beside('openingComment', comment, openings);
  beside('openingBias', 1, openings);
  beside('openingOut', 1, openings, 1 / nets.length);
  mean('answerLine', pair);
  mean('openingLine', comment);
  mean('opening', 1);
  mean('elsewhereLine', comment);
  mean('elsewhere', 1);
  return weights;
}
