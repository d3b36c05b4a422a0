import type { Levels, Mute, Settings } from '../model/memory.ts';
import type { Command, ToBackground } from './messages.ts';
import * as is from './shape.ts';

/**
 * What each message to the background must look like. Frames read pages, and a page says what it likes:
 * an author's name may be a megabyte long, or `__proto__`.
 */
type Checks = { [Name in keyof ToBackground]: is.Shape<Parameters<ToBackground[Name]>> };

const address = is.text(8192);
const id = is.text(1000);
const tab = is.whole(0, Number.MAX_SAFE_INTEGER);
const count = is.whole(0, 10_000_000);
const sure = is.number(0, 1);
const levels: is.Shape<Levels> = is.oneOf(0, 1, 2, 'all');
const scope = is.oneOf('site', 'everywhere');
const replies = is.oneOf('keep', 'collapse', 'hide');
const reason = is.shown(1000);
const command: is.Shape<Command> = is.oneOf('goto', 'summary', 'refresh', 'readAnyway', 'notComments');
/** A name is only shown and is cut; a key says who it is, and a cut one would be somebody else. */
const author = is.object({ name: is.shown(200), key: is.text(2000) });
const site = is.text(260);
const time = is.whole(0, 8.64e15);

const mute: is.Shape<Mute> = is.object({
  id: is.text(100), scope, site, platform: is.text(260), author: is.text(2000), names: is.list(is.shown(200), 20), replies, reason,
  from: is.orNull(address), made: time, changed: time, expires: is.orNull(time),
});

const settings = {
  paused: is.flag,
  where: is.oneOf('every', 'chosen'),
  sites: is.record(is.flag, 260, 20_000),
  levels,
  siteLevels: is.record(levels, 260, 20_000),
  mutedLine: is.flag,
  badge: is.flag,
  foldDays: is.whole(1, 3650),
  welcomed: is.flag,
  recipes: is.flag,
} satisfies { [Name in keyof Settings]: is.Shape<Settings[Name]> };

/** Each of the settings, to check one by one: also what an older version left on the disk. */
export const settingShapes = settings;

const discussion = is.object({
  recipe: is.text(100), platform: is.text(260), confidence: sure, count, threads: count, people: count, stated: is.orNull(is.whole(0, 1e9)),
  hidden: is.list(is.object({ author, count, mute: is.text(100) }), 2000),
});

const report = is.object({
  page: address, title: is.shown(500), discussions: is.list(discussion, 100), perhaps: is.orNull(is.object({ confidence: sure, count })),
});

const said = is.object({ id, author: is.shown(200), text: is.shown(50_000), parent: is.orNull(id), score: is.orNull(is.number(-1e9, 1e9)) });

export const checks: Checks = {
  found: is.args(is.shown(200)),
  recall: is.args(address),
  recipes: is.args(),
  bring: is.args(is.oneOf('guess', 'replies')),
  report: is.args(report),
  mutesOf: is.args(is.text(260), is.list(is.text(2000), 5000)),
  mute: is.args(is.object({
    platform: is.text(260), author, scope, replies, days: is.orNull(is.number(0, 36_500)), reason, from: is.orNull(address),
  })),
  changeMute: is.args(is.text(100), is.some({ scope, replies, expires: is.orNull(time), reason })),
  unmute: is.args(is.text(100), is.orNull(tab)),
  restore: is.args(mute, is.orNull(tab)),
  mutes: is.args(is.orNull(tab)),
  fold: is.args(address, is.list(is.pair(id, is.orNull(is.flag)), 20_000)),
  summarise: is.args(is.object({
    lang: is.orNull(is.shown(40)), comments: is.list(said, 50_000), words: is.whole(1, 2000), points: is.whole(0, 50), mode: is.oneOf('discussion', 'thread'),
  })),
  tab: is.args(tab),
  settings: is.args(),
  change: is.args(is.some(settings)),
  site: is.args(site, is.orNull(is.flag)),
  ask: is.args(tab, tab, command),
  read: is.args(tab),
  discussions: is.args(tab, tab),
};

/** What a frame's reader may ask; everything else is for our own pages. */
const forFrames = new Set<keyof ToBackground>(['found', 'recall', 'recipes', 'bring', 'report', 'mutesOf', 'mute', 'changeMute', 'unmute', 'fold', 'summarise', 'site']);

/** What speaks of the document that asks. */
const onlyForFrames = new Set<string>(['found', 'recall', 'recipes', 'bring', 'report', 'mutesOf']);

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean } | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
}

/** Who sends this: a frame of a tab, one of our own pages, or somebody who has no business here. */
export function whoIs(sender: Sender, own: { id: string; origin: string }): 'frame' | 'page' | null {
  if (sender.id !== own.id) return null;
  const url = sender.url ?? sender.origin ?? '';
  if (url === own.origin || url.startsWith(`${own.origin}/`)) return 'page';
  return sender.tab?.id !== undefined && sender.frameId !== undefined ? 'frame' : null;
}

export function mayCall(who: 'frame' | 'page' | null, type: string): type is keyof ToBackground {
  if (!Object.hasOwn(checks, type)) return false;
  return who === 'page' ? !onlyForFrames.has(type) : who === 'frame' && forFrames.has(type as keyof ToBackground);
}
