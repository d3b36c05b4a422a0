import type { Place } from '../reading.ts';

/** Where a comment's controls stand, in px from its host's own place, and where the name stands in the comment's box. */
export interface Spot {
  left: number;
  top: number;
  /** `line`: after the author line's last item. `corner`: the comment's top end corner; `hover`: there, but only while hovered. */
  where: 'line' | 'corner' | 'hover';
  /** Px from there to the end of the author line; 0 where they stand in the corner. */
  room: number;
  /** From the box's content edge to the name (start side), and from its top to the name's middle. */
  nameStart: number;
  nameMiddle: number;
  /** From the host's own place: a point just before the name, in its middle; and the box's content, for a line above it. */
  dot: { left: number; top: number };
  edge: { left: number; top: number; width: number };
}

const gap = 8;
/** Px that the two controls need, in type of 13 px. */
const least = 72;

interface Span { from: number; to: number }

/** Boxes of all that is seen on the author line: words, pictures and controls. */
function itemsOnLine(head: Element, middle: number): Span[] {
  const items: Span[] = [];
  const range = head.ownerDocument.createRange();
  const walker = head.ownerDocument.createTreeWalker(head, 5 /* elements and text */);
  let seen = 0;
  const note = (rect: DOMRect) => {
    if (rect.width > 1.5 && rect.height > 1.5 && rect.top <= middle && rect.bottom >= middle) items.push({ from: rect.left, to: rect.right });
  };
  for (let node: Node | null = walker.currentNode; node && seen < 120; node = walker.nextNode(), seen++) {
    if (node.nodeType === 3) {
      if (!node.nodeValue!.trim()) continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) note(rect);
    } else if (/^(img|svg|button|input|select|video|canvas)$/.test((node as Element).localName)) {
      note((node as Element).getBoundingClientRect());
    }
  }
  return items;
}

const busy = 'a,button,input,select,textarea,label,summary,img,video,[role="button"],[role="link"],[tabindex]';

/**
 * Measures where the controls of a comment fit. Reads layout only; every measure of a batch is taken before anything is written.
 * `here` is the host's place (a zero-size box inside `box`); `type` the size of our type, in px.
 */
export function measureSpot(place: Place, box: Element, here: DOMRect, rtl: boolean, type: number): Spot {
  const width = Math.max(least, 5 * type);
  const around = box.getBoundingClientRect();
  const style = getComputedStyle(box);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const start = rtl ? around.right - px(style.paddingRight) - px(style.borderRightWidth) : around.left + px(style.paddingLeft) + px(style.borderLeftWidth);
  const contentTop = around.top + px(style.paddingTop) + px(style.borderTopWidth);
  const end = rtl ? around.left + px(style.paddingLeft) : around.right - px(style.paddingRight);

  const nameRect = firstLine(place.name) ?? firstLine(place.head) ?? firstLine(place.body);
  const middle = nameRect ? (nameRect.top + nameRect.bottom) / 2 : contentTop + 12;
  const nameStart = nameRect ? (rtl ? start - nameRect.right : nameRect.left - start) : 0;
  const dotAt = nameRect ? (rtl ? nameRect.right + 3 : nameRect.left - 9) : start;
  const result = {
    nameStart: Math.max(0, nameStart), nameMiddle: middle - contentTop,
    dot: { left: dotAt - here.left, top: middle - 3 - here.top },
    edge: { left: Math.min(start, end) - here.left, top: around.top - here.top, width: Math.abs(end - start) },
  };

  const free = (left: number, right: number) => {
    const document = box.ownerDocument;
    const root = box.getRootNode() as Document | ShadowRoot;
    for (const x of [left + 2, (left + right) / 2, right - 2]) {
      if (x < 0 || x > document.documentElement.clientWidth) return false;
      const hit = root.elementFromPoint(x, middle);
      // Off screen nothing can be hit: the author line's own items must do.
      if (hit && hit !== box && hit.closest(busy)?.contains(box) === false) return false;
    }
    return true;
  };

  // Words that stand beside the name, in a column or cell of their own, are not written over.
  const words = place.body?.getBoundingClientRect();
  const isBeside = nameRect && words && words.top <= middle && words.bottom >= middle && (rtl ? words.right <= nameRect.left : words.left >= nameRect.right);
  const limit = isBeside ? (rtl ? words.right : words.left) : end;

  if (nameRect && place.head) {
    const items = itemsOnLine(place.head, middle).sort((a, b) => (rtl ? b.to - a.to : a.from - b.from));
    let edge = rtl ? nameRect.left : nameRect.right;
    for (const item of items) {
      const room = rtl ? edge - item.to : item.from - edge;
      if (room >= gap + width + gap) break;
      edge = rtl ? Math.min(edge, item.from) : Math.max(edge, item.to);
    }
    const room = rtl ? edge - limit : limit - edge;
    const left = rtl ? edge - gap - width : edge + gap;
    if (room >= gap + width && free(left, left + width)) {
      return { ...result, where: 'line', room: room - gap, left: (rtl ? edge - gap : edge + gap) - here.left, top: middle - here.top };
    }
  }
  const corner = rtl ? end + width : end - width;
  const cornerLeft = rtl ? end : corner;
  const taken = limit !== end || !free(cornerLeft, cornerLeft + width);
  return { ...result, where: taken ? 'hover' : 'corner', room: 0, left: (rtl ? end + width : end - width) - here.left, top: Math.max(middle, contentTop + 12) - here.top };
}

function firstLine(element: Element | null): DOMRect | null {
  if (!element) return null;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) return rect;
  return null;
}

/** Px that are seen before the box's content, on its start side: to the window's edge, or to that of whatever clips what stands out of it. */
export function freeBefore(box: Element, rtl: boolean): number {
  const view = box.ownerDocument.defaultView!;
  const inner = (element: Element, pad: boolean) => {
    const rect = element.getBoundingClientRect();
    const style = view.getComputedStyle(element);
    const side = rtl ? 'Right' : 'Left';
    const from = Number.parseFloat(style[`border${side}Width`]) + (pad ? Number.parseFloat(style[`padding${side}`]) : 0);
    return { at: rtl ? -(rect.right - from) : rect.left + from, clips: style.overflowX !== 'visible' };
  };
  const content = inner(box, true).at;
  let edge = rtl ? -box.ownerDocument.documentElement.clientWidth : 0;
  // What `body` clips is the window's to clip.
  for (let up: Element | null = box; up && up !== box.ownerDocument.body; up = up.parentElement ?? (up.getRootNode() as ShadowRoot).host ?? null) {
    const { at, clips } = inner(up, false);
    if (clips) edge = Math.max(edge, at);
  }
  return content - edge;
}
