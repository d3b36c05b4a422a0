import type { Scene } from './scene.ts';

/** The comment under the pointer or focus: its controls show, and a gutter line stands beside its thread where there is room. */
export interface Pointing {
  readonly lit: string | null;
}

export function createPointing({ reading, world, threads, decisions, painter, overlay, signal, shown, nameOf, countBelow }: Scene, toggle: (id: string, pointer?: number) => void): Pointing {
  const view = world.document.defaultView!;
  const { scope, root } = reading.section;
  let lit: string | null = null;

  function light(id: string | null): void {
    if (id === lit) return;
    const before = lit;
    lit = id;
    painter.refresh([before, id].filter((each) => each !== null));
    drawGutter(id);
  }

  /** The thread that a comment stands for: its own, or its parent's where nothing answers it. */
  function threadAt(id: string): string | null {
    const at = threads.replies(id).length ? id : threads.parent(id);
    return at !== null && shown(at).state === 'open' && !decisions.get(at).closed && threads.replies(at).length ? at : null;
  }

  function drawGutter(id: string | null): void {
    const at = id === null || view.matchMedia('(pointer:coarse)').matches ? null : threadAt(id);
    const own = at === null ? null : painter.standing(at);
    if (at === null || !own) return overlay.gutter(null);
    const { left, top, bottom } = own.getBoundingClientRect();
    const isFree = (y: number) => {
      const hit = scope.elementFromPoint(left - 8, y);
      return !hit || overlay.owns(hit) || (hit.contains(own) && hit !== own);
    };
    if (left < 16 || !isFree(top + 12) || !isFree(Math.min(bottom - 6, view.innerHeight - 4))) return overlay.gutter(null);
    overlay.gutter({ left, top, bottom: endOf(at, bottom), label: world.say('pageCollapseThread', countBelow(at), nameOf(threads.get(at))), onClick: (y) => collapse(at, left, y) });
  }

  /** The row may be set in from where the line stood: a piece of the line stays under the pointer, so that the same click on the same spot undoes it. */
  function collapse(at: string, left: number, y: number): void {
    toggle(at, y);
    view.requestAnimationFrame(() => {
      if (signal.aborted || !decisions.get(at).closed) return;
      const row = painter.standing(at)?.getBoundingClientRect();
      if (row) overlay.gutter({ left, top: row.top, bottom: row.bottom, label: world.say('pageExpandThread', countBelow(at), nameOf(threads.get(at))), onClick: () => toggle(at) });
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

  /** Events from inside a shadow root name its host as their target; their path begins where they happened. */
  function commentAt(event: Event): string | null {
    const target = event.composedPath()[0] ?? event.target;
    return target instanceof view.Element && (root.contains(target) || reading.section.tree?.holds(root, target)) ? reading.idOf(target) : null;
  }
  scope.addEventListener('pointerover', (event) => {
    if (!overlay.owns(event.target)) light(commentAt(event));
  }, { passive: true, signal });
  scope.addEventListener('focusin', (event) => {
    const id = commentAt(event);
    if (id) light(id);
  }, { passive: true, signal });

  return {
    get lit() {
      return lit;
    },
  };
}
