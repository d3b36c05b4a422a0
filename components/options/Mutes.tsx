import { useEffect, useRef, useState } from 'preact/hooks';
import type { MuteQuery } from '../../lib/browser/messages.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { Key, SayAny } from '../ui/say.ts';
import { MuteForm, type MuteChange } from './MuteForm.tsx';
import { usePieces } from './pieces.ts';
import { saysAlso } from './useSearch.ts';

/** Height of a row in px: of all rows, so that their places are known without drawing them. In a narrow window the date stands below the site. */
const rowHeights = { wide: 64, narrow: 84 };
const narrowBelow = 480;
/** So many rows beyond the window are drawn as well. */
const spare = 8;

export interface MuteListActs {
  find(query: MuteQuery, offset: number, limit: number): Promise<{ total: number; rows: Mute[] }>;
  unmute(mutes: readonly Mute[]): void;
  restore(mutes: readonly Mute[]): void;
  changeMute(id: string, change: MuteChange): void;
}

interface MutesProps {
  say: SayAny;
  /** Another number: the list may be another one now. */
  version: number;
  /** Sites that somebody was muted on, in order. */
  sites: readonly string[];
  now: number;
  day(time: number): string;
  /** Says to screen readers what was done. */
  tell(sentence: string): void;
  act: MuteListActs;
}

/** What the form of a mute says. */
const formWords = ['pageEverywhere', 'listUntil', 'pageForDay', 'pageForWeek', 'pageForMonth', 'pageForEver', 'pageRepliesLabel', 'pageKeep', 'pageCollapse', 'pageHide', 'pageReason', 'uiUnmute'] as const satisfies Key[];
const sorts = [['latest', 'listLatest'], ['name', 'listName'], ['soon', 'listSoon']] as const;

