import type { Mute } from '../model/memory.ts';

/** The mute list as a file: JSON, in the order of the list. Raise `version` when a field changes its meaning. */
export interface ListFile {
  format: 'belowline list';
  version: 1;
  /** When it was written, ISO 8601 in UTC. */
  written: string;
  mutes: Mute[];
}

export function listFile(mutes: readonly Mute[], now: number): { name: string; text: string } {
  const written = new Date(now).toISOString();
  const file: ListFile = { format: 'belowline list', version: 1, written, mutes: [...mutes] };
  return { name: `belowline-${written.slice(0, 10)}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}
