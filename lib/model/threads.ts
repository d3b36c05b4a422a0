import type { Comment } from './discussion.ts';

/**
 * Who stands under whom, over a discussion that grows. Circular and missing parents are taken as none.
 * Adding and removing cost in proportion to what is added or removed.
 */
export interface Threads {
  get(id: string): Comment | undefined;
  /** Direct replies, in the order in which they became known. */
  replies(id: string): readonly string[];
  /** Ids of comments that answer none, in the order in which they became known. */
  tops(): readonly string[];
  /** The comment that this one answers, or null. */
  parent(id: string): string | null;
  /** The first comment of its thread. */
  top(id: string): string;
  /** Everything below a comment, parents before replies. */
  below(id: string): Generator<string, void>;
  add(comments: Iterable<Comment>): void;
  remove(ids: Iterable<string>): void;
}

export function createThreads(comments: Iterable<Comment> = []): Threads {
  const known = new Map<string, Comment>();
  const parents = new Map<string, string | null>();
  const below = new Map<string | null, string[]>([[null, []]]);
  /** Replies whose parent has not been met yet. */
  const waiting = new Map<string, string[]>();

  const listOf = (parent: string | null) => below.get(parent) ?? below.set(parent, []).get(parent)!;

  function isUnder(id: string, above: string): boolean {
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) if (at === above) return true;
    return false;
  }

  function attach(id: string, wanted: string | null): void {
    // Only what has replies already can stand above its own parent: a comment that comes in order is never climbed from.
    const circular = () => (below.has(id) || waiting.has(id)) && isUnder(wanted!, id);
    const parent = wanted !== null && wanted !== id && known.has(wanted) && !circular() ? wanted : null;
    parents.set(id, parent);
    listOf(parent).push(id);
    if (wanted !== null && !known.has(wanted)) waiting.set(wanted, [...(waiting.get(wanted) ?? []), id]);
  }

  function detach(id: string): void {
    const list = listOf(parents.get(id) ?? null);
    const at = list.lastIndexOf(id);
    if (at >= 0) list.splice(at, 1);
    parents.delete(id);
  }

  const threads: Threads = {
    get: (id) => known.get(id),
    replies: (id) => below.get(id) ?? [],
    tops: () => listOf(null),
    parent: (id) => parents.get(id) ?? null,
    top(id) {
      for (;;) {
        const parent = threads.parent(id);
        if (parent === null) return id;
        id = parent;
      }
    },
    *below(id) {
      // A stack of our own: threads can be deeper than the call stack.
      const stack = [...threads.replies(id)].reverse();
      while (stack.length) {
        const next = stack.pop()!;
        yield next;
        const replies = threads.replies(next);
        for (let i = replies.length - 1; i >= 0; i--) stack.push(replies[i]!);
      }
    },
    add(more) {
      for (const comment of more) {
        if (known.has(comment.id)) {
          known.set(comment.id, comment);
          if ((comment.parent ?? null) !== threads.parent(comment.id)) {
            detach(comment.id);
            attach(comment.id, comment.parent);
          }
          continue;
        }
        known.set(comment.id, comment);
        attach(comment.id, comment.parent);
        for (const reply of waiting.get(comment.id) ?? []) {
          if (!known.has(reply)) continue;
          detach(reply);
          attach(reply, comment.id);
        }
        waiting.delete(comment.id);
      }
    },
    remove(ids) {
      for (const id of ids) {
        if (!known.delete(id)) continue;
        detach(id);
        for (const reply of below.get(id) ?? []) {
          parents.set(reply, null);
          listOf(null).push(reply);
          waiting.set(id, [...(waiting.get(id) ?? []), reply]);
        }
        below.delete(id);
      }
    },
  };
  threads.add(comments);
  return threads;
}
