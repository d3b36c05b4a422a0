import type { EngineChoice } from '../model/engine.ts';
import type { Here, Levels, Settings } from '../model/memory.ts';
import { threadActs } from '../model/told.ts';
import type { Command, ToBackground } from './messages.ts';
import { recipeShape, siteRecipeShape } from './recipe-shape.ts';
import { filterWish, mute, pagesShape, rowsAtOnce, rowShapes, someRowsShape } from './rows.ts';
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
const command: is.Shape<Command> = is.oneOf('goto', 'summary', 'refresh', 'readAnyway', 'notComments', 'view', 'point', 'check', 'leave');
/** A name is only shown and is cut; a key says who it is, and a cut one would be somebody else. */
const author = is.object({ name: is.shown(200), key: is.text(2000) });
const site = is.text(260);
const time = is.whole(0, 8.64e15);

const settings = {
  paused: is.flag,
  where: is.oneOf('every', 'chosen'),
  sites: is.record(is.flag, 260, 20_000),
  levels,
  siteLevels: is.record(levels, 260, 20_000),
  mutedLine: is.flag,
  badge: is.flag,
  foldDays: is.whole(1, 3650),
  foldOld: is.flag,
  siteFolded: is.record(is.flag, 260, 20_000),
  keys: is.flag,
  keyMap: is.record(is.text(20), 20, 40),
  siteKeys: is.record(is.flag, 260, 20_000),
  me: is.record(is.text(2000), 260, 20_000),
  welcomed: is.flag,
  recipes: is.flag,
} satisfies { [Name in keyof Settings]: is.Shape<Settings[Name]> };

/** Each of the settings, to check one by one: also what an older version left on the disk. */
export const settingShapes = settings;

/** One of the three, by what it names. */
const here: is.Shape<Here> = (value, at) => {
  const some = is.some({ folded: is.flag, keys: is.flag, platform: is.text(260), me: is.orNull(is.text(2000)) })(value, at);
  if (some.folded !== undefined) return { folded: some.folded };
  if (some.keys !== undefined) return { keys: some.keys };
  return { platform: is.text(260)(some.platform, at), me: some.me ?? null };
};

/** `all`, or one of the two by what it names. */
const forgetting: is.Shape<Parameters<ToBackground['forget']>[0]> = (value, at) => {
  if (value === 'all') return value;
  const some = is.some({ since: time, site })(value, at);
  return some.since === undefined ? { site: site(some.site, at) } : { since: some.since };
};

const engineChoice: is.Shape<EngineChoice> = (value, at) => {
  const { kind } = is.object({ kind: is.oneOf('off', 'browser', 'endpoint') })(value, at);
  return kind === 'endpoint' ? { kind, ...is.object({ address, model: is.text(200), key: is.orNull(is.text(2000)), consent: address })(value, at) } : { kind };
};

const discussion = is.object({
  number: count, recipe: is.text(100), platform: is.text(260), confidence: sure, count, threads: count, people: count, stated: is.orNull(is.whole(0, 1e9)), news: count,
  hidden: is.list(is.object({ author, count, mute: is.text(100) }), 2000),
  caught: is.list(is.object({ filter: is.text(100), count, examples: is.list(is.shown(200), 3) }), 2000),
});

const report = is.object({
  page: address, title: is.shown(500), discussions: is.list(discussion, 100), perhaps: is.orNull(is.object({ confidence: sure, count })),
  drifted: is.flag, refused: is.orNull(is.text(100)), waiting: is.orNull(count),
});

const said = is.object({ id, author: is.shown(200), text: is.shown(50_000), parent: is.orNull(id), score: is.orNull(is.number(-1e9, 1e9)) });

