/** The world that the finder lives in; tests pass another. */
export interface World {
  document: Document;
  window: Pick<Window, 'setTimeout' | 'addEventListener' | 'removeEventListener'>;
  /** Whether there is something to read now. */
  look(): boolean;
  signal: AbortSignal;
}

/** Milliseconds after a sign of change at which it is looked again: what a page fetches mostly stands within these. */
const pauses = [300, 1200, 4000, 10_000];

/**
 * Looks when the page is parsed, and again, a few times with growing pauses, after whatever may bring a late section: the page's load,
 * a click of the reader, the end of a scroll, another page of the same application. Never by an observer on the document.
 */
export function watch({ document, window, look, signal }: World): void {
  let round = 0;
  let size = 0;
  const again = () => {
    const now = document.getElementsByTagName('*').length;
    if (now === size) return;
    size = now;
    look();
  };
  const soon = () => {
    const mine = ++round;
    const step = (at: number) => {
      window.setTimeout(() => {
        if (signal.aborted || mine !== round) return;
        again();
        if (at + 1 < pauses.length) step(at + 1);
      }, pauses[at]! - (pauses[at - 1] ?? 0));
    };
    step(0);
  };
  const on = { capture: true, passive: true, signal };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, on);
  else again();
  if (document.readyState !== 'complete') window.addEventListener('load', soon, on);
  else soon();
  window.addEventListener('click', (event) => event.isTrusted && soon(), on);
  window.addEventListener('scrollend', soon, on);
  window.addEventListener('popstate', soon, on);
}
