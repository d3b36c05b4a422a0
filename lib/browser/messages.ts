import type { Author, Discussion } from '../model/discussion.ts';
import type { Levels, Mute, Replies, Scope, Settings } from '../model/memory.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Summary } from '../model/summary.ts';

/**
 * Every message there is, by direction. A handler's error crosses as `{ error }` and is thrown again at the caller.
 * Pages cannot send any of these: the background checks the sender, and validates what it is given.
 */

/** What the reader in a frame needs to begin. */
export interface Recalled {
  site: string;
  on: boolean;
  settings: Settings;
  mutes: Mute[];
  /** More are muted than are handed out: `mutes` is empty, and the authors that were read are asked for (`mutesOf`) before anything is decided. */
  asks?: boolean;
  /** Comment id → folded by the reader (true) or opened by them (false). */
  folds: [string, boolean][];
  /** A veil hides this frame's records until each is marked (`lib/browser/veil.ts`): mark them, also where nobody is muted here. */
  veiled?: boolean;
}

/** What a frame tells about itself: all that popup and badge show. */
export interface FrameReport {
  /** Address of the article that the frame's discussion belongs to, as far as the frame knows it. */
  page: string;
  title: string;
  discussions: {
    recipe: string;
    platform: string;
    confidence: number;
    count: number;
    threads: number;
    people: number;
    stated: number | null;
    /** Comments that are hidden, by whom: name, key, how many. */
    hidden: { author: Author; count: number; mute: string }[];
  }[];
  /** A discussion that is too unsure to be touched: how sure, how many records. */
  perhaps: { confidence: number; count: number } | null;
}

/** From finder, reader and our own pages to the background. */
export interface ToBackground {
  /** The finder (a bare message without the polyfill): the reader is worth loading in this frame. */
  found: (why: string) => void;
  /** The reader starts, or a page was replaced by another in place. */
  recall: (page: string) => Recalled;
  /** The recipes whose addresses fit this frame's document. Data, so that a page with comments does not load every platform's. */
  recipes: () => Recipe[];
  /** Puts a part of the reader that most pages do not need into this document; answers when it has run. */
  bring: (what: Part) => void;
  report: (report: FrameReport) => void;
  /** Those of a platform's authors (by key) who are muted here. */
  mutesOf: (platform: string, authors: string[]) => Mute[];
  mute: (mute: { platform: string; author: Author; scope: Scope; replies: Replies; days: number | null; reason: string; from: string | null }) => Mute;
  changeMute: (id: string, change: Partial<Pick<Mute, 'scope' | 'replies' | 'expires' | 'reason'>>) => Mute;
  /** Our own pages name the tab that they act for, so that what is done for a private window stays there. */
  unmute: (id: string, tabId?: number | null) => void;
  /** Takes an unmute back: the mute as it was. */
  restore: (mute: Mute, tabId?: number | null) => void;
  mutes: (tabId?: number | null) => Mute[];
  fold: (page: string, folds: [string, boolean | null][]) => void;
  summarise: (input: SummaryInput) => Summary;
  /** For popup, badge and panel: the tab's frames. */
  tab: (tabId: number) => TabState;
  settings: () => Settings;
  change: (change: Partial<Settings>) => Settings;
  /** Sites: on or off for one. */
  site: (site: string, on: boolean | null) => Settings;
  /** Popup → a frame's reader, through the background. */
  ask: (tabId: number, frameId: number, what: Command) => void;
  /** Read this tab now, though the browser withheld access or nothing was found (needs a click). */
  read: (tabId: number) => void;
  discussions: (tabId: number, frameId: number) => Discussion[];
}

/** Scripts that are loaded into a document only when it needs them. */
export type Part = 'guess' | 'replies';

export interface SummaryInput {
  lang: string | null;
  comments: { id: string; author: string; text: string; parent: string | null; score: number | null }[];
  words: number;
  points: number;
  mode: 'discussion' | 'thread';
}

export interface TabState {
  url: string;
  site: string;
  /** `withheld`: the browser has not given us this site; `page`: a page where no extension may run. */
  access: 'given' | 'withheld' | 'page';
  on: boolean;
  settings: Settings;
  levels: Levels;
  frames: (FrameReport & { frameId: number })[];
  /** A store that could not be written or read: what to say. */
  trouble: string | null;
}

/** What the background or popup asks of a frame's reader. */
export type Command = 'goto' | 'summary' | 'refresh' | 'readAnyway' | 'notComments';

/** From the background to readers in frames. */
export interface ToReader {
  do: (what: Command) => void;
  /** Mutes, settings or the switch changed: take these instead. */
  recalled: (now: Recalled) => void;
  discussions: () => Discussion[];
}

/** From the background to our own open pages. */
export interface ToPages {
  changed: (what: 'tab' | 'settings' | 'mutes', tabId: number | null) => void;
}
