import type { WhyNot, Written } from '../model/engine.ts';
import type { Group } from './groups.ts';

/** One way to have a model write. Any of them may fail in any way, and then rejects with an {@link EngineFailure}. */
export interface Engine {
  write(groups: readonly Group[], how: How): Promise<Written>;
}

export interface How {
  /** BCP 47 language to write in, or null: that of the comments. */
  lang: string | null;
  signal: AbortSignal;
  /** After each part. */
  progress(done: number, of: number, written: Written): void;
}

/** Why a model wrote nothing that can be shown. */
export class EngineFailure extends Error {
  readonly why: WhyNot;

  constructor(why: WhyNot, cause?: unknown) {
    super(why, cause === undefined ? undefined : { cause });
    this.name = 'EngineFailure';
    this.why = why;
  }
}

/** What was thrown, as a failure; what the reader stopped is theirs, whatever broke by it. */
export function failureOf(error: unknown, signal: AbortSignal): EngineFailure {
  if (signal.aborted) return new EngineFailure('stopped', error);
  return error instanceof EngineFailure ? error : new EngineFailure('server', error);
}
