import type { Key } from '../../components/ui/say.ts';
import { type Kind, kindOf, saysOf, sentence, trouble } from './trouble.ts';

/** What goes over the wire, in every direction. */
export interface Wire {
  type: string;
  args: unknown[];
}

/** `undefined` does not survive JSON, hence null for "nothing". */
export type Reply = { ok: unknown } | { error: { message: string; kind: Kind; says: Key | null } };

export function asWire(message: unknown): Wire | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, args } = message as Partial<Wire>;
  return typeof type === 'string' && type.length <= 40 && Array.isArray(args) && args.length <= 8 ? { type, args } : null;
}

/** `keyFor`: what the reader is told of an error, who need not know English; only the background has words for all of them. */
export async function replyTo(work: () => unknown, keyFor = saysOf): Promise<Reply> {
  try {
    return { ok: (await work()) ?? null };
  } catch (error) {
    return { error: { message: sentence(error), kind: kindOf(error), says: keyFor(error) } };
  }
}

/** The answer, or its error thrown again on this side. */
export function openReply(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null) {
    if ('ok' in reply) return reply.ok;
    if ('error' in reply) {
      const { message, kind, says } = (reply as Extract<Reply, { error: unknown }>).error;
      throw trouble(kind, message, { says });
    }
  }
  throw trouble('gone', 'Belowline did not answer.', { says: 'troubleSilent' });
}
