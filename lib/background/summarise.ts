import type { SummaryInput } from '../browser/messages.ts';
import type { Summary } from '../model/summary.ts';

/** The engine's tables are built only when the first summary is asked for: a service worker cannot load code later, but it can run it later. */
const engine = import.meta.glob<{ summarise: (input: SummaryInput) => Summary | Promise<Summary> }>('../summary/index.ts');

export async function summarise(input: SummaryInput): Promise<Summary> {
  return (await engine['../summary/index.ts']!()).summarise(input);
}
