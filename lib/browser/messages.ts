import type { Author, Discussion } from '../model/discussion.ts';
import type { EngineChoice, EngineShown, Summarised, Writing } from '../model/engine.ts';
import type { Filter, Here, Kept, Levels, ListName, Lists, Mute, Pages, Person, Replies, Scope, Settings } from '../model/memory.ts';
import type { Recipe } from '../model/recipe.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import type { ThreadAct, Told } from '../model/told.ts';

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
  /** The reader noted something on somebody, somewhere: who comments here is asked for (`peopleOf`). */
  notes: boolean;
  /** The reader's filters that hold here. */
  filters: Filter[];
  /** Comment id → folded by the reader (true) or opened by them (false). */
  folds: [string, boolean][];
  /** The last visit before this one (`model/news.ts`), or null. */
  visit: { last: number; salt: number; seen: number[] } | null;
  /** A veil hides this frame's records until each is marked (`lib/browser/veil.ts`): mark them, also where nobody is muted here. */
  veiled?: boolean;
  /** The reader's words on this frame's host, the latest first. */
  recipes: SiteRecipe[];
  /** Names of recipes that stopped fitting on this frame's host less than a week ago. */
  drifted: string[];
}

/** What a filter met on pages that are open now; remembered nowhere. */
export interface Caught { filter: string; count: number; examples: string[] }

/** What a frame tells about itself: all that popup and badge show. */
export interface FrameReport {
  /** Address of the article that the frame's discussion belongs to, as far as the frame knows it. */
  page: string;
  title: string;
  discussions: {
    /** Which of the frame's, for as long as its reader follows it. */
    number: number;
    recipe: string;
    platform: string;
    confidence: number;
    count: number;
    threads: number;
    people: number;
    stated: number | null;
    /** Comments that came since the last visit, muted ones not counted. */
    news: number;
    /** Comments that are hidden, by whom: name, key, how many. */
    hidden: { author: Author; count: number; mute: string }[];
    /** What each filter met here (its id), with the beginnings of a few. */
    caught: Caught[];
  }[];
  /** A discussion that is too unsure to be touched: how sure, how many records. */
  perhaps: { confidence: number; count: number } | null;
  /** A platform's recipe is known here and no longer fits: what is read is read by guesswork. */
  drifted: boolean;
  /** The reader's word (its id) that left something here alone that would be read. */
  refused: string | null;
  /** So many comments the page states where none is yet. */
  waiting: number | null;
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
  /** Our own pages name the tab that they act for, so that what is done for a private window stays there. Answers the mute as it was. */
  unmute: (id: string, tabId?: number | null) => Mute;
  /** Takes an unmute back: the mute as it was. */
  restore: (mute: Mute, tabId?: number | null) => void;
  /** The reader's word on a place in this document: comments are here, or these are none. */
  correct: (kind: SiteRecipe['kind'], recipe: Recipe) => void;
  /** A platform's recipe stopped fitting in this document. */
  drifted: (recipe: string) => void;
  /** Every word of the reader's on every site. */
  corrections: (tabId?: number | null) => SiteRecipe[];
  uncorrect: (id: string, tabId?: number | null) => void;
  /** Takes `uncorrect` back: the word as it was. */
  recorrect: (word: SiteRecipe, tabId?: number | null) => void;
  /** Asks the readers in all frames of a tab, bringing them where there is none yet. */
  askAll: (tabId: number, what: Command) => void;
  /** The reader left pointing in one frame: all others of its tab leave too. */
  leavePointing: () => void;
  /** A page shows somebody who is muted under another name. */
  named: (mute: string, name: string) => void;
  /** All on whom something is noted. */
  people: () => Person[];
  /** What the reader noted on these authors. */
  peopleOf: (platform: string, authors: string[]) => Person[];
  /** Notes on one author in place of earlier ones; null where nothing is left of them. */
  notePerson: (wish: Pick<Person, 'platform' | 'tags' | 'note' | 'follow'> & { author: Author }) => Person | null;
  /** The reader's filters, the latest first. */
  filters: () => Filter[];
  /** Adds a filter (id null), or changes or restores one; refused where its pattern cannot be one. */
  putFilter: (filter: FilterWish) => Filter;
  removeFilter: (id: string) => void;
  /** What filters caught on the pages that are open. */
  caught: () => Caught[];
  /** A piece of the mute list, and how many there are. */
  findMutes: (query: MuteQuery, offset: number, limit: number) => { total: number; rows: Mute[] };
  /** Sites that somebody was muted on, in order. */
  muteSites: () => string[];
  /** Many at once, at most 1,000 in a message; `more` follow, and until then no page is told. */
  unmuteAll: (ids: string[], more: boolean) => void;
  restoreAll: (mutes: Mute[], more: boolean) => void;
  /** At most 1,000 rows of a list in order of id, from after `after` (null: the first), for the exported file. */
  listRows: (list: ListName, after: string | null) => SomeRows;
  /** What importing these rows would do. */
  compareRows: (rows: SomeRows) => { fresh: number; same: number; differs: number };
  /** Brings rows in; answers how many were new or changed. */
  importRows: (rows: SomeRows, how: 'ours' | 'theirs' | 'both', more: boolean) => number;
  /** What is remembered of pages, with the key of their names, for a file for which the reader ticked that; and from such a file. Refused where it cannot be. */
  pages: () => Pages;
  putPages: (pages: Pages) => void;
  /** Forgets pages: visits and folds since a moment, of a site, or all. The lists stay. */
  forget: (what: { since: number } | { site: string } | 'all') => void;
  /** What there is to say of the store, or null. */
  trouble: () => string | null;
  fold: (page: string, folds: [string, boolean | null][]) => void;
  /** The reader is at the page's comments: these are there. Ids add up over a visit. */
  visit: (page: string, ids: string[]) => void;
  /** Keeps a comment; `id`, `site` and times are the background's. */
  keep: (comment: Pick<Kept, 'platform' | 'author' | 'title' | 'text' | 'link'>) => void;
  kept: () => Kept[];
  unkeep: (id: string) => void;
  /** Takes `unkeep` back: the comment as it was kept. */
  rekeep: (kept: Kept) => void;
  /** What the reader sets in a page for the site that it is on. */
  here: (here: Here) => void;
  /** The mute list, in a tab of its own. */
  openOptions: () => void;
  summarise: (input: SummaryInput, tabId?: number | null) => Summarised;
  /** How far a model is: answers when there is more than version `known`, or after a while. */
  writing: (ticket: string, known: number) => Writing;
  stopWriting: (ticket: string) => void;
  /** The engine that is turned on, without its key. */
  engine: () => EngineShown;
  setEngine: (choice: EngineChoice) => EngineShown;
  /** For popup, badge and panel: the tab's frames. */
  tab: (tabId: number) => TabState;
  settings: () => Settings;
  change: (change: Partial<Settings>, tabId?: number | null) => Settings;
  /** Sites: on or off for one. */
  site: (site: string, on: boolean | null, tabId?: number | null) => Settings;
  /** Popup → a frame's reader, through the background. */
  ask: (tabId: number, frameId: number, what: Command, number?: number | null) => void;
  /** Read this tab now, though the browser withheld access or nothing was found (needs a click). */
  read: (tabId: number) => void;
  discussions: (tabId: number, frameId: number) => Discussion[];
  /** For the side panel: a discussion of a frame's, its largest where no number is given; without its comments where they are those of the version that is known. */
  told: (tabId: number, frameId: number, known: string | null, number?: number | null) => Told | null;
  /** What the reader does in the side panel, to be done in the frame. */
  act: (tabId: number, frameId: number, what: ThreadAct, id: string, number?: number | null) => void;
  /** The comment that is being read in the frame; answers whether anybody listens. */
  reading: (id: string) => boolean;
}

