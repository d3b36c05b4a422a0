import type { Place, Section } from '../reading.ts';
import { hostTag } from './host.ts';

/** Where a comment's row or line stands, and what gives way to it. */
export interface Room {
  /** Gets our host, and loses its own content. */
  box: Element;
  /** All that the comment has in the box, as large elements as hold nothing of another, and siblings of the record that belong to it. */
  contents: Element[];
  /** Records of others stand in the box, so that it cannot go as a whole. */
  shared: boolean;
  /** The box has words of its own, outside any element. */
  bare: boolean;
  /** Other cells of the same table row. */
  cells: Element[];
}

/** The comment's own part as a box that can hold a row; a table row cannot, its cell can. */
export function roomOf(place: Place, section: Section): Room {
  const own = place.own;
  const isRow = own.localName === 'tr';
  const cell = isRow ? ((place.body ?? place.name)?.closest('td,th') ?? own.lastElementChild) : null;
  const box = cell && own.contains(cell) ? cell : own;
  const holdsRecords = own === place.record && section.recipe.thread.style !== 'flat' && !isRow;
  const { sel } = section.recipe.record;
  const isShared = (element: Element) => place.others.some((each) => element.contains(each)) || (holdsRecords && element.querySelector(sel) !== null);
  const isOwn = (element: Element) => [place.body, place.head, place.name].some((part) => part !== null && element !== part && element.contains(part));
  const contents: Element[] = [];
  const collect = (parent: Element) => {
    for (const child of parent.children) {
      if (child.localName === hostTag || (holdsRecords && child.matches(sel))) continue;
      if (!isShared(child)) contents.push(child);
      // A wrapper around the comment's own words and the list of its replies; the list itself stays as it is.
      else if (isOwn(child)) collect(child);
    }
  };
  collect(box);
  contents.push(...place.rest, ...besides(place, sel));
  let bare = false;
  for (const node of box.childNodes) if (node.nodeType === 3 && node.nodeValue!.trim()) bare = true;
  return { box, contents, shared: isShared(box), bare, cells: isRow ? [...own.children].filter((each) => !each.contains(box)) : [] };
}

/** What a record has beside the comment's own part and before any reply: an avatar, a heading. Never where the reader may be writing. */
function besides({ own, record }: Place, sel: string): Element[] {
  const found: Element[] = [];
  for (let at = own; at !== record && at.parentElement && record.contains(at.parentElement); at = at.parentElement) {
    for (let each = at.parentElement.firstElementChild; each; each = each.nextElementSibling) {
      if (each === at) continue;
      if (each.matches(sel) || each.querySelector(sel)) break;
      if (each.localName !== hostTag && !each.matches('form,script,style') && !each.querySelector('form,textarea')) found.push(each);
    }
  }
  return found;
}

/**
 * The largest element that holds this hidden comment and nothing that stays: its record, or the list of replies around it.
 * `isBelow` tells whether a record belongs to what is put away; `keeper` is the own part of the comment that stays.
 */
export function coverOf(record: Element, keeper: Element, section: Section, isBelow: (record: Element) => boolean): Element {
  let cover = record;
  for (let up = cover.parentElement; up && up !== section.root && !up.contains(keeper) && section.root.contains(up); up = up.parentElement) {
    const inside = up.querySelectorAll(section.recipe.record.sel);
    // Reading order keeps a thread together: if the first and the last belong to it, all between do.
    if (inside.length && !(isBelow(inside[0]!) && isBelow(inside[inside.length - 1]!))) break;
    cover = up;
  }
  return cover;
}
