/**
 * All that the painter writes on the site's own elements: one attribute of tokens, and `hidden`.
 * Names and reasons never stand here. Taking everything back leaves the elements as they were.
 */
export const attribute = 'data-belowline';

/**
 * - `read`: the comment is marked, the veil may lift (walls, 4).
 * - `box`: holds our row or line in place of the comment's own content. `flow`: laid out as a block meanwhile. `room`: the row's place, before its host exists. `plain`: a list's item without its bullet, where our chevron stands.
 * - `fold`: put away, yet found by find-in-page. `gone`: not there at all. `bare`: text that stands in a box without an element of its own.
 * - `lit`: the reader wants it to stand out.
 * - `in1`…`in4`: set in below the comment above it, so many levels.
 * - `blank`: a table cell that keeps its place and shows nothing. `wide120`: and its width, in px.
 */
export type Token = 'read' | 'box' | 'flow' | 'room' | 'plain' | 'fold' | 'gone' | 'bare' | 'blank' | 'lit' | `in${number}` | `wide${number}`;

export interface Attributes {
  add(element: Element, ...tokens: Token[]): void;
  drop(element: Element, ...tokens: Token[]): void;
  has(element: Element, token: Token): boolean;
  /** Puts an element away: findable by the browser's find-in-page, or gone. What the site hid itself stays as it is. */
  conceal(element: Element, how: 'fold' | 'gone'): void;
  show(element: Element): void;
  /** Takes every trace back. */
  clear(): void;
}

export function createAttributes(): Attributes {
  const written = new Map<Element, Set<Token>>();
  const hidden = new Set<Element>();

  function write(element: Element, tokens: Set<Token>): void {
    if (tokens.size) element.setAttribute(attribute, [...tokens].join(' '));
    else element.removeAttribute(attribute);
  }

  const attributes: Attributes = {
    add(element, ...tokens) {
      const has = written.get(element) ?? new Set();
      const before = has.size;
      for (const token of tokens) has.add(token);
      if (has.size === before && element.hasAttribute(attribute)) return;
      written.set(element, has);
      write(element, has);
    },
    drop(element, ...tokens) {
      const has = written.get(element);
      if (!has) return;
      let changed = false;
      for (const token of tokens) changed = has.delete(token) || changed;
      if (!changed) return;
      write(element, has);
      if (!has.size) written.delete(element);
    },
    has: (element, token) => written.get(element)?.has(token) ?? false,
    conceal(element, how) {
      if (how === 'gone') {
        if (hidden.delete(element)) element.removeAttribute('hidden');
        attributes.drop(element, 'fold');
        attributes.add(element, 'gone');
        return;
      }
      attributes.drop(element, 'gone');
      if (!hidden.has(element)) {
        if (element.hasAttribute('hidden')) return;
        element.setAttribute('hidden', 'until-found');
        hidden.add(element);
      }
      attributes.add(element, 'fold');
    },
    show(element) {
      if (hidden.delete(element)) element.removeAttribute('hidden');
      attributes.drop(element, 'fold', 'gone');
    },
    clear() {
      for (const element of hidden) element.removeAttribute('hidden');
      for (const element of written.keys()) element.removeAttribute(attribute);
      hidden.clear();
      written.clear();
    },
  };
  return attributes;
}
