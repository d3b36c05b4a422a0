import { isHidden, type Shown } from '../../model/marks.ts';
import type { Threads } from '../../model/threads.ts';
import type { Place, Reading } from '../reading.ts';
import { createAttributes } from './attributes.ts';
import { createHost, type Host } from './host.ts';
import { readInk, watchTheme, type Ink } from './ink.ts';
import { keepPlace, scrollerOf, settleAt, type Spare } from './keep.ts';
import { coverOf, roomOf, type Room } from './room.ts';
import { deepest, type Inset, pageStyle, sizesFrom } from './sheet.ts';
import { freeBefore, measureSpot, type Spot } from './spot.ts';

/** What stands in a comment's host. `controls` take no room; the others are one line of the page. */
export type Kind = 'controls' | 'row' | 'line' | 'again';

export interface PainterOptions {
  reading: Reading;
  threads: Threads;
  shown(id: string): Shown;
  kind(id: string): Kind;
  /** Draws a comment's host; called again whenever its view may have changed. */
  draw(id: string, kind: Kind, host: Host, spot: Spot | null, ink: Ink): void;
  /** The page's find-in-page met words inside what is put away. */
  found(id: string): void;
  style: string;
  mode: ShadowRootMode;
  signal: AbortSignal;
}

export interface Painter {
  /** Obeys the decisions on these comments: at once while that takes no longer than a frame bears, then in slices. */
  paint(ids: Iterable<string>): void;
  /** Draws again where a host exists. */
  refresh(ids?: Iterable<string>): void;
  /** Puts away these elements inside of a comment, and shows those of the last call that are not among them. */
  putAway(id: string, elements: readonly Element[]): void;
  /** Sets these comments in by so many levels, 0 for none, the way that `insetBy` says. */
  inset(levels: ReadonlyMap<string, number>): void;
  insetBy(how: Inset | null): void;
  /** Records are marked as read, so that the veil lifts. */
  unveil(ids: Iterable<string>): void;
  /** From now on nodes of ours may stand in the page: after load and idle (walls, 5). */
  allowNodes(): void;
  /** Runs a reader's act so that this comment stays under their eyes, or comes to rest at `pointer` (px from the viewport's top). */
  act(id: string, work: () => void, pointer?: number): void;
  /** The comment's own part, or what stands in its place. */
  standing(id: string): Element | null;
  near(): Iterable<string>;
  spot(id: string): Spot | null;
  readonly ink: Ink;
  readonly spare: Spare;
  forget(ids: Iterable<string>): void;
  /** The page is as the site made it. */
  stop(): void;
}

interface Painted {
  place: Place;
  /** What the box shows instead of the comment: nothing, a row, a line, or nothing at all. */
  box: 'own' | 'row' | 'line' | 'gone';
  room: Room | null;
  /** Elements put away on behalf of this comment: the replies below it. */
  covers: Set<Element>;
  /** Elements in its own words that are put away while the rest is shown. */
  away: Set<Element>;
  /** Levels by which it is set in. */
  level: number;
  host: Host | null;
  spot: Spot | null;
  /** The row's own place, so that the name stays where it stood. */
  row: { top: number; start: number } | null;
  /** Scroll positions around the reader's fold, for exact undo. */
  scroll: { scroller: Element; before: number; after: number } | null;
}

const slice = 8;
/** Px from a comment's top at which its name may stand and still be its first line, an avatar's height beside it included. */
const lowest = 96;
const firstSlice = 12;

