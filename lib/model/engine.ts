import type { Quote, Summary } from './summary.ts';

/**
 * Models that write over what the built-in engine found: off unless the reader turned one on. `browser`: the browser's own model, on this
 * computer; `endpoint`: a service at an address that the reader gave.
 */
export type EngineKind = 'browser' | 'endpoint';

/** Who writes, and where the comments' words go: null where they stay on this computer, in the browser. */
export interface Writer {
  kind: EngineKind;
  /** The model's name; '' for the browser's own. */
  model: string;
  /** The address's host, with its port. */
  where: string | null;
}

/** What our own page may know of the engine: never its key. */
export interface EngineShown {
  kind: EngineKind | 'off';
  address: string;
  model: string;
  hasKey: boolean;
}

/** What the reader chose. `consent`: the address that our dialog named when they agreed to it. */
export type EngineChoice =
  | { kind: 'off' | 'browser' }
  | { kind: 'endpoint'; address: string; model: string; /** Null: the key that is kept stays, for the same address. */ key: string | null; consent: string };

/** A sentence by a model: it names comments that are there, and a piece of one of them stands in it word for word. */
export interface WrittenSentence {
  text: string;
  /** Ids of the comments that it rests on. */
  comments: string[];
  quote: Quote;
}

export interface Written {
  sentences: WrittenSentence[];
  /** Sentences that were left out, since they could not be checked. */
  dropped: number;
}

/**
 * Why nothing was written:
 * - `unallowed`: the reader has not agreed to this address, or the browser withholds it
 * - `unavailable`: the browser has no model, or it is not downloaded
 * - `refused`: the key or the sender is not accepted (401, 403); `missing`: no such address or model (404)
 * - `busy`: too many requests (429); `server`: any other answer than an answer
 * - `unreachable`: no connection; `stalled`: silence; `hungUp`: the connection broke off
 * - `broken`: not the form that was asked for; `unchecked`: no sentence could be checked
 * - `stopped`: by the reader, or with the background
 */
export type WhyNot = 'unallowed' | 'unavailable' | 'refused' | 'missing' | 'busy' | 'server' | 'unreachable' | 'stalled' | 'hungUp' | 'broken' | 'unchecked' | 'stopped';

/** How far a model is. */
export interface Writing {
  /** Raised with every change. */
  version: number;
  /** Parts that are written, of those that the comments were divided into. */
  done: number;
  of: number;
  /** So far. */
  written: Written | null;
  whyNot: WhyNot | null;
  /** Nothing more comes. */
  ended: boolean;
}

/** What asking for a summary gives: the built-in engine's, and what there is of a model's. */
export interface Summarised {
  summary: Summary;
  /** Null where no model is turned on, or none may be asked here. */
  writer: Writer | null;
  written: Written | null;
  /** Comments that came after it was written. */
  newer: number;
  /** A model is writing now: ask how far it is with this. */
  ticket: string | null;
}
