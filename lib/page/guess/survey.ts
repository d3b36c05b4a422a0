import { type OpenRoot, openRootOnly } from '../roots.ts';
import type { Steps } from './steps.ts';
import { isOtherDay, timeIn } from './times.ts';
import { isAct, isElsewhere, isProfile, isReply, isSays, isTalk } from './words.ts';

/**
 * What is counted of an element with all below it. `text`, `link` and `prose` are characters (white space folded; text in links; in
 * pieces long enough for a sentence, outside of links); the others are occurrences.
 */
export const measures = ['text', 'link', 'prose', 'times', 'replies', 'acts', 'says', 'titles', 'pictures', 'boxes', 'profiles', 'numbers'] as const;
export type Measure = (typeof measures)[number];
export type Counts = Record<Measure, number>;

/** A text that heads a list, or a place to write. */
export interface Sign { kind: 'talk' | 'elsewhere' | 'box'; /** characters before it */ at: number; element: Element; text: string }

/** One document or shadow root, walked once; its elements in document order. */
export interface Survey {
  scope: Document | ShadowRoot;
  /** Element whose shadow root this is. */
  host: Element | null;
  elements: Element[];
  /** By element: index of the parent, and of the first element after all below it. */
  parent: number[];
  end: number[];
  /** By measure and element: the count on entering and on leaving it. */
  entered: number[][];
  left: number[][];
  signs: Sign[];
  /** Characters of it all. */
  length: number;
  /** Elements whose own text, or whose markup, tells a time. */
  times: Map<Element, 'machine' | 'date' | 'relative' | 'clock'>;
}

const silent = new Set('script style template svg math select option iframe object video audio canvas head belowline-part'.split(' '));
const codeLike = new Set(['pre', 'code', 'kbd', 'samp']);
const prosaic = 24;

/** Nodes between two steps, and of one document: a page that grows faster than it is walked must not hold us for ever. */
const stride = 64;
const mostNodes = 2_000_000;

/** Surveys of a document and of the shadow roots in it, outermost first. */
export function* surveysOf(document: Document, openRoot: OpenRoot = openRootOnly): Steps<Survey[]> {
  const surveys: Survey[] = [];
  const waiting: { scope: Document | ShadowRoot; host: Element | null }[] = [{ scope: document, host: null }];
  for (const { scope, host } of waiting) {
    surveys.push(yield* survey(scope, host, (element) => {
      const root = openRoot(element);
      if (root) waiting.push({ scope: root, host: element });
    }));
  }
  return surveys;
}

