import type { Kept } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

interface KeptProps {
  say: SayAny;
  kept: readonly Kept[];
  day(time: number): string;
  onRemove(id: string): void;
}

/** Comments that the reader kept, each with the way back to it. */
export function KeptList({ say, kept, day, onRemove }: KeptProps) {
  return (
    <section id="kept">
      <h2>{say('optionsKept')}</h2>
      {kept.length === 0 && <p class="quiet">{say('optionsNothingKept')}</p>}
      <ul class="list people">
        {kept.map((each) => {
          const name = each.author?.name || say('pageSomebody');
          return (
            <li key={each.id}>
              <div class="lines">
                <b dir="auto">{name}</b>
                <span dir="auto">{each.text.slice(0, 300)}</span>
                <span class="quiet"><a href={/^https?:/.test(each.link) ? each.link : undefined} target="_blank" rel="noreferrer" dir="auto">{each.title || each.site}</a> · {day(each.made)}</span>
              </div>
              <span class="end"><Button kind="bare" name={say('optionsRemoveKept', name)} onClick={() => onRemove(each.id)}>{say('optionsRemove')}</Button></span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
