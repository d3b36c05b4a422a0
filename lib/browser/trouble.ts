import type { Key } from '../../components/ui/say.ts';

/**
 * What went wrong, as far as the caller may want to act on it:
 * - `refused`: the message or its sender is not what it must be; a fault of ours or an attack.
 * - `updated`: Belowline was updated or removed under an open page.
 * - `gone`: the frame or tab that was asked is no longer there.
 * - `store`: the reader's list could not be read or written.
 * - `failed`: anything else.
 */
export type Kind = 'refused' | 'updated' | 'gone' | 'store' | 'failed';

/** Its message is English and for the log. */
export interface Trouble extends Error {
  kind: Kind;
  /** What the reader is told; null where there are no words for it (`sentences.ts`). */
  says: Key | null;
}

export function trouble(kind: Kind, message: string, { cause, says = null }: { cause?: unknown; says?: Key | null } = {}): Trouble {
  return Object.assign(new Error(message, cause === undefined ? undefined : { cause }), { kind, says });
}

export function kindOf(error: unknown): Kind {
  const kind = error instanceof Error && 'kind' in error ? error.kind : null;
  return kind === 'refused' || kind === 'updated' || kind === 'gone' || kind === 'store' ? kind : 'failed';
}

/** The key that an error came with, over the wire or from `call.ts`. */
export function saysOf(error: unknown): Key | null {
  return (error as Partial<Trouble> | null)?.says ?? null;
}

/** The sentence of an error, for the log; never a stack. */
export function sentence(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}
