import type { Gutter } from './more/gutter.ts';
import type { Scene } from './scene.ts';

/** The comment under the pointer or focus: its controls show, and a gutter line stands beside its thread where there is room. */
export interface Pointing {
  readonly lit: string | null;
}

export function createPointing(scene: Scene, toggle: (id: string, pointer?: number) => void): Pointing {
  const { reading, world, painter, overlay, signal } = scene;
  const view = world.document.defaultView!;
  const { scope, root } = reading.section;
  let lit: string | null = null;
  let gutter: Gutter | null = null;

  function light(id: string | null): void {
    if (id === lit) return;
    const before = lit;
    lit = id;
    painter.refresh([before, id].filter((each) => each !== null));
    if (view.matchMedia('(pointer:coarse)').matches) return;
    void world.bring('more').then(({ createGutter }) => {
      if (signal.aborted) return;
      gutter ??= createGutter(scene, toggle);
      gutter.show(lit);
    }, () => undefined);
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
