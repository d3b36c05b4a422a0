import { useState } from 'preact/hooks';
import type { Mute } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

/** So many rows at first: a list of years must not make the page slow to open. */
const few = 100;

interface MutesProps {
  say: SayAny;
  mutes: readonly Mute[];
  day(time: number): string;
  onUnmute(mute: string): void;
  onRestore(mute: Mute): void;
  onExport(): void;
}

/** Everybody who is muted, the latest first. A row keeps its place while the page is open, also when its person is unmuted. */
export function Mutes({ say, mutes, day, onUnmute, onRestore, onExport }: MutesProps) {
  const [all, showAll] = useState(false);
  const [lifted, setLifted] = useState<ReadonlyMap<string, Mute>>(new Map());
  const held = new Set(mutes.map(({ id }) => id));
  const rows = [...mutes, ...[...lifted.values()].filter(({ id }) => !held.has(id))].sort((a, b) => b.changed - a.changed);
  const lift = (mute: Mute, away: boolean) => {
    const next = new Map(lifted);
    if (away) next.set(mute.id, mute);
    else next.delete(mute.id);
    setLifted(next);
    if (away) onUnmute(mute.id);
    else onRestore(mute);
  };
  return (
    <section id="mutes">
      <div class="heading">
        <h2>{say('popupMuteList')}</h2>
        {mutes.length > 0 && <Button onClick={onExport}>{say('uiExport')}</Button>}
      </div>
      <p class="quiet num">{mutes.length ? say('optionsMuted', mutes.length) : say('optionsNobody')}</p>
      <ul class="list people">
        {rows.slice(0, all ? rows.length : few).map((mute) => {
          const name = mute.names.at(-1) || say('pageSomebody');
          const away = lifted.has(mute.id);
          return (
            <li key={mute.id}>
              <div class={away ? 'lines quiet' : 'lines'}>
                <b dir="auto">{name}</b>
                <span class="quiet">
                  {[
                    mute.scope === 'everywhere' ? say('pageEverywhere') : mute.site,
                    say('optionsSince', day(mute.made)),
                    ...(mute.expires === null ? [] : [say('optionsUntil', day(mute.expires))]),
                  ].join(' · ')}
                </span>
                {mute.reason && <span dir="auto">{mute.reason}</span>}
              </div>
              <span class="end">
                <Button kind="bare" name={away ? `${say('pageUndo')}: ${say('pageUnmute', name)}` : say('pageUnmute', name)} onClick={() => lift(mute, !away)}>{say(away ? 'pageUndo' : 'uiUnmute')}</Button>
              </span>
            </li>
          );
        })}
      </ul>
      {!all && rows.length > few && <Button onClick={() => showAll(true)}>{say('uiAll')}</Button>}
    </section>
  );
}
