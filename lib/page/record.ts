import { type Author, nameKey, type Role } from '../model/discussion.ts';
import type { Read, Recipe } from '../model/recipe.ts';
import { profileKey } from './addresses.ts';
import { headOf } from './head.ts';
import { partOf, type Part } from './part.ts';
import type { Place } from './reading.ts';
import { folded, readText } from './text.ts';
import type { Tree } from './tree.ts';
import { type Found, firstPlace, previous, readCount, type Reader, readValue } from './values.ts';

/** What one record says by itself, before it has its place among the others. */
export interface Draft {
  /** The site's own id, or null. */
  id: string | null;
  author: Author | null;
  time: string | null;
  timeText: string | null;
  text: string;
  quotes: string[];
  score: number | null;
  permalink: string | null;
  role: Role | undefined;
  /** As `thread.parent`, `thread.to` and `thread.depth` say. */
  wanted: string | null;
  to: string | null;
  level: number | null;
  place: Place;
}

/** Reads one record. Null where it holds neither a name nor words: a row that the site has not filled yet. */
export function readRecord(record: Element, recipe: Recipe, reader: Reader, tree?: Tree): Draft | null {
  const part = partOf(record, recipe.record, tree);
  const name = readValue(part, recipe.author, reader);
  const bodies = bodiesOf(part, recipe.body);
  if (!name && !bodies.length) return null;
  const timed = readValue(part, recipe.time?.map(asTime), reader);
  const timeElement = timed?.element ?? firstPlace(part, recipe.time);
  const shown = recipe.timeText ? readValue(part, recipe.timeText, reader)?.value : timeElement && timeElement !== record ? folded(timeElement.textContent ?? '') : null;
  const own = part.own;
  const nameElement = name && name.element !== record ? name.element : null;
  const head = (recipe.head && firstOf(part, recipe.head)) || headOf(own, nameElement, timeElement, bodies[0] ?? null);
  // Where words and author line share an element, the line is not among the words.
  const line = [head, nameElement, timeElement].filter((each) => each !== null);
  const { text, quotes } = readBodies(bodies, { ...part, isOther: (element) => line.includes(element) || part.isOther?.(element) === true }, recipe.body);
  if (!name && !text && !quotes.length) return null;
  const id = readValue(part, recipe.id, reader);
  return {
    id: id?.value ?? null,
    author: name && { name: name.value, key: authorKey(part, name.value, recipe, reader) },
    time: timed?.value ?? null,
    // What is longer is no time: the recipe's last resort met a whole line of something else.
    timeText: shown && shown.length <= 80 ? shown : null,
    text, quotes,
    score: scoreOf(part, recipe, reader),
    permalink: readValue(part, recipe.permalink, reader)?.value ?? linkTo(id, recipe.linkParam, reader),
    role: roleOf(part, recipe.roles),
    wanted: readValue(part, recipe.thread.parent, reader)?.value ?? null,
    to: readValue(part, recipe.thread.to, reader)?.value ?? null,
    level: levelOf(part, recipe, reader),
    place: {
      record, own, others: part.others,
      name: nameElement,
      head,
      body: bodies[0] ?? null,
      rest: part.rest,
      separators: [...part.rest, ...separatorsOf(part, recipe.separator)],
    },
  };
}

/** The address of a comment that the page has no link to: by the article's parameter that the platform looks at, or by an element's id. */
function linkTo(id: Found | null, param: string | undefined, { article, page }: Reader): string | null {
  if (!id) return null;
  if (param && article) {
    const url = new URL(article);
    url.searchParams.set(param, id.value);
    return url.href;
  }
  return page && id.element.id === id.value ? `${page}#${encodeURIComponent(id.value)}` : null;
}

/** A time says how it is written by its place: an attribute is for machines, text for people. */
function asTime(read: Read): Read {
  return read.as ? read : { ...read, as: read.attr ? 'iso' : 'date' };
}

function authorKey(part: Part, name: string, recipe: Recipe, reader: Reader): string {
  for (const read of recipe.authorId ?? []) {
    const found = readValue(part, [read], reader);
    const key = found && (read.as === 'link' ? prefixed('link:', profileKey(found.value)) : `id:${found.value}`);
    if (key) return key;
  }
  return nameKey(name);
}

const prefixed = (prefix: string, key: string | null) => key && prefix + key;

function scoreOf(part: Part, recipe: Recipe, reader: Reader): number | null {
  const score = readCount(part, recipe.score, reader);
  if (score !== null) return score;
  const up = readCount(part, recipe.up, reader);
  const down = readCount(part, recipe.down, reader);
  return up === null && down === null ? null : Math.abs(up ?? 0) - Math.abs(down ?? 0);
}

function roleOf(part: Part, roles: Recipe['roles'] = {}): Role | undefined {
  return (['author', 'staff'] as const).find((role) => roles[role] && (part.record.matches(roles[role]) || part.own.matches(roles[role]) || firstOf(part, roles[role])));
}

function firstOf(part: Part, selector: string): Element | null {
  for (const element of part.all(selector)) return element;
  return null;
}

function bodiesOf(part: Part, { sel, many }: Recipe['body']): Element[] {
  for (const each of sel) {
    const found: Element[] = [];
    for (const element of part.all(each)) {
      if (!many) return [element];
      if (!found.some((outer) => outer.contains(element) || element.contains(outer))) found.push(element);
    }
    if (found.length) return found;
  }
  return [];
}

function readBodies(bodies: Element[], { isOther }: Part, { drop, quote = 'blockquote', lines }: Recipe['body']): { text: string; quotes: string[] } {
  const read = bodies.map((body) => readText(body, { drop, quote, lines, isOther }));
  return { text: read.map(({ text }) => text).filter(Boolean).join('\n'), quotes: read.flatMap(({ quotes }) => quotes) };
}

/** Rules and rows beside the record and its rest, as far as they go on without a gap. */
function separatorsOf({ record, rest }: Part, separator: Recipe['separator']): Element[] {
  const found: Element[] = [];
  if (!separator) return found;
  const step = (at: Element) => (separator.side === 'before' ? previous(at) : at.nextElementSibling);
  for (let at = step(separator.side === 'before' ? record : rest.at(-1) ?? record); at?.matches(separator.sel); at = step(at)) found.push(at);
  return found;
}

/** The place in its thread of a record that is not read as a comment (a tombstone), so that what answers it is not lost. */
export function placeOnly(record: Element, recipe: Recipe, reader: Reader, tree?: Tree): Pick<Draft, 'id' | 'wanted' | 'level'> {
  const part = partOf(record, recipe.record, tree);
  return {
    id: readValue(part, recipe.id, reader)?.value ?? null,
    wanted: readValue(part, recipe.thread.parent, reader)?.value ?? null,
    level: levelOf(part, recipe, reader),
  };
}

function levelOf(part: Part, { thread }: Recipe, reader: Reader): number | null {
  return thread.depth ? readCount(part, thread.depth, reader) : null;
}
