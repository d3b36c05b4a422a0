import type { Decisions } from '../model/decisions.ts';
import type { Comment } from '../model/discussion.ts';
import { isHidden, isPutAway, type Shown } from '../model/marks.ts';
import type { Threads } from '../model/threads.ts';
import { keepPlace } from '../page/paint/keep.ts';
import type { Overlay } from '../page/paint/overlay.ts';
import type { Painter } from '../page/paint/painter.ts';
import type { Reading } from '../page/reading.ts';
import type { Shared, World } from './world.ts';

/** What the parts of one followed discussion share. Each part adds acts of its own; none of them touches the page but through the painter. */
export interface Scene {
  readonly reading: Reading;
  readonly shared: Shared;
  readonly world: World;
  readonly threads: Threads;
  readonly decisions: Decisions;
  readonly painter: Painter;
  readonly overlay: Overlay;
  /** Aborted when the discussion is no longer followed. */
  readonly signal: AbortSignal;
  /** How a comment is shown, with lines that neighbours share. */
  shown(id: string): Shown;
  /** Ids in the page's reading order. */
  order(): Iterable<string>;
  /** Decides these comments and all below, and paints what changed. */
  update(ids: Iterable<string>): void;
  /** Runs an act on many comments so that what is at the top of the window stays there. */
  steadily(work: () => void): void;
  nameOf(comment: Comment | undefined): string;
  /** Its author is muted, or a filter hides it. */
  isMuted(id: string): boolean;
  /** Its words are not to be shown elsewhere: muted, hidden or collapsed by a filter. */
  isPutAway(id: string): boolean;
  /** Replies below a comment, muted ones not counted. */
  countBelow(id: string): number;
  /** Says at the window's foot what went wrong. */
  failed(error: unknown): void;
}

/** A scene from its parts. */
export function createScene(parts: Pick<Scene, 'reading' | 'shared' | 'world' | 'threads' | 'decisions' | 'painter' | 'overlay' | 'signal' | 'shown' | 'update'>): Scene {
  const { reading, world, threads, decisions, painter, overlay } = parts;

  /** The first thread on screen: what stays when replies go. */
  function firstOnScreen(): Element | null {
    let best: Element | null = null;
    let bestTop = Infinity;
    for (const id of painter.near()) {
      const element = painter.standing(threads.top(id));
      if (!element) continue;
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 0 && top < world.document.defaultView!.innerHeight && top < bestTop) [best, bestTop] = [element, top];
    }
    return best;
  }

  const scene: Scene = {
    ...parts,
    *order() {
      for (const { id } of reading.discussion.comments) yield id;
    },
    steadily: (work) => keepPlace(firstOnScreen, work, { spare: painter.spare }),
    nameOf: (comment) => comment?.author?.name || world.say('pageSomebody'),
    isMuted: (id) => isHidden(decisions.get(id)),
    isPutAway: (id) => isPutAway(decisions.get(id)),
    countBelow(id) {
      let count = 0;
      for (const each of threads.below(id)) if (!scene.isMuted(each)) count++;
      return count;
    },
    failed: (error) => overlay.note(world.sayTrouble(error)),
  };
  return scene;
}
