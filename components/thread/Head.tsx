import { useState } from 'preact/hooks';
import type { Author } from '../../lib/model/discussion.ts';
import { type Choice, everything, isNarrowed, oneLiner, type Sort } from '../../lib/model/outline.ts';
import { Close } from '../page/icons.tsx';
import type { Say } from '../page/say.ts';

/** Several discussions to choose from, in the page's order: how many comments each has. */
export interface Which {
  counts: readonly number[];
  /** The one that is shown. */
  at: number;
  onChoose(at: number): void;
}

export interface HeadProps {
  say: Say;
  choice: Choice;
  sorts: readonly Sort[];
  /** Those who wrote most come first. */
  people(): readonly Author[];
  knowsNew: boolean;
  which?: Which | null | undefined;
  onChoice(change: Partial<Choice>): void;
  /** A choice whose button goes with it. */
  onAll(change: Partial<Choice>): void;
  /** Absent where there is nothing to close. */
  onClose?: (() => void) | undefined;
}

const sortWords = { site: 'threadSite', newest: 'threadNewest', oldest: 'threadOldest', liked: 'threadLiked', replied: 'threadReplied', discussed: 'threadDiscussed' } as const;
const longer = [300, 1000];

/** 44 px that stay: sort, filter, search, close. */
export function Head({ say, choice, sorts, people, knowsNew, which, onChoice, onAll, onClose }: HeadProps) {
  const [filtering, setFiltering] = useState(false);
  const filtered = isNarrowed({ ...choice, search: '', only: null });
  const check = (key: 'onlyNew' | 'onlyLinks', words: string) => (
    <label class="check"><input type="checkbox" checked={choice[key]} onChange={(event) => onChoice({ [key]: event.currentTarget.checked })} />{words}</label>
  );
  return (
    <header class="head">
      <div class="tools">
        {which && (
          <select class="which num" aria-label={say('threadWhich')} value={which.at} onChange={(event) => which.onChoose(Number(event.currentTarget.value))}>
            {which.counts.map((count, at) => <option key={at} value={at}>{`${at + 1} · ${say('pageComments', count)}`}</option>)}
          </select>
        )}
        <select aria-label={say('threadSort')} value={choice.sort} onChange={(event) => onChoice({ sort: event.currentTarget.value as Sort })}>
          {sorts.map((sort) => <option key={sort} value={sort}>{say(sortWords[sort])}</option>)}
        </select>
        <button class={filtered ? 'tool on' : 'tool'} aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>{say('threadFilter')}</button>
        <input type="search" aria-label={say('threadSearch')} placeholder={say('threadSearch')} value={choice.search} onInput={(event) => onChoice({ search: event.currentTarget.value })} />
        {onClose && <button class="tool icon" aria-label={say('pageClose')} onClick={onClose}><Close /></button>}
      </div>
      {filtering && (
        <div class="filters" role="group" aria-label={say('threadFilter')}>
          {knowsNew && check('onlyNew', say('threadOnlyNew'))}
          {check('onlyLinks', say('threadOnlyLinks'))}
          <select aria-label={say('threadLength')} value={choice.longer} onChange={(event) => onChoice({ longer: Number(event.currentTarget.value) })}>
            <option value={0}>{say('threadAnyLength')}</option>
            <option value={oneLiner}>{say('threadNoOneLiners')}</option>
            {longer.map((each) => <option key={each} value={each}>{say('threadLonger', each)}</option>)}
          </select>
          <select aria-label={say('threadPerson')} value={choice.author ?? ''} onChange={(event) => onChoice({ author: event.currentTarget.value || null })}>
            <option value="">{say('threadEverybody')}</option>
            {people().map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </select>
          {filtered && <button class="text" onClick={() => onAll({ ...everything, sort: choice.sort, search: choice.search, from: choice.from, only: choice.only })}>{say('threadClear')}</button>}
        </div>
      )}
    </header>
  );
}
