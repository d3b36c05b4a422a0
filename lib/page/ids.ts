import type { Comment } from '../model/discussion.ts';
import { hashOf } from './hash.ts';
import type { Draft } from './record.ts';

export interface IdOptions {
  byId: ReadonlyMap<string, Comment>;
  /** The id that this record had when it was last read. */
  had(record: Element): string | undefined;
  /** Whether another row that is on the page stands for this id. */
  isTaken(id: string, record: Element): boolean;
}

/**
 * Names each record by an id that is its own in the discussion and the same on every visit: the site's; else a hash of author, time and
 * text; where that is taken by another comment, with a number. `copy`: the record shows a comment that is known.
 */
export function createIds({ byId, had, isTaken }: IdOptions): (draft: Draft, record: Element) => { id: string; copy: boolean } {
  /** By id: the next number to try, so that a thousand like comments cost a thousand steps. */
  const next = new Map<string, number>();

  return (draft, record) => {
    const base = draft.id ?? `h-${hashOf(draft.author?.key ?? '', draft.time ?? '', draft.text, ...draft.quotes)}`;
    const before = had(record);
    if (before !== undefined && (before === base || before.startsWith(`${base}~`)) && !isTaken(before, record)) return { id: before, copy: false };
    if (!isTaken(base, record)) return { id: base, copy: false };
    const other = byId.get(base)!;
    // Without an id of the site's own, two like comments are two: somebody wrote twice.
    if (draft.id !== null && other.text === draft.text && other.author?.key === draft.author?.key) return { id: base, copy: true };
    let n = next.get(base) ?? 2;
    while (isTaken(`${base}~${n}`, record)) n++;
    next.set(base, n);
    return { id: `${base}~${n}`, copy: false };
  };
}
