import type { Comment } from '../model/discussion.ts';

/** Who answers whom on a page without structure, by its readers' own words: `lib/replies`, passed in, since the page room knows nothing of it. */
export type ExactMarks = (comments: readonly Comment[], article: string | null) => ReadonlyMap<string, { parent: string; from: 'quote' | 'mention'; confidence: number }>;

type Link = (comment: Comment, parent: string | null, from: 'quote' | 'mention', confidence: number) => string[];

/** Earlier comments that a reader may answer, and how many comments are looked at in one go: the cost of new ones is the same on any page. */
const reach = 400;
const chunk = 200;

export interface Words {
  /** A comment whose words have not been looked at. */
  add(id: string): void;
  forget(id: string): void;
  readonly waiting: boolean;
  /** Looks at some; returns the ids whose parent or depth changed. */
  some(): string[];
}

export function createWords(comments: readonly Comment[], byId: ReadonlyMap<string, Comment>, link: Link, exactMarks?: ExactMarks, article: string | null = null): Words {
  const unread = new Set<string>();
  return {
    add: (id) => void (exactMarks && unread.add(id)),
    forget: (id) => void unread.delete(id),
    get waiting() {
      return unread.size > 0;
    },
    some() {
      const first = unread.values().next();
      if (first.done || !exactMarks) return [];
      unread.delete(first.value);
      const start = comments.lastIndexOf(byId.get(first.value)!);
      if (start < 0) return [];
      let end = start + 1;
      while (end < comments.length && end - start < chunk && unread.delete(comments[end]!.id)) end++;
      const marks = exactMarks(comments.slice(Math.max(0, start - reach), end), article);
      return comments.slice(start, end).flatMap((comment) => {
        const mark = marks.get(comment.id);
        return link(comment, mark?.parent ?? null, mark?.from ?? 'mention', mark?.confidence ?? 1);
      });
    },
  };
}
