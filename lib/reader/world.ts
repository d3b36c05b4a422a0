import type { Say } from '../../components/page/say.ts';
import type { Bring } from '../browser/bring.ts';
import type { Call } from '../browser/call.ts';
import type { Command, FrameReport, Recalled } from '../browser/messages.ts';
import type { Feature } from '../model/marks.ts';
import type { Memory, Settings } from '../model/memory.ts';

/** Everything the reader needs from outside the page, passed in so that tests can stand in for it. */
export interface World {
  document: Document;
  /** Asks the background; rejects with what `sayTrouble` has words for. */
  call: Call;
  say: Say;
  /** What went wrong, in the reader's language. */
  sayTrouble(error: unknown): string;
  /** Language of the words (BCP 47), for dates. */
  lang: string;
  /** Parts that are loaded when they are first needed. */
  bring: Bring;
  features: readonly Feature[];
  /** `open` only in page tests. */
  mode: ShadowRootMode;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What one frame's discussions share. */
export interface Shared {
  memory: Memory;
  settings: Settings;
  /** Address of the article that the discussion belongs to. */
  page: string;
  /** A veil hides records here until each is marked. */
  veiled: boolean;
  /** Mutes are asked for as authors are read (`asking.ts`). */
  asks: boolean;
  /** The reader noted something on somebody: those who comment here are asked for (`people.ts`). */
  notes: boolean;
}

export type { Command, FrameReport, Recalled };
