import { weigh } from './judge.ts';

/** Cased as names are in practice: a comparison without regard to case costs the browser twice as much. */
const named = '[class*="omment"],[id*="omment"]';

/** Names of one comment: a number behind it, or the word alone as a class. */
const numbered = /omment\D{0,12}\d/;
const alone = /(?:^|\s)comment(?:\s|$)/;

/** How many named elements are weighed before it is given up; a page with comments shows one much earlier. */
const ceiling = 150;

/** An element that is named for comments and holds what a comment holds. A link to comments, a form or a widget not yet filled has no such thing. */
export function holdsNamed(root: ParentNode): boolean {
  let weighed = 0;
  for (const each of root.querySelectorAll(named)) {
    if (/^(?:html|body|script|style|a|link|meta)$/.test(each.localName)) continue;
    if (++weighed > ceiling) return false;
    const weight = weigh(each);
    if (!weight || weight.prose < 25) continue;
    const isOne = numbered.test(each.id) || alone.test(each.getAttribute('class') ?? '');
    if (isOne ? !each.querySelector('textarea,h1') : weight.hasTime && !weight.teaser) return true;
  }
  return false;
}
