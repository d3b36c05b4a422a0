import { coralHosts, hosts, isFilled } from './hosts.ts';
import { weigh } from './judge.ts';

/**
 * Names that most systems share. Cased as they are in practice: a comparison without regard to case costs the browser twice as much. The hosts
 * of shadow roots are asked for in the same breath, since each pass over a page costs.
 */
const named = `[class*="omment"],[id*="omment"],[itemtype*="omment"],${hosts}`;

/** RDFa says at the top that it is used. */
const rdfa = `${named},[typeof*="omment"]`;

/** Names of one comment: a number behind it, or the word alone as a class. */
const numbered = /omment\D{0,12}\d/;
const alone = /(?:^|\s)comment(?:\s|$)/;

/** How many named elements are weighed before it is given up; a page with comments shows one much earlier. */
const ceiling = 150;

/** An element that is named for comments and holds what a comment holds. A link to comments, a form or a widget not yet filled has no such thing. */
export function namedRecord(document: Document): string | null {
  if (coralHosts(document).some(isFilled)) return 'shadow-host';
  let weighed = 0;
  for (const each of document.querySelectorAll(document.documentElement.hasAttribute('prefix') ? rdfa : named)) {
    if (isFilled(each)) return 'shadow-host';
    if (/^(?:html|body|script|style|a|link|meta)$/.test(each.localName)) continue;
    if (++weighed > ceiling) return null;
    const weight = weigh(each);
    if (!weight?.prose) continue;
    const isOne = numbered.test(each.id) || alone.test(each.getAttribute('class') ?? '') || each.hasAttribute('itemtype') || each.hasAttribute('typeof');
    if (isOne ? weight.prose >= 25 && !each.querySelector('textarea,h1') : weight.hasTime && !weight.teaser) return 'comment-records';
  }
  return null;
}
