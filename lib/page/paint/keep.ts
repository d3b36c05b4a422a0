/** Keeping the reader's place while the page changes above, below or under the pointer. */

/** The element whose scrolling moves this one; the document's own where there is no other. */
export function scrollerOf(element: Element): Element {
  const root = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  const up = (e: Element): Element | null => e.assignedSlot ?? e.parentElement ?? ((e.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  for (let at = up(element); at && at !== root && at !== element.ownerDocument.body; at = up(at)) {
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return root;
}

/** Room under the document's end, so that folding the last thread does not make the page scroll by itself. */
export interface Spare {
  set(px: number): void;
}

/**
 * Does `work`, then scrolls so that `anchor()` stands where it stood (or at `to`, px from the viewport's top).
 * Where the document has become too short for that, `spare` lengthens it.
 */
export function keepPlace(anchor: () => Element | null, work: () => void, { to, spare }: { to?: number; spare?: Spare } = {}): void {
  const before = anchor();
  const scroller = before ? scrollerOf(before) : null;
  const wanted = to ?? before?.getBoundingClientRect().top;
  work();
  const after = anchor();
  if (!scroller || wanted === undefined || !after) return;
  settleAt(scroller, after, wanted, spare);
}

/** Scrolls so that the element's top stands at `wanted` px from the viewport's top. */
export function settleAt(scroller: Element, element: Element, wanted: number, spare?: Spare): void {
  const off = () => element.getBoundingClientRect().top - wanted;
  let by = off();
  if (Math.abs(by) < 0.5) return;
  const target = scroller.scrollTop + by;
  scroller.scrollTo({ top: target, behavior: 'instant' });
  by = off();
  if (by > 0.5 && spare) {
    spare.set(Math.ceil(by));
    scroller.scrollTo({ top: target, behavior: 'instant' });
  }
}

/** Px at the window's top that the site keeps covered above this element: a header that stays, and what stays below it. */
export function coveredAbove(element: Element): number {
  const document = element.ownerDocument;
  const { left, right } = element.getBoundingClientRect();
  let covered = 0;
  for (;;) {
    let bar = document.elementFromPoint((left + right) / 2, covered + 1);
    while (bar && !/fixed|sticky/.test(getComputedStyle(bar).position)) bar = bar.parentElement;
    const bottom = bar && !bar.contains(element) ? bar.getBoundingClientRect().bottom : 0;
    // What covers more is no header: a notice, a drawer.
    if (bottom <= covered || bottom > document.defaultView!.innerHeight / 3) return covered;
    covered = bottom;
  }
}

/** Scrolls a comment into view at once, a little below the top of what the window shows. */
export function scrollToward(element: Element, offset = 96): void {
  const scroller = scrollerOf(element);
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  scroller.scrollBy({ top: -Math.max(Math.min(offset, element.ownerDocument.defaultView!.innerHeight / 4), coveredAbove(element) + 16), behavior: 'instant' });
}
