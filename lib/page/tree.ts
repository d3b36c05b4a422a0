import type { OpenRoot } from './roots.ts';

/** How a section's elements are looked at: as the document has them, or through the shadow roots in it. */
export interface Tree {
  /** What matches below, in reading order. */
  all(top: Element, selector: string): ArrayLike<Element> & Iterable<Element>;
  parent(element: Element): Element | null;
  /** Whether `inner` stands in `outer`, or is it. */
  holds(outer: Element, inner: Element | null): boolean;
  /** Present where shadow roots are entered: each element below but for those that `isOther`, and all below them. */
  walk?(top: Element, isOther: (element: Element) => boolean): Iterable<Element>;
}

export const plainTree: Tree = {
  all: (top, selector) => top.querySelectorAll(selector),
  parent: (element) => element.parentElement,
  holds: (outer, inner) => outer.contains(inner),
};

/** Deeper nesting of shadow roots and elements is no comment section. */
const deepest = 400;

/**
 * A tree that goes on in every shadow root below: a host's root stands before its own children, as slots are no concern of ours.
 * Each look walks all of it, so that only recipes ask for this whose platform leaves no other way.
 */
export function createDeepTree(openRoot: OpenRoot): Tree {
  function* walk(top: Element, isOther: (element: Element) => boolean = () => false): Generator<Element> {
    const stack: Iterator<Element>[] = [below(top)];
    while (stack.length) {
      const { value, done } = stack.at(-1)!.next();
      if (done) stack.pop();
      else if (!isOther(value)) {
        yield value;
        if (stack.length < deepest) stack.push(below(value));
      }
    }
  }

  function* below(element: Element): Generator<Element> {
    // Only these can have a root (DOM Standard, `attachShadow`); asking is dear.
    const root = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(element.localName) ? openRoot(element) : null;
    if (root) yield* root.children;
    yield* element.children;
  }

  const parent = (element: Element): Element | null => {
    const above = element.parentNode;
    return above && above.nodeType === 11 && 'host' in above ? (above as ShadowRoot).host : element.parentElement;
  };

  return {
    walk, parent,
    all: (top, selector) => [...walk(top)].filter((element) => element.matches(selector)),
    holds(outer, inner) {
      for (let at = inner; at; at = parent(at)) if (at === outer) return true;
      return false;
    },
  };
}
