import { selectorOf } from './selectors.ts';
import { countOf, measures, type Measure, type Survey } from './survey.ts';
import { hintOf } from './words.ts';

/** Elements that one selector names: records, if they are comments. */
export interface Group {
  survey: Survey;
  selector: string;
  /** In document order; may stand inside each other. */
  members: number[];
  /** By measure and member: what is the member's own, without the members inside it. */
  own: number[][];
  /** Share of members that look like entries: own text, and a time, an answer button or `Ann said`. */
  good: number;
  nested: boolean;
  /** Index of the element that holds them all. */
  root: number;
  rank: number;
}

const recordLike = new Set('div li article section tr table tbody dl dd dt p blockquote fieldset details ul ol'.split(' '));

export const ownOf = ({ own }: Group, measure: Measure) => own[measures.indexOf(measure)]!;

/** The most promising groups of a survey, best first. `most` bounds what the dearer look costs. */
export function groupsOf(survey: Survey, most = 14): Group[] {
  const named = new Map<string, number[]>();
  const { elements } = survey;
  const whole = elements.length ? countOf(survey, 0, 'text') : 0;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    const name = element.localName;
    if (!recordLike.has(name) && !name.includes('-')) continue;
    const text = countOf(survey, at, 'text');
    if (text < 8 || !(countOf(survey, at, 'times') || countOf(survey, at, 'replies') || countOf(survey, at, 'says'))) continue;
    if (text > 0.95 * whole && countOf(survey, at, 'boxes')) continue;
    for (const token of tokensOf(survey, at)) {
      const list = named.get(token);
      if (list) list.push(at);
      else named.set(token, [at]);
    }
  }
  const seen = new Map<string, Group>();
  for (const [token, members] of named) {
    const group = groupOf(survey, token, members);
    if (!group) continue;
    const same = `${members.length} ${members[0]} ${members.at(-1)} ${members[members.length >> 1]}`;
    if (!seen.has(same)) seen.set(same, group);
  }
  const groups = [...seen.values()].sort((a, b) => b.rank - a.rank).slice(0, most);
  for (const group of groups) group.selector = realSelector(survey, group.selector);
  return groups;
}

/** Names that an element shares with its like: by class, by an id's constant part, by its parent. Those that outlive a new page first. */
function* tokensOf({ elements, parent }: Survey, at: number): Iterable<string> {
  const element = elements[at]!;
  const name = element.localName;
  let count = 0;
  for (const each of element.classList) {
    if (count++ >= 8) break;
    if (!/\d{3}/.test(each)) yield `${name}.${CSS.escape(each)}`;
  }
  const id = /^([a-z][a-z_-]{1,30}?)[-_]?\d[\w-]*$/i.exec(element.id);
  if (id) yield `${name}[id^="${id[1]}"]`;
  if (name === 'article' || name.includes('-')) yield name;
  const up = parent[at]!;
  if (up < 0) return;
  const above = elements[up]!;
  for (const each of above.classList) {
    yield `${above.localName}.${CSS.escape(each)} > ${name}`;
    break;
  }
  yield `@${up} > ${name}`;
}

function realSelector(survey: Survey, token: string): string {
  const found = /^@(\d+) > (.+)$/.exec(token);
  return found ? `${selectorOf(survey.elements[Number(found[1])]!)} > ${found[2]}` : token;
}

function groupOf(survey: Survey, selector: string, members: number[]): Group | null {
  const own = measures.map((measure) => members.map((at) => countOf(survey, at, measure)));
  const open: number[] = [];
  let nested = false;
  for (let k = 0; k < members.length; k++) {
    while (open.length && survey.end[members[open.at(-1)!]!]! <= members[k]!) open.pop();
    const around = open.at(-1);
    if (around !== undefined) {
      nested = true;
      for (let m = 0; m < measures.length; m++) own[m]![around]! -= countOf(survey, members[k]!, measures[m]!);
    }
    open.push(k);
  }
  const of = (measure: Measure) => own[measures.indexOf(measure)]!;
  const [text, link, times, replies, says] = [of('text'), of('link'), of('times'), of('replies'), of('says')];
  let good = 0;
  let one = 0;
  let answers = 0;
  const sizes: number[] = [];
  for (let k = 0; k < members.length; k++) {
    if (text[k]! < 15 || text[k]! - link[k]! < 8 || !(times[k]! || replies[k]! || says[k]!)) continue;
    good++;
    if (times[k]! === 1 || times[k]! === 2 || (!times[k] && says[k] === 1)) one++;
    if (replies[k]!) answers++;
    sizes.push(text[k]!);
  }
  if (!good || good < 0.5 * members.length) return null;
  sizes.sort((a, b) => a - b);
  const root = rootOf(survey, members);
  if (root < 0) return null;
  const share = good / members.length;
  const element = survey.elements[members[0]!]!;
  const hint = hintOf(`${element.className} ${element.id} ${survey.elements[root]!.className} ${survey.elements[root]!.id}`);
  const rank = Math.log2(1 + good) * share * (0.2 + one / good) * Math.min(1, sizes[sizes.length >> 1]! / 60) * (1 + answers / good) * (1 + 0.4 * hint);
  return { survey, selector, members, own, good: share, nested, root, rank };
}

/** The nearest element around all members that is none of them. */
function rootOf({ parent, end }: Survey, members: number[]): number {
  const last = members.at(-1)!;
  let root = parent[members[0]!]!;
  while (root >= 0 && end[root]! <= last) root = parent[root]!;
  return root;
}
