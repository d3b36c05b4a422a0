/**
 * What went wrong, as far as the caller may want to act on it:
 * - `refused`: the message or its sender is not what it must be; a fault of ours or an attack.
 * - `updated`: Belowline was updated or removed under an open page.
 * - `gone`: the frame or tab that was asked is no longer there.
 * - `store`: the reader's list could not be read or written; the message can be shown as it is.
 * - `failed`: anything else.
 */
export type Kind = 'refused' | 'updated' | 'gone' | 'store' | 'failed';

export interface Trouble extends Error {
  kind: Kind;
}

export function trouble(kind: Kind, message: string, cause?: unknown): Trouble {
  return Object.assign(new Error(message, cause === undefined ? undefined : { cause }), { kind });
}

export function kindOf(error: unknown): Kind {
  const kind = error instanceof Error && 'kind' in error ? error.kind : null;
  return kind === 'refused' || kind === 'updated' || kind === 'gone' || kind === 'store' ? kind : 'failed';
}

/** The sentence of an error, for people; never a stack. */
export function sentence(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}
