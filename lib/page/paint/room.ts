import type { Place, Section } from '../reading.ts';
import { hostTag } from './host.ts';

/** Where a comment's row or line stands, and what gives way to it. */
export interface Room {
  /** Gets our host, and loses its own content. */
  box: Element;
  /** Children of the box, and siblings of the record that belong to it. */
  contents: Element[];
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
  const contents: Element[] = [];
  for (const child of box.children) {
    if (child.localName === hostTag || place.others.some((each) => child.contains(each))) continue;
    if (holdsRecords && (child.matches(section.recipe.record.sel) || child.querySelector(section.recipe.record.sel))) continue;
    contents.push(child);
  }
  contents.push(...place.rest);
  let bare = false;
  for (const node of box.childNodes) if (node.nodeType === 3 && node.nodeValue!.trim()) bare = true;
  return { box, contents, bare, cells: isRow ? [...own.children].filter((each) => each !== box) : [] };
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
