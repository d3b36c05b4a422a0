import { listNames, type ListName, type Lists, type Pages } from '../model/memory.ts';

/**
 * The reader's lists as one file: JSON in UTF-8, at most 64 MB.
 *
 *   {
 *     "format": "belowline list",
 *     "version": 2,                        raised when a field changes its meaning
 *     "mutes":   [ Mute … ],               people who are muted
 *     "filters": [ Filter … ],             rules for comments
 *     "people":  [ Person … ],             tags and notes on people
 *     "kept":    [ Kept … ],               comments that were kept
 *     "recipes": [ SiteRecipe … ],         where a site's comments are, and what is none
 *     "pages":   Pages                     only where it was ticked: what is remembered of pages (`pages-file.ts`)
 *   }
 *
 * The fields of the rows are those of `lib/model/memory.ts` and `site-recipe.ts`, in the order of `rowShapes` (`lib/browser/checks.ts`); times are
 * milliseconds since 1970. Rows stand in order of their id, and nothing else is in the file, not even the day: the same lists make the
 * same file, byte for byte. It can be read in part: a row that is broken does not spoil the others.
 *
 * Never in it: settings, and the keys of engines.
 *
 * Version 1 had `written` (a time) and `mutes` alone, in any order.
 */
export type ListRows = { [Name in ListName]: Lists[Name][] };
export type PagesCheck = (value: unknown, at: string) => Pages;
/** Checks one row, throwing where it is not what it must be; returns a clean copy with its fields in order. */
export type RowChecks = { [Name in ListName]: (value: unknown, at: string) => Lists[Name] };

const format = 'belowline list';
const version = 2;
/** Of one file, in bytes or letters: some 200,000 mutes. */
const largest = 64_000_000;
const mostPlaces = 5;
/** No row goes deeper; what does would cost the browser gigabytes to read. */
const deepest = 40;

export const noRows = (): ListRows => ({ mutes: [], filters: [], people: [], kept: [], recipes: [] });

/** `pages`: where the reader ticked them. */
export function listFile(rows: ListRows, checks: RowChecks, now: number, pages: Pages | null = null): { name: string; text: string } {
  const clean = listNames.map((list) => [list, rows[list].map((row) => checks[list](row, list)).sort((a, b) => (a.id < b.id ? -1 : 1))]);
  const file = { format, version, ...(Object.fromEntries(clean) as ListRows), ...(pages && { pages }) };
  return { name: `belowline-${new Date(now).toISOString().slice(0, 10)}.json`, text: `${JSON.stringify(file, null, 1)}\n` };
}

/** Refuses what is too large before it is read. */
export function checkSize(size: number): void {
  if (size > largest) throw refused('This file is too large to be a list. Nothing was changed.');
}

export interface ReadList {
  rows: ListRows;
  /** Null where the file has none. */
  pages: Pages | null;
  /** Rows that could not be read. */
  broken: number;
  /** Where, of the first ones: `mutes[7].site`. */
  places: string[];
}

/** What a file holds. Throws a sentence where it is refused as a whole. */
export function readListFile(text: string, checks: RowChecks, checkPages: PagesCheck): ReadList {
  checkSize(text.length);
  const file = parsed(text);
  if (!file || file.format !== format) throw refused('This file is no list of Belowline. Nothing was changed.');
  if (file.version !== 1 && file.version !== version) throw refused('This file was made by a newer Belowline. Update to read it. Nothing was changed.');
  const read: ReadList = { rows: noRows(), pages: null, broken: 0, places: [] };
  for (const list of listNames) readRows(list, file[list], checks, read);
  if (file.pages !== undefined) attempt(read, () => void (read.pages = checkPages(file.pages, 'pages')));
  return read;
}

function readRows<Name extends ListName>(list: Name, given: unknown, checks: RowChecks, read: ReadList): void {
  if (given === undefined) return;
  const ids = new Set<string>();
  for (const [at, value] of (Array.isArray(given) ? given : [given]).entries()) {
    attempt(read, () => {
      const row = checks[list](value, `${list}[${at}]`);
      if (ids.has(row.id)) throw new Error(`${list}[${at}] has the id of an earlier one.`);
      ids.add(row.id);
      (read.rows[list] as Lists[Name][]).push(row);
    });
  }
}

function attempt(read: ReadList, work: () => void): void {
  try {
    work();
  } catch (error) {
    read.broken++;
    // Every check's sentence begins with the place.
    if (read.places.length < mostPlaces) read.places.push(/^\S*/.exec((error as Error).message)![0]);
  }
}

/** Whether brackets outside of strings are open too often at once. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0, inside = false; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (inside) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) inside = false;
    } else if (letter === 0x22) inside = true;
    else if (letter === 0x5b || letter === 0x7b) {
      if (++depth > deepest) return true;
    } else if (letter === 0x5d || letter === 0x7d) depth--;
  }
  return false;
}

/** Own properties of a JSON object; null for anything else. */
function parsed(text: string): Record<string, unknown> | null {
  if (isTooDeep(text)) return null;
  try {
    // Some editors put a mark before the first letter.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null) as object, value) as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

function refused(sentence: string): Error {
  return Object.assign(new Error(sentence), { kind: 'refused' as const });
}
