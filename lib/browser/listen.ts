import { browser } from './browser.ts';
import type { ToPages, ToReader } from './messages.ts';
import { asWire, replyTo } from './wire.ts';

type Handlers<Map> = { [Name in keyof Map]: Map[Name] extends (...args: infer A) => infer R ? (...args: A) => R | Promise<R> : never };

/**
 * A frame's reader listens to the background. `alive` is answered here: it is how the background knows that a frame is still there.
 * Only our own extension reaches this listener, since no page can be connected to it; the sender is checked all the same.
 */
export function listenAsReader(handlers: Handlers<ToReader>, signal?: AbortSignal): void {
  listen({ ...handlers, alive: () => true }, signal);
}

/** One of our own pages listens for changes. */
export function listenAsPage(handlers: Partial<Handlers<ToPages>>, signal?: AbortSignal): void {
  listen(handlers, signal);
}

function listen(handlers: object, signal?: AbortSignal): void {
  const own = browser.runtime.id;
  const known = new Map(Object.entries(handlers) as [string, (...args: unknown[]) => unknown][]);
  const listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => {
    const wire = asWire(message);
    const handler = wire && sender.id === own ? known.get(wire.type) : undefined;
    if (!wire || !handler) return undefined;
    void replyTo(() => handler(...wire.args)).then(respond);
    // `sendResponse` with `true`: works in every browser and in fakes, a returned promise does not.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
