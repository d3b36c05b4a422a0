import type { SummaryInput } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import type { Summary } from '../model/summary.ts';

/** The engine's tables are built only when the first summary is asked for: a service worker cannot load code later, but it can run it later. */
const engine = import.meta.glob<{ summarise: (input: SummaryInput) => Summary | Promise<Summary> }>('../summary/index.ts');

export async function summarise(input: SummaryInput): Promise<Summary> {
  const load = engine['../summary/index.ts'];
  if (!load) throw trouble('failed', 'This version cannot make summaries.');
  return (await load()).summarise(input);
}
