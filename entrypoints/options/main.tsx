import { render } from 'preact';
import { Options, type OptionsActs } from '../../components/options/Options.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import { gatherLists } from '../../lib/browser/lists.ts';
import { prepareOwnPage, saveFile, sayDay } from '../../lib/browser/own-page.ts';
import { rowShapes } from '../../lib/browser/rows.ts';
import { say } from '../../lib/browser/say.ts';
import { sayTrouble } from '../../lib/browser/sentences.ts';
import { defaults, type Kept, type Mute, type Settings } from '../../lib/model/memory.ts';
import { listFile } from '../../lib/store/list-file.ts';
import { sitesSet, withoutSite } from '../../lib/store/settings.ts';

let settings: Settings = defaults;
let mutes: Mute[] = [];
let kept: Kept[] = [];
let failed: string | null = null;

async function look(): Promise<void> {
  try {
    [settings, mutes, kept] = await Promise.all([call('settings'), call('mutes'), call('kept')]);
  } catch (error) {
    failed = sayTrouble(say, error);
  }
  render(<Options say={say} settings={settings} sites={sitesSet(settings)} mutes={mutes} kept={kept} day={sayDay} failed={failed} act={act} />, document.body);
}

function attempt(work: () => Promise<unknown>): void {
  work().then(() => (failed = null), (error: unknown) => (failed = sayTrouble(say, error))).then(look);
}

const act: OptionsActs = {
  change: (change) => attempt(() => call('change', change)),
  site: (site, on) => attempt(() => call('site', site, on)),
  forgetSite: (site) => attempt(() => call('change', withoutSite(settings, site))),
  unmute: (id) => attempt(() => call('unmute', id)),
  restore: (mute) => attempt(() => call('restore', mute)),
  removeKept: (id) => attempt(() => call('unkeep', id)),
  exportList: () => attempt(async () => saveFile(document, listFile(await gatherLists(call), rowShapes, Date.now()))),
};

prepareOwnPage(document, `${say('popupSettings')} · Belowline`);
listenAsPage({ changed: (what) => { if (what !== 'tab') void look(); } });
// What the address points to is there only now.
void look().then(() => location.hash === '#mutes' && document.getElementById('mutes')?.scrollIntoView());