export function createPainter({ reading, threads, shown, kind, draw, found, style, mode, signal }: PainterOptions): Painter {
  const { section } = reading;
  const scope = section.scope;
  const document = section.root.ownerDocument;
  const view = document.defaultView!;
  const attributes = createAttributes();
  const painted = new Map<string, Painted>();
  const near = new Set<string>();
  const watched = new WeakMap<Element, string>();
  const queue = new Set<string>();
  /** Of these, those whose veil lifts once they are painted. */
  const veiled = new Set<string>();
  let nodes = false;
  let pumping = false;
  let spareRoom = 0;
  let inset: Inset | null = null;
  let ink = readInk(anyBody() ?? section.root);
  let rtl = ink.direction === 'rtl';
  const touch = view.matchMedia('(pointer:coarse)').matches;
  let sizes = sizesFrom(ink.size, touch);
  /** Cells beside rows that are put away, and the px at which each is held: a table lays its columns out by all that stands in them. */
  const held = new Map<Element, number>();
  /** Of those, each once; and what each column of a table was when it was first asked. */
  const widths = new Set<number>();
  let columns = new Map<Element, number[]>();
  /** Name's place in the box as last measured: rows that are folded unseen stand like their neighbours. */
  let usual = { start: 0 };

  /** One in each root that holds something of ours or marked: style of the page does not enter shadow roots. */
  const sheets = new Map<Node, HTMLStyleElement>();
  dress(scope);

  function anyBody(): Element | null {
    for (const place of reading.places.values()) if (place.body?.isConnected) return place.body;
    return null;
  }
  function dress(root: Node): void {
    if (sheets.has(root)) return;
    const sheet = document.createElement('style');
    sheet.textContent = sheetText();
    (root.nodeType === 9 ? ((root as Document).head ?? (root as Document).documentElement) : root).appendChild(sheet);
    sheets.set(root, sheet);
  }
  function sheetText(): string {
    return pageStyle(ink, { row: sizes.row, spare: spareRoom, inset, widths });
  }
  function writeSheet(): void {
    const text = sheetText();
    for (const sheet of sheets.values()) sheet.textContent = text;
  }

  const spare: Spare = {
    set(px) {
      spareRoom += px;
      writeSheet();
    },
  };
  document.addEventListener('scroll', () => {
    if (!spareRoom) return;
    const scroller = document.scrollingElement!;
    const unused = scroller.scrollHeight - view.innerHeight - scroller.scrollTop;
    if (unused < 1) return;
    spareRoom = Math.max(0, Math.floor(spareRoom - unused));
    writeSheet();
  }, { passive: true, signal });

  watchTheme(document, () => {
    const body = anyBody();
    if (!body || signal.aborted) return;
    const now = readInk(body);
    if (JSON.stringify(now) === JSON.stringify(ink)) return;
    ink = now;
    rtl = ink.direction === 'rtl';
    sizes = sizesFrom(ink.size, touch);
    writeSheet();
    painter.refresh();
  }, signal);

  section.root.addEventListener('beforematch', (event) => {
    const element = event.target as Element;
    const id = reading.idOf(element) ?? [...painted].find(([, each]) => each.covers.has(element) || each.room?.contents.includes(element))?.[0];
    if (id) found(id);
  }, { signal });

  const eye = new view.IntersectionObserver((entries) => {
    const fresh: string[] = [];
    for (const entry of entries) {
      const id = watched.get(entry.target);
      if (id === undefined) continue;
      if (entry.isIntersecting) {
        near.add(id);
        fresh.push(id);
      } else {
        near.delete(id);
      }
    }
    if (nodes) equip(fresh);
  }, { rootMargin: '400px 0px' });
  signal.addEventListener('abort', () => eye.disconnect());

  /** As the observer first tells it: asking would lay the whole page out. */
  let width: number | null = null;
  const resized = new view.ResizeObserver(([entry]) => {
    // Higher it gets with every comment that comes; only another width moves what stands in a line.
    const before = width;
    width = entry!.contentRect.width;
    if (before === null || Math.abs(width - before) < 1) return;
    columns = new Map();
    for (const cell of held.keys()) letGo(cell);
    for (const each of painted.values()) each.spot = null;
    equip(near);
  });
  resized.observe(section.root);
  signal.addEventListener('abort', () => resized.disconnect());

  function entryOf(id: string): Painted | null {
    const place = reading.places.get(id);
    const entry = painted.get(id);
    if (!place) return null;
    if (entry && entry.place.own === place.own) {
      entry.place = place;
      return entry;
    }
    // First met, or a row that a virtual list took away and brought back as new elements.
    if (entry) takeBack(entry);
    const now: Painted = { place, box: 'own', room: null, covers: new Set(), away: new Set(), level: 0, host: null, spot: null, row: entry?.row ?? null, scroll: null };
    painted.set(id, now);
    if (section.tree) for (const part of [place.record, place.own]) dress(part.getRootNode());
    watched.set(place.own, id);
    eye.observe(place.own);
    if (entry) setIn(now, entry.level);
    return now;
  }

  function takeBack(entry: Painted): void {
    entry.host?.remove();
    entry.host = null;
    for (const element of entry.covers) attributes.show(element);
    entry.covers.clear();
    for (const element of entry.away) attributes.show(element);
    entry.away.clear();
    fill(entry, 'own');
    attributes.drop(entry.place.record, 'read');
    attributes.drop(entry.place.own, 'lit', `in${entry.level}`);
    eye.unobserve(entry.place.own);
  }

  /** Empties a cell that stands beside a row, at the width that its column has. */
  function hold(cell: HTMLTableCellElement): void {
    const table = cell.closest('table');
    if (table) {
      const known = columns.get(table) ?? [];
      columns.set(table, known);
      const px = (known[cell.cellIndex] ??= Math.round(cell.getBoundingClientRect().width));
      held.set(cell, px);
      attributes.add(cell, `wide${px}`);
      if (!widths.has(px)) {
        widths.add(px);
        writeSheet();
      }
    }
    attributes.add(cell, 'blank');
  }
  function letGo(cell: Element): void {
    attributes.drop(cell, `wide${held.get(cell)!}`);
    held.delete(cell);
  }

  function setIn(entry: Painted, level: number): void {
    attributes.drop(entry.place.own, `in${entry.level}`);
    entry.level = Math.min(level, deepest);
    if (level) attributes.add(entry.place.own, `in${entry.level}`);
    entry.spot = null;
  }

  /** Puts the comment's own content away, or back. */
  function fill(entry: Painted, box: Painted['box']): void {
    if (entry.room) {
      const { room } = entry;
      for (const element of room.contents) attributes.show(element);
      for (const cell of room.cells) {
        letGo(cell);
        attributes.drop(cell, 'blank');
      }
      attributes.drop(room.box, 'box', 'flow', 'bare', 'room');
      attributes.drop(entry.place.record, 'plain');
      entry.room = null;
      for (const element of entry.away) attributes.conceal(element, 'gone');
    }
    entry.box = box;
    if (box === 'own') return;
    if (box === 'gone') {
      // Nothing of it stays: the whole part with its rules, or the record where no reply stands inside.
      const whole = entry.place.own;
      const separators = whole === entry.place.record || !entry.place.record.querySelector(section.recipe.record.sel) ? entry.place.separators : [];
      const room = roomOf(entry.place, section);
      const parts = room.shared && !room.cells.length ? room.contents : [whole, ...room.contents.filter((each) => !whole.contains(each))];
      entry.room = { ...room, box: whole, contents: [...parts, ...separators], bare: false, cells: [] };
      for (const element of entry.room.contents) attributes.conceal(element, 'gone');
      return;
    }
    const room = roomOf(entry.place, section);
    entry.room = room;
    for (const cell of room.cells) hold(cell as HTMLTableCellElement);
    const how = box === 'row' ? 'fold' : 'gone';
    for (const element of room.contents) attributes.conceal(element, how);
    attributes.add(room.box, 'box');
    attributes.add(entry.place.record, 'plain');
    const display = getComputedStyle(room.box).display;
    if (/flex|grid/.test(display)) attributes.add(room.box, 'flow');
    if (room.bare) attributes.add(room.box, 'bare');
    if (!entry.host) attributes.add(room.box, 'room');
  }

  const isCovered = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== section.root; at = at.parentElement) if (attributes.has(at, 'fold') || attributes.has(at, 'gone')) return true;
    return false;
  };

  function paintOne(id: string): void {
    const entry = entryOf(id);
    if (!entry) return;
    const now = shown(id);
    if (now.state === 'hidden' && now.under !== null) {
      const keeper = painted.get(now.under);
      if (keeper && !isCovered(entry.place.record) && !keeper.covers.has(entry.place.record)) {
        const isBelow = (record: Element) => {
          const inside = reading.idOf(record);
          return inside === null || isUnder(inside, now.under!);
        };
        const how = now.findable ? 'fold' : 'gone';
        const cover = section.tree || section.recipe.thread.style === 'flat' || section.recipe.thread.style === 'depth'
          ? entry.place.record : coverOf(entry.place.record, keeper.place.own, section, isBelow);
        for (const element of cover === entry.place.record ? [cover, ...entry.place.separators] : [cover]) {
          attributes.conceal(element, gapped(element) ? 'gone' : how);
          keeper.covers.add(element);
        }
      }
      // Muted words cannot be found in what is merely folded.
      if (isHidden(now) && entry.box !== 'gone') fill(entry, 'gone');
      return;
    }
    for (const element of [entry.place.record, ...entry.place.separators]) dropFromCovers(element);
    if (!now.closed && entry.covers.size) {
      for (const element of entry.covers) attributes.show(element);
      entry.covers.clear();
    }
    const box = now.state === 'row' ? 'row' : now.state === 'line' ? 'line' : now.state === 'hidden' ? 'gone' : 'own';
    if (box !== entry.box) fill(entry, box);
    if (now.lit) attributes.add(entry.place.own, 'lit');
    else attributes.drop(entry.place.own, 'lit');
    if (nodes && (near.has(id) || entry.host)) equip([id]);
  }

  /** A comment that is shown again although what hid it still hides others (flat lists). */
  function dropFromCovers(element: Element): void {
    if (!attributes.has(element, 'fold') && !attributes.has(element, 'gone')) return;
    for (const each of painted.values()) if (each.covers.delete(element)) attributes.show(element);
  }

  const gapped = (element: Element): boolean => {
    const parent = element.parentElement;
    if (!parent || element.localName === 'tr') return true;
    const { display, rowGap } = getComputedStyle(parent);
    return /flex|grid/.test(display) && Number.parseFloat(rowGap) > 0;
  };

  function isUnder(id: string, above: string): boolean {
    for (let at: string | null = id; at !== null; at = threads.parent(at)) if (at === above) return true;
    return false;
  }

  /** Gives hosts to comments near the viewport: all are made, then all are measured, then all are drawn. */
  function equip(ids: Iterable<string>): void {
    if (!nodes || signal.aborted) return;
    const batch: [string, Painted, Kind, Element][] = [];
    for (const id of ids) {
      const entry = entryOf(id);
      if (!entry || !entry.place.own.isConnected || shown(id).state === 'hidden') continue;
      const kindNow = kind(id);
      const box = entry.room?.box ?? roomOf(entry.place, section).box;
      if (!entry.host || entry.host.element.parentNode !== box) {
        entry.host?.remove();
        entry.host = createHost(document, { style, mode });
        entry.spot = null;
        box.prepend(entry.host.element);
      }
      if (kindNow === 'controls') entry.host.place('display:block;position:absolute;width:0;height:0;z-index:1');
      if (kindNow === 'controls' && entry.spot) draw(id, kindNow, entry.host, entry.spot, ink);
      else batch.push([id, entry, kindNow, box]);
    }
    const measured = batch.map(([, { place, host, row }, kindNow, box]) => {
      if (kindNow === 'controls') return measureSpot(place, box, host!.element.getBoundingClientRect(), rtl, sizes.type);
      const { start } = row ?? usual;
      // The chevron hangs before the name; where it would be cut off there, the name gives way.
      return start + (kindNow === 'row' && start < sizes.aside ? Math.max(0, sizes.aside - start - freeBefore(box, rtl)) : 0);
    });
    batch.forEach(([id, entry, kindNow, box], i) => {
      const found = measured[i]!;
      if (typeof found === 'number') {
        entry.host!.place(`display:block;margin:${entry.row?.top ?? 0}px 0 0;padding-${rtl ? 'right' : 'left'}:${found}px;direction:${ink.direction}`);
        attributes.drop(box, 'room');
      } else {
        entry.spot = found;
        usual = { start: found.nameStart };
      }
      draw(id, kindNow, entry.host!, entry.spot, ink);
    });
  }

  function lift(id: string): void {
    const place = reading.places.get(id);
    if (place) attributes.add(place.record, 'read');
  }

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    let budget = firstSlice;
    try {
      while (queue.size && !signal.aborted) {
        const began = performance.now();
        const step = () => {
          for (const id of queue) {
            queue.delete(id);
            paintOne(id);
            if (veiled.delete(id)) lift(id);
            if (performance.now() - began > budget) break;
          }
        };
        if (budget === firstSlice) step();
        else keepPlace(steady, step, { spare });
        budget = slice;
        if (queue.size) await new Promise<void>((go) => view.setTimeout(go, 0));
      }
    } finally {
      pumping = false;
    }
  }

  /** Something on screen that stays where it is while slices work elsewhere. */
  function steady(): Element | null {
    for (const id of near) {
      const entry = painted.get(id);
      if (!entry || shown(id).state === 'hidden') continue;
      const { top, bottom } = entry.place.own.getBoundingClientRect();
      if (bottom > 0 && top < view.innerHeight && bottom > top) return entry.place.own;
    }
    return null;
  }

  const painter: Painter = {
    paint(ids) {
      // What the reader may see goes first.
      const later: string[] = [];
      for (const id of ids) {
        if (near.has(id)) queue.add(id);
        else later.push(id);
      }
      for (const id of later) queue.add(id);
      void pump();
    },
    refresh(ids) {
      const which = ids ? [...ids].filter((id) => painted.get(id)?.host) : [...near];
      equip(which);
    },
    putAway(id, elements) {
      const entry = entryOf(id);
      if (!entry) return;
      for (const element of entry.away) if (!elements.includes(element)) attributes.show(element);
      entry.away = new Set(elements);
      for (const element of elements) attributes.conceal(element, 'gone');
    },
    inset(levels) {
      for (const [id, level] of levels) {
        const entry = entryOf(id);
        if (entry) setIn(entry, level);
      }
      painter.refresh(levels.keys());
    },
    insetBy(how) {
      inset = how;
      writeSheet();
    },
    unveil(ids) {
      for (const id of ids) {
        if (queue.has(id)) veiled.add(id);
        else lift(id);
      }
    },
    allowNodes() {
      nodes = true;
      equip(near);
    },
    act(id, work, pointer) {
      const entry = entryOf(id);
      if (!entry) return work();
      const own = entry.place.own;
      const scroller = scrollerOf(own);
      const before = scroller.scrollTop;
      const undo = entry.scroll && entry.scroll.scroller === scroller && Math.abs(entry.scroll.after - before) < 2 ? entry.scroll : null;
      if (entry.box === 'own' && entry.host) {
        const box = entry.host.element.parentElement!;
        const spot = measureSpot(entry.place, box, entry.host.element.getBoundingClientRect(), rtl, sizes.type);
        // A name below the words: the row stands at the comment's beginning, and comes to where the name was.
        const below = spot.nameMiddle > lowest;
        if (below) pointer ??= own.getBoundingClientRect().top + contentOffset(own) + spot.nameMiddle;
        // No further over what stands above than the leading of a line.
        entry.row = { top: below ? 0 : Math.max(-6, Math.round(spot.nameMiddle - sizes.row / 2)), start: spot.nameStart };
      }
      const wasOpen = entry.box === 'own';
      const stood = own.getBoundingClientRect().top;
      work();
      if (!wasOpen && undo && entry.box === 'own') {
        scroller.scrollTo({ top: undo.before, behavior: 'instant' });
        entry.scroll = null;
        return;
      }
      const rowMiddle = (entry.row?.top ?? 0) + sizes.row / 2;
      settleAt(scroller, own, pointer !== undefined && entry.box === 'row' ? pointer - contentOffset(own) - rowMiddle : stood, spare);
      entry.scroll = entry.box === 'own' ? null : { scroller, before, after: scroller.scrollTop };
    },
    standing: (id) => painted.get(id)?.place.own ?? reading.places.get(id)?.own ?? null,
    near: () => near,
    spot: (id) => painted.get(id)?.spot ?? null,
    get ink() {
      return ink;
    },
    spare,
    forget(ids) {
      for (const id of ids) {
        const entry = painted.get(id);
        if (entry) takeBack(entry);
        painted.delete(id);
        near.delete(id);
        queue.delete(id);
        veiled.delete(id);
      }
    },
    stop() {
      queue.clear();
      for (const entry of painted.values()) {
        entry.host?.remove();
        entry.host = null;
      }
      attributes.clear();
      painted.clear();
      for (const sheet of sheets.values()) sheet.remove();
    },
  };
  return painter;
}

function contentOffset(element: Element): number {
  const style = getComputedStyle(element);
  return (Number.parseFloat(style.paddingTop) || 0) + (Number.parseFloat(style.borderTopWidth) || 0);
}
