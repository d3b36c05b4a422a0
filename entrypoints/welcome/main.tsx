import { render } from 'preact';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import { prepareOwnPage } from '../../lib/browser/own-page.ts';
import { say } from '../../lib/browser/say.ts';
import { closeOwnTab } from '../../lib/browser/tab.ts';
import { sayTrouble } from '../../lib/browser/sentences.ts';
import { defaults, type Settings } from '../../lib/model/memory.ts';

let settings: Settings = defaults;
let failed: string | null = null;

async function look(): Promise<void> {
  try {
    settings = await call('settings');
  } catch (error) {
    failed = sayTrouble(say, error);
  }
  render(<Welcome say={say} where={settings.where} keys={settings.keys} rtl={document.dir === 'rtl'} failed={failed} onWhere={(where) => attempt(() => call('change', { where, welcomed: true }))} onKeys={(keys) => attempt(() => call('change', { keys }))} onDone={() => attempt(done)} />, document.body);
}

function attempt(work: () => Promise<unknown>): void {
  work().then(() => (failed = null), (error: unknown) => (failed = sayTrouble(say, error))).then(look);
}

async function done(): Promise<void> {
  await call('change', { welcomed: true });
  await closeOwnTab();
}

prepareOwnPage(document, `${say('welcomeTitle')} · Belowline`);
listenAsPage({ changed: (what) => { if (what === 'settings') void look(); } });
void look();
