import type { Comment, Discussion } from '../model/discussion.ts';
import { isMade } from '../model/site-recipe.ts';
import { answeredIn, answeredInThread, createDepths } from './answered.ts';
import { articleIn } from './article-address.ts';
import { declaredCount, declaredLanguage } from './declared.ts';
import { createIds } from './ids.ts';
import { createLinks } from './links.ts';
import { createOrder, type Cursor } from './order.ts';
import { recordAround } from './part.ts';
import type { Place, Reading, Section } from './reading.ts';
import { type Draft, placeOnly, readRecord } from './record.ts';
import { describe } from './roots.ts';
import { inSlices } from './slices.ts';
import { watchTranslation } from './translated.ts';
import { plainTree } from './tree.ts';
import { type Reader, readValue } from './values.ts';
import type { CreateWords } from './words.ts';

export interface ReadingOptions {
  /** Base of relative addresses, where the document has none of its own. */
  url: string;
  /** BCP 47 language of the page, for dates in words; absent: the document's own. */
  lang?: string | null;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The top-level site: the platform that names belong to where a recipe was guessed. */
  site: string;
  /** For sections whose thread style is `flat`: who answers whom by their words. A part of its own, which other pages never load. */
  createWords?: CreateWords;
}

interface Item {
  record: Element;
  /** The item before is the record before. */
  follows: boolean;
  /** Read it though it is known. */
  again: boolean;
}

/** One call of `read`. */
interface Run { cursor: Cursor; told: Set<string>; reader: Reader }

