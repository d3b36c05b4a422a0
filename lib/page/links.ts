import type { Comment, ParentFrom } from '../model/discussion.ts';

/** Who answers whom among comments that come one by one, each perhaps before its parent. Costs grow with what is linked alone. */
export interface Links {
  /** A comment's parent as the page or its words name it. Returns the ids whose parent or depth changed. */
  link(comment: Comment, wanted: string | null, from: ParentFrom, confidence: number): string[];
  /** A record that is no comment (a tombstone): what answers it answers what it answered. Returns the ids whose parent or depth changed. */
  ghost(id: string, wanted: string | null): string[];
  forget(id: string): void;
}

interface Wish { wanted: string | null; from: ParentFrom; confidence: number }

export function createLinks(comments: ReadonlyMap<string, Comment>): Links {
  const wishes = new Map<string, Wish>();
  const ghosts = new Map<string, string | null>();
  const replies = new Map<string, Set<string>>();
  /** By the id that is not here yet. */
  const waiting = new Map<string, Set<string>>();

  const into = (sets: Map<string, Set<string>>, key: string, id: string) => {
    const set = sets.get(key);
    if (set) set.add(id);
    else sets.set(key, new Set([id]));
  };

  /** The comment that is meant, through tombstones; null where it is not here (yet), and then the id waits for it. */
  function resolve(id: string, wanted: string | null): string | null {
    const seen = new Set<string>();
    let at = wanted;
    while (at !== null && !comments.has(at)) {
      into(waiting, at, id);
      if (seen.has(at)) return null;
      seen.add(at);
      at = ghosts.get(at) ?? null;
    }
    return at;
  }

  function isAbove(id: string, below: string): boolean {
    // Who has no reply is above nobody: comments that come in order are never climbed from.
    if (!replies.has(id)) return false;
    for (let at: string | null = below; at !== null; at = comments.get(at)?.parent ?? null) if (at === id) return true;
    return false;
  }

  function settle(id: string): string[] {
    const comment = comments.get(id);
    const wish = wishes.get(id);
    if (!comment || !wish) return [];
    let parent = resolve(id, wish.wanted);
    if (parent === id || (parent !== null && isAbove(id, parent))) parent = null;
    if (comment.parent !== parent && comment.parent !== null) replies.get(comment.parent)?.delete(id);
    if (parent !== null) into(replies, parent, id);
    const same = comment.parent === parent && comment.parentFrom === (parent && wish.from) && comment.parentConfidence === (parent && wish.confidence);
    comment.parent = parent;
    comment.parentFrom = parent === null ? null : wish.from;
    comment.parentConfidence = parent === null ? null : wish.confidence;
    const moved = deepen(comment);
    return same || moved.includes(id) ? moved : [id, ...moved];
  }

  /** Depth of a comment and, where it changed, of all below it. */
  function deepen(comment: Comment): string[] {
    const changed: string[] = [];
    const stack = [comment];
    for (let at = stack.pop(); at; at = stack.pop()) {
      const depth = at.parent === null ? 0 : comments.get(at.parent)!.depth + 1;
      if (at.depth === depth) continue;
      at.depth = depth;
      changed.push(at.id);
      for (const reply of replies.get(at.id) ?? []) {
        const below = comments.get(reply);
        if (below) stack.push(below);
      }
    }
    return changed;
  }

  function arrived(id: string): string[] {
    const late = waiting.get(id);
    if (!late) return [];
    waiting.delete(id);
    return [...late].flatMap((each) => settle(each));
  }

  return {
    link(comment, wanted, from, confidence) {
      wishes.set(comment.id, { wanted, from, confidence });
      const changed = settle(comment.id);
      return waiting.size ? [...changed, ...arrived(comment.id)] : changed;
    },
    ghost(id, wanted) {
      if (ghosts.has(id) && ghosts.get(id) === wanted) return [];
      ghosts.set(id, wanted);
      return arrived(id);
    },
    forget(id) {
      const parent = comments.get(id)?.parent ?? null;
      if (parent !== null) replies.get(parent)?.delete(id);
      wishes.delete(id);
      for (const reply of replies.get(id) ?? []) {
        const orphan = comments.get(reply);
        if (!orphan || orphan.parent !== id) continue;
        Object.assign(orphan, { parent: null, parentFrom: null, parentConfidence: null });
        deepen(orphan);
        into(waiting, id, reply);
      }
      replies.delete(id);
    },
  };
}
