import { readDate } from './date.ts';

export interface TimeOptions {
  /** Completes a time without a zone: `+09:00`, `Europe/Vienna`, or `local` for the browser's own. Absent: UTC. */
  zone?: string;
  /** BCP 47 language of the page, for dates in words. */
  lang?: string;
  /** Milliseconds since 1970. What lies ahead of it is a mistake, not a time. */
  now: number;
}

/** A time taken apart; `zone` as it stands in the text. */
export interface Parts { year: number; month: number; day: number; hour: number; minute: number; second: number; zone: string | null }

const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** An ISO 8601 date, seconds or milliseconds since 1970, or another date meant for machines: as ISO 8601 in UTC, or null. */
export function isoTime(text: string, options: TimeOptions): string | null {
  const trimmed = text.trim();
  if (/^\d{10}$/.test(trimmed)) return epoch(Number(trimmed) * 1000, options.now);
  if (/^\d{13}$/.test(trimmed)) return epoch(Number(trimmed), options.now);
  const found = iso.exec(trimmed);
  if (!found) return dateTime(trimmed, { ...options, lang: 'en-US' });
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  return complete({ year, month, day, hour, minute, second, zone: found[7] ?? null }, options);
}

/** A date written for people, as ISO 8601 in UTC; null where it is relative, has no year, or is none. */
export function dateTime(text: string, options: TimeOptions): string | null {
  const parts = readDate(text, options.lang ?? 'en', new Date(options.now).getUTCFullYear());
  return parts && complete(parts, options);
}

/** Milliseconds since 1970, as ISO 8601 in UTC; null outside of what can be the time of a comment. */
export function epoch(ms: number, now: number): string | null {
  if (!(ms > Date.UTC(1985, 0) && ms < now + 2 * 864e5)) return null;
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function complete({ year, month, day, hour, minute, second, zone }: Parts, options: TimeOptions): string | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days || hour > 24 || minute > 59 || second > 60) return null;
  const wanted = zone ?? options.zone ?? 'Z';
  if (wanted === 'local') return epoch(new Date(year, month - 1, day, hour, minute, second).getTime(), options.now);
  const there = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = /^\w+\/\w/.test(wanted) ? placeOffset(wanted, there) : offsetOf(wanted);
  return offset === null ? null : epoch(there - offset * 60_000, options.now);
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(place: string): Intl.DateTimeFormat | null {
  let clock = clocks.get(place);
  if (clock === undefined) {
    try {
      clock = new Intl.DateTimeFormat('en-GB', { timeZone: place, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
    } catch {
      clock = null;
    }
    clocks.set(place, clock);
  }
  return clock;
}

/** Minutes ahead of UTC where clocks show this, at a place (`Europe/Vienna`); null where no such place is known. */
function placeOffset(place: string, there: number): number | null {
  const clock = clockOf(place);
  const offsetAt = (instant: number) => {
    const part = Object.fromEntries(clock!.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Math.ceil((Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute) - instant) / 60_000);
  };
  return clock && offsetAt(there - offsetAt(there) * 60_000);
}

/** Minutes ahead of UTC by zone name; only names that mean one zone in practice. */
const names: Record<string, number> = {
  Z: 0, UTC: 0, GMT: 0, BST: 60, WEST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180, MSK: 180, JST: 540, KST: 540,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780,
};

function offsetOf(zone: string): number | null {
  const name = zone.toUpperCase();
  if (Object.hasOwn(names, name)) return names[name]!;
  const found = /^(?:UTC|GMT)?([-+−])(\d{1,2}):?(\d\d)?$/.exec(name);
  return found ? (found[1] === '+' ? 1 : -1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) : null;
}
