import { timeLike } from './words.ts';

/**
 * What stands in the head of a comment, whatever its names: a time, a person, a link to a profile, to the comment itself or to an answer.
 * All are bound to a kind of element, which is what makes them cheap to ask for.
 */
const seeds = 'time,cite,a:is([rel*="nofollow"],[href*="user"],[href*="member"],[href*="profile"],[href*="#"]:not([href^="#"]))';

/** Ceilings, each well above what a real discussion needs to show itself: seeds, shapes of seeds, seeds read of a shape, and text nodes read after one. */
const mostSeeds = 400;
const mostShapes = 12;
const mostOfShape = 6;
const mostTexts = 20;

/** Characters outside of links that are somebody's words; and of a link that is a title. */
const prose = 40;
const title = 30;

/**
 * Whether heads of one shape (an element's and its parent's tag and classes, hashed or not) stand each before prose of their own, with a
 * time between or near. It reads on in the order of the document and so needs no idea of how records are nested: lists, tables, or rows without
 * any wrapper. Teasers are told by the title that leads to another page before the words come.
 */
export function holdsRepeats(root: Document | ShadowRoot): boolean {
  const shapes = new Map<string, Element[]>();
  let seen = 0;
  for (const seed of root.querySelectorAll(seeds)) {
    if (++seen > mostSeeds) break;
    const shape = `${name(seed)}<${name(seed.parentElement)}`;
    const others = shapes.get(shape);
    if (others) others.push(seed);
    else shapes.set(shape, [seed]);
  }
  const repeated = [...shapes.values()].filter((all) => all.length > 1).sort((a, b) => b.length - a.length);
  return repeated.slice(0, mostShapes).some(headRemarks);
}

const name = (element: Element | null) => element && `${element.localName}.${element.getAttribute('class')}`;

function headRemarks(all: Element[]): boolean {
  // Two heads of one comment lead to the same words, hence a set.
  const remarks = new Set<Text>();
  let bad = 0;
  // Spread over the shape: the first may stand in a menu.
  const step = Math.max(1, all.length / mostOfShape);
  for (let at = 0; at < all.length && bad < 4; at += step) {
    const remark = remarkAfter(all[Math.floor(at)]!);
    if (remark) remarks.add(remark);
    else bad++;
  }
  return remarks.size > 1 && remarks.size >= bad;
}

/** The prose that a seed leads to; null where none comes soon, where no time is told, or where a title comes first. */
function remarkAfter(seed: Element): Text | null {
  const { parentElement } = seed;
  // A link in running text.
  if (parentElement?.localName === 'p' && parentElement.textContent!.length > 120) return null;
  const walker = seed.ownerDocument.createTreeWalker(seed.getRootNode(), 4);
  walker.currentNode = seed;
  let hasTime = seed.localName === 'time';
  let first: Text | null = null;
  let length = 0;
  for (let read = 0, passed = 0; read < mostTexts && passed < 4 * mostTexts && walker.nextNode(); passed++) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement!;
    if (parent.localName === 'script' || parent.localName === 'style') continue;
    const words = text.data.slice(0, 200).trim();
    if (!words) continue;
    read++;
    hasTime ||= timeLike.test(words);
    const link = parent.closest('a');
    if (!link && words.length > 15) {
      first ??= text;
      length += words.length;
    } else if (link && words.length > title && !first && !link.getAttribute('href')?.includes('#')) return null;
    if (length > prose && hasTime) return first;
  }
  return null;
}
