import { borderOf } from '../../model/news.ts';
import type { Scene } from '../scene.ts';

/** `You were here`: the thread before which the last visit ended, and its words (`yesterday 18:20`); null where the order is not one of time. */
export function findBorder({ reading, shared, threads, world }: Pick<Scene, 'reading' | 'shared' | 'threads' | 'world'>, fresh: (id: string) => boolean): { id: string; words: string } | null {
  const { visit } = shared.memory;
  const id = visit && borderOf(reading.discussion.comments.filter((each) => threads.parent(each.id) === null), fresh);
  return id ? { id, words: dayAndTime(visit.last, world.now(), world.lang) } : null;
}

/** `yesterday 18:20`; further back than a week, the date. */
export function dayAndTime(then: number, now: number, lang: string): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(now) - midnight(then)) / 864e5);
  if (days > 6) return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(then);
  return `${new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-days, 'day')} ${new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(then)}`;
}
