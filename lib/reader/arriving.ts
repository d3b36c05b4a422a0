import { isOurs } from './watching.ts';

/** When something may have come to the page that no observer sees. None of these ends: a reader that was switched off may be switched on again. */

/** Nodes of ours come after load and idle, when a framework has taken over what the server sent (walls, 5). */
export function whenSettled(document: Document, go: () => void): void {
  const view = document.defaultView!;
  const idle = () => view.requestIdleCallback(() => go(), { timeout: 1000 });
  if (document.readyState === 'complete') idle();
  else view.addEventListener('load', idle, { once: true });
}

/** Milliseconds after a click at which what it brought is looked for. */
const afterClick = [700, 2500];

/** 'Show comments', a tab, a drawer: a section may come after any click that `heeds` does not leave out. */
export function onClicks(document: Document, heeds: (at: Node) => boolean, come: () => void): void {
  let waiting = 0;
  document.addEventListener('click', ({ isTrusted, target }) => {
    if (!isTrusted || waiting || isOurs(target as Node) || !heeds(target as Node)) return;
    waiting = afterClick.length;
    for (const wait of afterClick) {
      document.defaultView!.setTimeout(() => {
        waiting--;
        come();
      }, wait);
    }
  }, { capture: true, passive: true });
}

/** The page became another one in place, as single-page sites do. */
export function onNavigation(document: Document, moved: () => void): void {
  const view = document.defaultView! as Window & { navigation?: EventTarget };
  const here = () => view.location.href.replace(/#.*/, '');
  let address = here();
  const look = () => view.setTimeout(() => {
    if (here() === address) return;
    address = here();
    moved();
  }, 0);
  view.navigation?.addEventListener('navigatesuccess', look);
  view.addEventListener('popstate', look);
}
