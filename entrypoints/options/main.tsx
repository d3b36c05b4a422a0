import { render } from 'preact';
import { Options, type OptionsActs } from '../../components/options/Options.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import { bringIn, compareLists, gatherLists, restoreMany, unmuteMany } from '../../lib/browser/lists.ts';
import { prepareOwnPage, saveFile, sayDay } from '../../lib/browser/own-page.ts';
import { pagesShape, rowShapes } from '../../lib/browser/rows.ts';
import { say } from '../../lib/browser/say.ts';
import { askToSend } from '../../lib/browser/sending.ts';
import { sayTrouble } from '../../lib/browser/sentences.ts';
import type { Caught } from '../../lib/browser/messages.ts';
import { defaults, type Filter, type Kept, type Person, type Settings } from '../../lib/model/memory.ts';
import { availabilityOf, type BuiltInModels, download, endpointAt } from '../../lib/engines/index.ts';
import type { EngineShown } from '../../lib/model/engine.ts';
import type { SiteRecipe } from '../../lib/model/site-recipe.ts';
import { checkSize, listFile, type ReadList, readListFile } from '../../lib/store/list-file.ts';
import { sitesSet, withoutSite } from '../../lib/store/settings.ts';

let settings: Settings = defaults;
let muteSites: string[] = [];
let filters: Filter[] = [];
let caught: Caught[] = [];
let people: Person[] = [];
let kept: Kept[] = [];
let places: SiteRecipe[] = [];
let engine: EngineShown = { kind: 'off', address: '', model: '', hasKey: false };
/** Raised when the mute list may be another one. */
let version = 0;
/** What just failed; else what there is to say of the store. */
let failed: string | null = null;
let trouble: string | null = null;
/** The file that was looked into. */
let file: ReadList | null = null;

async function look(): Promise<void> {
  try {
    [settings, filters, caught, people, kept, places, engine, trouble] = await Promise.all([call('settings'), call('filters'), call('caught'), call('people'), call('kept'), call('corrections'), call('engine'), call('trouble')]);
  } catch (error) {
    failed = sayTrouble(say, error);
  }
  draw();
  // Of a long list they take their time, and only its choice of sites waits for them.
  call('muteSites').then((sites) => {
    muteSites = sites;
    draw();
  }, () => undefined);
}

function draw(): void {
  const said = failed ?? (trouble && sayTrouble(say, trouble));
  render(<Options say={say} settings={settings} sites={sitesSet(settings)} version={version} muteSites={muteSites} now={Date.now()} filters={filters} caught={caught} people={people} kept={kept} places={places} engine={engine} day={sayDay} failed={said} act={act} />, document.body);
}

/** Null where it failed, which is then said. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  let result: T | null = null;
  try {
    result = await work();
    failed = null;
  } catch (error) {
    failed = sayTrouble(say, error);
  }
  await look();
  return result;
}

/** Local midnight. */
const thisMorning = () => new Date().setHours(0, 0, 0, 0);

const act: OptionsActs = {
  setEngine: async (choice) => (await attempt(() => call('setEngine', choice))) !== null,
  endpointAt, askToSend,
  modelState: () => availabilityOf(globalThis as BuiltInModels),
  download: (progress) => download(globalThis as BuiltInModels, progress),
  change: (change) => void attempt(() => call('change', change)),
  site: (site, on) => void attempt(() => call('site', site, on)),
  forgetSite: (site) => void attempt(() => call('change', withoutSite(settings, site))),
  find: async (query, offset, limit) => {
    try {
      return await call('findMutes', query, offset, limit);
    } catch (error) {
      failed = sayTrouble(say, error);
      void look();
      throw error;
    }
  },
  // One by one also in a private window, where nothing is written down.
  unmute: (mutes) => void attempt<unknown>(() => (mutes.length === 1 ? call('unmute', mutes[0]!.id) : unmuteMany(call, mutes))),
  restore: (mutes) => void attempt(() => (mutes.length === 1 ? call('restore', mutes[0]!) : restoreMany(call, mutes))),
  changeMute: (id, change) => void attempt(() => call('changeMute', id, change)),
  notePerson: ({ platform, author, names }, { tags, note, follow }) => void attempt(() => call('notePerson', { platform, author: { name: names.at(-1) ?? '', key: author }, tags, note, follow })),
  putFilter: ({ id, pattern, kind, in: where, effect, scope, site }) => void attempt(() => call('putFilter', { id, pattern, kind, in: where, effect, scope, site })),
  removeFilter: (id) => void attempt(() => call('removeFilter', id)),
  removeKept: (id) => void attempt(() => call('unkeep', id)),
  putKeptBack: (row) => void attempt(() => call('rekeep', row)),
  removePlace: (id) => void attempt(() => call('uncorrect', id)),
  putPlaceBack: (place) => void attempt(() => call('recorrect', place)),
  exportList: (pages) => void attempt(async () => saveFile(document, listFile(await gatherLists(call), rowShapes, Date.now(), pages ? await call('pages') : null))),
  preview: (given) => attempt(async () => {
    checkSize(given.size);
    file = readListFile(await given.text(), rowShapes, pagesShape);
    const { rows, pages, broken, places } = file;
    return { ...await compareLists(call, rows), pages: (pages?.visits.length ?? 0) + (pages?.folds.length ?? 0), broken, places };
  }),
  bringIn: (how, pages) => attempt(async () => {
    const count = await bringIn(call, file!.rows, how);
    if (pages && file!.pages) await call('putPages', file!.pages);
    return count;
  }),
  forget: async (what) => (await attempt(async () => {
    await call('forget', what === 'today' ? { since: thisMorning() } : what);
    return true;
  })) ?? false,
};

prepareOwnPage(document, `${say('popupSettings')} · Belowline`);
/** Many changes at once are looked at once. */
let soon: ReturnType<typeof setTimeout> | undefined;
listenAsPage({
  changed(what) {
    // A page that was opened or changed caught others.
    if (what === 'tab' && !filters.length) return;
    if (what === 'mutes') version++;
    clearTimeout(soon);
    soon = setTimeout(() => void look(), 80);
  },
});
// A browser that is short of room asks itself whose data it may clear.
void navigator.storage?.persist?.().catch(() => false);
// What the address points to is there only now.
void look().then(() => location.hash === '#mutes' && document.getElementById('mutes')?.scrollIntoView());
