/** A small net that has learnt what several say is nearly as good as they are, and costs a part of them (Hinton, Vinyals, Dean 2015). */
import type { Net, Shape } from '../../../lib/replies/net.ts';
import type { Row } from './rows.ts';

/** So much the truth counts beside what the nets say. */
const truth = 0.3;

/** Gives each row what a net says of it, mixed with the truth. */
export function soften(rows: readonly Row[], net: Net, shape: Shape): void {
  const comment = new Float64Array(shape.comment);
  const pair = new Float64Array(shape.pair);
  for (const row of rows) {
    comment.set(row.comment);
    net.begin(comment);
    const scores = [net.opening, net.elsewhere];
    for (let from = 0; from < row.pairs.length; from += shape.pair) {
      pair.set(row.pairs.subarray(from, from + shape.pair));
      scores.push(net.answer(pair));
    }
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((all, share) => all + share, 0);
    row.soft = Float32Array.from(shares, (share) => ((1 - truth) * share) / sum);
    row.soft[row.answer === -1 ? 0 : row.answer === -2 ? 1 : row.answer + 2]! += truth;
  }
}
