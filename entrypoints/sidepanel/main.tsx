import { render } from 'preact';
import { createTabSummary, type TabSummary } from '../../components/page/tab-summary.tsx';
import { type Found, type PopupState, stateOf } from '../../components/popup/state.ts';
import { Panel } from '../../components/sidepanel/Panel.tsx';
import { call } from '../../lib/browser/call.ts';
import { listenAsPage } from '../../lib/browser/listen.ts';
import { prepareOwnPage } from '../../lib/browser/own-page.ts';
import { watchShownTab } from '../../lib/browser/panel.ts';
import { say } from '../../lib/browser/say.ts';
import { sayTrouble } from '../../lib/browser/sentences.ts';
import type { Which } from '../../components/thread/Head.tsx';
import type { Discussion } from '../../lib/model/discussion.ts';
import type { ThreadAct, Told } from '../../lib/model/told.ts';
import { copyText } from '../../lib/page/copy.ts';

let tabId: number | null = null;
let frameId = 0;
/** The tab's discussions, in the order of its frames and of each page; which of them is shown; and whether the reader chose it. */
let found: Found[] = [];
let number: number | null = null;
let chosen = false;
let state: PopupState['is'] | null = null;
let told: (Told & { discussion: Discussion }) | null = null;
let failed: string | null = null;
/** Address of the article. */
let page = '';
/** Of this tab's discussion, as long as it is the same page. */
let summary: TabSummary | null = null;
let only: ReadonlySet<string> | null = null;
/** One look at a time; whoever asks meanwhile has the next. */
let looking = false;
let again = false;

async function look(): Promise<void> {
  if (tabId === null) return;
  again = looking;
  if (looking) return;
  looking = true;
  try {
    const tab = await call('tab', tabId);
    const now = stateOf(tab);
    state = now.is;
    take(now.is === 'found' ? now.discussions : [], tab.frames.flatMap((frame) => frame.discussions.map((each) => `${frame.frameId} ${each.number}`)));
    const address = tab.frames.find((frame) => frame.frameId === frameId)?.page ?? tab.url;
    if (address !== page) leaveSummary();
    page = address;
    const news = now.is === 'found' ? await call('told', tabId, frameId, told?.version ?? null, number) : null;
    const discussion = news?.discussion ?? told?.discussion;
    told = news && discussion ? { ...news, discussion } : null;
    failed = null;
  } catch (error) {
    told = null;
    failed = sayTrouble(say, error);
  }
  looking = false;
  draw();
  if (again) void look();
}

/** The largest, until the reader chooses another. */
function take(discussions: Found[], order: string[]): void {
  const same = (each: Found) => each.frameId === frameId && each.number === number;
  const shown = (chosen && discussions.find(same)) || discussions[0];
  if (!shown || !same(shown)) show(shown);
  const place = (each: Found) => order.indexOf(`${each.frameId} ${each.number}`);
  found = [...discussions].sort((a, b) => place(a) - place(b));
}

function show(discussion: Found | undefined): void {
  [frameId, number, told] = [discussion?.frameId ?? 0, discussion?.number ?? null, null];
  leaveSummary();
}

function which(): Which | null {
  if (found.length < 2) return null;
  return {
    counts: found.map(({ count }) => count), at: found.findIndex((each) => each.frameId === frameId && each.number === number),
    onChoose(at) {
      chosen = true;
      show(found[at]);
      void look();
    },
  };
}

function leaveSummary(): void {
  summary?.close();
  [summary, only] = [null, null];
}

function openSummary(): void {
  summary ??= createTabSummary({ say, call, tabId: tabId!, sayTrouble: (error) => sayTrouble(say, error), copyText: (text) => copyText(document, text), changed: draw });
  summary.open(told!, page);
}

function act(what: ThreadAct, id: string): void {
  void call('act', tabId!, frameId, what, id, number).then(look, (error: unknown) => {
    failed = sayTrouble(say, error);
    draw();
  });
}

const showOnly = (comments: readonly string[]) => {
  only = new Set(comments);
  draw();
};

function draw(): void {
  render(
    <Panel
      say={say} lang={document.documentElement.lang} rtl={document.documentElement.dir === 'rtl'} state={state} told={told} place={`${tabId} ${frameId} ${number} ${told?.version.split(' ')[0]}`} which={which()} failed={failed}
      summary={told && summary && summary.draw(told, (id) => act('goTo', id), showOnly)} only={only} onSummary={openSummary} act={act}
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
    if (tab !== tabId || frame !== frameId || !told?.discussion.comments.some((each) => each.id === id)) return;
    told = { ...told, reading: id };
    draw();
  },
});
watchShownTab(location, (tab) => {
  if (tab !== tabId) {
    chosen = false;
    show(undefined);
  }
  tabId = tab;
  void look();
});
