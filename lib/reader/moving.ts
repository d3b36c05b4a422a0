import { nextOf } from '../model/news.ts';
import { scrollerOf, scrollToward } from '../page/paint/keep.ts';
import type { Folding } from './folding.ts';
import type { Scene } from './scene.ts';

/** Going from comment to comment, and back again. */
export interface Moving {
  /** To a comment, opened and marked. A `Back` stays for a while where it is far from here. */
  goTo(id: string): void;
  back(): void;
  /** The next of these after (before) the comment that the reader is at. */
  next(step: 1 | -1, wanted: (id: string) => boolean, from?: string | null): string | null;
  /** The comment that the reader is at: the last one gone to while it is on screen, else the first in the window. */
  readonly at: string | null;
}

export function createMoving({ reading, world, painter, overlay, signal }: Scene, folding: Pick<Folding, 'openUpTo'>): Moving {
  const view = world.document.defaultView!;
  let last: string | null = null;
  const places: { scroller: Element; top: number; at: string | null }[] = [];

  const onScreen = (id: string) => {
    const box = painter.standing(id)?.getBoundingClientRect();
    return box && box.height > 0 && box.bottom > 0 && box.top < view.innerHeight ? box : null;
  };
  signal.addEventListener('abort', () => places.splice(0));

  const moving: Moving = {
    get at() {
      if (last !== null && onScreen(last)) return last;
      let best: string | null = null;
      let bestTop = Infinity;
      for (const id of painter.near()) {
        const box = onScreen(id);
        if (box && box.top < bestTop && box.bottom > 64) [best, bestTop] = [id, box.top];
      }
      return best;
    },
    goTo(id) {
      const before = painter.standing(id);
      const scroller = scrollerOf(before ?? reading.section.root);
      const here = { scroller, top: scroller.scrollTop, at: moving.at };
      folding.openUpTo(id);
      const element = painter.standing(id);
      if (!element) return;
      scrollToward(element);
      overlay.flash(element);
      last = id;
      if (Math.abs(scroller.scrollTop - here.top) < 200) return;
      places.push(here);
      overlay.note(world.say('pageBack'), moving.back);
    },
    back() {
      const here = places.pop();
      if (!here) return;
      here.scroller.scrollTo({ top: here.top, behavior: 'instant' });
      last = here.at;
      const element = last === null ? null : painter.standing(last);
      if (element) overlay.flash(element);
    },
    next: (step, wanted, from = moving.at) => nextOf(reading.discussion.comments.map(({ id }) => id), from, step, wanted),
  };
  return moving;
}
