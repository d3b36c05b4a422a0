import type { Named } from './groups.ts';
import type { Steps } from './steps.ts';
import { measures, type Survey } from './survey.ts';

/** Siblings that one record may be made of, and children of one parent that are looked at. */
const longest = 6;
const mostKinds = 5;

/**
 * Records that are several siblings each: `dt` and `dd`, a table's rows, a heading with paragraphs. Each kind of child is tried as the one
 * that begins a record; what stands between two beginnings is the first one's.
 */
export function* runsOf(survey: Survey): Steps<Named[]> {
  const { elements, parent } = survey;
  const found: Named[] = [];
  const children = new Map<number, number[]>();
  const [text, times, replies, says] = (['text', 'times', 'replies', 'says'] as const).map((measure) => measures.indexOf(measure)) as [number, number, number, number];
  const has = (at: number, m: number) => survey.left[m]![at]! - survey.entered[m]![at]!;
  for (let at = 0; at < elements.length; at++) {
    if (at % 1024 === 0) yield;
    const up = parent[at]!;
    if (up < 0 || !(has(up, times) || has(up, replies) || has(up, says)) || has(up, text) < 40) continue;
    const list = children.get(up);
    if (list) list.push(at);
    else children.set(up, [at]);
  }
  for (const [up, list] of children) {
    if (list.length < 2) continue;
    yield;
    const kinds = new Map<string, number[]>();
    list.forEach((at, k) => {
      for (const kind of kindsOf(elements[at]!)) {
        const places = kinds.get(kind);
        if (places) places.push(k);
        else kinds.set(kind, [k]);
      }
    });
    for (const named of pairsOf(survey, up, list)) found.push(named);
    let tried = 0;
    for (const [kind, starts] of kinds) {
      if (tried >= mostKinds) break;
      const isDefinition = elements[list[0]!]!.localName === 'dt';
      if (starts.length === list.length || (starts.length < 2 && !isDefinition)) continue;
      const named = runOf(survey, up, list, headed(survey, list, { kind, starts }));
      if (!named) continue;
      tried++;
      found.push(named);
    }
  }
  return found;
}

/** Rows of one kind that alternate: one tells who and when, the next what. */
function* pairsOf({ elements, entered, left }: Survey, up: number, list: readonly number[]): Iterable<Named> {
  const tag = elements[list[0]!]!.localName;
  if (list.length < 4 || list.some((at) => elements[at]!.localName !== tag)) return;
  const [times, says] = [measures.indexOf('times'), measures.indexOf('says')];
  const tells = list.map((at) => left[times]![at]! - entered[times]![at]! + left[says]![at]! - entered[says]![at]! > 0);
  for (const first of [0, 1]) {
    const even = tells.filter((_, k) => k % 2 === first);
    const odd = tells.filter((_, k) => k % 2 !== first);
    if (even.filter(Boolean).length < 0.8 * even.length || odd.filter(Boolean).length > 0.35 * odd.length) continue;
    const members = list.filter((_, k) => k % 2 === first && k + 1 < list.length);
    const tails = list.filter((_, k) => k % 2 !== first && k > first).slice(0, members.length);
    if (members.length >= 2) yield { selector: `@${up} > ${tag}:nth-of-type(2n${first ? '' : '+1'})`, members, tails, rest: tag };
  }
}

/** A row with a cell that reaches over further rows: all of them are one record, whatever they are called. */
const isTall = (row: Element) => row.localName === 'tr' && [...row.children].some((cell) => Number(cell.getAttribute('rowspan')) > 1);
const tall = 'tr:has(> [rowspan]:not([rowspan="1"]))';

const kindsOf = (element: Element) => [...(isTall(element) ? [tall] : []), ...namesOf(element)];

const namesOf = ({ localName, classList }: Element) => [...(classList.length ? [...classList].slice(0, 2).map((each) => `${localName}.${CSS.escape(each)}`) : []), localName];

/** Beginnings of records: their kind, and their places among the children of one parent. */
interface Starts { kind: string; starts: readonly number[] }

/** Rows that hold the words alone, each behind one that tells who and when: that one begins the record. */
function headed({ elements, entered, left }: Survey, list: readonly number[], given: Starts): Starts {
  const { kind, starts } = given;
  const [times, says] = [measures.indexOf('times'), measures.indexOf('says')];
  const tells = (k: number) => k < list.length && left[times]![list[k]!]! - entered[times]![list[k]!]! + left[says]![list[k]!]! - entered[says]![list[k]!]! > 0;
  const tag = (k: number) => elements[list[k]!]!.localName;
  const name = tag(starts[0]!);
  if (starts.length < 2 || starts.some((k, n) => k < 1 || tag(k - 1) !== name || k - 1 === starts[n - 1])) return given;
  const last = starts.at(-1)! + 1;
  // Where the last words have one behind them too, it is the end of a record.
  if ((tells(last) && tag(last) === name) || starts.filter(tells).length > 0.2 * starts.length) return given;
  return starts.filter((k) => tells(k - 1)).length >= 0.8 * starts.length ? { kind: `${name}:has(+ ${kind})`, starts: starts.map((k) => k - 1) } : given;
}

function runOf(survey: Survey, up: number, list: readonly number[], { kind, starts }: Starts): Named | null {
  const [text, times, says] = (['text', 'times', 'says'] as const).map((measure) => measures.indexOf(measure)) as [number, number, number];
  const members: number[] = [];
  const tails: number[] = [];
  const rest = new Set<string>();
  let whole = 0;
  let longer = 0;
  let length = 0;
  for (let k = 0; k < starts.length; k++) {
    const start = starts[k]!;
    const next = Math.min(starts[k + 1] ?? list.length, start + longest);
    if (next - start >= 2) longer++;
    // The last one ends where others do: what follows the list is not its.
    const end = k === starts.length - 1 && tails.length ? Math.min(next, start + length) : next;
    length = Math.max(length, end - start);
    const at = list[start]!;
    const tail = list[end - 1]!;
    members.push(at);
    tails.push(tail);
    for (let i = start + 1; i < end; i++) rest.add(survey.elements[list[i]!]!.localName);
    const alone = (m: number) => survey.left[m]![at]! - survey.entered[m]![at]!;
    if ((alone(times) || alone(says)) && alone(text) > 0.6 * (survey.left[text]![tail]! - survey.entered[text]![at]!)) whole++;
  }
  // Where the beginning is a whole record already, what follows is another.
  if (!rest.size || longer < 0.7 * starts.length || whole > 0.5 * starts.length) return null;
  return { selector: `@${up} > ${kind}`, members, tails, rest: [...rest].slice(0, 6).join(',') };
}
