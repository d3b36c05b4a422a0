import { folded } from '../text.ts';
import type { Group } from './groups.ts';
import { ownOf } from './groups.ts';
import { remembered } from './remembered.ts';
import { namesWithin, type Path } from './selectors.ts';
import { isAct, isReply } from './words.ts';

/** A run of text in one record. */
export interface Piece {
  element: Element;
  text: string;
  /** Characters of the record before it. */
  at: number;
  inLink: boolean;
  /** Not the commenter's words: told by all records alike, a button, a time. */
  junk: boolean;
}

/** One record with its own elements and texts, looked at closely. */
export interface Sampled {
  record: Element;
  elements: Element[];
  pieces: Piece[];
  length: number;
  /** By element: characters of the record before it, and before its end. */
  spans: ReadonlyMap<Element, readonly [number, number]>;
  names: (element: Element) => readonly string[];
  depthOf: (element: Element) => number;
  /** The record, or the sibling belonging to it, that an element stands in. */
  partOf: (element: Element) => Element;
}

/** How closely a group is looked at: records, and elements of all of them. */
export interface Look { records: number; elements: number }
/** Enough to tell what a group is. */
export const glance: Look = { records: 16, elements: 500 };
/** Enough to see what its records share, however long the list is. */
export const study: Look = { records: 48, elements: 4000 };
const mostElements = 400;

export function sampleOf(group: Group, look: Look): Sampled[] {
  const { survey, members, tails } = group;
  const own = ownOf(group, 'text');
  const isMember = new Set(members.map((at) => survey.elements[at]!));
  const full = members.map((_, k) => k).filter((k) => own[k]! >= 15);
  const first = full.slice(0, look.records * 0.66);
  const rest = full.slice(first.length);
  const step = Math.max(1, Math.ceil(rest.length / (look.records - first.length || 1)));
  const sampled: Sampled[] = [];
  let left = look.elements;
  for (const k of [...first, ...rest.filter((_, at) => at % step === 0)]) {
    if (left <= 0) break;
    const each = sampledOf(survey.elements[members[k]!]!, survey.elements[tails[k]!]!, isMember, group.selector);
    left -= each.elements.length;
    sampled.push(each);
  }
  markTemplates(sampled);
  return sampled;
}

const silent = /^(?:script|style|noscript|template|svg|math|select|textarea|form|iframe|object|video|audio|canvas)$/;

function sampledOf(record: Element, tail: Element, isMember: ReadonlySet<Element>, selector: string): Sampled {
  const elements: Element[] = [];
  const pieces: Piece[] = [];
  const spans = new Map<Element, [number, number]>();
  const paths = new Map<Element, Path>();
  const parts = new Map<Element, Element>();
  let length = 0;
  let part = record;
  const visit = (element: Element, inLink: boolean, path: Path) => {
    elements.push(element);
    parts.set(element, part);
    paths.set(element, path);
    const span: [number, number] = [length, length];
    spans.set(element, span);
    const like = new Map<string, number>();
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = folded(node.nodeValue!);
        if (!text) continue;
        const junk = element.localName === 'button' || isControl(text);
        pieces.push({ element, text, at: length, inLink, junk });
        length += text.length;
      } else if (node.nodeType === 1) {
        const child = node as Element;
        const name = child.localName;
        const nth = (like.get(name) ?? 0) + 1;
        like.set(name, nth);
        if (elements.length >= mostElements || isMember.has(child) || silent.test(name)) continue;
        const tag = name.includes(':') ? CSS.escape(name) : name;
        const tags = `${path.depth ? path.tags : ':scope'} > ${tag}`;
        const steps = `${path.depth ? path.steps : ':scope'} > ${tag}:nth-of-type(${nth})`;
        visit(child, inLink || name === 'a', { tags, steps, depth: path.depth + 1 });
      }
    }
    span[1] = length;
  };
  for (let at: Element | null = record; at; at = at === tail ? null : at.nextElementSibling) {
    part = at;
    // What stands in a row after the record's own is not to be looked for in that.
    const own = at === record ? ':scope' : at.localName === record.localName ? `${at.localName}:not(${selector})` : at.localName;
    visit(at, false, { tags: own, steps: own, depth: 0 });
  }
  const known = new Map<Element, readonly string[]>();
  const names = (element: Element) => {
    let found = known.get(element);
    if (!found) known.set(element, (found = namesWithin(element, paths.get(element)!)));
    return found;
  };
  const depthOf = (element: Element) => paths.get(element)?.depth ?? 0;
  return { record, elements, pieces, length, spans, names, depthOf, partOf: (element) => parts.get(element) ?? record };
}

const isControl = remembered((text) => isReply(text) || isAct(text) || !/[\p{L}\p{N}]/u.test(text.slice(0, 100)));

/** What many records say in the same words is the site's: labels, ranks, signatures of the template. */
function markTemplates(sampled: Sampled[]): void {
  if (sampled.length < 3) return;
  const seen = new Map<string, Set<number>>();
  const shape = (text: string) => text.toLowerCase().replace(/\p{Nd}+/gu, '0').slice(0, 80);
  sampled.forEach(({ pieces }, record) => {
    for (const { text } of pieces) {
      const key = shape(text);
      const set = seen.get(key);
      if (set) set.add(record);
      else seen.set(key, new Set([record]));
    }
  });
  const enough = Math.max(3, 0.34 * sampled.length);
  for (const { pieces } of sampled) for (const piece of pieces) if (seen.get(shape(piece.text))!.size >= enough) piece.junk = true;
}

/** Counts, over records, of what the first element with each name says. */
export function byName<T>(sampled: readonly Sampled[], valueOf: (element: Element, record: Sampled) => T | null): Map<string, { record: Sampled; element: Element; value: T }[]> {
  const found = new Map<string, { record: Sampled; element: Element; value: T }[]>();
  for (const record of sampled) {
    const done = new Set<string>();
    for (const element of record.elements) {
      const value = valueOf(element, record);
      if (value === null) continue;
      for (const name of record.names(element)) {
        if (done.has(name)) continue;
        done.add(name);
        const list = found.get(name);
        const entry = { record, element, value };
        if (list) list.push(entry);
        else found.set(name, [entry]);
      }
    }
  }
  return found;
}

/** What one writer says under each of several comments is a signature. */
export function markSignatures(sampled: readonly Sampled[], authors: ReadonlyMap<Sampled, Element>): void {
  const byAuthor = new Map<string, Sampled[]>();
  for (const [record, element] of authors) {
    const name = folded(element.textContent ?? '').slice(0, 80);
    byAuthor.set(name, [...(byAuthor.get(name) ?? []), record]);
  }
  for (const records of byAuthor.values()) {
    if (records.length < 2) continue;
    const seen = new Map<string, number>();
    for (const { pieces } of records) for (const text of new Set(pieces.map((piece) => piece.text))) seen.set(text, (seen.get(text) ?? 0) + 1);
    for (const { pieces } of records) for (const piece of pieces) if (seen.get(piece.text)! >= Math.max(2, 0.6 * records.length)) piece.junk = true;
  }
}

/** Where in its record an element stands: 1 at the beginning, 0 at the end. */
export function earliness(element: Element, { spans, length }: Sampled): number {
  return 1 - (spans.get(element)?.[0] ?? length) / (length + 1);
}

/** Characters of an element's own text in its record. */
export function sizeOf(element: Element, { spans }: Sampled): number {
  const span = spans.get(element);
  return span ? span[1] - span[0] : 0;
}
