import type { Author, Comment } from '../model/discussion.ts';

/** Figures of a discussion, kept while it grows: a change costs in proportion to itself. */
export interface Tally {
  /** A comment that is new, or shown otherwise than before. `hidden`: by whose mute, or by a filter (null). */
  note(comment: Comment, isTop: boolean, hidden: Hidden | null): void;
  forget(id: string): void;
  /** Comments, threads and people as the reader sees them; and those that are hidden. */
  readonly comments: number;
  readonly threads: number;
  readonly people: number;
  readonly hidden: number;
  /** Muted people with their comments here. */
  muted(): { author: Author; count: number; mute: string }[];
}

interface Hidden { mute: string | null }
interface Counted { author: Author | null; isTop: boolean; by: Hidden | null }

export function createTally(): Tally {
  const counted = new Map<string, Counted>();
  const people = new Map<string, number>();
  const mutes = new Map<string, { author: Author; count: number; mute: string }>();
  let [comments, threads, hidden] = [0, 0, 0];

  function add({ author, isTop, by }: Counted, step: 1 | -1): void {
    if (by === null) {
      comments += step;
      if (isTop) threads += step;
      if (author) count(author.key, step);
      return;
    }
    hidden += step;
    if (!author || by.mute === null) return;
    const entry = mutes.get(by.mute) ?? { author, count: 0, mute: by.mute };
    entry.count += step;
    if (entry.count) mutes.set(by.mute, entry);
    else mutes.delete(by.mute);
  }

  function count(key: string, by: number): void {
    const now = (people.get(key) ?? 0) + by;
    if (now) people.set(key, now);
    else people.delete(key);
  }

  return {
    note({ id, author }, isTop, by) {
      const before = counted.get(id);
      if (before) add(before, -1);
      const now = { author, isTop, by };
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
