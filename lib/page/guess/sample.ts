import { folded } from '../text.ts';
import type { Group } from './groups.ts';
import { ownOf } from './groups.ts';
import { namesWithin } from './selectors.ts';
import { timeIn } from './times.ts';
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
  names: (element: Element) => readonly string[];
}

/** Records looked at: enough to see what they share, however long the list is. */
const most = 48;
const mostElements = 500;

export function sampleOf(group: Group): Sampled[] {
  const { survey, members } = group;
  const own = ownOf(group, 'text');
  const isMember = new Set(members.map((at) => survey.elements[at]!));
  const full = members.map((_, k) => k).filter((k) => own[k]! >= 15);
  const first = full.slice(0, most - 16);
  const rest = full.slice(first.length);
  const step = Math.max(1, Math.ceil(rest.length / 16));
  const chosen = [...first, ...rest.filter((_, k) => k % step === 0)];
  const sampled = chosen.map((k) => look(survey.elements[members[k]!]!, isMember));
  markTemplates(sampled);
  return sampled;
}

const silent = /^(?:script|style|noscript|template|svg|math|select|textarea|form|iframe|object|video|audio|canvas)$/;

function look(record: Element, isMember: ReadonlySet<Element>): Sampled {
  const elements: Element[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const visit = (element: Element, inLink: boolean) => {
    elements.push(element);
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = folded(node.nodeValue!);
        if (!text) continue;
        const junk = isReply(text) || isAct(text) || element.localName === 'button' || !/[\p{L}\p{N}]/u.test(text);
        pieces.push({ element, text, at: length, inLink, junk });
        length += text.length;
      } else if (node.nodeType === 1) {
        const child = node as Element;
        if (elements.length < mostElements && !isMember.has(child) && !silent.test(child.localName)) visit(child, inLink || child.localName === 'a');
      }
    }
  };
  visit(record, false);
  const known = new Map<Element, readonly string[]>();
  const names = (element: Element) => {
    let found = known.get(element);
    if (!found) known.set(element, (found = namesWithin(element, record)));
    return found;
  };
  return { record, elements, pieces, length, names };
}

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

export const tellsTime = (text: string) => timeIn(text) !== null;
