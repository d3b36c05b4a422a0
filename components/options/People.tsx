import { useState } from 'preact/hooks';
import type { Person } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

export interface PeopleActs {
  /** Notes in place of earlier ones; with none left, the person leaves the list. */
  notePerson(person: Person, wanted: Pick<Person, 'tags' | 'note' | 'follow'>): void;
}

/** So many rows at first. */
const few = 100;
const nothing = { tags: [], note: '', follow: false };
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Whom the reader tagged, noted or follows. All words of the search stand in a name, a tag or the note.
 * @param tell says to screen readers what was done
 */
export function People({ say, people, tell, act }: { say: SayAny; people: readonly Person[]; tell(sentence: string): void; act: PeopleActs }) {
  const [search, setSearch] = useState('');
  const [all, showAll] = useState(false);
  const [removed, setRemoved] = useState<ReadonlyMap<string, Person>>(new Map());
  const held = new Set(people.map(({ id }) => id));
  const words = folded(search).split(/\s+/).filter(Boolean);
  const rows = [...people, ...[...removed.values()].filter(({ id }) => !held.has(id))]
    .filter(({ names, tags, note }) => words.every((word) => folded([...names, ...tags, note].join('\n')).includes(word)))
    .sort((a, b) => b.made - a.made);
  const remove = (person: Person, away: boolean) => {
    const next = new Map(removed);
    if (away) next.set(person.id, person);
    else next.delete(person.id);
    setRemoved(next);
    tell(say(away ? 'optionsRemoved' : 'optionsBack', person.names.at(-1) || say('pageSomebody')));
    act.notePerson(person, away ? nothing : person);
  };
  return (
    <section id="people">
      <h2>{say('peopleTitle')}</h2>
      {people.length === 0 && removed.size === 0 && <p class="quiet">{say('peopleNone')}</p>}
      {people.length > 1 && <div class="finding"><input type="search" aria-label={say('peopleSearch')} placeholder={say('peopleSearch')} value={search} onInput={(event) => setSearch(event.currentTarget.value)} /></div>}
      {rows.length > 0 && <ul class="list">
        {rows.slice(0, all ? rows.length : few).map((person) => {
          const name = person.names.at(-1) || say('pageSomebody');
          const away = !held.has(person.id);
          return (
            <li key={person.id}>
              <div class={away ? 'lines quiet' : 'lines'}>
                <b dir="auto">{name}</b>
                <span dir="auto">{[...person.tags, person.note].filter(Boolean).join(' · ')}</span>
                <span class="quiet">{[person.platform, ...(person.follow ? [say('peopleFollowed')] : [])].join(' · ')}</span>
              </div>
              <span class="end">
                <Button kind="bare" name={away ? `${say('pageUndo')}: ${say('peopleRemove', name)}` : say('peopleRemove', name)} onClick={() => remove(person, !away)}>{say(away ? 'pageUndo' : 'optionsRemove')}</Button>
              </span>
            </li>
          );
        })}
      </ul>}
      {!all && rows.length > few && <Button onClick={() => showAll(true)}>{say('uiAll')}</Button>}
    </section>
  );
}
