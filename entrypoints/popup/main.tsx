import { render } from 'preact';
import { createTabSummary, type ToldDiscussion } from '../../components/page/tab-summary.tsx';
import { Popup, type PopupActs } from '../../components/popup/Popup.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import type { Command, TabState } from '../../lib/browser/messages.ts';
import { gatherLists } from '../../lib/browser/lists.ts';
import { prepareOwnPage, saveFile } from '../../lib/browser/own-page.ts';
import { rowShapes } from '../../lib/browser/rows.ts';
import { hasPanel, openPanel } from '../../lib/browser/panel.ts';
import { say } from '../../lib/browser/say.ts';
import { allowSite, openOwnPage, tabOfPopup, titleOf } from '../../lib/browser/tab.ts';
import { sayTrouble } from '../../lib/browser/sentences.ts';
import { trouble } from '../../lib/browser/trouble.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { copyText } from '../../lib/page/copy.ts';
import { listFile } from '../../lib/store/list-file.ts';
import { withLevels } from '../../lib/store/settings.ts';

prepareOwnPage(document, 'Belowline');
void start();

async function start(): Promise<void> {
  const tabId = await tabOfPopup(location);
  if (tabId === null) return;
  let tab: TabState | null = null;
  let title = '';
  let failed: string | null = null;
  /** What was unmuted here, to be taken back. */
  const lifted = new Map<string, Mute>();

  const summary = createTabSummary({ say, call, tabId, sayTrouble: (error) => sayTrouble(say, error), copyText: (text) => copyText(document, text), changed: () => draw() });
  /** What is summed up, and in which frame it is. */
  let summed: { frameId: number; told: ToldDiscussion } | null = null;

  function draw(): void {
    const goTo = (id: string) => thenClose(() => call('act', tabId!, summed!.frameId, 'goTo', id));
    if (tab) render(<Popup say={say} tab={tab} title={title} failed={failed} panel={hasPanel()} summary={summed && summary.draw(summed.told, goTo)} act={act} />, document.body);
  }

  async function look(): Promise<void> {
    try {
      const [now, named] = await Promise.all([call('tab', tabId!), titleOf(tabId!).catch(() => '')]);
      tab = { ...now, trouble: now.trouble && sayTrouble(say, now.trouble) };
      title = named;
    } catch (error) {
      failed = sayTrouble(say, error);
    }
    draw();
  }

  /** Does it, then shows what is; a failure is said in a sentence. */
  function attempt(work: () => Promise<unknown>): void {
    work().then(() => (failed = null), (error: unknown) => (failed = sayTrouble(say, error))).then(look);
  }

  const ask = (frameId: number, what: Command, number: number | null = null) => call('ask', tabId, frameId, what, number);
  const thenClose = (work: () => Promise<unknown>) => attempt(() => work().then(() => window.close()));

  const act: PopupActs = {
    turn: (on) => attempt(() => call('site', tab!.site, on, tabId)),
    pause: (paused) => attempt(() => call('change', { paused }, tabId)),
    goTo: ({ frameId, number }) => thenClose(() => ask(frameId, 'goto', number)),
    summary: (frameId) => {
      if (summary.isOpen) return summary.close();
      attempt(async () => {
        const told = await call('told', tabId, frameId, null);
        if (!told?.discussion) throw trouble('gone', 'This page is no longer open.');
        summed = { frameId, told: { discussion: told.discussion, shown: told.shown } };
        summary.open(summed.told, tab!.frames.find((frame) => frame.frameId === frameId)?.page ?? tab!.url);
      });
    },
    view: (frameId) => thenClose(() => ask(frameId, 'view')),
    panel: () => thenClose(() => openPanel(tabId)),
    levels: (levels) => attempt(() => call('change', withLevels(tab!.settings, tab!.site, levels), tabId)),
    unmute: (id) => attempt(async () => void lifted.set(id, await call('unmute', id, tabId))),
    restore: (id) => attempt(() => (lifted.has(id) ? call('restore', lifted.get(id)!, tabId) : Promise.resolve())),
    notComments: () => attempt(() => Promise.all(tab!.frames.flatMap(({ frameId, discussions }) => discussions.map(({ number }) => ask(frameId, 'notComments', number))))),
    lookAgain: () => attempt(() => call('askAll', tabId, 'refresh')),
    point: () => thenClose(() => call('askAll', tabId, 'point')),
    check: (frameId) => thenClose(() => ask(frameId, 'check')),
    uncorrect: (word) => attempt(() => call('uncorrect', word, tabId)),
    readAnyway: (frameId) => attempt(() => ask(frameId, 'readAnyway')),
    allow: () => {
      const allowed = allowSite(tab!.url);
      // Opening the popup lets most browsers read this page at once, whatever becomes of the popup while the browser asks.
      attempt(async () => {
        const read = await call('read', tabId).then(() => true, () => false);
        if ((await allowed) && !read) await call('read', tabId);
      });
    },
    exportList: () => attempt(async () => saveFile(document, listFile(await gatherLists(call), rowShapes, Date.now()))),
    openMutes: () => thenClose(() => openOwnPage('options.html#mutes')),
    openSettings: () => thenClose(() => openOwnPage('options.html')),
  };

  listenAsPage({ changed: (_what, of) => { if (of === null || of === tabId) void look(); } });
  await look();
}
