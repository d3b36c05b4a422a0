import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FilterWish } from '../../lib/browser/messages.ts';
import { siteOf } from '../../lib/model/memory.ts';
import type { Refusal } from '../../lib/model/regular.ts';
import { compilePattern } from '../../lib/model/rules.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { Key, SayAny } from '../ui/say.ts';

export const freshFilter: FilterWish = { id: null, pattern: '', kind: 'words', in: 'text', effect: 'hide', scope: 'everywhere', site: '' };

const refusals: { [Why in Exclude<Refusal['why'], 'empty'>]: Key } = {
  everything: 'filterEverything', unclosed: 'filterUnclosed', repeat: 'filterRepeat', unsupported: 'filterUnsupported', large: 'filterLarge',
};

/** The host of what somebody wrote for a site: `paper.example`, or a whole address; '' where it is none. */
export function siteWritten(text: string): string {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const site = URL.canParse(address) ? siteOf(address) : 'local';
  return site === 'local' ? '' : site;
}

/** A filter being written. What keeps it from being one is said while it is written. */
export function FilterForm({ say, filter, onSave, onCancel }: { say: SayAny; filter: FilterWish; onSave(filter: FilterWish): void; onCancel(): void }) {
  const [now, set] = useState(filter);
  const said = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current!.focus(), []);
  const compiled = compilePattern(now);
  const refusal = 'refusal' in compiled ? compiled.refusal : null;
  const site = siteWritten(now.site);
  const ready = !refusal && (now.scope === 'everywhere' || site !== '');
  const save = () => {
    if (ready) onSave({ ...now, pattern: now.pattern.trim(), site: now.scope === 'site' ? site : '' });
  };
  return (
    <form class="edit" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <input type="text" ref={field} aria-label={say('filterPattern')} placeholder={say('filterPattern')} aria-describedby={said} aria-invalid={refusal !== null && refusal.why !== 'empty'} dir="auto" maxLength={1000} value={now.pattern}
        onInput={(event) => set({ ...now, pattern: event.currentTarget.value })} />
      <p class="quiet" role="status" id={said}>{refusal && refusal.why !== 'empty' && say(refusals[refusal.why], refusal.what)}</p>
      <Choice label={say('filterKind')} value={now.kind} options={[['words', say('filterWords')], ['wildcard', say('filterWildcard')], ['regex', say('filterRegex')]] as const} onChange={(kind) => set({ ...now, kind })} />
      <Choice label={say('filterIn')} value={now.in} options={[['text', say('filterText')], ['author', say('filterAuthor')], ['links', say('filterLinks')]] as const} onChange={(where) => set({ ...now, in: where })} />
      <Choice label={say('filterEffect')} value={now.effect} options={[['hide', say('filterHide')], ['collapse', say('filterCollapse')], ['highlight', say('filterHighlight')]] as const} onChange={(effect) => set({ ...now, effect })} />
      <Choice label={say('filterWhere')} value={now.scope} options={[['everywhere', say('pageEverywhere')], ['site', say('filterSite')]] as const} onChange={(scope) => set({ ...now, scope })} />
      {now.scope === 'site' && <input type="text" aria-label={say('filterSiteName')} placeholder={say('filterSiteName')} dir="ltr" maxLength={260} value={now.site} onInput={(event) => set({ ...now, site: event.currentTarget.value })} />}
      <div class="acts">
        <button type="submit" class="button" disabled={!ready}>{say('filterSave')}</button>
        <Button kind="bare" onClick={onCancel}>{say('pageCancel')}</Button>
      </div>
    </form>
  );
}
