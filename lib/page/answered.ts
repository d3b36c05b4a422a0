import { type Comment, nameKey } from '../model/discussion.ts';

/** Earlier comments among which one that is answered by name is looked for: the cost of a new comment is the same on any page. */
const reach = 400;

const keysOf = (who: string) => [nameKey(who), `id:${who}`];

const isBy = (comment: Comment | undefined, [name, id]: string[]) =>
  comment?.author != null && (comment.author.key === id || comment.author.key === name || nameKey(comment.author.name) === name);

/** Who is named is sure; that the latest of their comments is meant, a little less. */
const latestConfidence = 0.9;

export interface Answered { id: string | null; from: 'quote' | 'mention'; confidence: number }

/**
 * Whom the comment at `index` of a flat list answers, where the page says so: the one that it quotes (`wanted`, an id), or the latest
 * earlier comment of the one whom it names (`to`, a shown name or platform id). Who answers one may quote another: the name decides.
 */
export function answeredIn(comments: readonly Comment[], byId: ReadonlyMap<string, Comment>, index: number, wanted: string | null, to: string | null): Answered {
  const quoted = { id: wanted, from: 'quote', confidence: 1 } as const;
  if (to === null) return quoted;
  const keys = keysOf(to);
  if (wanted !== null && isBy(byId.get(wanted), keys)) return quoted;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) if (isBy(comments[at], keys)) return { id: comments[at]!.id, from: 'mention', confidence: latestConfidence };
  return quoted;
}

/**
 * Whom the comment at `index` of a nested list answers that goes no deeper than the site allows, and names who is meant (`to`): the one around it
 * (`above`) where that is theirs, else the latest earlier comment of theirs in the thread. Where there is none, the structure stands.
 */
export function answeredInThread(comments: readonly Comment[], byId: ReadonlyMap<string, Comment>, index: number, above: string | null, to: string): { id: string | null; from: 'page' | 'mention'; confidence: number } {
  const keys = keysOf(to);
  if (above === null || !isBy(byId.get(above), keys)) {
    for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
      if (isBy(comments[at], keys)) return { id: comments[at]!.id, from: 'mention', confidence: latestConfidence };
      // The first of the thread has been looked at.
      if (above !== null && comments[at]!.parent === null) break;
    }
  }
  return { id: above, from: 'page', confidence: 1 };
}

/** Who answers whom in a flat list that shows how deep each comment stands, and no more. */
export interface Depths {
  /** Notes a comment's depth; returns whom it answers: the nearest earlier one of lesser depth. */
  put(index: number, depth: number): string | null;
  /** A record before `index` that is no comment but has its place in the thread: what stands below it answers what it answered. */
  tomb(record: Element, index: number, depth: number): void;
  forget(id: string): void;
}

export function createDepths(comments: readonly Comment[], byId: ReadonlyMap<string, Comment>): Depths {
  const depths = new Map<string, number>();
  /** By the comment before them, in order. */
  const tombs = new Map<Comment | undefined, { record: Element; depth: number }[]>();

  return {
    put(index, depth) {
      depths.set(comments[index]!.id, depth);
      let less = depth;
      // The comment before and those above it are all that can be answered.
      let above: Comment | undefined = comments[index - 1];
      for (const tomb of tombs.get(above)?.toReversed() ?? []) if (tomb.record.isConnected) less = Math.min(less, tomb.depth);
      while (above && (depths.get(above.id) ?? 0) >= less) above = above.parent === null ? undefined : byId.get(above.parent);
      return above?.id ?? null;
    },
    tomb(record, index, depth) {
      const before = comments[index - 1];
      tombs.set(before, [...(tombs.get(before) ?? []).filter((each) => each.record !== record), { record, depth }]);
    },
    forget(id) {
      depths.delete(id);
      tombs.delete(byId.get(id));
    },
  };
}
