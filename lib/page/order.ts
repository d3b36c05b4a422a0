/**
 * Finds where a record stands among those that are known, by its neighbours in the document: the way back to the record before
 * is as long as one comment, however many there are. Null where there is none.
 */
export function recordBefore(root: Element, record: Element, isKnown: (element: Element) => boolean): Element | null {
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  walker.currentNode = record;
  while (walker.previousNode()) {
    const at = walker.currentNode as Element;
    if (at === root) return null;
    if (isKnown(at)) return at;
  }
  return null;
}

/** The first known record after this one and what is inside it, looked for as far as a row's length goes; null where there is none. */
export function recordAfter(root: Element, record: Element, isKnown: (element: Element) => boolean): Element | null {
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  walker.currentNode = record;
  for (let steps = 0; steps < 2000 && walker.nextNode(); steps++) {
    if (isKnown(walker.currentNode as Element)) return walker.currentNode as Element;
  }
  return null;
}
