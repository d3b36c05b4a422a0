import { deepest, type Inset } from '../../page/paint/sheet.ts';
import type { Place } from '../../page/reading.ts';
import type { Scene } from '../scene.ts';

/** Indents on a page that prints its comments flat: a comment is set in below its parent where nobody else's thread stands between (interface, 6). */
export interface Indents {
  /** Comments came, went, or are shown otherwise: looked at together, soon. */
  changed(): void;
}

/** Px for each level, as in the reading view. */
const steps = { wide: 20, narrow: 12 };
const narrowBelow = 480;
/** What changes together is looked at together: milliseconds. */
const soon = 100;

/**
 * Levels by comment id, for those that are set in. Whose parent stands further up, behind comments of another thread, is not: an indent under a stranger is a lie.
 * Nor is one whose parent comes after it, as where the newest stands first.
 */
export function levelsOf({ order, shown, threads }: Pick<Scene, 'order' | 'shown' | 'threads'>): Map<string, number> {
  const levels = new Map<string, number>();
  /** Comments of one thread that stand together on screen, down to the one before. */
  let run = new Map<string, number>();
  let thread: string | null = null;
  for (const id of order()) {
    if (shown(id).state === 'hidden') continue;
    const top = threads.top(id);
    if (top !== thread) run = new Map();
    thread = top;
    const parent = threads.parent(id);
    const above = parent === null ? undefined : run.get(parent);
    const level = above === undefined ? 0 : above + 1;
    run.set(id, level);
    if (level) levels.set(id, Math.min(level, deepest));
  }
  return levels;
}

export function createIndents(scene: Scene): Indents {
  const { reading, world, painter, signal, steadily } = scene;
  const view = world.document.defaultView!;
  let wanted = new Map<string, number>();
  const drawn = new Map<string, number>();
  /** Elements of comments that wait until nobody sees them. */
  const waiting = new Map<Element, string>();
  /** How this site's comments can be set in; null where they cannot, undefined until one was tried. */
  let how: Inset | null | undefined;
  let due = 0;

  /** An indent that is no longer true goes at once; a new one breaks lines anew, and comes when it moves nothing that is being read. */
  function settle(): void {
    wanted = levelsOf(scene);
    const less = new Map<string, number>();
    eye.disconnect();
    waiting.clear();
    for (const [id, level] of drawn) if ((wanted.get(id) ?? 0) < level) less.set(id, wanted.get(id) ?? 0);
    for (const [id, level] of wanted) {
      const own = reading.places.get(id)?.own;
      if (!own?.isConnected || level <= (drawn.get(id) ?? 0)) continue;
      waiting.set(own, id);
      eye.observe(own);
    }
    if (less.size) draw(less);
  }

  const eye = new view.IntersectionObserver((entries) => {
    const unseen = new Map<string, number>();
    for (const { target, isIntersecting } of entries) {
      const id = waiting.get(target);
      if (isIntersecting || id === undefined) continue;
      unseen.set(id, wanted.get(id)!);
      waiting.delete(target);
      eye.unobserve(target);
    }
    if (unseen.size) draw(unseen);
  });
  signal.addEventListener('abort', () => {
    eye.disconnect();
    view.clearTimeout(due);
  });

  function draw(levels: Map<string, number>): void {
    if (signal.aborted) return;
    if (how === undefined) {
      const tried = [...levels.keys()].find((id) => reading.places.get(id)?.own.getClientRects().length);
      if (!tried) return;
      how = tryOn(tried, reading.places.get(tried)!);
    }
    if (!how) return eye.disconnect();
    for (const [id, level] of levels) {
      if (level) drawn.set(id, level);
      else drawn.delete(id);
    }
    steadily(() => painter.inset(levels));
  }

  /** Margin where the comment's box gives way to it, else padding: what moves its words by just that much and nothing at its other end. */
  function tryOn(id: string, { own, body, name }: Place): Inset | null {
    const words = body ?? name ?? own;
    const rtl = painter.ink.direction === 'rtl';
    const ends = () => {
      const [inner, outer] = [words.getBoundingClientRect(), own.getBoundingClientRect()];
      return rtl ? { start: -inner.right, end: -outer.left } : { start: inner.left, end: outer.right };
    };
    const step = view.innerWidth < narrowBelow ? steps.narrow : steps.wide;
    const before = ends();
    for (const by of ['margin', 'padding'] as const) {
      const found = { by, step, base: Number.parseFloat(view.getComputedStyle(own).getPropertyValue(`${by}-inline-start`)) || 0 };
      painter.insetBy(found);
      painter.inset(new Map([[id, 1]]));
      const after = ends();
      painter.inset(new Map([[id, 0]]));
      if (Math.abs(after.start - before.start - step) < 1 && Math.abs(after.end - before.end) < 1) return found;
    }
    painter.insetBy(null);
    return null;
  }

  return {
    changed() {
      if (how === null) return;
      view.clearTimeout(due);
      due = view.setTimeout(settle, soon);
    },
  };
}
