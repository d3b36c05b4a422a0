import { useState } from 'preact/hooks';
import type { Kept } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

interface KeptProps {
  say: SayAny;
  kept: readonly Kept[];
  day(time: number): string;
  /** Says to screen readers what was done. */
  tell(sentence: string): void;
  onRemove(id: string): void;
  onPutBack(kept: Kept): void;
}

/** Comments that the reader kept, the latest first, each with the way back to it. A row keeps its place while the page is open, also when it is removed. */
export function KeptList({ say, kept, day, tell, onRemove, onPutBack }: KeptProps) {
  const [removed, setRemoved] = useState<ReadonlyMap<string, Kept>>(new Map());
  const held = new Set(kept.map(({ id }) => id));
  const rows = [...kept, ...[...removed.values()].filter(({ id }) => !held.has(id))].sort((a, b) => b.made - a.made);
  return (
    <section id="kept">
      <h2>{say('optionsKept')}</h2>
      {rows.length === 0 && <p class="quiet">{say('optionsNothingKept')}</p>}
      {rows.length > 0 && <ul class="list">
        {rows.map((each) => {
          const name = each.author?.name || say('pageSomebody');
          const away = !held.has(each.id);
          const act = () => {
            setRemoved(new Map(removed).set(each.id, each));
            tell(say(away ? 'optionsBack' : 'optionsRemoved', name));
            if (away) onPutBack(each);
            else onRemove(each.id);
          };
          return (
            <li key={each.id}>
              <div class={away ? 'lines quiet' : 'lines'}>
                <b dir="auto">{name}</b>
                <span dir="auto">{each.text.length > 300 ? `${each.text.slice(0, 299)}…` : each.text}</span>
                <span class="quiet"><a href={/^https?:/.test(each.link) ? each.link : undefined} target="_blank" rel="noreferrer" dir="auto">{each.title || each.site}</a> · {day(each.made)}</span>
              </div>
              <span class="end"><Button kind="bare" name={away ? `${say('pageUndo')}: ${say('optionsRemoveKept', name)}` : say('optionsRemoveKept', name)} onClick={act}>{say(away ? 'pageUndo' : 'optionsRemove')}</Button></span>
            </li>
          );
        })}
      </ul>}
    </section>
  );
}
