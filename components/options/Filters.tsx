import { useEffect, useRef, useState } from 'preact/hooks';
import type { Caught, FilterWish } from '../../lib/browser/messages.ts';
import type { Filter } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import type { Key, SayAny } from '../ui/say.ts';
import { FilterForm, freshFilter } from './FilterForm.tsx';
import { saysAlso } from './useSearch.ts';

export interface FilterActs {
  putFilter(filter: FilterWish): void;
  removeFilter(id: string): void;
}

/** What the form says. */
const formWords = ['filterPattern', 'filterKind', 'filterWords', 'filterWildcard', 'filterRegex', 'filterIn', 'filterText', 'filterAuthor', 'filterLinks', 'filterEffect', 'filterHide', 'filterCollapse', 'filterHighlight', 'filterWhere', 'pageEverywhere', 'filterSite'] as const satisfies Key[];

const places: { [In in Filter['in']]: Key } = { text: 'filterText', author: 'filterAuthor', links: 'filterLinks' };
const effects: { [Effect in Filter['effect']]: Key } = { hide: 'filterHide', collapse: 'filterCollapse', highlight: 'filterHighlight' };

/**
 * The reader's filters, the latest first. One that was removed keeps its place while the page is open, and can be put back.
 * @param tell says to screen readers what was done
 */
export function Filters({ say, filters, caught, tell, act }: { say: SayAny; filters: readonly Filter[]; caught: readonly Caught[]; tell(sentence: string): void; act: FilterActs }) {
  /** The filter whose form is open: its id, '' for a new one. */
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ReadonlyMap<string, Filter>>(new Map());
  const held = new Set(filters.map(({ id }) => id));
  const rows = [...filters, ...[...removed.values()].filter(({ id }) => !held.has(id))].sort((a, b) => b.made - a.made);
  const remove = (filter: Filter, away: boolean) => {
    const next = new Map(removed);
    if (away) next.set(filter.id, filter);
    else next.delete(filter.id);
    setRemoved(next);
    tell(say(away ? 'optionsRemoved' : 'optionsBack', filter.pattern));
    if (away) act.removeFilter(filter.id);
    else act.putFilter(filter);
  };
  const section = useRef<HTMLElement>(null);
  /** Whose form was closed: focus goes back to the button that opened it. */
  const closed = useRef<string | null>(null);
  useEffect(() => {
    if (closed.current === null) return;
    section.current!.querySelector<HTMLElement>(closed.current === '' ? '.heading .button' : `[data-filter="${CSS.escape(closed.current)}"] .button`)?.focus();
    closed.current = null;
  }, [open]);
  const close = () => {
    closed.current = open;
    setOpen(null);
  };
  const form = (filter: FilterWish) => <FilterForm say={say} filter={filter} onCancel={close} onSave={(wish) => { act.putFilter(wish); close(); }} />;
  return (
    <section id="filters" ref={section} {...saysAlso(say, formWords)}>
      <div class="heading">
        <h2>{say('filterTitle')}</h2>
        {open !== '' && <Button onClick={() => setOpen('')}>{say('filterAdd')}</Button>}
      </div>
      {open === '' && form(freshFilter)}
      {rows.length === 0 && <p class="quiet">{say('filterNone')}</p>}
      {rows.length > 0 && <ul class="list">
        {rows.map((filter) => {
          const away = !held.has(filter.id);
          if (open === filter.id) return <li key={filter.id}>{form(filter)}</li>;
          return (
            <li key={filter.id} data-filter={filter.id}>
              <div class={away ? 'lines quiet' : 'lines'}>
                <b dir="auto">{filter.pattern}</b>
                <span class="quiet">{[say(effects[filter.effect]), say(places[filter.in]), filter.scope === 'everywhere' ? say('pageEverywhere') : filter.site].join(' · ')}</span>
                {!away && <Catch say={say} caught={caught.find((each) => each.filter === filter.id)} />}
              </div>
              <span class="end">
                {!away && <Button kind="bare" name={say('filterEditThis', filter.pattern)} onClick={() => setOpen(filter.id)}>{say('filterEdit')}</Button>}
                <Button kind="bare" name={away ? `${say('pageUndo')}: ${say('filterRemoved', filter.pattern)}` : say('filterRemoveThis', filter.pattern)} onClick={() => remove(filter, !away)}>{say(away ? 'pageUndo' : 'optionsRemove')}</Button>
              </span>
            </li>
          );
        })}
      </ul>}
    </section>
  );
}

/** What a filter met on open pages; its examples only where they are asked for. */
function Catch({ say, caught }: { say: SayAny; caught: Caught | undefined }) {
  if (!caught) return null;
  return (
    <details class="quiet num">
      <summary>{say('filterCaught', caught.count)}</summary>
      <ul aria-label={say('filterExamples')}>{caught.examples.map((each, at) => <li key={at} dir="auto">{each}</li>)}</ul>
    </details>
  );
}
