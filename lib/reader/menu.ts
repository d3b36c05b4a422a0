import type { Scene } from './scene.ts';
import type { Brought } from '../browser/leave.ts';

/** The menu of one comment at a time; what it offers comes when it is first opened (`more/comment-menu.ts`). */
export interface OpenMenu {
  /** The comment whose menu is open, or null. */
  readonly of: string | null;
  /** Opens it, or closes it where it is open. */
  show(id: string, button: Element): void;
}

export function createMenu({ world, painter, overlay, failed }: Scene, parts: Omit<Parameters<Brought['more']['openMenuOf']>[0], 'id' | 'button' | 'closed'>): OpenMenu {
  let of: string | null = null;

  function close(): void {
    overlay.menu(null);
    const was = of;
    of = null;
    if (was) painter.refresh([was]);
  }

  return {
    get of() {
      return of;
    },
    show(id, button) {
      const wasOpen = of === id;
      close();
      if (wasOpen) return;
      of = id;
      painter.refresh([id]);
      void world.bring('more').then(({ openMenuOf }) => of === id && openMenuOf({ ...parts, id, button, closed: close }), failed);
    },
  };
}
