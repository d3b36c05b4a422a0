import { browser } from './browser.ts';
import type { ToBackground } from './messages.ts';
import { trouble } from './trouble.ts';
import { openReply, type Wire } from './wire.ts';

type Answer<F> = F extends (...args: never[]) => infer R ? Promise<Awaited<R>> : never;

/** What the background can be asked, as functions that answer later. */
export type Call = <Name extends keyof ToBackground>(name: Name, ...args: Parameters<ToBackground[Name]>) => Answer<ToBackground[Name]>;

/**
 * Asks the background. Rejects with a `Trouble` (see `trouble.ts`): the handler's own error, or `updated` where the extension
 * was updated, disabled or removed while the page stayed open.
 */
export const call: Call = (async (type: string, ...args: unknown[]) => {
  // After an update the old script lives on in the page, cut off: `runtime.id` is gone, or any use of `runtime` throws.
  if (!alive()) throw updated();
  let reply: unknown;
  try {
    reply = await browser.runtime.sendMessage({ type, args } satisfies Wire);
  } catch (error) {
    if (!alive() || /context invalidated/i.test(String(error))) throw updated(error);
    throw trouble('gone', 'Belowline did not answer.', { cause: error, says: 'troubleSilent' });
  }
  return openReply(reply);
}) as Call;

export function alive(): boolean {
  try {
    return Boolean(browser?.runtime?.id);
  } catch {
    return false;
  }
}

function updated(cause?: unknown): Error {
  return trouble('updated', 'Belowline was updated. Reload the page to go on.', { cause, says: 'pageUpdated' });
}
