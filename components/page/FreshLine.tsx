import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isBareName } from '../../lib/model/discussion.ts';
import type { Mute, Replies, Scope } from '../../lib/model/memory.ts';
import { withName } from './Line.tsx';
import { refineStyle } from './refine-style.ts';
import type { Say } from './say.ts';

export type MuteChange = Partial<Pick<Mute, 'scope' | 'replies' | 'expires' | 'reason'>>;

export interface FreshLineProps {
  say: Say;
  mute: Mute;
  name: string;
  now: number;
  onUndo(): void;
  onChange(change: MuteChange): void;
  /** The clock stops while the pointer or focus is here. */
  onHold(held: boolean): void;
}

/** Just muted, in place: what happened, and how to take it back or change it, until the reader turns elsewhere. */
export function FreshLine({ say, mute, name, now, onUndo, onChange, onHold }: FreshLineProps) {
  const [refining, refine] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const near = useRef({ pointer: false, focus: false });
  const hold = (what: Partial<typeof near.current>) => {
    Object.assign(near.current, what);
    onHold(near.current.pointer || near.current.focus);
  };
  useLayoutEffect(() => {
    if (!refining) return undefined;
    const { host } = line.current!.getRootNode() as ShadowRoot;
    const stop = new AbortController();
    host.ownerDocument.addEventListener('pointerdown', (event) => event.composedPath().includes(host) || refine(false), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [refining]);
  return (
    <div class="line" role="status" ref={line} onPointerEnter={() => hold({ pointer: true })} onPointerLeave={() => hold({ pointer: false })} onFocusIn={() => hold({ focus: true })} onFocusOut={() => hold({ focus: false })}>
      <span>{withName(say(mute.scope === 'site' ? 'pageMutedHere' : 'pageMutedEverywhere', name), name)}</span>
      <button onClick={onUndo}>{say('pageUndo')}</button>
      <button aria-expanded={refining} onClick={() => refine(!refining)}>{say(refining ? 'pageDone' : 'pageChange')}</button>
      {refining && <Refine say={say} mute={mute} now={now} onChange={onChange} />}
    </div>
  );
}

const day = 864e5;
const spans = [['pageForDay', 1], ['pageForWeek', 7], ['pageForMonth', 30], ['pageForEver', null]] as const;

function Refine({ say, mute, now, onChange }: { say: Say; mute: Mute; now: number; onChange(change: MuteChange): void }) {
  const days = mute.expires === null ? null : Math.max(1, Math.round((mute.expires - now) / day));
  // A bare name may be another person's elsewhere: who wants it all the same is told what it means.
  const scopes: [Scope, 'pageHere' | 'pageEverywhere' | 'pageEverywhereName'][] = [['site', 'pageHere'], ['everywhere', isBareName(mute.author) ? 'pageEverywhereName' : 'pageEverywhere']];
  const replies: [Replies, 'pageKeep' | 'pageCollapse' | 'pageHide'][] = [['keep', 'pageKeep'], ['collapse', 'pageCollapse'], ['hide', 'pageHide']];
  return (
    <div class="refine">
      <style>{refineStyle}</style>
      <span class="choice" role="group">
        {scopes.map(([scope, key]) => <button aria-pressed={mute.scope === scope} onClick={() => onChange({ scope })}>{say(key)}</button>)}
      </span>
      <span class="choice" role="group">
        {spans.map(([key, span]) => <button aria-pressed={span === days} onClick={() => onChange({ expires: span === null ? null : now + span * day })}>{say(key)}</button>)}
      </span>
      <span class="choice" role="group" aria-label={say('pageRepliesLabel')}>
        <span aria-hidden="true">{say('pageRepliesLabel')}</span>
        {replies.map(([each, key]) => <button aria-pressed={mute.replies === each} onClick={() => onChange({ replies: each })}>{say(key)}</button>)}
      </span>
      <input aria-label={say('pageReason')} placeholder={say('pageReason')} maxLength={200} value={mute.reason} onChange={(event) => onChange({ reason: event.currentTarget.value })} />
    </div>
  );
}
