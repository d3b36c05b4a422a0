import type { Comment } from '../../lib/model/discussion.ts';

/** The first one of a page takes some 25 ms: it is made for the first date that is written. */
export function datesIn(lang: string, short: boolean): (moment: number) => string {
  let dates: Intl.DateTimeFormat | null = null;
  return (moment) => (dates ??= new Intl.DateTimeFormat(lang, short ? { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' })).format(moment);
}

/** As the page shows it, or, where room is short or the page shows none, in the reader's language. */
export function timeOf({ time, timeText }: Comment, dates: (moment: number) => string, short: boolean): string {
  if (timeText && (!short || time === null)) return timeText;
  const moment = Date.parse(time ?? '');
  return Number.isNaN(moment) ? '' : dates(moment);
}
