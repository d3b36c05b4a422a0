/**
 * `node tests/bench/train-replies.ts [--write] FOLDER`: trains `lib/replies/weights.json` on the discussions in FOLDER (`../shared/corpus/replies`).
 * Prints cross-validated figures (four parts by discussion, weights and calibration from the other three) and those on the training discussions themselves.
 * The same numbers come out each time: every random choice has a fixed seed. Takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { because, fromOf } from '../../lib/replies/because.ts';
import { commentFeatures } from '../../lib/replies/comment-features.ts';
import { calibrationFeatures, describeChoice, stepOf, sureness, type Choice, type Trained } from '../../lib/replies/model.ts';
import { createNet, type Shape } from '../../lib/replies/net.ts';
import { pairFeatures } from '../../lib/replies/pair-features.ts';
import { refuse } from './lines.ts';
import { calibrate, type Outcome } from './train/calibrate.ts';
import { prepare, readGold, type Discussion } from './train/discussions.ts';
import { fit } from './train/fit.ts';
import { withMarks } from './train/inject.ts';
import { decide, rowsOf, type Row } from './train/rows.ts';

/** How much each set weighs, however long: none may drown the others. `marks`: copies with marks of flat pages. */
const sets = [
  { name: 'flat_gold', weight: 14, marks: 2 }, { name: 'wp_nested', weight: 25, marks: 2 }, { name: 'reddit_italia', weight: 45, marks: 1 }, { name: 'reddit_cornell', weight: 45, marks: 2 },
  { name: 'urho3d', weight: 45, marks: 0 }, { name: 'usenet_cobol', weight: 55, marks: 0 }, { name: 'irc', weight: 20, marks: 0 },
];
const parts = 4;
const shape: Shape = { comment: commentFeatures.length, pair: pairFeatures.length, answers: 12, openings: 8 };
const fitting = { rate: 0.004, decay: 0.005, batch: 48, seed: 7 };
/** First with the true structure, then with the one that the first net sees: it will have no better. */
const rounds = [{ epochs: 6 }, { epochs: 10 }];

const folder = process.argv.slice(2).find((each) => !each.startsWith('--'));
if (!folder) refuse('No folder given.', 'node tests/bench/train-replies.ts [--write] FOLDER');

interface Example { set: string; part: number; whole: Discussion; copies: Discussion[] }

const golds = await Promise.all(sets.map(({ name }) => readGold(join(folder, `${name}.jsonl`))));
const examples: Example[] = sets.flatMap(({ name, marks }, set) =>
  golds[set]!.map((gold, index) => ({
    set: name, part: index % parts, whole: prepare(gold),
    copies: Array.from({ length: marks }, (_, copy) => prepare(withMarks(gold, golds[3]!, set * 1000 + index * 10 + copy + 1))),
  })));

function weighed(some: readonly Example[], rowsFor: (discussion: Discussion) => Row[]): Row[] {
  const rows = sets.flatMap(({ name, weight }) => {
    const found = some.filter(({ set }) => set === name).flatMap(({ whole, copies }) => [whole, ...copies].flatMap(rowsFor));
    for (const row of found) row.weight = weight / found.length;
    return found;
  });
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / rows.length;
  for (const row of rows) row.weight /= mean;
  return rows;
}

function train(some: readonly Example[]): Float64Array {
  let weights: Float64Array | null = null;
  for (const { epochs } of rounds) {
    const net = weights && createNet(weights, shape);
    weights = fit(weighed(some, (discussion) => rowsOf(discussion, net && decide(discussion, net).first)), shape, { ...fitting, epochs });
  }
  return weights!;
}

interface Scored { set: string; part: number; at: number; isLink: boolean; right: boolean; isReply: boolean; share: number; choice: Choice }

function judge({ set, part, whole }: Example, weights: Float64Array): Scored[] {
  const { last, talk } = decide(whole, createNet(weights, shape));
  return whole.gold.flatMap((gold, at): Scored[] => {
    if (gold === null) return [];
    const { parent, share, next, opening } = last[at]!;
    const from = parent === -1 ? 'guess' : fromOf(because(whole.clues[at]!, parent, talk));
    return [{ set, part, at, isLink: parent !== -1, right: parent === gold, isReply: gold !== -1, share, choice: { chosen: share, next, opening, from, openings: talk.openingShare(), comments: whole.clues.length } }];
  });
}

