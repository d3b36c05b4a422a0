const number = /([-−–‒]\s?)?(\d(?:[\d.,'’\u00a0\u202f ]*\d)?)\s?(k|m|tsd|mio|mil|万|億)?(?![\p{L}])/iu;
const factor: Record<string, number> = { k: 1e3, tsd: 1e3, mil: 1e3, m: 1e6, mio: 1e6, 万: 1e4, 億: 1e8 };

/** A number as people write it (`1,204`, `1.2K`, `−3`, `+5 likes`), rounded; null where there is none. */
export function readNumber(text: string): number | null {
  const found = number.exec(text.replace(/\s+/g, ' '));
  if (!found) return null;
  const [, minus, digits, unit] = found;
  const value = Number(plain(digits!, Boolean(unit))) * (unit ? factor[unit.toLowerCase()]! : 1);
  return Number.isFinite(value) ? Math.round(minus ? -value : value) || 0 : null;
}

/** Without separators of thousands, the decimal one as a point. A last group of three digits is thousands, unless a unit follows (`1.204K` is rare, `1.2K` is not). */
function plain(digits: string, unit: boolean): string {
  const parts = digits.split(/[^\d]+/);
  const last = parts.pop()!;
  if (!parts.length) return last;
  const decimal = unit ? last.length < 3 || parts.length === 1 : last.length !== 3;
  return parts.join('') + (decimal ? '.' : '') + last;
}
