const fallback = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'sv'];
/** Short forms that `Intl` does not write. */
const also: [string, number][] = [['sept', 9], ['mrz', 3], ['jän', 1], ['jänner', 1], ['setiembre', 9]];
const tables = new Map<string, Map<string, number>>();

/** Month names in lower case → 1..12: of the page's language first, then of others, since pages lie about theirs. */
export function monthNames(lang: string): ReadonlyMap<string, number> {
  const known = tables.get(lang);
  if (known) return known;
  const table = new Map<string, number>();
  for (const each of [lang, ...fallback]) addMonths(table, each);
  for (const [name, month] of also) if (!table.has(name)) table.set(name, month);
  tables.set(lang, table);
  return table;
}

function addMonths(table: Map<string, number>, lang: string): void {
  for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const) {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    } catch {
      return;
    }
    for (let month = 1; month <= 12; month++) {
      const name = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month')!.value;
      const folded = name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
      if (/^\p{L}/u.test(folded) && !table.has(folded)) table.set(folded, month);
    }
  }
}
