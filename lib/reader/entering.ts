import type { Keys, KeysOptions } from './more/keys.ts';

/** The reader comes into the discussion by a click in it, or by *Go to comments*: keys hold from then on, where they want any. `id`: at which comment, or null. */
export function createEntering(options: KeysOptions): (id: string | null) => void {
  const { reading, shared, world, signal } = options.scene;
  const view = world.document.defaultView!;
  let keys: Promise<Keys> | null = null;

  function enter(id: string | null): void {
    if (!shared.settings.keys) return;
    keys ??= world.bring('more').then(({ createKeys }) => createKeys(options));
    void keys.then((each) => each.enter(id), () => (keys = null));
  }
  reading.section.scope.addEventListener('pointerdown', (event) => {
    const target = event.target as Node;
    if (event.isTrusted && reading.section.root.contains(target)) enter(target instanceof view.Element ? reading.idOf(target) : null);
  }, { capture: true, passive: true, signal });
  return enter;
}
