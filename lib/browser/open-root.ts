import { openRootOnly, type OpenRoot } from '../page/roots.ts';
import { browser } from './browser.ts';

interface Opening { openOrClosedShadowRoot?(element: Element): ShadowRoot | null }

/** Shadow roots as extensions may see them, closed ones too (Chrome 88, Firefox 63: `dom.openOrClosedShadowRoot`). */
export const openRoot: OpenRoot = (element) => {
  // Chrome's own object too: its `browser.dom` came later than its `chrome.dom`.
  const dom = (browser as { dom?: Opening }).dom ?? (globalThis as { chrome?: { dom?: Opening } }).chrome?.dom;
  if (!dom?.openOrClosedShadowRoot) return openRootOnly(element);
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    return openRootOnly(element);
  }
};