/** Everybody who is muted, the latest first. Of any list only what is in sight is loaded and drawn. A row keeps its place while the page is open, also when its person is unmuted. */
export function Mutes({ say, version, sites, now, day, tell, act }: MutesProps) {
  const [query, ask] = useState<MuteQuery>({ text: '', site: null, sort: 'latest' });
  const [lifted, setLifted] = useState<ReadonlyMap<string, Mute>>(new Map());
  /** Those who were unmuted together: the same button takes it back. */
  const [lot, setLot] = useState<readonly Mute[]>([]);
  const [chosen, choose] = useState<ReadonlyMap<string, Mute>>(new Map());
  const [editing, edit] = useState<Mute | null>(null);
  const [top, setTop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { total, at, want } = usePieces((offset, limit) => act.find(query, offset, limit), JSON.stringify(query), lifted.size ? null : version);
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const look = new ResizeObserver(() => setNarrow(innerWidth < narrowBelow));
    look.observe(document.documentElement);
    return () => look.disconnect();
  }, []);
  const rowHeight = narrow ? rowHeights.narrow : rowHeights.wide;
  const height = box.current?.clientHeight || 480;
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  const to = Math.min(total ?? 0, Math.ceil((top + height) / rowHeight) + spare);
  useEffect(() => want(from, to));

  const search = (change: Partial<MuteQuery>) => {
    box.current?.scrollTo(0, 0);
    setTop(0);
    choose(new Map());
    setLifted(new Map());
    setLot([]);
    ask({ ...query, ...change });
  };
  const lift = (mutes: readonly Mute[], away: boolean) => {
    const next = new Map(lifted);
    for (const mute of mutes) {
      if (away) next.set(mute.id, mute);
      else next.delete(mute.id);
    }
    setLifted(next);
    choose(new Map());
    edit(null);
    setLot([]);
    tell(say(away ? 'listUnmuted' : 'listMutedAgain', mutes.length));
    if (away) act.unmute(mutes);
    else act.restore(mutes);
  };
  const liftChosen = () => {
    const mutes = [...chosen.values()];
    lift(mutes, true);
    setLot(mutes);
  };
  const takeBack = () => {
    lift(lot, false);
    choose(new Map(lot.map((mute) => [mute.id, mute])));
  };
  const pick = (mute: Mute, is: boolean) => {
    const next = new Map(chosen);
    if (is) next.set(mute.id, mute);
    else next.delete(mute.id);
    choose(next);
  };
  const pickAll = async () => {
    const all = new Map<string, Mute>();
    for (let offset = 0; offset < (total ?? 0); offset += 1000) for (const mute of (await act.find(query, offset, 1000)).rows) all.set(mute.id, mute);
    choose(all);
  };

  const close = (id: string) => {
    edit(null);
    box.current!.querySelector<HTMLElement>(`[data-mute="${CSS.escape(id)}"] .button`)?.focus();
  };

  const plain = !query.text && query.site === null && query.sort === 'latest';
  return (
    <section id="mutes" {...saysAlso(say, formWords)}>
      <h2>{say('popupMuteList')}</h2>
      {plain && total === 0 ? <p class="quiet num">{say('optionsNobody')}</p> : (
        <div class="finding">
          <input type="search" aria-label={say('listSearch')} placeholder={say('listSearch')} value={query.text} onInput={(event) => search({ text: event.currentTarget.value })} />
          <select aria-label={say('optionsSites')} value={query.site ?? ''} onChange={(event) => search({ site: event.currentTarget.value || null })}>
            <option value="">{say('listAllSites')}</option>
            {sites.map((site) => <option key={site} value={site}>{site}</option>)}
          </select>
          <select aria-label={say('listSort')} value={query.sort} onChange={(event) => search({ sort: event.currentTarget.value as MuteQuery['sort'] })}>
            {sorts.map(([sort, key]) => <option key={sort} value={sort}>{say(key)}</option>)}
          </select>
        </div>
      )}
      {total !== null && !(plain && total === 0) && (
        <div class="heading">
          <p class="quiet num" role="status">{chosen.size ? say('listChosen', chosen.size) : say(plain ? 'optionsMuted' : 'listFound', total)}</p>
          {(chosen.size > 0 || lot.length > 0) && (
            <span class="end">
              {chosen.size > 0 && chosen.size < total && <Button kind="bare" onClick={() => void pickAll()}>{say('uiAll')}</Button>}
              {/* One button, so that the same click, and the keyboard's place, takes it back. */}
              <Button key="lot" {...(!chosen.size && { name: `${say('pageUndo')}: ${say('listUnmute')}` })} onClick={chosen.size ? liftChosen : takeBack}>{say(chosen.size ? 'listUnmute' : 'pageUndo')}</Button>
            </span>
          )}
        </div>
      )}
      {editing && <MuteForm key={editing.id} say={say} mute={editing} now={now} onChange={(change) => { edit({ ...editing, ...change }); act.changeMute(editing.id, change); }} onClose={() => close(editing.id)} />}
      <div class="scroll" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)} hidden={!total}>
        <ul class="list people" style={{ height: `${(total ?? 0) * rowHeight}px` }}>
          {Array.from({ length: Math.max(0, to - from) }, (_, each) => from + each).map((index) => {
            const mute = at(index);
            if (!mute) return null;
            const away = lifted.has(mute.id);
            const name = mute.names.at(-1) || say('pageSomebody');
            return (
              <li key={mute.id} data-mute={mute.id} style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }} aria-setsize={total ?? 0} aria-posinset={index + 1}>
                <input type="checkbox" aria-label={name} checked={chosen.has(mute.id)} disabled={away} onChange={(event) => pick(mute, event.currentTarget.checked)} />
                <div class={away ? 'lines quiet' : 'lines'}>
                  <b dir="auto">{name}</b>
                  <span class={narrow ? 'quiet told below' : 'quiet told'}>
                    <span class="cut">{mute.scope === 'everywhere' ? say('pageEverywhere') : mute.site}</span>
                    <span>{!narrow && ' · '}{[say('optionsSince', day(mute.made)), ...(mute.expires === null ? [] : [say('optionsUntil', day(mute.expires))])].join(' · ')}</span>
                  </span>
                  {mute.reason && <span dir="auto">{mute.reason}</span>}
                </div>
                <span class="end">
                  {!away && <Button kind="bare" name={`${say('pageChange')} ${name}`} onClick={() => edit(editing?.id === mute.id ? null : mute)}>{say('pageChange')}</Button>}
                  <Button kind="bare" name={away ? `${say('pageUndo')}: ${say('pageUnmute', name)}` : say('pageUnmute', name)} onClick={() => lift([mute], !away)}>{say(away ? 'pageUndo' : 'uiUnmute')}</Button>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
