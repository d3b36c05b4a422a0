import type { Discussion } from '../../lib/model/discussion.ts';
import type { ThreadAct, Told } from '../../lib/model/told.ts';
import { shownOf } from '../../lib/model/told.ts';
import type { PopupState } from '../popup/state.ts';
import { enoughToSummarise } from '../popup/Discussions.tsx';
import type { Which } from '../thread/Head.tsx';
import { threadStyle } from '../thread/style.ts';
import { Thread } from '../thread/Thread.tsx';
import type { Key, SayAny } from '../ui/say.ts';

export interface PanelProps {
  say: SayAny;
  lang: string;
  rtl: boolean;
  /** Null until the tab has answered. */
  state: PopupState['is'] | null;
  /** The discussion with its comments, and how it is shown; null where there is none. */
  told: (Told & { discussion: Discussion }) | null;
  /** Stands for the page: another one begins anew. */
  place: string;
  /** The summary, once it was asked for. */
  summary: preact.JSX.Element | null;
  /** Where the tab has several discussions. */
  which: Which | null;
  /** Comments that the reader wants to see alone. */
  only: ReadonlySet<string> | null;
  onSummary(): void;
  /** A sentence on what has just gone wrong, or null. */
  failed: string | null;
  act(what: ThreadAct, id: string): void;
}

const sentences = {
  noPage: 'popupNoPage', paused: 'popupPaused', withheld: 'popupWithheld', off: 'popupOffHere', none: 'popupNone', perhaps: 'popupPerhaps', notLoaded: 'popupNotLoaded', refused: 'popupRefused', found: 'popupNone',
} as const satisfies Record<PopupState['is'], Key>;

/** The side panel: the tab's discussion, beside its page. */
export function Panel({ say, lang, rtl, state, told, place, summary, which, only, onSummary, failed, act }: PanelProps) {
  return (
    <main>
      <style>{`html,body,main{margin:0;height:100%}main{display:flex;flex-direction:column}main>.thread{flex:1 1 0;min-height:0}main>.thread.failed{flex:none;height:auto}.thread .notice{padding:12px 16px;font-size:13px;line-height:20px}main>.thread.over{flex:0 1 auto;height:auto;max-height:60%;overflow:auto;padding:8px 16px}${threadStyle}`}</style>
      {failed && <div class="thread failed"><p class="notice" role="alert">{failed}</p></div>}
      {told && summary && <div class="thread over">{summary}</div>}
      {told
        ? <Thread key={place} say={say} discussion={told.discussion} shown={shownOf(told.shown)} revealed={new Set(told.revealed)} reading={told.reading} follows start={told.reading} keys={told.keys} collapsed={told.collapsed} which={which} only={only} narrow rtl={rtl} lang={lang} act={act} onSummary={!summary && told.discussion.comments.length >= enoughToSummarise ? onSummary : undefined} />
        : <div class="thread"><p class="notice" role="status">{state && say(sentences[state])}</p></div>}
    </main>
  );
}
