import { holdsPlatform } from './hosts.ts';
import { namedRecord } from './names.ts';
import { holdsRemarks } from './remarks.ts';

/** Why the reader should read this document, in a word; null where there is nothing to read. Cheapest and surest first. */
export function look(document: Document, isFrame: boolean): string | null {
  if (!document.body) return null;
  if (holdsPlatform(document, isFrame)) return 'platform';
  return namedRecord(document) ?? (holdsRemarks(document) ? 'repeats' : null);
}
