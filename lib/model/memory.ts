import type { Mutes } from './mutes.ts';
import type { Visit } from './news.ts';
import type { Rules } from './rules.ts';
import type { SiteRecipe } from './site-recipe.ts';

/** What the reader asked Belowline to remember, as far as one page needs it; and the reader's settings. */

export type Scope = 'site' | 'everywhere';
/** What happens to the replies of a muted comment. */
export type Replies = 'keep' | 'collapse' | 'hide';

/** A muted person. Times are milliseconds since 1970. */
export interface Mute {
  /** Stable id, for sync and undo. */
  id: string;
  scope: Scope;
  /** The top-level site's host without `www.`; kept also when the scope is `everywhere` (where it was made). */
  site: string;
  platform: string;
  /** {@link Author.key} */
  author: string;
  /** All names seen, newest last. */
  names: string[];
  replies: Replies;
  reason: string;
  /** Address of the comment that it was made from, or null. */
  from: string | null;
  made: number;
  changed: number;
  /** Null: for ever. */
  expires: number | null;
}

/** A rule of the reader's own for comments, by what they say rather than by whom. */
export interface Filter {
  id: string;
  /** What is looked for, as the reader wrote it. */
  pattern: string;
  /** `words`: a word or phrase; `wildcard`: with `*` for any letters; `regex`: the safe subset of regular expressions. */
  kind: 'words' | 'wildcard' | 'regex';
  in: 'text' | 'author' | 'links';
  /** `collapse`: one row, as a thread that the reader collapsed: the browser's own search still finds its words. `hide`: a line; nothing finds them. */
  effect: 'collapse' | 'hide' | 'highlight';
  scope: Scope;
  /** As in {@link Mute}. */
  site: string;
  made: number;
  changed: number;
}

/** What the reader noted on somebody. One row a person and platform. */
export interface Person {
  /** {@link muteKey}: the same on every device. */
  id: string;
  platform: string;
  author: string;
  /** All names seen, newest last. */
  names: string[];
  tags: string[];
  note: string;
  follow: boolean;
  made: number;
  changed: number;
}

/** A comment that the reader kept. */
export interface Kept {
  id: string;
  site: string;
  platform: string;
  author: { name: string; key: string } | null;
  /** Title of the article. */
  title: string;
  text: string;
  /** Address of the comment, or of its page. */
  link: string;
  note: string;
  made: number;
  changed: number;
}

/** The reader's lists: made by them, kept until they remove them, in the copy and in the exported file. */
export interface Lists {
  mutes: Mute;
  filters: Filter;
  people: Person;
  kept: Kept;
  recipes: SiteRecipe;
}
export type ListName = keyof Lists;
export const listNames: readonly ListName[] = ['mutes', 'filters', 'people', 'kept', 'recipes'];

/**
 * What is remembered of pages, for the exported file, and only where the reader ticks it: visits and folds under the names that pages have
 * here, and the key that makes those names. With the key, whoever has the file can test whether an address that they think of is in it.
 */
export interface Pages {
  /** Of HMAC-SHA-256, base64. */
  key: string;
  /** `seen`: 32-bit numbers (`model/seen.ts`), little-endian, base64. */
  visits: { page: string; site: string; last: number; salt: number; seen: string; expires: number }[];
  folds: { page: string; site: string; comment: string; folded: boolean; changed: number; expires: number }[];
}

/** What is remembered for one page. */
export interface Memory {
  /** The top-level site's host without `www.`. */
  site: string;
  /** Mutes that hold here. */
  mutes: Mutes;
  /** What the reader noted on those who comment here, by {@link muteKey}. */
  people: Map<string, Person>;
  /** The filters that hold here, compiled. */
  rules: Rules;
  /** Threads that the reader collapsed (true) or opened (false), by comment id. What the reader did goes before any automatic fold. */
  folds: Map<string, boolean>;
  /** The last visit before this one; null on a first one. */
  visit: Visit | null;
}

export function muteKey(platform: string, author: string): string {
  return `${platform} ${author}`;
}

/** How many levels of replies are shown before threads fold by themselves. */
export type Levels = 0 | 1 | 2 | 'all';

export interface Settings {
  /** Off everywhere: 'Pause everywhere'. */
  paused: boolean;
  /** `every`: on wherever not switched off; `chosen`: off wherever not switched on. */
  where: 'every' | 'chosen';
  /** Per site: on or off, where it differs from `where`. */
  sites: Record<string, boolean>;
  /** Default and per-site levels of replies shown. */
  levels: Levels;
  siteLevels: Record<string, Levels>;
  /** A muted comment leaves a quiet line, or nothing. */
  mutedLine: boolean;
  badge: boolean;
  /** Days that folds are remembered. */
  foldDays: number;
  /** Threads in which nothing came since the last visit fold by themselves. */
  foldOld: boolean;
  /** Sites whose threads stay folded until the reader opens them. */
  siteFolded: Record<string, boolean>;
  /** Keys that move through a discussion (`keys.ts`): on, other keys for acts by name, and off (false) on single sites. */
  keys: boolean;
  keyMap: Record<string, string>;
  siteKeys: Record<string, boolean>;
  /** The reader's own author key, by platform. */
  me: Record<string, string>;
  /** The welcome page was answered. */
  welcomed: boolean;
  /** For measuring: read every page by the generic detector alone. */
  recipes: boolean;
}

export const defaults: Settings = {
  paused: false, where: 'every', sites: {}, levels: 'all', siteLevels: {}, mutedLine: true, badge: true, foldDays: 30, foldOld: false, siteFolded: {}, keys: false, keyMap: {}, siteKeys: {}, me: {}, welcomed: false, recipes: true,
};

/** What the reader sets in a page itself, for the site that it is on: its threads stay folded, its keys are off, who they are there. */
export type Here = { folded: boolean } | { keys: boolean } | { platform: string; me: string | null };

export function isOn(settings: Settings, site: string): boolean {
  return !settings.paused && (Object.hasOwn(settings.sites, site) ? settings.sites[site]! : settings.where === 'every');
}

export function levelsOf(settings: Settings, site: string): Levels {
  return Object.hasOwn(settings.siteLevels, site) ? settings.siteLevels[site]! : settings.levels;
}

/** The site that mutes and switches belong to: the top-level address's host without `www.`; `local` for files. */
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || 'local';
  } catch {
    return 'local';
  }
}
