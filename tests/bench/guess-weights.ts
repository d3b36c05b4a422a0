/**
 * Fits the weights of the generic detector: two logistic regressions over the named features of `lib/page/guess/features.ts`. The first chooses
 * among a page's groups (`right`); the second says how sure it is that the chosen one is a discussion (`real`), and is the confidence.
 * usage: node tests/bench/guess-weights.ts CANDIDATES.jsonl… [--write FILE]
 * A line is a page, as `guess-candidates.ts` writes it: `{"page", "candidates": [{"features": {…}, "right": 0|1|null, "real": 0|1}]}`; `right` says whether the group is the page's
 * discussion as it should be read (null: not known, left out), `real` whether it holds comments at all. Prints log loss and accuracy of five-fold cross-validation over pages, and a table of calibration.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Candidate { features: Record<string, number>; right: 0 | 1 | null; real: 0 | 1 }
interface Row { page: string; x: number[]; y: number; weight: number }

const args = process.argv.slice(2);
const writeTo = args.includes('--write') ? args[args.indexOf('--write') + 1]! : null;
const files = args.filter((each, at) => !each.startsWith('--') && args[at - 1] !== '--write');

const pages = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { page: string; candidates?: Candidate[] }));
const names = [...new Set(pages.flatMap(({ candidates = [] }) => candidates.flatMap(({ features }) => Object.keys(features))))];
const rows: Row[] = pages.flatMap(({ page, candidates = [] }) => {
  const known = candidates.filter(({ right }) => right !== null);
  // A page counts as one, however many groups it has.
  return known.map(({ features, right }) => ({ page, x: names.map((name) => features[name] ?? 0), y: right!, weight: 1 / Math.sqrt(known.length) }));
});

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Newton's method with a ridge: few features, so that each step is a small linear system. */
function fit(data: readonly Row[], ridge = 0.6): number[] {
  let weights = names.map(() => 0);
  for (let round = 0; round < 12; round++) {
    const gradient = weights.map((value, at) => (names[at] === 'bias' ? 0 : -ridge * value));
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge + 1e-6 : 0)));
    for (const { x, y, weight } of data) {
      const p = sigmoid(dot(x, weights));
      const slope = weight * Math.max(1e-5, p * (1 - p));
      for (let i = 0; i < x.length; i++) {
        if (!x[i]) continue;
        gradient[i]! += weight * (y - p) * x[i]!;
        for (let j = 0; j <= i; j++) hessian[i]![j]! += slope * x[i]! * x[j]!;
      }
    }
    for (let i = 0; i < names.length; i++) for (let j = 0; j < i; j++) hessian[j]![i] = hessian[i]![j]!;
    const step = solve(hessian, gradient);
    weights = weights.map((value, at) => value + step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  return weights;
}

function solve(matrix: number[][], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let row = at + 1; row < size; row++) if (Math.abs(rows[row]![at]!) > Math.abs(rows[best]![at]!)) best = row;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const factor = rows[row]![at]! / rows[at]![at]!;
      if (factor) for (let column = at; column <= size; column++) rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

const fold = (page: string) => [...page].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7) % 5;

/** Of each page the group that the first regression prefers. */
function chosen(weights: readonly number[]): Row[] {
  return pages.flatMap(({ page, candidates = [] }) => {
    const rated = candidates.map(({ features, real }) => ({ page, x: names.map((name) => features[name] ?? 0), y: real as number, weight: 1 }));
    return rated.sort((a, b) => dot(b.x, weights) - dot(a.x, weights)).slice(0, 1);
  });
}

function report(name: string, said: readonly { y: number; p: number }[]): void {
  const loss = said.reduce((sum, { y, p }) => sum - Math.log(Math.max(1e-9, y ? p : 1 - p)), 0) / said.length;
  console.log(`${name}: ${said.length}, yes ${said.filter(({ y }) => y).length}; log loss ${loss.toFixed(3)}, accuracy ${(100 * said.filter(({ y, p }) => (p >= 0.5) === (y === 1)).length / said.length).toFixed(1)} %`);
  for (let from = 0; from < 10; from++) {
    const bin = said.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === from);
    if (bin.length) console.log(`  said 0.${from}+: yes ${(100 * bin.filter(({ y }) => y).length / bin.length).toFixed(0)} % of ${bin.length}`);
  }
}

const right: { y: number; p: number }[] = [];
const real: { y: number; p: number }[] = [];
for (let part = 0; part < 5; part++) {
  const rightWeights = fit(rows.filter(({ page }) => fold(page) !== part));
  for (const { x, y, page } of rows) if (fold(page) === part) right.push({ y, p: sigmoid(dot(x, rightWeights)) });
  const tops = chosen(rightWeights);
  const realWeights = fit(tops.filter(({ page }) => fold(page) !== part), 2);
  for (const { x, y, page } of tops) if (fold(page) === part) real.push({ y, p: sigmoid(dot(x, realWeights)) });
}
report('right, cross-validated over pages', right);
report('real, of the chosen groups, cross-validated', real);
for (const least of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const share = (wanted: number) => (100 * real.filter(({ y, p }) => y === wanted && p >= least).length / real.filter(({ y }) => y === wanted).length).toFixed(1);
  console.log(`  from ${least}: ${share(1)} % of the real, ${share(0)} % of the others`);
}
const rightWeights = fit(rows);
const realWeights = fit(chosen(rightWeights), 2);
const table = names.map((name, at) => `  ${JSON.stringify(name)}: [${rightWeights[at]!.toFixed(2)}, ${realWeights[at]!.toFixed(2)}]`);
if (writeTo) writeFileSync(writeTo, `{\n${table.join(',\n')}\n}\n`);
else console.log(table.join('\n'));
