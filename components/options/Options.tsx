import { useState } from 'preact/hooks';
import type { Caught } from '../../lib/browser/messages.ts';
import type { Filter, Kept, Person, Settings } from '../../lib/model/memory.ts';
import { isOn } from '../../lib/model/memory.ts';
import type { EngineShown } from '../../lib/model/engine.ts';
import type { SiteRecipe } from '../../lib/model/site-recipe.ts';
import { keyWords } from '../page/Keys.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Levels } from '../ui/Levels.tsx';
import type { SayAny } from '../ui/say.ts';
import { Switch } from '../ui/Switch.tsx';
import { type EngineActs, Engines } from './Engines.tsx';
import { type FilterActs, Filters } from './Filters.tsx';
import { KeptList } from './KeptList.tsx';
import { KeyMap } from './KeyMap.tsx';
import { Forgetting } from './Forgetting.tsx';
import { ListFile, type ListFileActs } from './ListFile.tsx';
import { type MuteListActs, Mutes } from './Mutes.tsx';
import { People, type PeopleActs } from './People.tsx';
import { Places } from './Places.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { saysAlso, useSearch } from './useSearch.ts';

export interface OptionsActs extends MuteListActs, ListFileActs, FilterActs, PeopleActs, EngineActs {
  change(change: Partial<Settings>): void;
  site(site: string, on: boolean): void;
  forgetSite(site: string): void;
  /** Resolves to whether it was forgotten. */
  forget(what: 'today' | { site: string } | 'all'): Promise<boolean>;
  removeKept(id: string): void;
  putKeptBack(kept: Kept): void;
  removePlace(id: string): void;
  putPlaceBack(place: SiteRecipe): void;
}

export interface OptionsProps {
  say: SayAny;
  settings: Settings;
  /** Sites that the reader set something for, in order. */
  sites: readonly string[];
  /** Another number: the mute list may be another one. */
  version: number;
  muteSites: readonly string[];
  now: number;
  filters: readonly Filter[];
  /** What they met on pages that are open. */
  caught: readonly Caught[];
  people: readonly Person[];
  kept: readonly Kept[];
  /** What the reader said about where comments are. */
  places: readonly SiteRecipe[];
  engine: EngineShown;
  /** A day in the reader's language. */
  day(time: number): string;
  /** A sentence on what has just gone wrong, or null. */
  failed: string | null;
  act: OptionsActs;
}

const spans = [7, 30, 90, 365];

export function Options({ say, settings, sites, version, muteSites, now, filters, caught, people, kept, places, engine, day, failed, act }: OptionsProps) {
  const { change } = act;
  const { page, query, search, isFound } = useSearch();
  useKeptFocus(page);
  /** What a screen reader is told of what was done: what is seen of it is a word on a button. */
  const [told, tell] = useState('');
  const days = [...new Set([...spans, settings.foldDays])].sort((a, b) => a - b);
  return (
    <main ref={page}>
      <header class="heading">
        <h1>{say('popupSettings')}</h1>
        <input type="search" aria-label={say('optionsSearch')} placeholder={say('optionsSearch')} value={query} onInput={(event) => search(event.currentTarget.value)} />
      </header>
      <p class="quiet" role="status">{!isFound && say('optionsNothing')}</p>
      <p role="status">{failed}</p>
      <p class="sr" role="status">{told}</p>

      <section id="reading">
        <h2>{say('optionsReading')}</h2>
        <Levels say={say} value={settings.levels} onChange={(levels) => change({ levels })} />
        <Setting say={say} words={say('optionsMutedLine')} on={settings.mutedLine} onChange={(mutedLine) => change({ mutedLine })} />
        <Setting say={say} words={say('optionsBadge')} on={settings.badge} onChange={(badge) => change({ badge })} />
        <Setting say={say} words={say('optionsFoldOld')} on={settings.foldOld} onChange={(foldOld) => change({ foldOld })} />
        <Choice label={say('optionsFolds')} value={settings.foldDays} options={days.map((each) => [each, say('optionsDays', each)] as const)} onChange={(foldDays) => change({ foldDays })} />
      </section>

      <section id="keys" {...saysAlso(say, Object.values(keyWords))}>
        <h2>{say('pageKeys')}</h2>
        <Setting say={say} words={say('optionsKeys')} on={settings.keys} onChange={(keys) => change({ keys })} />
        {settings.keys && <KeyMap say={say} map={settings.keyMap} onChange={(keyMap) => change({ keyMap })} />}
      </section>

      <section id="where">
        <h2>{say('optionsWhere')}</h2>
        <Setting say={say} words={say('popupPause')} on={settings.paused} onChange={(paused) => change({ paused })} />
        <Choice label={say('optionsWhere')} hidden value={settings.where} options={[['every', say('uiEverySite')], ['chosen', say('uiChosenSites')]] as const} onChange={(where) => change({ where })} />
        {sites.length > 0 && (
          <>
            <h3>{say('optionsSites')}</h3>
            <ul class="list">
              {sites.map((site) => (
                <li key={site}>
                  <div class="lines">
                    <span dir="ltr">{site}</span>
                    {Object.hasOwn(settings.siteLevels, site) && <span class="quiet">{say('uiShowReplies')}: {levelWords(say, settings.siteLevels[site]!)}</span>}
                    {Object.hasOwn(settings.siteFolded, site) && <span class="quiet">{say('optionsStaysFolded')}</span>}
                    {Object.hasOwn(settings.siteKeys, site) && <span class="quiet">{say('optionsKeysOff')}</span>}
                  </div>
                  <span class="end"><Switch say={say} name={say('popupSwitch', site)} on={isOn({ ...settings, paused: false }, site)} onChange={(on) => act.site(site, on)} /></span>
                  <Button kind="bare" name={say('optionsForgetSite', site)} onClick={() => { tell(say('optionsRemoved', site)); act.forgetSite(site); }}>{say('optionsForget')}</Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>

      <Mutes say={say} version={version} sites={muteSites} now={now} day={day} tell={tell} act={act} />
      <Filters say={say} filters={filters} caught={caught} tell={tell} act={act} />
      <People say={say} people={people} tell={tell} act={act} />
      <KeptList say={say} kept={kept} day={day} tell={tell} onRemove={act.removeKept} onPutBack={act.putKeptBack} />
      <Places say={say} places={places} day={day} tell={tell} onRemove={act.removePlace} onPutBack={act.putPlaceBack} />
      <Engines say={say} engine={engine} act={act} />
      <ListFile say={say} act={act} />
      <Forgetting say={say} onForget={act.forget} />
      <p class="quiet">{say('welcomePrivate')}</p>
    </main>
  );
}

function Setting({ say, words, on, onChange }: { say: SayAny; words: string; on: boolean; onChange(on: boolean): void }) {
  return <div class="setting"><span aria-hidden="true">{words}</span><Switch say={say} name={words} on={on} onChange={onChange} /></div>;
}

function levelWords(say: SayAny, levels: Settings['levels']): string {
  return say(levels === 0 ? 'uiLevelsNone' : levels === 1 ? 'uiLevelsOne' : levels === 2 ? 'uiLevelsTwo' : 'uiAll');
}
