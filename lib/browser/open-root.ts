import { openRootOnly, type OpenRoot } from '../page/roots.ts';
import { browser } from './browser.ts';

interface Opening { openOrClosedShadowRoot?(element: Element): ShadowRoot | null }

/**
 * Shadow roots as extensions may see them, closed ones too: Chrome 88 by `dom.openOrClosedShadowRoot`; Firefox by a property of each
 * element (Firefox 153 has no `dom` in a content script).
 */
export const openRoot: OpenRoot = (element) => {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  // Chrome's own object too: its `browser.dom` came later than its `chrome.dom`.
  const dom = (browser as { dom?: Opening }).dom ?? (globalThis as { chrome?: { dom?: Opening } }).chrome?.dom;
  if (!dom?.openOrClosedShadowRoot) return openRootOnly(element);
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    return openRootOnly(element);
  }
};
