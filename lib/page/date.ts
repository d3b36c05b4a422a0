import { monthNames } from './months.ts';
import type { Parts } from './time.ts';

type Day = Pick<Parts, 'year' | 'month' | 'day'> & { /** the text without it, so that a time of day is not mistaken */ rest: string };

/**
 * A date with a year, as sites write it for people in the page's language: in words (`3. März 2024`, `March 3rd, 2024 at 4:05 pm`),
 * in figures, or as in Japan, China and Korea. `year` is the present one, to tell what two figures mean.
 */
export function readDate(text: string, lang: string, year: number): Parts | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (folded.length > 200 || !/\d/.test(folded)) return null;
  const lower = folded.toLowerCase();
  const day = eastAsian(lower) ?? figures(lower, lang, year) ?? words(lower, lang, year);
  if (!day) return null;
  return { year: day.year, month: day.month, day: day.day, ...timeOfDay(day.rest), zone: zoneOf(folded) };
}

function eastAsian(text: string): Day | null {
  const found = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/.exec(text);
  return found && { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), rest: text.replace(found[0], ' ') };
}

/** Languages whose `3/4/2024` is the fourth of March: English outside of Commonwealth countries. */
const monthFirst = /^en(?:-us|-ph)?$/i;

function figures(text: string, lang: string, year: number): Day | null {
  const big = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (big) return { year: Number(big[1]), month: Number(big[3]), day: Number(big[4]), rest: text.replace(big[0], ' ') };
  const small = /(?<![\d:])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?![\d:])/.exec(text);
  if (!small) return null;
  const [first, second] = [Number(small[1]), Number(small[3])];
  const isMonthFirst = second > 12 || (first <= 12 && small[2] === '/' && monthFirst.test(lang)) || (first <= 12 && small[2] === '-' && monthFirst.test(lang));
  return { year: fullYear(small[4]!, year), month: isMonthFirst ? first : second, day: isMonthFirst ? second : first, rest: text.replace(small[0], ' ') };
}

function words(text: string, lang: string, year: number): Day | null {
  const rest = text.replace(/\d{1,2}[:h]\d{2}(?::\d{2})?/g, ' ').replace(/\b\d{1,2} ?[ap]\.?m\b\.?/g, ' ').replace(/(\d)(?:st|nd|rd|th|er|º|ª)(?!\p{L})/gu, '$1');
  const tokens = rest.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const months = monthNames(lang);
  const isYear = (token: string | undefined) => token !== undefined && /^(?:19|20)\d\d$/.test(token);
  const isDay = (token: string | undefined) => token !== undefined && /^\d{1,2}$/.test(token) && Number(token) >= 1 && Number(token) <= 31;
  const yearAt = tokens.findIndex(isYear);
  let best: Day | null = null;
  let bestFar = Infinity;
  for (let at = 0; at < tokens.length; at++) {
    const month = months.get(tokens[at]!);
    if (month === undefined) continue;
    // `3 de marzo`, `3rd of March`, `March the 3rd`: one word between at most.
    const before = [at - 1, at - 2].find((i) => isDay(tokens[i]) && (i === at - 1 || !/^\d/.test(tokens[at - 1]!)));
    const after = [at + 1, at + 2].find((i) => isDay(tokens[i]) && (i === at + 1 || !/^\d/.test(tokens[at + 1]!)));
    const dayAt = before ?? after;
    if (dayAt === undefined) continue;
    const shortYear = [Math.max(at, dayAt) + 1].find((i) => isDay(tokens[i]) || /^\d\d$/.test(tokens[i] ?? ''));
    const which = yearAt >= 0 ? yearAt : shortYear;
    if (which === undefined) continue;
    // Of `mar. 5 avril 2024` the month is the word nearest to the year.
    const far = Math.abs(which - at);
    if (far >= bestFar) continue;
    bestFar = far;
    best = { year: fullYear(tokens[which]!, year), month, day: Number(tokens[dayAt]), rest: text };
  }
  return best;
}

function fullYear(figure: string, now: number): number {
  const year = Number(figure);
  if (figure.length > 2) return year;
  return year <= (now % 100) + 1 ? 2000 + year : 1900 + year;
}

const none = { hour: 0, minute: 0, second: 0 };

function timeOfDay(text: string): Pick<Parts, 'hour' | 'minute' | 'second'> {
  const clock = /(?<![\d.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap])?/.exec(text) ?? /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?!\d)/.exec(text)
    ?? /(?<!\d)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?= ?uhr| ?[ap]\.?m)(?: ?([ap]))?/.exec(text) ?? /(\d{1,2})[時时시] ?(\d{1,2})[分분]/.exec(text);
  const bare = clock ? null : /(?<!\d)(\d{1,2}) ?(?:([ap])\.?m\b|uhr\b)/.exec(text);
  if (!clock && !bare) return none;
  const half = (clock ? clock[4] : bare![2]) ?? (/午後|下午|오후/.test(text) ? 'p' : /午前|上午|오전/.test(text) ? 'a' : undefined);
  let hour = Number(clock ? clock[1] : bare![1]);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return { hour, minute: Number(clock?.[2] ?? 0), second: Number(clock?.[3] ?? 0) };
}

function zoneOf(text: string): string | null {
  return /\d(?: ?[ap]\.?m\.?)? ?\(?((?:UTC|GMT) ?[+-]\d{1,2}(?::?\d\d)?)/i.exec(text)?.[1]?.replace(' ', '')
    ?? /:\d\d ?([+-]\d\d:?\d\d)\b/.exec(text)?.[1]
    ?? /\d(?: ?[apAP]\.?[mM]\.?)? ?\(?(UTC|GMT|BST|W?EST|MES?Z|CES?T|EEST|MSK|[JK]ST|[ECMP][DS]T|AE[SD]T|NZ[SD]T|Z)\b/.exec(text)?.[1] ?? null;
}
