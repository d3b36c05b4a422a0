import type { Answer, Correction } from '../model/answers.ts';
import type { Comment, Discussion } from '../model/discussion.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Tree } from './tree.ts';

/** A comment section that a recipe fits. */
export interface Section {
  recipe: Recipe;
  /** The document or shadow root that it stands in: where style and observers go. */
  scope: Document | ShadowRoot;
  /** The element that holds all records. */
  root: Element;
  confidence: number;
  /** Where the recipe looks through shadow roots; absent: as the document has it. */
  tree?: Tree;
}

/** Where one comment stands on the page: the elements that the painter may mark. */
export interface Place {
  /** The record; with nested threads the replies' records stand inside it. */
  record: Element;
  /** The comment's own part, free of other records; the record itself where none is inside and no smaller part is known. */
  own: Element;
  /** Elements in the comment's own part that hold records of others all the same, in a shadow root: never put away with it. */
  others: Element[];
  /** The element that shows the author's name, the author line, and the commenter's words; null where there is none. */
  name: Element | null;
  head: Element | null;
  body: Element | null;
  /** Siblings after the record that belong to it: its body may be one. */
  rest: Element[];
  /** What stands beside it and folds with it: its rest, rules and rows. */
  separators: Element[];
}

/**
 * A section that has been read, and stays read: new records are read alone, at a cost in proportion to themselves.
 * It outlives rows that the site takes out of the document (virtual lists).
 */
export interface Reading {
  readonly section: Section;
  readonly discussion: Discussion;
  /** By comment id. A comment whose row is out of the document keeps its entry until the row comes back. */
  readonly places: Map<string, Place>;
  /** A comment by its id: no search. */
  comment(id: string): Comment | undefined;
  /** On a flat page: whom the comment answers by its words, also where that is too unsure to thread it; why, and whom else. */
  answer(id: string): Answer | undefined;
  /** Takes the reader's word on who answers whom. Returns the ids whose parent or depth changed. */
  correct(correction: Correction): string[];
  /** The comment whose record holds this element most closely, or null. */
  idOf(element: Element): string | null;
  /**
   * Reads what is not yet read: everything the first time, then only records inside `added`, and forgets records inside
   * `removed` that have left the document (unless the list is virtual). In slices of at most 8 ms, giving way to the page between them; the first slice runs within the call,
   * so that rows which just came are read before they are drawn;
   * `onSlice` is told of the ids of each slice as soon as it is read, so that nothing waits for the last one.
   */
  read(options?: { added?: Iterable<Element>; removed?: Iterable<Element>; signal?: AbortSignal; onSlice?: (ids: string[]) => void }): Promise<{ added: string[]; removed: string[] }>;
}
