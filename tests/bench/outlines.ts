/**
 * `node tests/bench/outlines.ts [--apart] [--each]`: the built-in engine on discussions written by us, against outlines that were made by hand
 * before the engine saw them. `--apart` takes the half that no setting was chosen on.
 *
 * found: outline points of which one shown point (seven at most) quotes a comment. similar: of the comments counted as similar to a quote, those
 * that make a point with it by the outline. another: discussions whose 'another view' is of the minority. disputes: pairs shown as contradicting
 * that the outline has. honest: texts that are substrings of the comment they name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../lib/model/discussion.ts';
import { isThreaded } from '../../lib/model/answers.ts';
import type { Quote, Summary } from '../../lib/model/summary.ts';
import { allReplies } from '../../lib/replies/replies.ts';
import { summarise, type Given } from '../../lib/summary/index.ts';

export interface Outlined {
  id: string;
  lang: string;
  title: string;
  comments: Given[];
  outline: {
    /** Claims, each with its camp where it has one, and the comments that make it. */
    points: { claim: string; camp: string | null; comments: string[] }[];
    minority: string[];
    /** Replies and the comments that they contradict. */
    disputes: [string, string][];
  };
}

export interface Tally { found: number; points: number; right: number; similar: number; possible: number; another: number; pairs: number; shown: number; honest: number; texts: number }

/** Counts for one discussion. */
export function tally({ comments, outline }: Outlined, summary: Summary): Tally {
  const makes = (id: string) => outline.points.filter((point) => point.comments.includes(id));
  const counted = summary.points.flatMap(({ quote, comments: all }) => all.filter((id) => id !== quote.comment).map((id) => makes(quote.comment).some((point) => point.comments.includes(id))));
  const pairs = new Map(summary.points.flatMap(({ disputed }) => (disputed ? [[disputed.answer.comment, disputed.said.comment]] : [])));
  const texts = textsOf(summary);
  const said = new Map(comments.map(({ id, text }) => [id, text]));
  return {
    found: outline.points.filter((point) => summary.points.some(({ quote }) => point.comments.includes(quote.comment))).length,
    points: outline.points.length,
    right: counted.filter(Boolean).length,
    similar: counted.length,
    possible: summary.points.reduce((sum, { quote }) => sum + Math.max(0, new Set(makes(quote.comment).flatMap((point) => point.comments)).size - 1), 0),
    another: summary.another && outline.minority.includes(summary.another.comment) ? 1 : 0,
    pairs: [...pairs].filter(([answer, to]) => outline.disputes.some(([one, other]) => (one === answer && other === to) || (one === to && other === answer))).length,
    shown: pairs.size,
    honest: texts.filter(({ comment, text }) => said.get(comment)?.includes(text)).length,
    texts: texts.length,
  };
}

/** Everything in a summary that claims to be somebody's words. */
export const textsOf = ({ extract, points, another, asides, liked, turns }: Summary): Quote[] => [
  ...extract, ...points.flatMap(({ quote, disputed }) => [quote, ...(disputed ? [disputed.said, disputed.answer] : [])]), ...(another ? [another] : []),
  ...asides.map(({ quote }) => quote), ...liked, ...turns.map(({ quote }) => quote),
];

export function outlines(apart: boolean): Outlined[] {
  const folder = join(import.meta.dirname, 'outlines', apart ? 'apart' : '');
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => answered(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Outlined));
}

/** On a flat page who answers whom is found by the extension itself, before the summary. */
function answered(outlined: Outlined): Outlined {
  if (outlined.comments.some(({ parent }) => parent !== null)) return outlined;
  const answers = allReplies(outlined.comments.map(({ id, author, text }) => ({ id, author: { name: author, key: nameKey(author) }, time: null, text, quotes: [] })));
  const parents = new Map(answers.map(({ id, parent, confidence }) => [id, isThreaded(confidence) ? parent : null]));
  return { ...outlined, comments: outlined.comments.map((comment) => ({ ...comment, parent: parents.get(comment.id) ?? null })) };
}

const share = (part: number, of: number) => (of ? Math.round((1000 * part) / of) / 10 : null);

function figures(tallies: readonly Tally[]): object {
  const sum = (key: keyof Tally) => tallies.reduce((total, each) => total + each[key], 0);
  return {
    found: share(sum('found'), sum('points')), similar: share(sum('right'), sum('similar')), counted: sum('similar'), ofPossible: share(sum('right'), sum('possible')),
    another: share(sum('another'), tallies.length), disputes: share(sum('pairs'), sum('shown')), pairs: sum('shown'), honest: share(sum('honest'), sum('texts')),
  };
}

if (import.meta.main) {
  const set = outlines(process.argv.includes('--apart'));
  const tallies = set.map((each) => tally(each, summarise({ lang: each.lang, comments: each.comments, words: 120, points: 7, mode: 'discussion' })));
  if (process.argv.includes('--each')) for (const [at, { id, lang }] of set.entries()) console.log(JSON.stringify({ id, lang, ...figures([tallies[at]!]) }));
  console.log(JSON.stringify({ discussions: set.length, ...figures(tallies) }));
}
