/** How sure a choice is: a line over its odds and what the page is like (Platt scaling), fitted to choices on discussions that the net had not seen. */
export interface Outcome {
  features: number[];
  right: boolean;
  weight: number;
}

/** Newton's method for weighted logistic regression, held a little towards the net's own odds. */
export function calibrate(outcomes: readonly Outcome[]): number[] {
  const size = outcomes[0]!.features.length;
  const start: number[] = Array.from({ length: size }, (_, index) => (index === 1 ? 1 : 0));
  const hold = 2;
  let line = [...start];
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0) / outcomes.length;
  for (let round = 0; round < 30; round++) {
    const slope = line.map((value, index) => -hold * (value - start[index]!));
    const curve = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => (row === column ? hold : 0)));
    for (const { features, right, weight } of outcomes) {
      const share = 1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * line[index]!, 0)));
      for (let row = 0; row < size; row++) {
        slope[row]! += (weight / total) * ((right ? 1 : 0) - share) * features[row]!;
        for (let column = 0; column < size; column++) curve[row]![column]! += (weight / total) * share * (1 - share) * features[row]! * features[column]!;
      }
    }
    const by = solve(curve, slope);
    line = line.map((value, index) => value + by[index]!);
  }
  return line;
}

/** Gaussian elimination of a symmetric positive system. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let pivot = 0; pivot < rows.length; pivot++) {
    for (let row = 0; row < rows.length; row++) {
      if (row === pivot) continue;
      const by = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= rows.length; column++) rows[row]![column]! -= by * rows[pivot]![column]!;
    }
  }
  return rows.map((row, index) => row[rows.length]! / row[index]!);
}
