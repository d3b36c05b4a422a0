import { runsOf } from './runs.ts';
import { selectorOf } from './selectors.ts';
import type { Steps } from './steps.ts';
import { measures, type Measure, type Survey } from './survey.ts';
import { hintOf } from './words.ts';

/** Elements that one selector names: records, if they are comments. */
export interface Group {
  survey: Survey;
  selector: string;
  /** Siblings after each record that belong to it. */
  rest: string | null;
  /** In document order; may stand inside each other. */
  members: number[];
  /** By member: the last sibling that belongs to it; without `rest` the member itself. */
  tails: number[];
  /** By measure and member: what is the member's own, without the members inside it. */
  own: number[][];
  /** Share of members that look like entries: own text, and a time, an answer button or `Ann said`. */
  good: number;
  /** Share of the like-looking siblings of members that are members. */
  whole: number;
  nested: boolean;
  /** Index of the element that holds them all. */
  root: number;
  rank: number;
}

/** What a group is made of. `selector` may begin with `@12`: the place of element 12, written out once the group is chosen. */
export interface Named { selector: string; members: number[]; tails?: number[]; rest?: string }

/** Elements between two steps. */
const stride = 128;

const recordLike = new Set('div li article section tr table tbody dl dd dt p blockquote fieldset details ul ol center'.split(' '));

export const ownOf = ({ own }: Group, measure: Measure) => own[measures.indexOf(measure)]!;

/** The most promising groups of a survey, best first. `most` bounds what the dearer look costs. */
export function* groupsOf(survey: Survey, most = 16): Steps<Group[]> {
  const seen = new Map<string, Group>();
  for (const named of [...(yield* elementsByName(survey)), ...(yield* runsOf(survey))]) {
    yield;
    const group = yield* groupOf(survey, named);
    if (!group) continue;
    const { members, tails } = group;
    const same = `${members.length} ${members[0]} ${members.at(-1)} ${members[members.length >> 1]} ${tails[0]}`;
    if (!seen.has(same)) seen.set(same, group);
  }
  const groups = [...seen.values()].sort((a, b) => b.rank - a.rank).slice(0, most);
  for (const group of groups) group.selector = group.selector.replace(/^@(\d+)/, (_, at: string) => selectorOf(survey.elements[Number(at)]!));
  return groups;
}

function* elementsByName(survey: Survey): Steps<Iterable<Named>> {
  const { elements, entered, left } = survey;
  const named = new Map<string, Named>();
  const [text, times, replies, says, boxes] = (['text', 'times', 'replies', 'says', 'boxes'] as const).map((measure) => measures.indexOf(measure)) as [number, number, number, number, number];
  const has = (at: number, m: number) => left[m]![at]! - entered[m]![at]!;
  const page = survey.length;
  for (let at = 0; at < elements.length; at++) {
    if (at % stride === 0) yield;
    const { localName } = elements[at]!;
    if (!recordLike.has(localName) && !localName.includes('-')) continue;
    const size = has(at, text);
    if (size < 8 || !(has(at, times) || has(at, replies) || has(at, says)) || (size > 0.95 * page && has(at, boxes))) continue;
    for (const selector of namesOf(survey, at)) {
      const entry = named.get(selector);
      if (entry) entry.members.push(at);
      else named.set(selector, { selector, members: [at] });
    }
  }
  return named.values();
}

/** Names that an element shares with its like: by class, by an id's constant part, by its parent. Those that outlive a new page first. */
function* namesOf({ elements, parent }: Survey, at: number): Iterable<string> {
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
  if (above.classList.length) yield `${above.localName}.${CSS.escape(above.classList[0]!)} > ${name}`;
  yield `@${up} > ${name}`;
}

function* groupOf(survey: Survey, { selector, members, tails = members, rest = '' }: Named): Steps<Group | null> {
  const own = measures.map((_, m) => members.map((at, k) => survey.left[m]![tails[k]!]! - survey.entered[m]![at]!));
  const open: number[] = [];
  let nested = false;
  for (let k = 0; k < members.length; k++) {
    while (open.length && survey.end[tails[open.at(-1)!]!]! <= members[k]!) open.pop();
    const around = open.at(-1);
    if (around !== undefined) {
      nested = true;
      for (let m = 0; m < own.length; m++) own[m]![around]! -= survey.left[m]![tails[k]!]! - survey.entered[m]![members[k]!]!;
    }
    open.push(k);
  }
  yield;
  const of = (measure: Measure) => own[measures.indexOf(measure)]!;
  const [text, link, times, replies, says] = [of('text'), of('link'), of('times'), of('replies'), of('says')];
  let good = 0;
  let one = 0;
  let answers = 0;
  const sizes: number[] = [];
  for (let k = 0; k < members.length; k++) {
    if (text[k]! < 15 || text[k]! - link[k]! < 8 || !(times[k]! || replies[k]! || says[k]!)) continue;
    good++;
    if ([1, 2].includes(times[k]!) || (!times[k] && says[k] === 1)) one++;
    if (replies[k]!) answers++;
    sizes.push(text[k]!);
  }
  if (!good || good < 0.5 * members.length) return null;
  sizes.sort((a, b) => a - b);
  const root = rootOf(survey, members, tails);
  if (root < 0) return null;
  yield;
  const share = good / members.length;
  const whole = rest ? 1 : good / Math.max(good, likeOf(survey, members));
  const element = survey.elements[members[0]!]!;
  const hint = hintOf(`${element.className} ${element.id} ${survey.elements[root]!.className} ${survey.elements[root]!.id}`);
  const rank = Math.log2(1 + good) * share * whole * (0.2 + one / good) * Math.min(1, sizes[sizes.length >> 1]! / 60) * (1 + answers / good) * (1 + 0.4 * hint);
  return { survey, selector, rest: rest || null, members, tails, own, good: share, whole, nested, root, rank };
}

/** How many children of the members' parents look like entries and have the same tag. */
function likeOf({ elements, entered, left, parent, end }: Survey, members: readonly number[]): number {
  const [text, link, times, replies, says] = (['text', 'link', 'times', 'replies', 'says'] as const).map((measure) => measures.indexOf(measure)) as [number, number, number, number, number];
  let found = 0;
  for (const up of new Set(members.map((at) => parent[at]!))) {
    if (up < 0) continue;
    const tag = elements[members[0]!]!.localName;
    for (let at = up + 1; at < end[up]!; at = end[at]!) {
      if (elements[at]!.localName !== tag) continue;
      const has = (m: number) => left[m]![at]! - entered[m]![at]!;
      if (has(text) >= 15 && has(text) - has(link) >= 8 && (has(times) || has(replies) || has(says))) found++;
    }
  }
  return found;
}

/** The nearest element around all members that is none of them. */
function rootOf({ parent, end }: Survey, members: readonly number[], tails: readonly number[]): number {
  const last = tails.at(-1)!;
  let root = parent[members[0]!]!;
  while (root >= 0 && end[root]! <= last) root = parent[root]!;
  return root;
}
