import type { Comment, Discussion } from '../model/discussion.ts';
import { hashOf } from './hash.ts';
import { createLinks } from './links.ts';
import { recordAfter, recordBefore } from './order.ts';
import type { Place, Reading, Section } from './reading.ts';
import { type Draft, idOnly, readRecord } from './record.ts';
import { describe } from './roots.ts';
import { inSlices } from './slices.ts';
import { readCount, type Reader } from './values.ts';

/** Who answers whom on a page without structure, by its readers' own words: `lib/replies`, passed in, since a page room knows nothing of it. */
export type ExactMarks = (comments: readonly Comment[], article: string | null) => ReadonlyMap<string, { parent: string; from: 'quote' | 'mention'; confidence: number }>;

export interface ReadingOptions {
  /** Base of relative addresses, where the document has none of its own. */
  url: string;
  /** BCP 47 language of the page, for dates in words; absent: the document's own. */
  lang?: string | null;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The top-level site: the platform that names belong to where a recipe was guessed. */
  site: string;
  /** For sections whose thread style is `flat`. */
  exactMarks?: ExactMarks;
  /** The article's words, where they are known, so that a quotation of it is not taken for one of a comment. */
  article?: string | null;
}

interface Item {
  record: Element;
  /** The item before is the record before, unless others came between meanwhile. */
  follows: boolean;
  /** Read it though it is known. */
  again: boolean;
}

/** Earlier comments that a flat page's readers may answer, and how many comments are looked at in one go. */
const reach = 400;
const chunk = 200;

