import type { Read } from '../model/recipe.ts';
import { afterHash, httpAddress } from './addresses.ts';
import { readNumber } from './numbers.ts';
import type { Part } from './part.ts';
import { folded } from './text.ts';
import { dateTime, epoch, isoTime, type TimeOptions } from './time.ts';

/** What values are read against. */
export interface Reader extends TimeOptions {
  /** Base of relative addresses. */
  base: string;
  /** Address of the document without `#`, where an element's id leads to it; null in frames and shadow roots. */
  page: string | null;
  /** Address of the article without `#`; null where the document does not know it. */
  article: string | null;
}

export interface Found {
  value: string;
  element: Element;
}

/** The first value that one of these gives, and the element that gave it; null where none does. */
export function readValue(part: Part, reads: readonly Read[] | undefined, reader: Reader): Found | null {
  for (const read of reads ?? []) {
    for (const element of places(part, read.sel)) {
      const value = transform(raw(element, read), read, reader);
      if (value) return { value, element };
    }
  }
  return null;
}

/** The first element that one of these looks at, whatever it says. */
export function firstPlace(part: Part, reads: readonly Read[] | undefined): Element | null {
  for (const read of reads ?? []) {
    for (const element of places(part, read.sel)) if (element !== part.record) return element;
  }
  return null;
}

function* places(part: Part, sel: string | undefined): Iterable<Element> {
  if (!sel) yield part.record;
  else if (!/^[\^<]/.test(sel)) yield* part.all(sel);
  else {
    const [path, inside] = sel.split(' / ') as [string, string?];
    const [, above, before] = /^(?:\^(.+?))?(?: ?<(.+))?$/s.exec(path) ?? [];
    let at: Element | null | undefined = part.record;
    if (above) at = at.parentElement?.closest(above);
    if (before) at = at && previous(at);
    if (!at || (before && !at.matches(before))) return;
    if (inside) yield* at.querySelectorAll(inside);
    else yield at;
  }
}

/** The element before, ours not counted. */
export function previous(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before?.localName === 'belowline-part') before = before.previousElementSibling;
  return before;
}

/** An attribute, or the text; of that, what the expression catches, or what it means that it catches. */
export function raw(element: Element, { attr, match, means }: Read): string | null {
  const whole = attr ? element.getAttribute(attr) : folded(element.textContent ?? '');
  if (whole === null || !match) return whole === null ? null : means ?? whole;
  const found = pattern(match)?.exec(whole);
  return found ? means ?? found[1] ?? found[0] : null;
}

const patterns = new Map<string, RegExp | null>();
function pattern(source: string): RegExp | null {
  let made = patterns.get(source);
  if (made === undefined) {
    try {
      made = new RegExp(source, 'iu');
    } catch {
      made = null;
    }
    patterns.set(source, made);
  }
  return made;
}

/** Numbers stay text here: callers know what they wait for. */
function transform(value: string | null, { as }: Read, reader: Reader): string | null {
  if (value === null) return null;
  switch (as) {
    case 'iso': return isoTime(value, reader);
    case 'date': return dateTime(value, reader);
    case 'epochS': return /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? epoch(Number(value) * 1000, reader.now) : null;
    case 'epochMs': return /^\s*\d+\s*$/.test(value) ? epoch(Number(value), reader.now) : null;
    case 'number': return readNumber(value)?.toString() ?? null;
    case 'link': return httpAddress(value, reader.base);
    case 'afterHash': return afterHash(value);
    default: return folded(value) || null;
  }
}

/** A whole number, or null. */
export function readCount(part: Part, reads: readonly Read[] | undefined, reader: Reader): number | null {
  const found = readValue(part, reads?.map((read) => ({ ...read, as: 'number' as const })), reader);
  return found && Number(found.value);
}