/** Sets count nearly alike, however many links they have; openings are as the net says. */
function outcomes(scored: readonly Scored[]): (Outcome & { choice: Choice })[] {
  return sets.flatMap(({ name }) => {
    const links = scored.filter(({ set, isLink, choice }) => set === name && isLink && !isCertain(choice));
    return links.map(({ choice, right }) => ({ choice, features: describeChoice(choice), right, weight: (name === 'irc' ? 0.3 : 1) / links.length ** 0.8 }));
  });
}

interface Calibration { line: number[]; steps: number[] }

/** A line over what is known of a choice, then the share that is right in each step of it. */
function calibrateOn(scored: readonly Scored[]): Calibration {
  const line = calibrate(outcomes(scored));
  const [all, right] = [[0, 0, 0, 0], [0, 0, 0, 0]];
  for (const { choice, weight, right: isRight } of outcomes(scored)) {
    const step = stepOf(sureness(choice, line));
    all[step]! += weight;
    if (isRight) right[step]! += weight;
  }
  return { line, steps: all.map((each, step) => right[step]! / each) };
}

/** As in `replies.ts`: what is certain has no rivals. */
const isCertain = ({ next, opening }: Choice): boolean => next === 0 && opening === 0;
const confidence = ({ line, steps }: Calibration, { choice, share, isLink }: Scored): number => (isLink && !isCertain(choice) ? steps[stepOf(sureness(choice, line))]! : share);

function report(title: string, scored: readonly Scored[], calibrationFor: (part: number) => Calibration): void {
  console.log(title);
  for (const { name } of sets) {
    const some = scored.filter(({ set }) => set === name);
    const links = some.filter(({ isLink }) => isLink).map((each) => ({ sure: confidence(calibrationFor(each.part), each), right: each.right }));
    const bins = Array.from({ length: 10 }, () => 0);
    for (const { sure, right } of links) bins[Math.min(9, Math.floor(sure * 10))]! += sure - (right ? 1 : 0);
    const share = (list: readonly { right: boolean }[]) => (list.length ? (list.filter(({ right }) => right).length / list.length).toFixed(3) : '-');
    const ninety = links.filter(({ sure }) => sure >= 0.9);
    const threaded = links.filter(({ sure }) => sure >= 0.6);
    const error = bins.reduce((sum, each) => sum + Math.abs(each), 0) / (links.length || 1);
    console.log(`  ${name.padEnd(15)} edge ${share(some)} reply ${share(some.filter(({ isReply }) => isReply))} calibration error ${error.toFixed(3)} sure ${share(ninety)} of ${ninety.length}, threaded ${share(threaded)} of ${threaded.length}`);
  }
}

const seen: Scored[] = [];
for (let part = 0; part < parts; part++) {
  const weights = train(examples.filter((each) => each.part !== part));
  seen.push(...examples.filter((each) => each.part === part).flatMap((each) => judge(each, weights)));
  console.error(`part ${part + 1} of ${parts}`);
}
const lines = Array.from({ length: parts }, (_, part) => calibrateOn(seen.filter((each) => each.part !== part)));
report('cross-validated', seen, (part) => lines[part]!);

const calibration = calibrateOn(seen);
const weights = train(examples);
report('on the training discussions', examples.flatMap((each) => judge(each, weights)), () => calibration);

const round = (value: number) => Number(value.toPrecision(4));
const trained: Trained = { comment: [...commentFeatures], pair: [...pairFeatures], answers: shape.answers, openings: shape.openings, weights: [...weights].map(round), calibration: calibration.line.map(round), steps: calibration.steps.map(round) };
if (calibration.line.length !== calibrationFeatures.length) throw new Error('Calibration has other features than the code.');
if (process.argv.includes('--write')) writeFileSync(new URL('../../lib/replies/weights.json', import.meta.url), `${JSON.stringify(trained)}\n`);
