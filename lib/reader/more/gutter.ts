import type { Scene } from '../scene.ts';

/** A line of 2 px beside the thread under pointer or focus, 16 px wide to click, and only where that much is free (interface, 3). */
export interface Gutter {
  /** Beside the thread that this comment stands for; null: nowhere. */
  show(id: string | null): void;
}

interface Line { top: number; bottom: number; label: string; onClick(y: number): void }

const width = 16;

const style = `.gutter{position:absolute;width:${width}px;cursor:pointer;border-radius:0}
.gutter::before{content:"";position:absolute;inset:0 7px;background:color-mix(in srgb,var(--ink) 30%,transparent)}
.gutter:hover::before{background:color-mix(in srgb,var(--ink) 60%,transparent)}
@media (forced-colors:active){.gutter::before{background:CanvasText}}`;

export function createGutter({ reading, world, threads, decisions, painter, overlay, signal, shown, nameOf, countBelow }: Scene, toggle: (id: string, pointer?: number) => void): Gutter {
  const { document, say } = world;
  const view = document.defaultView!;
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const line = document.createElement('button');
  line.className = 'gutter';
  line.tabIndex = -1;
  let at: string | null = null;

  /** What the thread's first comment becomes (a row, another height), its line follows. */
  let first = true;
  const sizes = new view.ResizeObserver(() => {
    if (!first) gutter.show(at);
    first = false;
  });
  // Sections that scroll by themselves.
  document.addEventListener('scroll', ({ target }) => target !== document && take(), { capture: true, passive: true, signal });
  signal.addEventListener('abort', take);

  function take(): void {
    sizes.disconnect();
    line.remove();
  }

  /** The thread that a comment stands for: its own, or its parent's where nothing answers it. */
  function threadAt(id: string): string | null {
    const thread = threads.replies(id).length ? id : threads.parent(id);
    return thread !== null && shown(thread).state === 'open' && !decisions.get(thread).closed && threads.replies(thread).length ? thread : null;
  }

  /** Nothing of the site's within the line's width: no words, no control, and no border of what stands around the comment. */
  function isFree(own: Element, left: number, { top, bottom }: DOMRect): boolean {
    if (left < 0 || left + width > document.documentElement.clientWidth) return false;
    for (const x of [left + 2, left + width / 2, left + width - 2]) {
      for (const y of [top + 12, Math.min(bottom - 6, view.innerHeight - 4)]) {
        const hit = reading.section.scope.elementFromPoint(x, y);
        if (hit && !overlay.owns(hit) && (hit === own || !hit.contains(own))) return false;
      }
    }
    for (let up = own.parentElement; up; up = up.parentElement) {
      const box = up.getBoundingClientRect();
      const { borderLeftWidth, borderRightWidth } = view.getComputedStyle(up);
      const borders = [[box.left, Number.parseFloat(borderLeftWidth)], [box.right - Number.parseFloat(borderRightWidth), Number.parseFloat(borderRightWidth)]] as const;
      if (borders.some(([from, wide]) => wide > 0 && from < left + width && from + wide > left)) return false;
    }
    return true;
  }

  function draw(own: Element, left: number, { top, bottom, label, onClick }: Line): void {
    take();
    overlay.mount().append(sheet, line);
    line.setAttribute('aria-label', label);
    line.style.cssText = `left:${left + view.scrollX}px;top:${top + view.scrollY}px;height:${bottom - top}px`;
    line.onclick = ({ clientY }) => onClick(clientY);
    first = true;
    sizes.observe(own);
  }

  /** The row may be set in from where the line stood: a piece of the line stays under the pointer, so that the same click on the same spot undoes it. */
  function collapse(thread: string, left: number, y: number): void {
    toggle(thread, y);
    view.requestAnimationFrame(() => {
      const row = painter.standing(thread);
      if (signal.aborted || !row || !decisions.get(thread).closed) return;
      const { top, bottom } = row.getBoundingClientRect();
      draw(row, left, { top, bottom, label: say('pageExpandThread', countBelow(thread), nameOf(threads.get(thread))), onClick: () => toggle(thread) });
    });
  }

  /** Where the last reply that is shown ends, in px from the viewport's top; below the window nobody sees it. */
  function endOf(id: string, from: number): number {
    let end = from;
    for (const each of threads.below(id)) {
      if (end > view.innerHeight) break;
      if (shown(each).state === 'hidden') continue;
      const rect = painter.standing(each)?.getBoundingClientRect();
      if (rect?.height) end = Math.max(end, rect.bottom);
    }
    return end;
  }

  const gutter: Gutter = {
    show(id) {
      at = id;
      take();
      const thread = id === null ? null : threadAt(id);
      const own = thread === null ? null : painter.standing(thread);
      if (thread === null || !own) return;
      const box = own.getBoundingClientRect();
      const left = painter.ink.direction === 'rtl' ? box.right : box.left - width;
      if (!isFree(own, left, box)) return;
      draw(own, left, { top: box.top, bottom: endOf(thread, box.bottom), label: say('pageCollapseThread', countBelow(thread), nameOf(threads.get(thread))), onClick: (y) => collapse(thread, left, y) });
    },
  };
  return gutter;
}