/** Reads a section, and keeps reading it: see {@link Reading}. Nothing is read before `read()`. */
export function createReading(section: Section, options: ReadingOptions): Reading {
  const { recipe, root, scope } = section;
  const document = root.ownerDocument;
  const comments: Comment[] = [];
  const byId = new Map<string, Comment>();
  const places = new Map<string, Place>();
  const byRecord = new WeakMap<Element, string>();
  /** Further records of a comment that the page shows twice. */
  const copies = new Map<string, Set<Element>>();
  const levels = new Map<string, number>();
  const links = createLinks(byId);
  const suffixes = new Map<string, number>();
  const unmarked = new Set<string>();
  /** Rows that were empty or no comments when they were last looked at. */
  const passed = new WeakSet<Element>();
  let changes = 0;
  let begun = false;

  const discussion: Discussion = {
    recipe: recipe.name,
    platform: recipe.platform ?? (recipe.name === 'guess' ? options.site : recipe.name),
    confidence: section.confidence,
    root: describe(root),
    comments,
    stated: null,
  };

  const reader = (): Reader => ({
    base: /^https?:/.test(document.baseURI) ? document.baseURI : options.url,
    page: scope.nodeType === 9 && !recipe.article && /^https?:/.test(options.url) ? options.url.replace(/#.*/s, '') : null,
    zone: recipe.zone,
    lang: options.lang || document.documentElement?.lang || 'en',
    now: options.now(),
  });

  const isKnown = (element: Element) => byRecord.has(element);
  const isHere = (id: string) => places.has(id) && root.contains(places.get(id)!.record);

  function idFor(draft: Draft, record: Element): { id: string; copy: boolean } {
    const base = draft.id ?? `h-${hashOf(draft.author?.key ?? '', draft.time ?? '', draft.text, ...draft.quotes)}`;
    const had = byRecord.get(record);
    const isFree = (id: string) => !byId.has(id) || places.get(id)!.record === record || !isHere(id);
    if (had !== undefined && (had === base || had.startsWith(`${base}~`)) && isFree(had)) return { id: had, copy: false };
    if (isFree(base)) return { id: base, copy: false };
    const other = byId.get(base)!;
    // Without an id of the site's own, two like comments are two: somebody wrote twice.
    if (draft.id !== null && other.text === draft.text && other.author?.key === draft.author?.key) return { id: base, copy: true };
    let n = suffixes.get(base) ?? 2;
    while (!isFree(`${base}~${n}`)) n++;
    suffixes.set(base, n);
    return { id: `${base}~${n}`, copy: false };
  }

  /** The id of the nearest comment around a record; what stands around it is read first. */
  function around(record: Element, cursor: Cursor): string | null {
    for (let at = record.parentElement; at && at !== root; at = at.parentElement) {
      if (!at.matches(recipe.record.sel)) continue;
      if (!isKnown(at)) readOne({ record: at, follows: false, again: false }, cursor);
      const id = byRecord.get(at);
      if (id !== undefined) return id;
    }
    return null;
  }

  function wantedBy(draft: Draft, record: Element, index: number, cursor: Cursor): string | null {
    const { style, from = 0, unit = 1 } = recipe.thread;
    if (style === 'nested') return around(record, cursor);
    if (style === 'parent') return draft.wanted;
    if (style === 'flat' || draft.level === null) return null;
    const level = Math.round((draft.level - from) / (unit || 1));
    levels.set(comments[index]!.id, level);
    // The comment before and those above it are all that can be answered.
    let above = comments[index - 1];
    while (above && (levels.get(above.id) ?? 0) >= level) above = above.parent === null ? undefined : byId.get(above.parent);
    return above?.id ?? null;
  }

  /** Where a new or moved comment belongs in the order of reading. */
  function indexFor(record: Element, follows: boolean, cursor: Cursor): number {
    if (follows && cursor.changes === changes) return cursor.index + 1;
    const indexOf = (element: Element) => comments.lastIndexOf(byId.get(byRecord.get(element)!)!);
    const isInOrder = (element: Element) => element !== record && isKnown(element) && places.get(byRecord.get(element)!)?.record === element;
    const before = recordBefore(root, record, isInOrder);
    if (before) return indexOf(before) + 1;
    const after = recordAfter(root, record, isInOrder);
    return after ? indexOf(after) : comments.length;
  }

  interface Cursor { index: number; changes: number; told: Set<string>; reader: Reader }

  function readOne({ record, follows, again }: Item, cursor: Cursor): void {
    if (!root.contains(record) || ((isKnown(record) || passed.has(record)) && !again)) return;
    passed.delete(record);
    const had = byRecord.get(record);
    if (recipe.record.exclude && record.matches(recipe.record.exclude)) {
      const { id, wanted } = recipe.thread.style === 'parent' ? idOnly(record, recipe, cursor.reader) : { id: null, wanted: null };
      if (id !== null && !byId.has(id)) tell(links.ghost(id, wanted), cursor);
      passed.add(record);
      return;
    }
    const draft = readRecord(record, recipe, cursor.reader);
    if (!draft) {
      passed.add(record);
      return;
    }
    const { id, copy } = idFor(draft, record);
    byRecord.set(record, id);
    if (copy) {
      addCopy(id, record, draft.place);
      return;
    }
    // A row that the site uses again for another comment.
    if (had !== undefined && had !== id && places.get(had)?.record === record && recipe.virtual !== 'unmount') left.add(had);
    take(id, draft, follows, cursor);
  }

  function addCopy(id: string, record: Element, place: Place): void {
    const records = copies.get(id) ?? new Set();
    copies.set(id, records.add(record));
    const { separators } = places.get(id)!;
    // It goes where the comment goes: what the reader put away must not stay on the page in a second place.
    if (!separators.includes(place.own) && !place.own.querySelector(recipe.record.sel)) separators.push(place.own);
  }

  function take(id: string, draft: Draft, follows: boolean, cursor: Cursor): void {
    const { place, author, time, timeText, text, quotes, score, permalink } = draft;
    const fields = { author, time, timeText, text, quotes, score, permalink };
    const before = places.get(id);
    const known = byId.get(id);
    if (!(known && before?.record === place.record && sameFields(known, fields))) cursor.told.add(id);
    const comment: Comment = known ?? { id, ...fields, parent: null, parentFrom: null, parentConfidence: null, depth: 0 };
    Object.assign(comment, fields);
    byId.set(id, comment);
    left.delete(id);
    if (before && before.record === place.record) place.separators.push(...before.separators.filter((each) => !place.separators.includes(each) && each !== place.own));
    places.set(id, place);
    const index = inOrder(comment, place.record, known !== undefined, follows, cursor);
    if (recipe.thread.style === 'flat') {
      if (!known || cursor.told.has(id)) unmarked.add(id);
    } else {
      const wanted = wantedBy(draft, place.record, index, cursor);
      tell(links.link(comment, wanted, 'page', 1), cursor);
    }
  }

  /** Puts a comment where it belongs; returns its index. */
  function inOrder(comment: Comment, record: Element, known: boolean, follows: boolean, cursor: Cursor): number {
    let index = indexFor(record, follows, cursor);
    if (known) {
      const was = comments.lastIndexOf(comment);
      if (was === index || was === index - 1) index = was;
      else {
        comments.splice(was, 1);
        if (was < index) index--;
        comments.splice(index, 0, comment);
        changes++;
      }
    } else {
      if (index === comments.length) comments.push(comment);
      else comments.splice(index, 0, comment);
      changes++;
    }
    cursor.index = index;
    cursor.changes = changes;
    return index;
  }

  function tell(ids: Iterable<string>, cursor: Cursor): void {
    for (const id of ids) cursor.told.add(id);
  }

  /** Looks for what readers' own words say, over as many comments as one slice bears. False: nothing was left to do. */
  function markSome(cursor: Cursor): boolean {
    const first = unmarked.values().next();
    if (first.done) return false;
    const exactMarks = options.exactMarks;
    const start = comments.lastIndexOf(byId.get(first.value)!);
    if (!exactMarks || start < 0) {
      unmarked.delete(first.value);
      return unmarked.size > 0;
    }
    let end = start;
    while (end < comments.length && end - start < chunk && unmarked.delete(comments[end]!.id)) end++;
    const marks = exactMarks(comments.slice(Math.max(0, start - reach), end), options.article ?? null);
    for (let i = start; i < end; i++) {
      const comment = comments[i]!;
      const mark = marks.get(comment.id);
      tell(links.link(comment, mark?.parent ?? null, mark?.from ?? 'mention', mark?.confidence ?? 1), cursor);
    }
    return unmarked.size > 0;
  }

  /** Comments whose row is gone or holds another comment, until it is sure that no new row took their place. */
  const left = new Set<string>();

  function forgetLeft(): string[] {
    const gone = [...left].filter((id) => !isHere(id) || byRecord.get(places.get(id)!.record) !== id);
    left.clear();
    if (!gone.length) return gone;
    for (const id of gone) {
      links.forget(id);
      const record = places.get(id)!.record;
      if (byRecord.get(record) === id) byRecord.delete(record);
      places.delete(id);
      levels.delete(id);
      unmarked.delete(id);
      suffixes.clear();
    }
    removeAll(comments, new Set(gone.map((id) => byId.get(id)!)));
    for (const id of gone) byId.delete(id);
    changes++;
    return gone;
  }

  function noteRemoved(removed: Iterable<Element>): Item[] {
    const stepIn: Item[] = [];
    if (recipe.virtual === 'unmount') return stepIn;
    for (const element of removed) {
      for (const record of recordsIn(element)) {
        const id = byRecord.get(record);
        if (id === undefined || root.contains(record)) continue;
        if (places.get(id)?.record === record) {
          left.add(id);
          // Where the page showed it twice, the other one takes its place.
          for (const copy of copies.get(id) ?? []) if (root.contains(copy)) stepIn.push({ record: copy, follows: false, again: true });
        }
        copies.get(id)?.delete(record);
      }
    }
    return stepIn;
  }

  function* recordsIn(element: Element): Iterable<Element> {
    if (element.matches(recipe.record.sel)) yield element;
    yield* element.querySelectorAll(recipe.record.sel);
  }

  function itemsOf(added: Iterable<Element> | undefined): Item[] {
    if (!added) return [...root.querySelectorAll(recipe.record.sel)].map((record, at) => ({ record, follows: at > 0, again: false }));
    const items = new Map<Element, Item>();
    for (const element of added) {
      if (!root.contains(element)) continue;
      let follows = false;
      for (const record of recordsIn(element)) {
        if (!items.has(record)) items.set(record, { record, follows, again: true });
        follows = items.size > 0;
      }
      // Words that came later than their row: 'read more', an edit, a placeholder that is filled.
      const whole = follows ? null : element.closest(recipe.record.sel);
      if (whole && whole !== root && root.contains(whole) && !items.has(whole)) items.set(whole, { record: whole, follows: false, again: true });
    }
    return [...items.values()];
  }

  return {
    section, discussion, places,
    comment: (id) => byId.get(id),
    idOf(element) {
      for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
        const id = byRecord.get(at);
        if (id !== undefined && byId.has(id)) return id;
        if (at === root) return null;
      }
      return null;
    },
    async read({ added, removed, signal, onSlice } = {}) {
      const cursor: Cursor = { index: -1, changes: begun ? -1 : changes, told: new Set(), reader: reader() };
      const told = new Set<string>();
      const all = added === undefined && (removed === undefined || !begun);
      begun = true;
      const items = [...(all ? itemsOf(undefined) : itemsOf(added ?? [])), ...noteRemoved(removed ?? [])];
      discussion.stated = recipe.stated ? readCount({ record: root, own: root, all: (selector) => scope.querySelectorAll(selector) }, recipe.stated, cursor.reader) : null;
      let at = 0;
      const step = () => {
        const item = items[at++];
        if (item) readOne(item, cursor);
        return item ? at < items.length || unmarked.size > 0 : markSome(cursor);
      };
      const between = () => {
        if (!cursor.told.size) return;
        const ids = [...cursor.told].filter((id) => byId.has(id));
        cursor.told.clear();
        for (const id of ids) told.add(id);
        onSlice?.(ids);
      };
      await inSlices(step, { signal, between });
      const gone = forgetLeft();
      return { added: [...told].filter((id) => byId.has(id)), removed: gone };
    },
  };
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

function sameFields(comment: Comment, fields: Pick<Comment, 'author' | 'time' | 'timeText' | 'text' | 'quotes' | 'score' | 'permalink'>): boolean {
  return comment.text === fields.text && comment.author?.name === fields.author?.name && comment.author?.key === fields.author?.key
    && comment.time === fields.time && comment.score === fields.score && comment.permalink === fields.permalink
    && comment.quotes.length === fields.quotes.length && comment.quotes.every((quote, at) => quote === fields.quotes[at]);
}

/** Takes these out of the list in place: others hold it. */
function removeAll<Item>(list: Item[], gone: ReadonlySet<Item>): void {
  let kept = 0;
  for (const each of list) if (!gone.has(each)) list[kept++] = each;
  list.length = kept;
}
