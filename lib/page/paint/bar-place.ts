import type { Section } from '../reading.ts';

/** Where the bar stands: in `parent`, before `before`. */
export interface BarPlace {
  parent: Element | ShadowRoot;
  before: Element;
  /** The site's heading over the discussion, or null. */
  heading: Element | null;
}

/** Between the site's heading and sort links and the first comment; outside the list where the list holds nothing but comments. */
export function barPlace(section: Section, first: Element, separators: readonly Element[]): BarPlace | null {
  let top = first;
  while (top.parentElement && top.parentElement !== section.root) top = top.parentElement;
  if (top.parentElement !== section.root) return null;
  const rule = separators.find((each) => each.parentElement === section.root && each.compareDocumentPosition(top) & 4);
  let before: Element = rule ?? top;
  // A list, or what holds only the list, is not entered; and nothing but rows may stand in a table, or items in a row of flex.
  for (;;) {
    const parent: Element | null = before.parentElement;
    if (!parent || parent === before.ownerDocument.body) break;
    const style = getComputedStyle(parent);
    const rowLike = (/flex/.test(style.display) && !/column/.test(style.flexDirection)) || /grid/.test(style.display);
    const list = /^(ol|ul|dl|table|tbody|thead|tr)$/.test(parent.localName);
    if (!list && !rowLike && !(before === parent.firstElementChild && section.root.contains(parent) && parent === section.root && section.root.previousElementSibling)) break;
    before = parent;
  }
  if (!before.parentNode || before === before.ownerDocument.body) return null;
  return { parent: before.parentNode as Element | ShadowRoot, before, heading: headingOf(section, before) };
}

function headingOf(section: Section, before: Element): Element | null {
  if (section.recipe.heading) {
    const named = section.scope.querySelector(section.recipe.heading);
    if (named) return named;
  }
  for (let at: Element | null = before.previousElementSibling, steps = 0; at && steps < 6; at = at.previousElementSibling, steps++) {
    if (/^h[1-6]$/.test(at.localName)) return at;
    const inside = at.querySelector('h1,h2,h3,h4,h5,h6');
    if (inside) return inside;
  }
  return null;
}