export const checks: Checks = {
  found: is.args(is.shown(200)),
  recall: is.args(address),
  recipes: is.args(),
  bring: is.args(is.oneOf('guess', 'replies', 'more', 'view', 'picker', 'rules')),
  report: is.args(report),
  mutesOf: is.args(is.text(260), is.list(is.text(2000), 5000)),
  mute: is.args(is.object({
    platform: is.text(260), author, scope, replies, days: is.orNull(is.number(0, 36_500)), reason, from: is.orNull(address),
  })),
  changeMute: is.args(is.text(100), is.some({ scope, replies, expires: is.orNull(time), reason })),
  unmute: is.args(is.text(100), is.orNull(tab)),
  restore: is.args(mute, is.orNull(tab)),
  named: is.args(is.text(100), is.shown(200)),
  people: is.args(),
  peopleOf: is.args(is.text(260), is.list(is.text(2000), 5000)),
  notePerson: is.args(is.object({ platform: is.text(260), author, tags: is.list(is.shown(100), 50), note: is.shown(5000), follow: is.flag })),
  filters: is.args(),
  putFilter: is.args(filterWish),
  removeFilter: is.args(is.text(100)),
  caught: is.args(),
  findMutes: is.args(is.object({ text: is.text(500), site: is.orNull(site), sort: is.oneOf('latest', 'name', 'soon') }), count, is.whole(1, rowsAtOnce)),
  muteSites: is.args(),
  unmuteAll: is.args(is.list(is.text(100), rowsAtOnce), is.flag),
  restoreAll: is.args(is.list(mute, rowsAtOnce), is.flag),
  listRows: is.args(is.oneOf('mutes', 'filters', 'people', 'kept', 'recipes'), is.orNull(is.text(2300))),
  compareRows: is.args(someRowsShape),
  importRows: is.args(someRowsShape, is.oneOf('ours', 'theirs', 'both'), is.flag),
  pages: is.args(),
  putPages: is.args(pagesShape),
  forget: is.args(forgetting),
  trouble: is.args(),
  fold: is.args(address, is.list(is.pair(id, is.orNull(is.flag)), 20_000)),
  visit: is.args(address, is.list(id, 50_000)),
  keep: is.args(is.object({ platform: is.text(260), author: is.orNull(author), title: is.shown(500), text: is.shown(5000), link: address })),
  kept: is.args(),
  unkeep: is.args(is.text(100)),
  rekeep: is.args(rowShapes.kept),
  here: is.args(here),
  openOptions: is.args(),
  summarise: is.args(is.object({
    lang: is.orNull(is.shown(40)), comments: is.list(said, 50_000), words: is.whole(1, 2000), points: is.whole(0, 50), mode: is.oneOf('discussion', 'thread'),
    page: address, top: is.orNull(id), fresh: is.flag, asked: is.flag,
  }), is.orNull(tab)),
  writing: is.args(is.text(60), count),
  stopWriting: is.args(is.text(60)),
  engine: is.args(),
  setEngine: is.args(engineChoice),
  tab: is.args(tab),
  settings: is.args(),
  change: is.args(is.some(settings), is.orNull(tab)),
  site: is.args(site, is.orNull(is.flag), is.orNull(tab)),
  correct: is.args(is.oneOf('here', 'not'), recipeShape),
  drifted: is.args(is.text(100)),
  corrections: is.args(is.orNull(tab)),
  uncorrect: is.args(is.text(100), is.orNull(tab)),
  recorrect: is.args(siteRecipeShape, is.orNull(tab)),
  askAll: is.args(tab, command),
  leavePointing: is.args(),
  ask: is.args(tab, tab, command, is.orNull(count)),
  read: is.args(tab),
  discussions: is.args(tab, tab),
  told: is.args(tab, tab, is.orNull(is.text(60)), is.orNull(count)),
  act: is.args(tab, tab, is.oneOf(...threadActs), id, is.orNull(count)),
  reading: is.args(id),
};

/** What a frame's reader may ask; everything else is for our own pages. */
const forFrames = new Set<keyof ToBackground>(['found', 'recall', 'recipes', 'bring', 'report', 'mutesOf', 'mute', 'changeMute', 'named', 'peopleOf', 'notePerson', 'unmute', 'fold', 'visit', 'keep', 'here', 'openOptions', 'summarise', 'writing', 'stopWriting', 'site', 'reading', 'correct', 'drifted', 'leavePointing']);

/** What speaks of the document that asks. */
const onlyForFrames = new Set<string>(['found', 'recall', 'recipes', 'bring', 'report', 'mutesOf', 'visit', 'keep', 'here', 'reading', 'correct', 'drifted', 'leavePointing']);

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
