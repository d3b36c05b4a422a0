import { useEffect, useRef } from 'preact/hooks';
import { isBareName } from '../../lib/model/discussion.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { SayAny } from '../ui/say.ts';

export type MuteChange = Partial<Pick<Mute, 'scope' | 'replies' | 'expires' | 'reason'>>;

const day = 86_400_000;
const spans = [['1', 'pageForDay'], ['7', 'pageForWeek'], ['30', 'pageForMonth'], ['', 'pageForEver']] as const;

/** What can be changed about one mute; each change holds at once. */
export function MuteForm({ say, mute, now, onChange, onClose }: { say: SayAny; mute: Mute; now: number; onChange(change: MuteChange): void; onClose(): void }) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current!.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const left = mute.expires === null ? '' : String(Math.round((mute.expires - now) / day));
  return (
    <div class="edit" ref={form} role="group" aria-label={mute.names.at(-1) || say('pageSomebody')}>
      <div class="heading"><b dir="auto">{mute.names.at(-1) || say('pageSomebody')}</b><Button kind="bare" onClick={onClose}>{say('pageClose')}</Button></div>
      <Choice label={say('optionsWhere')} hidden value={mute.scope} options={[['site', mute.site], ['everywhere', say(isBareName(mute.author) ? 'pageEverywhereName' : 'pageEverywhere')]] as const} onChange={(scope) => onChange({ scope })} />
      <Choice label={say('listUntil')} hidden value={left} options={spans.map(([days, key]) => [days as string, say(key)] as const)} onChange={(days) => onChange({ expires: days === '' ? null : now + Number(days) * day })} />
      <Choice label={say('pageRepliesLabel')} value={mute.replies} options={[['keep', say('pageKeep')], ['collapse', say('pageCollapse')], ['hide', say('pageHide')]] as const} onChange={(replies) => onChange({ replies })} />
      <input type="text" aria-label={say('pageReason')} placeholder={say('pageReason')} maxLength={200} value={mute.reason} onChange={(event) => onChange({ reason: event.currentTarget.value })} />
    </div>
  );
}