function* survey(scope: Document | ShadowRoot, host: Element | null, onHost: (element: Element) => void): Steps<Survey> {
  const elements: Element[] = [];
  const parent: number[] = [];
  const end: number[] = [];
  const entered: number[][] = measures.map(() => []);
  const left: number[][] = measures.map(() => []);
  const now = measures.map(() => 0);
  const signs: Sign[] = [];
  const times: Survey['times'] = new Map();
  /** Those that are being walked, outermost first. */
  const open: number[] = [];
  const [TEXT, LINK, PROSE, TIMES, REPLIES, ACTS, SAYS, TITLES, PICTURES, BOXES, PROFILES, NUMBERS] = measures.map((_, at) => at) as [number, number, number, number, number, number, number, number, number, number, number, number];
  let links = 0;
  let codes = 0;
  /** Inside an element whose markup tells the time, its text does not count again. */
  let timed: Element | null = null;
  /** The text before named another day: `Joined:`. */
  let otherDay = false;

  const enter = (element: Element): boolean => {
    const name = element.localName;
    // Where scripts are on, what `noscript` holds is one text, not elements.
    if (silent.has(name) || (name === 'noscript' && !element.firstElementChild)) return false;
    if (name === 'textarea' || (name === 'div' && element.getAttribute('contenteditable') === 'true')) {
      now[BOXES]!++;
      signs.push({ kind: 'box', at: now[TEXT]!, element, text: '' });
      return false;
    }
    const at = elements.length;
    elements.push(element);
    parent.push(open.at(-1) ?? -1);
    open.push(at);
    for (let m = 0; m < now.length; m++) entered[m]!.push(now[m]!);
    if (name === 'a') links++;
    else if (name === 'img') now[PICTURES]!++;
    else if (codeLike.has(name)) codes++;
    if (!timed && (name === 'time' || element.hasAttribute('datetime')) && !otherDay) {
      timed = element;
      times.set(element, 'machine');
      now[TIMES]!++;
    }
    if (!element.firstElementChild && (name.includes('-') || name === 'div' || name === 'section' || name === 'span')) onHost(element);
    return true;
  };
  const leave = () => {
    const at = open.pop();
    // The page put another element around what is being walked.
    if (at === undefined) return;
    const element = elements[at]!;
    end[at] = elements.length;
    const name = element.localName;
    if (name === 'a') {
      links--;
      const said = now[TEXT]! - entered[TEXT]![at]!;
      if (said >= 20 && isTitle(element)) now[TITLES]!++;
    } else if (codeLike.has(name)) codes--;
    // Themes without dates still put the writer's name in `cite`.
    else if (name === 'cite' && now[TEXT]! - entered[TEXT]![at]! <= 40 && element.parentElement?.localName !== 'p') now[SAYS]!++;
    for (let m = 0; m < now.length; m++) left[m]![at] = now[m]!;
    if (timed === element) timed = null;
  };
  const text = (node: Node, element: Element) => {
    const value = node.nodeValue!;
    const folded = value.length < 200 ? value.trim() : value;
    const { length } = folded;
    if (!length) return;
    if (length <= 140 && !codes) {
      const told = timed ? null : timeIn(folded);
      if (told && !otherDay) {
        now[TIMES]!++;
        times.set(element, told.kind);
      }
      otherDay = isOtherDay(folded);
      // `Joined: 2003`, `Posts: 1,204` and `#12` are what forums put beside each post.
      if (otherDay || isProfile(folded)) now[PROFILES]!++;
      if (/^#\p{Nd}{1,5}\.?$/u.test(folded)) now[NUMBERS]!++;
      if (isSays(folded)) now[SAYS]!++;
      if (isReply(folded)) now[REPLIES]!++;
      else if (isAct(folded)) now[ACTS]!++;
      if (length <= 100) {
        if (isTalk(folded)) signs.push({ kind: 'talk', at: now[TEXT]!, element, text: folded });
        if (isElsewhere(folded)) signs.push({ kind: 'elsewhere', at: now[TEXT]!, element, text: folded });
      }
    } else otherDay = false;
    now[TEXT]! += length;
    if (links) now[LINK]! += length;
    else if ((length >= prosaic || isDense(folded)) && !codes) now[PROSE]! += length;
  };

  let node: Node | null = scope.firstChild;
  let at: Node = scope;
  for (let count = 1; node && count < mostNodes; count++) {
    if (count % stride === 0) {
      yield;
      // The page took away what is being walked: what was seen until then must do, and the reader comes again after a change.
      if (node.parentNode !== at || !scope.contains(at)) break;
    }
    if (node.nodeType === 3) {
      if (at.nodeType === 1) text(node, at as Element);
    } else if (node.nodeType === 1 && enter(node as Element)) {
      if (node.firstChild) {
        at = node;
        node = node.firstChild;
        continue;
      }
      leave();
    }
    let next: Node | null = node.nextSibling;
    while (!next && at !== scope) {
      leave();
      const up: Node = at;
      at = up.parentNode ?? scope;
      next = up.nextSibling;
    }
    node = next;
  }
  while (open.length) leave();
  return { scope, host, elements, parent, end, entered, left, signs, length: now[TEXT]!, times };
}

/** Chinese, Japanese and Korean say in eight characters what others say in a line. */
const isDense = (text: string) => text.length >= 8 && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/.test(text);

/** A link that stands for a whole entry: a heading's, or alone in its block. */
function isTitle(link: Element): boolean {
  const up = link.parentElement;
  if (!up) return false;
  if (/^h[1-6]$/.test(up.localName) || link.querySelector('h1,h2,h3,h4,h5,h6')) return true;
  return up.localName !== 'p' && isBlank(link.previousSibling) && isBlank(link.nextSibling);
}

const isBlank = (node: Node | null) => node?.nodeType !== 3 || !node.nodeValue!.trim();

/** Of an element with all below it. */
export function countOf(survey: Survey, at: number, measure: Measure): number {
  const m = measures.indexOf(measure);
  return survey.left[m]![at]! - survey.entered[m]![at]!;
}

/** Characters before an element, and before its end. */
export function span(survey: Survey, at: number): [number, number] {
  return [survey.entered[0]![at]!, survey.left[0]![at]!];
}
