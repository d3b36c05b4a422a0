/**
 * `node tests/bench/train-replies.ts [--write] FOLDER PAGES.jsonl`: trains `lib/replies/weights.json` on the discussions in FOLDER (`../shared/corpus/replies`)
 * and on those in PAGES.jsonl, saved pages that show their threads themselves as `npm run --silent inspect -- PAGE…` prints them. No page of a collection
 * from which discussions are kept apart may be among them.
 * Prints cross-validated figures (four parts by discussion, pages by site; weights and calibration from the other three) and those on the training discussions
 * themselves. The same numbers come out each time: every random choice has a fixed seed. Takes some minutes.
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
import { prepare, readGold, type Discussion, type Gold } from './train/discussions.ts';
import { soften } from './train/distil.ts';
import { fit } from './train/fit.ts';
import { withMarks } from './train/inject.ts';
import { readPages } from './train/pages.ts';
import { decide, rowsOf, type Row } from './train/rows.ts';
import { together, togetherShape } from './train/together.ts';

/** How much each set weighs, however long: none may drown the others. `marks`: copies with marks of flat pages. `every`: of a long set so much is enough. */
const sets = [
  { name: 'flat_gold', weight: 14, marks: 2, every: 1 }, { name: 'wp_nested', weight: 25, marks: 2, every: 1 }, { name: 'pages', weight: 40, marks: 1, every: 1 },
  { name: 'reddit_italia', weight: 45, marks: 1, every: 1 }, { name: 'reddit_cornell', weight: 45, marks: 2, every: 1 },
  { name: 'urho3d', weight: 45, marks: 0, every: 1 }, { name: 'usenet_cobol', weight: 55, marks: 0, every: 3 }, { name: 'irc', weight: 20, marks: 0, every: 1 },
];
/** Of one site no more comments count. */
const ofOneSite = 120;
const parts = 4;
const shape: Shape = { comment: commentFeatures.length, pair: pairFeatures.length, answers: 8, openings: 4 };
/** So many nets, each with its own seed, teach those that are kept; the kept ones are one: what one of them owes to chance, another does not. */
const nets = 4;
const pupils = 2;
const whole = togetherShape(shape, pupils);
const fitting = { rate: 0.004, decay: 0.005, batch: 48, seed: 7 };
/** First with the true structure, then with the one that a first net sees: they will have no better. */
const epochs = { first: 6, second: 20, kept: 30 };

const [folder, pages] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
if (!folder || !pages) refuse('Folder and pages are wanted.', 'node tests/bench/train-replies.ts [--write] FOLDER PAGES.jsonl');

/** `share`: how much each of its comments counts. */
interface Example { set: string; part: number; share: number; whole: Discussion; copies: Discussion[] }

const shown = await readPages(pages);
const golds = new Map<string, Gold[]>(await Promise.all(sets.map(async ({ name }) => [name, name === 'pages' ? shown : await readGold(join(folder, `${name}.jsonl`))] as const)));
const others = golds.get('reddit_cornell')!;
const sites = [...new Set(shown.map(({ site }) => site))];
const siteOf = new Map<Gold, string>(shown.map((each) => [each, each.site]));
const written = (site: string) => shown.reduce((sum, each) => sum + (each.site === site ? each.comments.length : 0), 0);

const examples: Example[] = sets.flatMap(({ name, marks, every }, set) =>
  golds.get(name)!.map((gold, index) => {
    const site = siteOf.get(gold);
    const copies = Array.from({ length: marks }, (_, copy) => prepare(withMarks(gold, others, set * 1000 + index * 10 + copy + 1)));
    // Which discussions of a long set are trained on has nothing to do with their parts.
    const share = site === undefined ? (Math.floor(index / parts) % every === 0 ? 1 : 0) : Math.min(1, ofOneSite / written(site));
    return { set: name, part: (site === undefined ? index : sites.indexOf(site)) % parts, share, whole: prepare(gold), copies };
  }));

function weighed(some: readonly Example[], rowsFor: (discussion: Discussion) => Row[]): Row[] {
  const rows = sets.flatMap(({ name, weight }) => {
    const found = some.filter(({ set, share }) => set === name && share > 0).flatMap((each) => [each.whole, ...each.copies].flatMap(rowsFor).map((row) => ({ ...row, weight: each.share })));
    const sum = found.reduce((all, row) => all + row.weight, 0);
    for (const row of found) row.weight *= weight / sum;
    return found;
  });
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / rows.length;
  for (const row of rows) row.weight /= mean;
  return rows;
}

function train(some: readonly Example[]): Float64Array {
  const first = createNet(fit(weighed(some, (discussion) => rowsOf(discussion, null)), shape, { ...fitting, epochs: epochs.first }), shape);
  const rows = weighed(some, (discussion) => rowsOf(discussion, decide(discussion, first).first));
  const teachers = Array.from({ length: nets }, (_, number) => fit(rows, shape, { ...fitting, seed: fitting.seed + 100 * number, epochs: epochs.second }));
  soften(rows, createNet(together(teachers, shape), togetherShape(shape, nets)), shape);
  return together(Array.from({ length: pupils }, (_, number) => fit(rows, shape, { ...fitting, seed: fitting.seed + 50 + 100 * number, epochs: epochs.kept })), shape);
}

interface Scored { set: string; part: number; isLink: boolean; right: boolean; isReply: boolean; share: number; isCertain: boolean; choice: Choice }

function judge({ set, part, whole: discussion }: Example, weights: Float64Array): Scored[] {
  const { last, talk } = decide(discussion, createNet(weights, whole));
  return discussion.gold.flatMap((gold, at): Scored[] => {
    if (gold === null) return [];
    const { parent, share, next, opening } = last[at]!;
    const from = parent === -1 ? 'guess' : fromOf(because(discussion.clues[at]!, parent, talk));
    // As in `replies.ts`: what is certain has no rivals.
    return [{ set, part, isLink: parent !== -1, right: parent === gold, isReply: gold !== -1, share, isCertain: next === 0 && opening === 0, choice: { chosen: share, from, openings: talk.openingShare() } }];
  });
}

/** Sets count nearly alike, however many links they have; openings are as the net says. */
function outcomes(scored: readonly Scored[]): (Outcome & { choice: Choice })[] {
  return sets.flatMap(({ name }) => {
    const links = scored.filter(({ set, isLink, isCertain }) => set === name && isLink && !isCertain);
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

const confidence = ({ line, steps }: Calibration, { choice, share, isLink, isCertain }: Scored): number => (isLink && !isCertain ? steps[stepOf(sureness(choice, line))]! : share);

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
const trained: Trained = { comment: [...commentFeatures], pair: [...pairFeatures], answers: whole.answers, openings: whole.openings, weights: [...weights].map(round), calibration: calibration.line.map(round), steps: calibration.steps.map(round) };
if (calibration.line.length !== calibrationFeatures.length) throw new Error('Calibration has other features than the code.');
if (process.argv.includes('--write')) writeFileSync(new URL('../../lib/replies/weights.json', import.meta.url), `${JSON.stringify(trained)}\n`);
