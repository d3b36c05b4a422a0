import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createHeights } from '../../lib/model/heights.ts';

/** What the list can be asked to bring before the reader's eyes. */
export interface ListHandle {
  /** A row into view; with `y`, its middle to so many px from the list's top. */
  bring(key: string, y?: number): void;
  page(by: number): void;
  /** The first row that is seen whole. */
  first(): string | undefined;
  readonly element: HTMLElement;
}

export interface ListProps<Row extends { key: string }> {
  rows: readonly Row[];
  /** A first guess of a row's height, in px. */
  guess(row: Row): number;
  draw(row: Row): ComponentChildren;
  /** When this changes, the list begins at its top. */
  order: string;
  handle: { current: ListHandle | null };
  attributes: Record<string, unknown>;
}

/** Drawn beyond either end of what is seen, in px. */
const beyond = 500;

/** A long list of which only what is seen is in the document. What the reader looks at stays where it is when rows above change. */
export function List<Row extends { key: string }>({ rows, guess, draw, order, handle, attributes }: ListProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<string, number>()).current;
  /** `widths`: how many it has had, since rows are of other heights in each. */
  const [seen, setSeen] = useState({ top: 0, height: 800, width: 0, widths: 0 });
  const [, again] = useState(0);
  const wanted = useRef<{ key: string; y: number | undefined; tries: number } | null>(null);
  const anchor = useRef<{ key: string; offset: number; order: string } | null>(null);

  const heights = useMemo(() => createHeights(rows.map((row) => (measured.size && measured.get(row.key)) || guess(row))), [rows, seen.widths]);
  const indexOf = (wanted: string) => rows.findIndex(({ key }) => key === wanted);

  useLayoutEffect(() => {
    const list = box.current!;
    const view = list.ownerDocument.defaultView!;
    const look = new view.ResizeObserver(() => setSeen((before) => {
      const { scrollTop: top, clientHeight: height, clientWidth: width } = list;
      // What is drawn at first is drawn in this width.
      const other = before.width !== 0 && before.width !== width;
      if (other) measured.clear();
      return { top, height, width, widths: before.widths + Number(other) };
    }));
    look.observe(list);
    return () => look.disconnect();
  }, []);

  // Another order begins at its top; rows that came or went above leave what is read in its place.
  useLayoutEffect(() => {
    const list = box.current!;
    const before = anchor.current;
    if (before && before.order !== order) list.scrollTop = 0;
    else if (before && !wanted.current && list.scrollTop > 0) {
      const index = indexOf(before.key);
      if (index >= 0) list.scrollTop = heights.top(index) + before.offset;
    }
    remember();
  }, [rows, order]);

  useLayoutEffect(() => {
    const list = box.current!;
    let moved = 0;
    let changed = false;
    const firstSeen = heights.at(list.scrollTop);
    [...inner.current!.children].forEach((child, i) => {
      const index = first + i;
      const key = rows[index]?.key;
      if (key === undefined) return;
      const { height } = child.getBoundingClientRect();
      measured.set(key, height);
      const grown = heights.set(index, height);
      if (Math.abs(grown) < 0.01) return;
      changed = true;
      if (index < firstSeen) moved += grown;
    });
    if (moved && !wanted.current) list.scrollTop += moved;
    const to = wanted.current;
    const index = to ? indexOf(to.key) : -1;
    if (to && index >= 0 && to.tries-- > 0) {
      const [top, bottom] = [heights.top(index), heights.top(index + 1)];
      const before = list.scrollTop;
      if (to.y !== undefined) list.scrollTop = top + 16 - to.y;
      else if (top < before) list.scrollTop = top - 8;
      else if (bottom > before + list.clientHeight) list.scrollTop = Math.min(top - 8, bottom + 8 - list.clientHeight);
      if (list.scrollTop !== before) changed = true;
      if (!changed) wanted.current = null;
    } else {
      wanted.current = null;
    }
    if (changed) {
      remember();
      again((n) => n + 1);
    }
  });

  function remember(): void {
    const list = box.current;
    // The last scroll may be told after the list has gone.
    if (!list) return;
    const index = heights.at(list.scrollTop);
    const key = rows[index]?.key;
    anchor.current = { key: key ?? '', offset: list.scrollTop - heights.top(index), order };
    setSeen((before) => (before.top === list.scrollTop ? before : { ...before, top: list.scrollTop }));
  }

  handle.current = {
    get element() { return box.current!; },
    bring(key, y) {
      wanted.current = { key, y, tries: 4 };
      again((n) => n + 1);
    },
    first() {
      const { scrollTop } = box.current!;
      const at = heights.at(scrollTop);
      return rows[heights.top(at) < scrollTop ? Math.min(at + 1, rows.length - 1) : at]?.key;
    },
    page: (by) => box.current!.scrollBy({ top: by * (box.current!.clientHeight - 40), behavior: 'instant' }),
  };

  const first = heights.at(seen.top - beyond);
  const last = heights.at(seen.top + seen.height + beyond);
  const drawn = useMemo(() => rows.slice(first, last + 1).map((row) => <div key={row.key} role="none">{draw(row)}</div>), [rows, first, last, draw]);
  return (
    <div {...attributes} ref={box} onScroll={remember}>
      <div role="none" style={{ position: 'relative', height: `${heights.total}px` }}>
        <div role="none" ref={inner} style={{ position: 'absolute', insetInline: 0, top: `${heights.top(first)}px` }}>{drawn}</div>
      </div>
    </div>
  );
}
