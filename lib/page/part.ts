import type { Recipe } from '../model/recipe.ts';
import { plainTree, type Tree } from './tree.ts';
import { previous } from './values.ts';

/** A record's own part: where its values may be read, and never those of a reply inside it. */
export interface Part {
  record: Element;
  /** The smallest element known to hold all that is the record's own; the record where no smaller one is known. */
  own: Element;
  /** Siblings after the record that belong to it. */
  rest: Element[];
  /** Elements in `own` that hold other records all the same, in a shadow root. */
  others: Element[];
  /** Elements of the own part that match, in order; `own` itself last, and then what matches in the rest. */
  all(selector: string): Iterable<Element>;
  /** Another record inside `own`. */
  isOther?: (element: Element) => boolean;
}

export function partOf(record: Element, recipe: Recipe['record'], tree: Tree = plainTree): Part {
  if (tree.walk) return deepPart(record, recipe, tree);
  const own = (recipe.own && smaller(record, recipe.own, recipe.sel)) || record;
  const rest = restOf(record, recipe);
  if (!own.querySelector(recipe.sel)) {
    return {
      record, own, rest, others: [],
      *all(selector) {
        // One is enough nearly always, and is found sooner.
        const first = own.querySelector(selector);
        if (first) {
          yield first;
          const rest = own.querySelectorAll(selector);
          for (let i = 1; i < rest.length; i++) yield rest[i]!;
        }
        if (own.matches(selector)) yield own;
        yield* within(rest, selector);
      },
    };
  }
  const isOther = (element: Element) => element.matches(recipe.sel);
  let elements: Element[] | null = null;
  return {
    record, own, rest, others: [], isOther,
    *all(selector) {
      elements ??= walkOwn(own, isOther);
      if (selector.includes(':scope')) {
        const inOwn = new Set(elements);
        for (const each of own.querySelectorAll(selector)) if (inOwn.has(each)) yield each;
      } else {
        for (const each of elements) if (each.matches(selector)) yield each;
      }
      if (own.matches(selector)) yield own;
      yield* within(rest, selector);
    },
  };
}

/** A record whose parts stand in shadow roots: no selector crosses those, so that each element is asked for itself. */
function deepPart(record: Element, recipe: Recipe['record'], tree: Tree): Part {
  const inside: Element[] = [];
  const isOther = (element: Element) => element.matches(recipe.sel);
  const elements = [...tree.walk!(record, (element) => isOther(element) && inside.push(element) > 0)];
  const own = (recipe.own && elements.find((element) => element.matches(recipe.own!))) || record;
  const mine = own === record ? elements : elements.filter((element) => tree.holds(own, element));
  const others = new Set<Element>();
  for (const other of inside) {
    let at: Element | null = other;
    while (at && at.getRootNode() !== own.getRootNode()) at = tree.parent(at);
    if (at && own.contains(at)) others.add(at);
  }
  return {
    record, own, rest: restOf(record, recipe), others: [...others], isOther,
    *all(selector) {
      for (const element of mine) if (element !== own && element.matches(selector)) yield element;
      if (own.matches(selector)) yield own;
    },
  };
}

function restOf(record: Element, { sel, rest }: Recipe['record']): Element[] {
  const found: Element[] = [];
  if (rest) for (let at = record.nextElementSibling; at?.matches(rest) && !at.matches(sel); at = at.nextElementSibling) found.push(at);
  return found;
}

function* within(rest: readonly Element[], selector: string): Iterable<Element> {
  for (const each of rest) {
    if (each.matches(selector)) yield each;
    yield* each.querySelectorAll(selector);
  }
}

/** The record that an element stands in, or belongs to as one of the siblings after it. */
export function recordAround(element: Element, { sel, rest }: Recipe['record'], tree: Tree = plainTree): Element | null {
  let around = element.closest(sel);
  if (tree.walk) for (let at: Element | null = element; at && !around; at = tree.parent(at)) around = at.closest(sel);
  if (around || !rest) return around;
  let at = element.closest(rest);
  while (at?.matches(rest)) at = previous(at);
  return at?.matches(sel) ? at : null;
}

function smaller(record: Element, selector: string, records: string): Element | null {
  const found = record.querySelector(selector);
  // A record without such a part may hold a reply that has one.
  return found?.closest(records) === record ? found : null;
}

/** Every element of a record but for those of other records inside: each element of a page belongs to one such walk. */
function walkOwn(own: Element, isOther: (element: Element) => boolean): Element[] {
  const elements: Element[] = [];
  const walker = own.ownerDocument.createTreeWalker(own, 1 /* elements */, (node) => (isOther(node as Element) ? 2 /* reject */ : 1 /* accept */));
  while (walker.nextNode()) elements.push(walker.currentNode as Element);
  return elements;
}
