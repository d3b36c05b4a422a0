import { useState } from 'preact/hooks';
import { isBareName } from '../../lib/model/discussion.ts';
import type { Mute, Replies, Scope } from '../../lib/model/memory.ts';
import type { Say } from './say.ts';

export type MuteChange = Partial<Pick<Mute, 'scope' | 'replies' | 'expires' | 'reason'>>;

interface LineProps {
  say: Say;
  onUndo(): void;
}

/** Just muted, in place: what happened, and how to take it back or change it. */
export function FreshLine({ say, mute, name, now, onUndo, onChange, onHold }: LineProps & {
  mute: Mute; name: string; now: number; onChange(change: MuteChange): void;
  /** The clock stops while the pointer or focus is here. */
  onHold(held: boolean): void;
}) {
  const [refining, refine] = useState(false);
  return (
    <div class="line" role="status" onPointerEnter={() => onHold(true)} onPointerLeave={() => onHold(refining)} onFocusIn={() => onHold(true)} onFocusOut={() => onHold(refining)}>
      <span>{withName(say(mute.scope === 'site' ? 'pageMutedHere' : 'pageMutedEverywhere', name), name)}</span>
      <button onClick={onUndo}>{say('pageUndo')}</button>
      <button aria-expanded={refining} onClick={() => refine(!refining)}>{say('pageChange')}</button>
      {refining && <Refine say={say} mute={mute} now={now} onChange={onChange} />}
    </div>
  );
}

/** A name inside a sentence, set in semibold wherever the language puts it. */
export function withName(sentence: string, name: string) {
  const at = sentence.indexOf(name);
  if (at < 0 || !name) return sentence;
  return <>{sentence.slice(0, at)}<b>{name}</b>{sentence.slice(at + name.length)}</>;
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

/** One or several muted comments, as quiet as can be: no name, since muting means not seeing it. */
export function QuietLine({ say, count, onShow }: { say: Say; count: number; onShow(): void }) {
  return (
    <div class="line">
      <button onClick={onShow} aria-label={`${say('pageMutedComments', count)}: ${say('pageShow')}`} style="text-decoration:none">
        <span>{say('pageMutedComments', count)}</span><span style="margin-inline-start:12px;text-decoration:underline;text-underline-offset:3px;text-decoration-color:var(--line)">{say('pageShow')}</span>
      </button>
    </div>
  );
}

/** What a filter hides, and which: the reader's own words for it. */
export function FilteredLine({ say, count, pattern, onShow }: { say: Say; count: number; pattern: string; onShow(): void }) {
  const sentence = say('pageFiltered', count, pattern);
  return (
    <div class="line">
      <span dir="auto">{sentence}</span>
      <button onClick={onShow} aria-label={`${sentence}: ${say('pageShow')}`}>{say('pageShow')}</button>
    </div>
  );
}

/** Shown once. */
export function AgainLine({ say, names, onHide, onUnmute }: { say: Say; names: { name: string; mute: string }[]; onHide(): void; onUnmute(mute: string): void }) {
  return (
    <div class="line">
      <button onClick={onHide}>{say('pageHideAgain')}</button>
      {names.map(({ name, mute }) => <button key={mute} onClick={() => onUnmute(mute)}>{say('pageUnmute', name)}</button>)}
    </div>
  );
}
