import { inSlices } from '../slices.ts';

/** Work in steps of a few milliseconds at most, with its result at the end: between two of them the page may have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** In one go, for whoever cannot wait. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** In slices, between which the page goes on. */
export async function finishInSlices<T>(steps: Steps<T>): Promise<T> {
  let result: IteratorResult<undefined, T>;
  await inSlices(() => !(result = steps.next()).done);
  return result!.value as T;
}
