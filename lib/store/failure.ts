/** A failure of the store as an error with `kind: 'store'` and a sentence for the reader: what happened, and what is safe. */
export function storeTrouble(error: unknown): Error {
  if (error instanceof Error && 'kind' in error) return error;
  const names = namesOf(error);
  return Object.assign(new Error(sentenceFor(names), { cause: error }), { kind: 'store' as const });
}

function sentenceFor(names: string): string {
  if (/Quota/.test(names)) return 'Could not save: the disk is full. The earlier list is safe.';
  if (/Version/.test(names)) return 'Could not open the list: it was made by a newer Belowline. Update to use it.';
  if (/Blocked/.test(names)) return 'Could not open the list: another window still uses it as it was before the update. Close that window. Nothing was changed.';
  if (/MissingAPI|OpenFailed|Security|InvalidState|DatabaseClosed|Unknown/.test(names)) {
    return 'Could not open the list. Nothing was changed.';
  }
  return 'Could not save. The earlier list is safe.';
}

/** Names and messages of an error and what it wraps: Dexie wraps the browser's error in its own (`AbortError` of `QuotaExceededError`). */
function namesOf(error: unknown): string {
  const names: string[] = [];
  for (let at: unknown = error, depth = 0; at && depth < 5; depth++) {
    const { name, message, inner, cause } = at as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown };
    names.push(String(name ?? ''), /Quota/.test(String(message)) ? 'Quota' : '');
    at = inner ?? cause;
  }
  return names.join(' ');
}
