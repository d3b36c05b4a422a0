import type { Comment } from '../model/discussion.ts';

/** Where the last comment was put: the next one of the same list follows it, unless the order changed meanwhile. */
export interface Cursor { index: number; changes: number }

/** Comments in the page's reading order, kept while rows come, go and move. */
export interface Order {
  /** Puts a new or known comment where its record stands; returns its index. `follows`: no record is between it and the cursor's. */
  put(comment: Comment, record: Element, known: boolean, follows: boolean, cursor: Cursor): number;
  /** Where a comment of this record would go. */
  indexFor(record: Element, follows: boolean, cursor: Cursor): number;
  takeOut(gone: ReadonlySet<Comment>): void;
  start(): Cursor;
}

/**
 * `commentAt` gives the comment whose record an element is, `allRecords` the records in order where the document alone does not. A place is found by neighbours in the document: the way back to the record
 * before is as long as one comment, however many there are.
 */
export function createOrder(root: Element, comments: Comment[], commentAt: (element: Element) => Comment | undefined, allRecords?: () => ArrayLike<Element> & Iterable<Element>): Order {
  let changes = 0;

  function indexFor(record: Element, follows: boolean, cursor: Cursor): number {
    if (follows && cursor.changes === changes) return cursor.index + 1;
    const isOther = (element: Element) => element !== record && commentAt(element) !== undefined;
    if (allRecords) {
      const records = [...allRecords()];
      const above = records.slice(0, Math.max(0, records.indexOf(record))).findLast(isOther);
      return above ? comments.lastIndexOf(commentAt(above)!) + 1 : 0;
    }
    const before = recordBefore(root, record, isOther);
    if (before) return comments.lastIndexOf(commentAt(before)!) + 1;
    const after = recordAfter(root, record, isOther);
    return after ? comments.lastIndexOf(commentAt(after)!) : comments.length;
  }

  return {
    indexFor,
    start: () => ({ index: -1, changes: comments.length ? -1 : changes }),
    put(comment, record, known, follows, cursor) {
      let index = indexFor(record, follows, cursor);
      const was = known ? comments.lastIndexOf(comment) : -1;
      if (was >= 0 && (was === index || was === index - 1)) index = was;
      else {
        if (was >= 0) comments.splice(was, 1);
        if (was >= 0 && was < index) index--;
        if (index === comments.length) comments.push(comment);
        else comments.splice(index, 0, comment);
        changes++;
      }
      cursor.index = index;
      cursor.changes = changes;
      return index;
    },
    takeOut(gone) {
      // In place: others hold the list.
      let kept = 0;
      for (const each of comments) if (!gone.has(each)) comments[kept++] = each;
      comments.length = kept;
      changes++;
    },
  };
}

function recordBefore(root: Element, record: Element, isRecord: (element: Element) => boolean): Element | null {
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  walker.currentNode = record;
  while (walker.previousNode() && walker.currentNode !== root) if (isRecord(walker.currentNode as Element)) return walker.currentNode as Element;
  return null;
}

/** Looked for only where none is before, and only as far as a few rows go. */
function recordAfter(root: Element, record: Element, isRecord: (element: Element) => boolean): Element | null {
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  walker.currentNode = record;
  for (let steps = 0; steps < 2000 && walker.nextNode(); steps++) if (isRecord(walker.currentNode as Element)) return walker.currentNode as Element;
  return null;
}
