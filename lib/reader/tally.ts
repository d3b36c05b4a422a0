import type { Author, Comment } from '../model/discussion.ts';

/** Figures of a discussion, kept while it grows: a change costs in proportion to itself. */
export interface Tally {
  /** A comment that is new, or shown otherwise than before. */
  note(comment: Comment, isTop: boolean, muteId: string | null): void;
  forget(id: string): void;
  /** Comments, threads and people as the reader sees them; and those that are muted. */
  readonly comments: number;
  readonly threads: number;
  readonly people: number;
  readonly hidden: number;
  /** Muted people with their comments here. */
  muted(): { author: Author; count: number; mute: string }[];
}

interface Counted { author: Author | null; isTop: boolean; mute: string | null }

export function createTally(): Tally {
  const counted = new Map<string, Counted>();
  const people = new Map<string, number>();
  const mutes = new Map<string, { author: Author; count: number; mute: string }>();
  let [comments, threads, hidden] = [0, 0, 0];

  function add({ author, isTop, mute }: Counted, by: 1 | -1): void {
    if (mute === null) {
      comments += by;
      if (isTop) threads += by;
      if (author) count(author.key, by);
      return;
    }
    hidden += by;
    if (!author) return;
    const entry = mutes.get(mute) ?? { author, count: 0, mute };
    entry.count += by;
    if (entry.count) mutes.set(mute, entry);
    else mutes.delete(mute);
  }

  function count(key: string, by: number): void {
    const now = (people.get(key) ?? 0) + by;
    if (now) people.set(key, now);
    else people.delete(key);
  }

  return {
    note({ id, author }, isTop, mute) {
      const before = counted.get(id);
      if (before) add(before, -1);
      const now = { author, isTop, mute };
      counted.set(id, now);
      add(now, 1);
    },
    forget(id) {
      const before = counted.get(id);
      if (before) add(before, -1);
      counted.delete(id);
    },
    get comments() { return comments; },
    get threads() { return threads; },
    get people() { return people.size; },
    get hidden() { return hidden; },
    muted: () => [...mutes.values()],
  };
}
