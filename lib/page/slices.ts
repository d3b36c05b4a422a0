/** Milliseconds of the main thread before the page has its turn; the last record of a slice may go a little over. */
const share = 7;

type Scheduling = { yield?(): Promise<void>; postTask?(work: () => void): Promise<void> };

/** Gives way to the page: input and drawing go first. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduling };
  if (scheduler?.yield) return scheduler.yield();
  if (scheduler?.postTask) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * Does work step by step, at most 8 ms at a time; the first slice runs within the call. `between` is told after each slice.
 * Ends quietly when aborted.
 */
export async function inSlices(step: () => boolean, { signal, between }: { signal?: AbortSignal; between?: () => void } = {}): Promise<void> {
  for (let more = true; more && !signal?.aborted; ) {
    const end = performance.now() + share;
    while ((more = step()) && performance.now() < end);
    between?.();
    if (more && !signal?.aborted) await giveWay();
  }
}
