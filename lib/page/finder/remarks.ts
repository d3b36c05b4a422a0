import { headOf, silent } from './head.ts';
import { tellsTime } from './words.ts';

/** Characters of a text that may be somebody's remark. */
const least = 24;

/** A ceiling, well above what a discussion needs to show itself. */
const mostTexts = 30_000;

/**
 * Whether remarks stand in places of one shape, each behind a head of its own.
 *
 * One pass over the texts in their order, which needs no idea of how records are made or nested: lists, tables, rows without a wrapper. It asks a
 * text for its length first, which the browser answers without making a string, and looks closer only at words long enough for a remark and at
 * the few texts before them.
 */
export function holdsRemarks({ body }: Document): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  // By the shape of remarks' places: what speaks for comments, and for teasers.
  const shapes: Record<string, [number, number]> = {};
  let gap: Text[] = [];
  let last: Element | null = null;
  for (let texts = 0; texts < mostTexts && walker.nextNode(); texts++) {
    const text = walker.currentNode as Text;
    // A line break between elements, a bullet.
    if (text.length < 2) continue;
    if (text.length < least) {
      gap.push(text);
      continue;
    }
    const parent = text.parentElement!;
    if (silent.test(parent.localName)) continue;
    // Words that go on, after a link or as the next paragraph, have no head: an article is passed without being read.
    if (parent === last || (parent.localName === 'p' && parent.previousElementSibling === last)) {
      gap = [];
      last = parent;
      continue;
    }
    const words = text.data.slice(0, 500).trim();
    if (words.length < least || (words.length < 60 && tellsTime(words)) || parent.closest('a,h1,h2,h3,h4')) {
      gap.push(text);
      continue;
    }
    const head = headOf(gap, last, parent);
    gap = [];
    last = parent;
    if (!head) continue;
    const shape = (shapes[`${parent.localName}.${parent.getAttribute('class')}<${parent.parentElement!.localName}`] ??= [0, 0]);
    if (head < 0) shape[1]++;
    else shape[0] += head;
    if (shape[0] > 1 && shape[0] >= shape[1]) return true;
  }
  return false;
}
