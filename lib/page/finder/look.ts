import { holdsNamed } from './names.ts';
import { holdsRepeats } from './repeats.ts';

/** Why the reader should read this document, in a word; null where there is nothing to read. */
export function look(document: Document): string | null {
  if (holdsNamed(document)) return 'comment-records';
  if (holdsRepeats(document)) return 'repeats';
  return null;
}
