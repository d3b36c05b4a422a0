import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const controls = 'a[href],button,input,select,textarea,summary';

/** Where what has the focus goes away (a row, a button that was for once), the keyboard's place goes to what came after it in its section, else before it. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = page.current!;
    let last: Element | null = null;
    /** The controls of its section, when it got the focus. */
    let around: HTMLElement[] = [];
    const stop = new AbortController();
    main.addEventListener('focusin', ({ target }) => {
      last = target as Element;
      around = [...(last.closest('section') ?? main).querySelectorAll<HTMLElement>(controls)];
    }, { signal: stop.signal });
    const look = new MutationObserver(() => {
      const { activeElement, body } = main.ownerDocument;
      if (!last || last.isConnected || (activeElement && activeElement !== body)) return;
      const at = around.indexOf(last as HTMLElement);
      const next = [...around.slice(at + 1), ...around.slice(0, Math.max(at, 0)).reverse()].find((each) => each.isConnected && each.getClientRects().length > 0);
      last = null;
      next?.focus();
    });
    look.observe(main, { childList: true, subtree: true });
    return () => {
      stop.abort();
      look.disconnect();
    };
  }, []);
}