/** Reads a section, and keeps reading it: see {@link Reading}. Nothing is read before `read()`. */
export function createReading(section: Section, options: ReadingOptions): Reading {
  const { recipe, root, scope, tree = plainTree } = section;
  const { sel, exclude } = recipe.record;
  const { style } = recipe.thread;
  const comments: Comment[] = [];
  const byId = new Map<string, Comment>();
  const places = new Map<string, Place>();
  const byRecord = new WeakMap<Element, string>();
  /** Rows that were empty or no comments when they were last looked at. */
  const passed = new WeakSet<Element>();
  /** Further records of a comment that the page shows twice. */
  const copies = new Map<string, Set<Element>>();
  /** Comments whose row is gone or holds another comment, until it is sure that no new row took its place. */
  const left = new Set<string>();
  let begun = false;
  /** The element that states how many comments there are. */
  let statedAt: Element | null = null;

  const discussion: Discussion = {
    recipe: recipe.name,
    platform: recipe.platform ?? (isMade(recipe) ? options.site : recipe.name),
    confidence: section.confidence,
    root: describe(root),
    comments,
    stated: null,
  };

  const isHere = (id: string) => tree.holds(root, places.get(id)?.record ?? null);
  const stands = (id: string, record: Element) => places.get(id)?.record === record && byRecord.get(record) === id;
  const links = createLinks(byId);
  const depths = createDepths(comments, byId);
  const words = options.createWords?.(comments, byId, links.link);
  const isTranslated = watchTranslation(root.ownerDocument);
  const order = createOrder(root, comments, (element) => {
    const id = byRecord.get(element);
    return id !== undefined && stands(id, element) ? byId.get(id) : undefined;
  }, tree.walk && (() => tree.all(root, sel)));
  const idFor = createIds({
    byId,
    had: (record) => byRecord.get(record),
    isTaken: (id, record) => byId.has(id) && places.get(id)!.record !== record && isHere(id),
  });

  function reader(): Reader {
    const { baseURI, defaultView: view } = root.ownerDocument;
    const here = /^https?:/.test(options.url) ? options.url.replace(/#.*/s, '') : null;
    return {
      base: /^https?:/.test(baseURI) ? baseURI : options.url,
      page: scope.nodeType === 9 && !recipe.article ? here : null,
      article: here && recipe.article ? articleIn(here, recipe.article) : view && view.parent !== view ? null : here,
      zone: recipe.zone,
      lang: options.lang || declaredLanguage(root.ownerDocument, options.url, recipe.lang),
      now: options.now(),
    };
  }

  const tell = (ids: Iterable<string>, run: Run) => {
    for (const id of ids) run.told.add(id);
  };

  function readOne({ record, follows, again }: Item, run: Run): void {
    if (!tree.holds(root, record) || ((byRecord.has(record) || passed.has(record)) && !again)) return;
    passed.delete(record);
    if (exclude && record.matches(exclude)) return pass(record, follows, run);
    const draft = readRecord(record, recipe, run.reader, tree);
    if (!draft) {
      passed.add(record);
      return;
    }
    const had = byRecord.get(record);
    // Translated words are not the commenter's, nor is a translated name theirs: what was read before stays.
    if (had !== undefined && byId.has(had) && (draft.id ?? had) === had && isTranslated()) return;
    const { id, copy } = idFor(draft, record);
    // A row that the site uses again for another comment.
    if (had !== undefined && had !== id && places.get(had)?.record === record && recipe.virtual !== 'unmount') left.add(had);
    byRecord.set(record, id);
    if (copy) addCopy(id, record, draft.place);
    else take(id, draft, follows, run);
  }

  /** A record that is no comment: what answers it is not lost. */
  function pass(record: Element, follows: boolean, run: Run): void {
    passed.add(record);
    if (style !== 'parent' && style !== 'depth') return;
    const { id, wanted, level } = placeOnly(record, recipe, run.reader, tree);
    if (style === 'depth' && level !== null) depths.tomb(record, order.indexFor(record, follows, run.cursor), depthOf(level));
    else if (style === 'parent' && id !== null && !byId.has(id)) tell(links.ghost(id, wanted), run);
  }

  function addCopy(id: string, record: Element, { own, rest }: Place): void {
    copies.set(id, (copies.get(id) ?? new Set()).add(record));
    const { separators } = places.get(id)!;
    // It goes where the comment goes: what the reader put away must not stay on the page in a second place.
    if (!separators.includes(own) && !tree.all(own, sel).length) separators.push(own, ...rest);
  }

  function take(id: string, draft: Draft, follows: boolean, run: Run): void {
    const { place, author, time, timeText, text, quotes, score, permalink, role } = draft;
    const fields = { author, time, timeText, text, quotes, score, permalink, role };
    const known = byId.get(id);
    const before = places.get(id);
    const changed = !known || before?.record !== place.record || !sameFields(known, fields);
    if (changed) run.told.add(id);
    const comment: Comment = Object.assign(known ?? { id, parent: null, parentFrom: null, parentConfidence: null, depth: 0 }, fields);
    byId.set(id, comment);
    copies.get(id)?.delete(place.record);
    if (before) for (const copy of copies.get(id) ?? []) place.separators.push(...before.separators.filter((each) => copy.contains(each)));
    places.set(id, place);
    const index = order.put(comment, place.record, known !== undefined, follows, run.cursor);
    if (style === 'nested' && draft.to !== null) {
      const answered = answeredInThread(comments, byId, index, around(place.record, run), draft.to);
      tell(links.link(comment, answered.id, answered.from, answered.confidence), run);
    } else if (style !== 'flat') tell(links.link(comment, wantedBy(draft, index, run), 'page', 1), run);
    else if (draft.wanted !== null || draft.to !== null) {
      const answered = answeredIn(comments, byId, index, draft.wanted, draft.to);
      tell(links.link(comment, answered.id, answered.from, answered.confidence), run);
      words?.add(id, answered.id);
    } else if (changed) words?.add(id);
  }

  const depthOf = (level: number) => Math.round((level - (recipe.thread.from ?? 0)) / (recipe.thread.unit || 1));

  /** The parent as the page's structure names it. */
  function wantedBy({ place, wanted, level }: Draft, index: number, run: Run): string | null {
    if (style === 'nested') return around(place.record, run);
    if (style === 'parent') return wanted;
    return level === null ? null : depths.put(index, depthOf(level));
  }

  /** The id of the nearest comment around a record; what stands around it is read first. */
  function around(record: Element, run: Run): string | null {
    for (let at = tree.parent(record); at && at !== root; at = tree.parent(at)) {
      if (!at.matches(sel)) continue;
      if (!byRecord.has(at)) readOne({ record: at, follows: false, again: false }, run);
      const id = byRecord.get(at);
      if (id !== undefined) return id;
    }
    return null;
  }

  function forgetLeft(): string[] {
    const gone = [...left].filter((id) => byId.has(id) && !(isHere(id) && stands(id, places.get(id)!.record)));
    left.clear();
    if (!gone.length) return gone;
    for (const id of gone) {
      links.forget(id);
      words?.forget(id);
      const { record } = places.get(id)!;
      if (byRecord.get(record) === id) byRecord.delete(record);
      places.delete(id);
      copies.delete(id);
      depths.forget(id);
    }
    order.takeOut(new Set(gone.map((id) => byId.get(id)!)));
    for (const id of gone) byId.delete(id);
    return gone;
  }

  function* recordsIn(element: Element): Iterable<Element> {
    if (element.matches(sel)) yield element;
    yield* tree.all(element, sel);
  }

  /** Notes whose rows are gone; returns what has to be read instead: the other record of a comment that the page shows twice. */
  function noteRemoved(removed: Iterable<Element>): Item[] {
    const instead: Item[] = [];
    if (recipe.virtual === 'unmount') return instead;
    for (const element of removed) {
      for (const record of recordsIn(element)) {
        const id = byRecord.get(record);
        if (id === undefined || tree.holds(root, record)) continue;
        copies.get(id)?.delete(record);
        if (places.get(id)?.record !== record) continue;
        left.add(id);
        for (const copy of copies.get(id) ?? []) if (tree.holds(root, copy)) instead.push({ record: copy, follows: false, again: true });
      }
    }
    return instead;
  }

  function itemsIn(added: Iterable<Element>): Item[] {
    const items = new Map<Element, Item>();
    for (const element of added) {
      if (!tree.holds(root, element)) continue;
      let follows = false;
      for (const record of recordsIn(element)) {
        if (!items.has(record)) items.set(record, { record, follows, again: true });
        follows = true;
      }
      // Words that came later than their row: 'read more', an edit, a placeholder that is filled.
      const whole = follows ? null : recordAround(element, recipe.record, tree);
      if (whole && whole !== root && tree.holds(root, whole) && !items.has(whole)) items.set(whole, { record: whole, follows: false, again: true });
    }
    return [...items.values()];
  }

  const allItems = () => [...tree.all(root, sel)].map((record, at) => ({ record, follows: at > 0, again: false }));

  return {
    section, discussion, places,
    comment: (id) => byId.get(id),
    answer: (id) => words?.answer(id),
    correct: (correction) => words?.correct(correction) ?? [],
    idOf(element) {
      for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
        const id = byRecord.get(at);
        if (id !== undefined && byId.has(id)) return id;
        if (at === root) break;
      }
      const before = recipe.record.rest ? recordAround(element, recipe.record, tree) : null;
      const id = before ? byRecord.get(before) : undefined;
      return id !== undefined && byId.has(id) ? id : null;
    },
    async read({ added, removed, signal, onSlice } = {}) {
      const run: Run = { cursor: order.start(), told: new Set(), reader: reader() };
      const told = new Set<string>();
      const isWhole = !begun || (!added && !removed);
      begun = true;
      const items = [...(isWhole ? allItems() : itemsIn(added ?? [])), ...noteRemoved(removed ?? [])];
      if (recipe.stated && (isWhole || statedAt?.isConnected)) {
        // Looked for in the whole document once; after that only where it was.
        const where = isWhole ? null : statedAt;
        const look = (selector: string): Iterable<Element> => (where ? (where.matches(selector) ? [where] : []) : tree.walk ? tree.all(root, selector) : scope.querySelectorAll(selector));
        const found = readValue({ record: root, own: root, rest: [], others: [], all: look }, recipe.stated.map((read) => ({ ...read, as: 'number' as const })), run.reader);
        statedAt = found?.element ?? null;
        discussion.stated = found && Number(found.value);
      }
      // Where no reader would see it: only of a page's one discussion, in the document that is about the article.
      if (discussion.stated === null && isWhole && scope.nodeType === 9 && !recipe.many && !recipe.article) discussion.stated = declaredCount(root.ownerDocument);
      let at = 0;
      const step = () => {
        const item = items[at++];
        if (item) readOne(item, run);
        else if (words) tell(words.some(), run);
        return at < items.length || words?.waiting === true;
      };
      const between = () => {
        const ids = [...run.told].filter((id) => byId.has(id));
        run.told.clear();
        for (const id of ids) told.add(id);
        if (ids.length) onSlice?.(ids);
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

type Fields = Pick<Comment, 'author' | 'time' | 'timeText' | 'text' | 'quotes' | 'score' | 'permalink'>;

/** Whether a comment says what it said; that a relative time goes on is no news. */
function sameFields(comment: Comment, fields: Fields): boolean {
  return comment.text === fields.text && comment.author?.name === fields.author?.name && comment.author?.key === fields.author?.key
    && comment.time === fields.time && comment.score === fields.score && comment.permalink === fields.permalink
    && comment.quotes.length === fields.quotes.length && comment.quotes.every((quote, at) => quote === fields.quotes[at]);
}
