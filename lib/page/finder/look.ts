import { holdsPlatform } from './hosts.ts';
import { holdsNamed } from './names.ts';
import { holdsRepeats } from './repeats.ts';

/** Why the reader should read this document, in a word; null where there is nothing to read. Cheapest and surest first. */
export function look(document: Document): string | null {
  if (!document.body) return null;
  if (holdsNamed(document)) return 'comment-records';
  return holdsPlatform(document) ?? (holdsRepeats(document) ? 'repeats' : null);
}
