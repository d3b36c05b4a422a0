import { render } from 'preact';
import { type PopupState, stateOf } from '../../components/popup/state.ts';
import { Panel } from '../../components/sidepanel/Panel.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import { prepareOwnPage } from '../../lib/browser/own-page.ts';
import { watchShownTab } from '../../lib/browser/panel.ts';
import { say } from '../../lib/browser/say.ts';
import { sentence } from '../../lib/browser/trouble.ts';
import type { Discussion } from '../../lib/model/discussion.ts';
import type { Told } from '../../lib/model/told.ts';

let tabId: number | null = null;
let frameId = 0;
let state: PopupState['is'] | null = null;
let told: (Told & { discussion: Discussion }) | null = null;
let failed: string | null = null;
/** One look at a time; whoever asks meanwhile has the next. */
let looking = false;
let again = false;

async function look(): Promise<void> {
  if (tabId === null) return;
  again = looking;
  if (looking) return;
  looking = true;
  try {
    const now = stateOf(await call('tab', tabId));
    state = now.is;
    frameId = now.is === 'found' ? now.discussions[0]!.frameId : 0;
    const news = now.is === 'found' ? await call('told', tabId, frameId, told?.version ?? null) : null;
    const discussion = news?.discussion ?? told?.discussion;
    told = news && discussion ? { ...news, discussion } : null;
    failed = null;
  } catch (error) {
    told = null;
    failed = sentence(error);
  }
  looking = false;
  draw();
  if (again) void look();
}

function draw(): void {
  render(
    <Panel
      say={say} lang={document.documentElement.lang} rtl={document.documentElement.dir === 'rtl'} state={state} told={told} place={`${tabId} ${frameId} ${told?.version.split(' ')[0]}`} failed={failed}
      act={(what, id) => void call('act', tabId!, frameId, what, id).then(look, (error: unknown) => {
        failed = sentence(error);
        draw();
      })}
    />,
    document.body,
  );
}

prepareOwnPage(document, `${say('threadPanel')} · Belowline`);
listenAsPage({
  changed: (_what, of) => {
    if (of === null || of === tabId) void look();
  },
  reading(tab, frame, id) {
    if (tab !== tabId || frame !== frameId || !told) return;
    told = { ...told, reading: id };
    draw();
  },
});
watchShownTab(location, (tab) => {
  if (tab !== tabId) told = null;
  tabId = tab;
  void look();
});
