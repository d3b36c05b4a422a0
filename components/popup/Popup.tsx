import type { TabState } from '../../lib/browser/messages.ts';
import type { Levels as LevelsShown } from '../../lib/model/memory.ts';
import { Dots } from '../page/icons.tsx';
import { Button } from '../ui/Button.tsx';
import { Levels } from '../ui/Levels.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { SayAny } from '../ui/say.ts';
import { Switch } from '../ui/Switch.tsx';
import { Discussions } from './Discussions.tsx';
import { Hidden } from './Hidden.tsx';
import { Notice } from './Notice.tsx';
import { hiddenIn, stateOf } from './state.ts';

/** What the reader can do from the popup. */
export interface PopupActs {
  turn(on: boolean): void;
  pause(paused: boolean): void;
  /** To one of a frame's discussions; `number` null: to whatever is there. */
  goTo(found: { frameId: number; number: number | null }): void;
  summary(frameId: number): void;
  view(frameId: number): void;
  /** Opens the side panel; must be called in the click itself. */
  panel(): void;
  levels(levels: LevelsShown): void;
  unmute(mute: string): void;
  /** Takes an unmute back. */
  restore(mute: string): void;
  notComments(): void;
  lookAgain(): void;
  /** The reader points to the comments in the page. */
  point(): void;
  /** Shows in the page what is read there. */
  check(frameId: number): void;
  /** Takes back what was said of this site. */
  uncorrect(word: string): void;
  readAnyway(frameId: number): void;
  /** Asks the browser for this site; must be called in the click itself. */
  allow(): void;
  exportList(): void;
  openMutes(): void;
  openSettings(): void;
}

export interface PopupProps {
  say: SayAny;
  tab: TabState;
  /** The article's title, as the page gives it. */
  title: string;
  /** A sentence on what has just gone wrong, or null. */
  failed: string | null;
  /** The browser has a side panel. */
  panel?: boolean;
  /** The summary, once it was asked for. */
  summary?: preact.JSX.Element | null;
  act: PopupActs;
}

export function Popup({ say, tab, title, failed, panel = false, summary = null, act }: PopupProps) {
  const state = stateOf(tab);
  const found = state.is === 'found' ? state.discussions : [];
  // Where access is withheld, the browser may keep even the address to itself.
  const known = state.is !== 'noPage' && tab.url !== '';
  return (
    <>
      <header class="head">
        <h1>{known ? <bdi>{tab.site}</bdi> : 'Belowline'}</h1>
        {known && state.is !== 'paused' && <Switch say={say} name={say('popupSwitch', tab.site)} on={tab.on} onChange={act.turn} />}
        {state.is !== 'paused' && <MenuButton icon name={say('pageMore')} items={[{ label: say('popupPause'), act: () => act.pause(true) }]}><Dots /></MenuButton>}
      </header>
      <main>
        <div role="status">
          {failed && <p class="part">{failed}</p>}
          {tab.trouble && <div class="part"><div class="notice"><p>{tab.trouble}</p><Button onClick={act.exportList}>{say('uiExport')}</Button></div></div>}
        </div>
        {state.is === 'found' && state.changed !== null && (
          <div class="part notice"><p>{say('popupChanged')}</p><Button onClick={() => act.check(state.changed!)}>{say('popupCheck')}</Button></div>
        )}
        {state.is === 'found'
          ? (
            <>
              <Discussions say={say} title={title} discussions={found} onGoTo={({ frameId, number }) => act.goTo({ frameId, number })} onSummary={act.summary} onView={act.view} onPanel={panel ? act.panel : undefined} />
              {summary && <div class="part">{summary}</div>}
              <div class="part"><Levels say={say} value={tab.levels} onChange={act.levels} /></div>
            </>
          )
          : <Notice say={say} state={state} act={act} />}
        <Hidden say={say} people={hiddenIn(found)} onUnmute={act.unmute} onRestore={act.restore} />
      </main>
      <footer class="foot">
        <Button kind="bare" onClick={act.openMutes}>{say('popupMuteList')}</Button>
        <Button kind="bare" onClick={act.openSettings}>{say('popupSettings')}</Button>
        {['found', 'none', 'perhaps', 'refused', 'notLoaded'].includes(state.is) && (
          <MenuButton
            name={say('popupWrong')}
            items={[
              ...(state.is === 'found' ? [{ label: say('pageNotComments'), act: act.notComments }] : []),
              { label: say('popupElsewhere'), act: act.point },
              { label: say('popupLookAgain'), act: act.lookAgain },
              ...(state.is === 'found' ? [{ label: say('popupAsMade'), act: () => act.turn(false) }] : []),
            ]}
          >{say('popupWrong')}</MenuButton>
        )}
      </footer>
    </>
  );
}
