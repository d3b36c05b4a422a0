import type { Comment } from './discussion.ts';
import { seenNumber } from './seen.ts';
import type { Threads } from './threads.ts';

/** The last visit to a page's comments: when, and which were there. */
export interface Visit {
  /** Milliseconds since 1970. */
  last: number;
  /** Of the numbers in `seen` (`seen.ts`). */
  salt: number;
  seen: ReadonlySet<number>;
}

const hour = 3_600_000;

/**
 * Whether a comment was not there at the last visit. Nothing is new on a first visit. What was written long before it and only
 * loaded now is not new either: an hour is left for comments that wait to be let through, a day where only a date is given.
 */
export function isNew({ id, time }: Pick<Comment, 'id' | 'time'>, visit: Visit | null): boolean {
  if (!visit || visit.seen.has(seenNumber(id, visit.salt))) return false;
  if (time === null) return true;
  const dateOnly = /T00:00(:00(\.0+)?)?(Z|\+00:00)$/.test(time);
  const written = Date.parse(time);
  return !(written < visit.last - (dateOnly ? 24 : 1) * hour);
}

const minute = 60_000;

/** Whether a comment was written since the reader came (ms since 1970), to the minute, as most pages tell time. */
export const isSince = ({ time }: Pick<Comment, 'time'>, came: number): boolean => time !== null && Date.parse(time) >= came - (came % minute);

/**
 * Before which thread `You were here` stands: where the site's order is by time and parts cleanly into what was there and what is new,
 * the first thread after that border. Null: no such border.
 * @param tops first comments of threads, in the page's order
 */
export function borderOf(tops: readonly Pick<Comment, 'id' | 'time'>[], fresh: (id: string) => boolean): string | null {
  const times = tops.map(({ time }) => (time === null ? Number.NaN : Date.parse(time)));
  const inOrder = (sign: 1 | -1) => times.every((time, i) => i === 0 || sign * (time - times[i - 1]!) >= 0);
  if (tops.length < 2 || (!inOrder(1) && !inOrder(-1))) return null;
  const news = tops.map(({ id }) => fresh(id));
  const borders = news.flatMap((each, i) => (i > 0 && each !== news[i - 1] ? [i] : []));
  return borders.length === 1 ? tops[borders[0]!]!.id : null;
}

/** The next id of `order` for which `wanted` holds, after (or before, with `step` -1) `from`; round the end. Null: none but `from` itself. */
export function nextOf(order: readonly string[], from: string | null, step: 1 | -1, wanted: (id: string) => boolean): string | null {
  const start = from === null ? -1 : order.indexOf(from);
  const at = start < 0 ? (step > 0 ? -1 : 0) : start;
  for (let i = 1; i <= order.length; i++) {
    const id = order[(((at + step * i) % order.length) + order.length) % order.length]!;
    if (id !== from && wanted(id)) return id;
  }
  return null;
}

/** Whether a thread has something new in it. */
export function hasNews(threads: Threads, top: string, fresh: (id: string) => boolean): boolean {
  if (fresh(top)) return true;
  for (const id of threads.below(top)) if (fresh(id)) return true;
  return false;
}
