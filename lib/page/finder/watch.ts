import { coralHosts, hosts } from './hosts.ts';

/** The world that the finder lives in; tests pass another. */
export interface World {
  document: Document;
  window: Pick<Window, 'setTimeout' | 'clearTimeout' | 'addEventListener'>;
  /** Looks at the document once. */
  look(): void;
  /** Ends everything: something was found. */
  signal: AbortSignal;
}

/** Milliseconds after a sign of change at which it is looked again. What a page fetches stands within these, or another sign follows. */
const pauses = [250, 1000, 3000, 8000, 20_000];

/**
 * Looks when the page is parsed, and again after each sign that a section may come: the page's load, a click or key of the reader, the end of a
 * scroll (also of a drawer's own scroller), another page of the same application. There is no observer at all. Each sign costs at most five
 * looks, a new sign begins the five anew instead of adding to them, so that no more than one timer ever waits; and a look is made only where the
 * document has another number of elements, or a shadow root was awaited. A page at rest costs nothing; one whose reader is away neither.
 */
export function watch({ document, window, look, signal }: World): void {
  let size = -1;
  let timer = 0;

  const again = () => {
    if (signal.aborted) return;
    const now = document.getElementsByTagName('*').length + filled(document);
    if (now === size) return;
    size = now;
    look();
  };
  const wait = (at: number) => {
    if (signal.aborted || at === pauses.length) return;
    timer = window.setTimeout(() => {
      again();
      wait(at + 1);
    }, pauses[at]! - (pauses[at - 1] ?? 0));
  };
  const soon = () => {
    window.clearTimeout(timer);
    wait(0);
  };
  const trusted = (event: Event) => {
    if (event.isTrusted) soon();
  };

  signal.addEventListener('abort', () => window.clearTimeout(timer));
  const options = { capture: true, passive: true, signal };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, options);
  else again();
  if (signal.aborted) return;
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, options);
  for (const type of ['click', 'keyup', 'scrollend']) document.addEventListener(type, trusted, options);
  for (const type of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(type, soon, options);
  // What an application does by `history.pushState`; where a browser has no Navigation API, the click before it is the sign.
  (window as World['window'] & { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', soon, { signal });
}

/** Elements inside the shadow roots of comment systems' hosts: their number changes without the document's. */
function filled(document: Document): number {
  let count = 0;
  for (const host of [...coralHosts(document), ...document.querySelectorAll(hosts)]) {
    if (host.shadowRoot) count += 1 + host.shadowRoot.querySelectorAll('*').length;
  }
  return count;
}
