import { useState } from 'preact/hooks';
import type { Read, Recipe } from '../../lib/model/recipe.ts';
import type { SiteRecipe } from '../../lib/model/site-recipe.ts';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

interface PlacesProps {
  say: SayAny;
  places: readonly SiteRecipe[];
  day(time: number): string;
  /** Says to screen readers what was done. */
  tell(sentence: string): void;
  onRemove(id: string): void;
  onPutBack(place: SiteRecipe): void;
}

/** What the reader said about where comments are. A row keeps its place while the page is open, also when it is taken back. */
export function Places({ say, places, day, tell, onRemove, onPutBack }: PlacesProps) {
  const [taken, setTaken] = useState<ReadonlyMap<string, SiteRecipe>>(new Map());
  const held = new Set(places.map(({ id }) => id));
  const rows = [...places, ...[...taken.values()].filter(({ id }) => !held.has(id))].sort((a, b) => a.site.localeCompare(b.site) || a.made - b.made);
  if (!rows.length) return null;
  return (
    <section id="places">
      <h2>{say('optionsPlaces')}</h2>
      <ul class="list">
        {rows.map((place) => {
          const away = !held.has(place.id);
          const words = say(place.kind === 'here' ? 'optionsPlaceHere' : 'pageNotComments');
          const act = () => {
            setTaken(new Map(taken).set(place.id, place));
            tell(say(away ? 'optionsBack' : 'optionsRemoved', place.site));
            if (away) onPutBack(place);
            else onRemove(place.id);
          };
          return (
            <li key={place.id}>
              <div class={away ? 'lines quiet' : 'lines'}>
                <b dir="ltr">{place.host === place.site ? place.site : `${place.site} · ${place.host}`}</b>
                <span class="quiet">{[words, say('optionsSince', day(place.made))].join(' · ')}</span>
                {readable(say, place.recipe).map((line) => <code key={line} class="quiet" dir="auto">{line}</code>)}
              </div>
              <span class="end">
                <Button kind="bare" name={`${say(away ? 'optionsPutBack' : 'pageUndo')}: ${place.site}, ${words}`} onClick={act}>{say(away ? 'optionsPutBack' : 'pageUndo')}</Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A recipe as lines that can be read: a platform's own is its name. */
function readable(say: SayAny, { name, platform, root, record, author, time, body }: Recipe): string[] {
  if (name !== 'guess' && name !== 'reader') return [platform ?? name];
  const of = (reads: readonly Read[] = []) => reads.slice(0, 2).map(({ sel, attr }) => [sel, attr && `[${attr}]`].filter(Boolean).join(' ')).filter(Boolean).join(', ');
  const lines = [
    say('optionsPlaceIn', root[0]!), say('optionsPlaceComment', record.sel),
    ...(of(author) ? [say('optionsPlaceName', of(author))] : []), ...(of(time) ? [say('optionsPlaceTime', of(time))] : []), say('optionsPlaceWords', body.sel[0]!),
  ];
  return lines.map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line));
}