/** A filter as the reader wants it. */
export type FilterWish = Omit<Filter, 'id' | 'made' | 'changed'> & { id: string | null };

/** Rows of some lists. */
export type SomeRows = { [Name in ListName]?: Lists[Name][] };

/** Which mutes, in which order: those with all words of `text` in a name, the site or the reason. `soon`: those that end, the first to end first. */
export interface MuteQuery {
  text: string;
  site: string | null;
  sort: 'latest' | 'name' | 'soon';
}

/** Scripts that are loaded into a document only when it needs them. */
export type Part = 'guess' | 'replies' | 'more' | 'view' | 'picker' | 'rules';

export interface SummaryInput {
  lang: string | null;
  comments: { id: string; author: string; text: string; parent: string | null; score: number | null }[];
  words: number;
  points: number;
  mode: 'discussion' | 'thread';
  /** Address of the article, and the thread's first comment: which earlier summary this one is. */
  page: string;
  top: string | null;
  /** The reader wants it made anew. */
  fresh: boolean;
  /** The reader asks, so that a model may be asked too; false where a summary is only brought in step. */
  asked: boolean;
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
export type Command = 'goto' | 'summary' | 'refresh' | 'readAnyway' | 'notComments' | 'view' | 'point' | 'check' | 'leave';

/** From the background to readers in frames. */
export interface ToReader {
  do: (what: Command, number?: number | null) => void;
  /** Mutes, settings or the switch changed: take these instead. */
  recalled: (now: Recalled) => void;
  discussions: () => Discussion[];
  told: (known: string | null, number?: number | null) => Told | null;
  act: (what: ThreadAct, id: string, number?: number | null) => void;
}

/** From the background to our own open pages. */
export interface ToPages {
  changed: (what: 'tab' | 'settings' | 'mutes' | 'kept' | 'filters' | 'people' | 'recipes', tabId: number | null) => void;
  /** To the side panel: what is being read in a frame. */
  reading: (tabId: number, frameId: number, id: string) => void;
}
