import type { Comment } from '../../lib/model/discussion.ts';

export const datesIn = (lang: string, short: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(lang, short ? { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' });

/** As the page shows it, or, where room is short or the page shows none, in the reader's language. */
export function timeOf({ time, timeText }: Comment, dates: Intl.DateTimeFormat, short: boolean): string {
  if (timeText && (!short || time === null)) return timeText;
  const moment = Date.parse(time ?? '');
  return Number.isNaN(moment) ? '' : dates.format(moment);
}
