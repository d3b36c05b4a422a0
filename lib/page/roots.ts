/** Gives an element's shadow root, closed ones too where the browser lets extensions: `dom.openOrClosedShadowRoot`. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

export const openRootOnly: OpenRoot = (element) => element.shadowRoot;

/** Where a recipe's sections may stand: the document, or the shadow roots of its hosts that have one by now. */
export function scopesOf(document: Document, host: string | undefined, openRoot: OpenRoot): (Document | ShadowRoot)[] {
  if (!host) return [document];
  return [...document.querySelectorAll(host)].map((each) => openRoot(each)).filter((root) => root !== null);
}

/** A root as people and developer tools write it: `ol#comments`, `div.comment-list`. */
export function describe(root: Element): string {
  if (root.id) return `${root.localName}#${CSS.escape(root.id)}`;
  return root.localName + [...root.classList].slice(0, 2).map((name) => `.${CSS.escape(name)}`).join('');
}
