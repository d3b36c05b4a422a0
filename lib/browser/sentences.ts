import type { Key, SayAny } from '../../components/ui/say.ts';
import { saysOf, sentence } from './trouble.ts';

/**
 * Errors carry an English sentence, which goes to the log; these are the words that the reader gets for it.
 * What is `refused` is a fault of ours or an attack: of that the reader hears only that it could not be done.
 */
export const sentences = {
  'Could not save: the disk is full. The earlier list is safe.': 'troubleFull',
  'Could not save. The earlier list is safe.': 'troubleUnsaved',
  'Could not open the list. Nothing was changed.': 'troubleUnopened',
  'Could not open the list: it was made by a newer Belowline. Update to use it.': 'troubleNewer',
  'Could not open the list: another window still uses it as it was before the update. Close that window. Nothing was changed.': 'troubleBlocked',
  'This file is no list of Belowline. Nothing was changed.': 'fileNoList',
  'This file is too large to be a list. Nothing was changed.': 'fileTooLarge',
  'This file was made by a newer Belowline. Update to read it. Nothing was changed.': 'fileNewer',
  'What this Belowline remembers of pages cannot be taken along: its key was made by an earlier version. Forget all pages to begin anew.': 'pagesOldKey',
  'The pages in this file were not brought in: this Belowline remembers pages under another key. Forget all pages first.': 'pagesOtherKey',
  'This is done in an ordinary window: nothing from a private one is written down.': 'troublePrivate',
  'Belowline did not answer.': 'troubleSilent',
  'Belowline was updated. Reload the page to go on.': 'pageUpdated',
  'Belowline may not read this page.': 'troubleMayNot',
  'This page is no longer open.': 'troubleGone',
  'This person is no longer muted.': 'troubleNotMuted',
} as const satisfies Record<string, Key>;

/** The words for an error; null where there are none. */
export function keyFor(error: unknown): Key | null {
  const english = sentence(error);
  return saysOf(error) ?? (Object.hasOwn(sentences, english) ? sentences[english as keyof typeof sentences] : null);
}

/** What went wrong, in the reader's language. What is only a text has been said in it already, where it is none of the sentences. */
export function sayTrouble(say: SayAny, error: unknown): string {
  const key = keyFor(error);
  // A key that came from a page's process may be none.
  return (key && say(key)) || (typeof error === 'string' ? error : say('pageFailed'));
}
