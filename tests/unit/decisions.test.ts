import { describe, expect, test } from 'vitest';
import fold, { allThreads, belowLevel } from '../../lib/features/fold.ts';
import levels from '../../lib/features/levels.ts';
import filterFeature from '../../lib/features/filter.ts';
import muteFeature from '../../lib/features/mute.ts';
import { createDecisions } from '../../lib/model/decisions.ts';
import type { Comment } from '../../lib/model/discussion.ts';
import { isHidden, isPutAway } from '../../lib/model/marks.ts';
import { defaults, type Filter, type Memory, type Mute, type Settings } from '../../lib/model/memory.ts';
import { createMutes } from '../../lib/model/mutes.ts';
import { compileRules } from '../../lib/model/rules.ts';
import { mutedRuns } from '../../lib/model/runs.ts';
import { createThreads } from '../../lib/model/threads.ts';
import { comment, memory, mute } from './comments.ts';

const talk = [
  comment('a', { author: 'Ann' }),
  comment('b', { author: 'Bob', parent: 'a' }),
  comment('c', { author: 'Troll', parent: 'b', depth: 2 }),
  comment('d', { author: 'Ann', parent: 'c', depth: 3 }),
  comment('e', { author: 'Troll' }),
  comment('f', { author: 'Troll' }),
  comment('g', { author: 'Gus' }),
];

function decide(comments: Comment[], change: Partial<Memory> = {}, settings: Partial<Settings> = {}, revealed: string[] = []) {
  const around = { threads: createThreads(comments), platform: 'paper', memory: memory(change), settings: { ...defaults, ...settings }, revealed: new Set(revealed), links: () => [] };
  const decisions = createDecisions(around, [filterFeature, fold, levels, muteFeature]);
  decisions.decide(comments.map(({ id }) => id));
  return { around, decisions, states: (): Record<string, string> => Object.fromEntries(comments.map(({ id }) => [id, decisions.get(id).state])) };
}
const muting = (...mutes: Mute[]) => ({ mutes: createMutes(mutes) });

describe('collapse', () => {
  test('a collapsed thread is one row and hides everything below, findable', () => {
    const { states, decisions } = decide(talk, { folds: new Map([['a', true]]) });
    expect(states()).toMatchObject({ a: 'row', b: 'hidden', c: 'hidden', d: 'hidden', e: 'open' });
    expect(decisions.get('d')).toMatchObject({ under: 'a', findable: true });
  });

  test('opening the outer thread again keeps the inner one that the reader collapsed', () => {
    const { around, decisions, states } = decide(talk, { folds: new Map([['a', true], ['b', true]]) });
    around.memory.folds.delete('a');
    decisions.decide(['a']);
    expect(states()).toMatchObject({ a: 'open', b: 'row', c: 'hidden', d: 'hidden' });
  });

  test('an automatic fold never closes what the reader opened', () => {
    const { states } = decide(talk, { folds: new Map([['a', false], [allThreads, true]]) }, { levels: 0 });
    expect(states()).toMatchObject({ a: 'open', b: 'open', e: 'row' });
  });

  test('levels of replies leave the comment and put away what stands deeper', () => {
    const { states, decisions } = decide(talk, {}, { levels: 1 });
    expect(states()).toMatchObject({ a: 'open', b: 'open', c: 'hidden', d: 'hidden' });
    expect(decisions.get('b').closed).toBe(true);
  });

  test('"collapse below level 1" is a page-wide act of the reader', () => {
    const { states } = decide(talk, { folds: new Map([[belowLevel(0), true]]) });
    expect(states()).toMatchObject({ a: 'open', b: 'hidden', e: 'open' });
  });

  test('levels set for one site go before the general ones', () => {
    const { states } = decide(talk, {}, { levels: 0, siteLevels: { 'paper.example': 'all' } });
    expect(states()).toMatchObject({ b: 'open', d: 'open' });
  });
});

describe('mute', () => {
  test('a muted comment gives way to a line; replies of others stay', () => {
    const { states } = decide(talk, muting(mute('Troll')));
    expect(states()).toMatchObject({ c: 'line', d: 'open', e: 'line', f: 'line', g: 'open' });
  });

  test('replies go along where the reader chose so, and cannot be found in the page', () => {
    const { states, decisions } = decide(talk, muting(mute('Troll', { replies: 'hide' })));
    expect(states()).toMatchObject({ c: 'line', d: 'hidden' });
    expect(decisions.get('d').findable).toBe(false);
  });

  test('muted words inside a collapsed thread are not findable', () => {
    const { decisions } = decide(talk, { ...muting(mute('Troll')), folds: new Map([['a', true]]) });
    expect(decisions.get('b').findable).toBe(true);
    expect(decisions.get('c').findable).toBe(false);
  });

  test('no line at all where the reader wants none', () => {
    expect(decide(talk, muting(mute('Troll')), { mutedLine: false }).states()).toMatchObject({ c: 'hidden', d: 'open', e: 'hidden' });
  });

  test('the same name on another platform is somebody else', () => {
    expect(decide(talk, muting(mute('Troll', { platform: 'elsewhere' }))).states()).toMatchObject({ c: 'open' });
  });

  test('two platforms of one page may have the same key: each mute is its own, and lifted alone', () => {
    const [here, there] = [mute('Troll', { id: 'here' }), mute('Troll', { id: 'there', platform: 'elsewhere' })];
    const { mutes } = muting(here, there);
    expect([mutes.of(here.platform, here.author), mutes.of('elsewhere', here.author)]).toEqual([here, there]);
    mutes.put({ ...here, reason: 'shouts' });
    mutes.lift('there');
    expect([mutes.size, mutes.of(here.platform, here.author)?.reason, mutes.of('elsewhere', here.author)]).toEqual([1, 'shouts', undefined]);
    mutes.lift('here');
    expect(mutes.size).toBe(0);
  });

  test('what was asked for once is shown once', () => {
    expect(decide(talk, muting(mute('Troll')), {}, ['e']).states()).toMatchObject({ c: 'line', e: 'open', f: 'line' });
  });

  test('neighbours share a line, also over hidden replies; another comment between parts them', () => {
    const { decisions } = decide(talk, muting(mute('Troll'), mute('Bob')));
    const order = talk.map(({ id }) => id);
    const runs = mutedRuns(order, (id) => decisions.get(id), () => false);
    expect([...runs]).toEqual([['b', ['b', 'c']], ['e', ['e', 'f']]]);
  });

  test('a line that is still to be refined stays alone', () => {
    const { decisions } = decide(talk, muting(mute('Troll')));
    expect([...mutedRuns(['e', 'f'], (id) => decisions.get(id), (id) => id === 'e')]).toEqual([['e', ['e']], ['f', ['f']]]);
  });
});

describe('a discussion that grows', () => {
  test('a reply that comes later into a collapsed thread is hidden, and nothing else is decided again', () => {
    const { around, decisions } = decide(talk, { folds: new Map([['a', true]]) });
    around.threads.add([comment('z', { parent: 'd', depth: 4 })]);
    expect(decisions.decide(['z'])).toEqual(['z']);
    expect(decisions.get('z').state).toBe('hidden');
  });

  test('an author called __proto__ is a person like any other', () => {
    const { states } = decide([comment('x', { author: '__proto__' }), comment('y')], muting(mute('__proto__')));
    expect(states()).toEqual({ x: 'line', y: 'open' });
  });
});

describe('filters', () => {
  const rule = (pattern: string, effect: Filter['effect'], more: Partial<Filter> = {}): Filter => ({ id: pattern, pattern, kind: 'words', in: 'text', effect, scope: 'everywhere', site: '', made: 0, changed: 0, ...more });
  const said = [
    comment('a', { author: 'Ann', text: 'The harbour again.' }), comment('b', { author: 'Bob', parent: 'a', text: 'Yes.' }),
    comment('c', { author: 'Cleo', text: 'Dredge it.' }), comment('d', { author: 'Dan', text: 'Dredge all of it.' }), comment('e', { author: 'Troll', text: 'Harbour, dredge!' }),
  ];
  const filtered = (...filters: Filter[]) => ({ rules: compileRules(filters) });

  test('a hidden one leaves a line that says by which filter; replies of others stay', () => {
    const { states, decisions } = decide(said, filtered(rule('harbour', 'hide')));
    expect(states()).toEqual({ a: 'line', b: 'open', c: 'open', d: 'open', e: 'line' });
    expect(decisions.get('a').because).toContainEqual({ by: 'filter', filter: { id: 'harbour', pattern: 'harbour', effect: 'hide' } });
    expect(decisions.get('a').mute).toBe(null);
    expect(isHidden(decisions.get('a'))).toBe(true);
  });

  test('a collapsed one is a row until the reader opens it, and its words are put away', () => {
    const { around, states, decisions } = decide(said, filtered(rule('harbour', 'collapse')));
    expect(states()).toMatchObject({ a: 'row', b: 'hidden', c: 'open' });
    expect(isPutAway(decisions.get('a'))).toBe(true);
    around.memory.folds.set('a', false);
    decisions.decide(['a']);
    expect(states()).toMatchObject({ a: 'open', b: 'open' });
    expect(isPutAway(decisions.get('a'))).toBe(false);
  });

  test('the strongest effect wins, and a mute goes before any filter', () => {
    const { states, decisions } = decide(said, { ...filtered(rule('dredge', 'highlight'), rule('dredge', 'collapse', { id: '2' }), rule('all of it', 'hide')), ...muting(mute('Troll')) });
    expect(states()).toMatchObject({ c: 'row', d: 'line', e: 'line' });
    expect(decisions.get('e')).toMatchObject({ mute: { author: 'name:troll' }, filter: null, lit: false });
    expect(decisions.get('c').lit).toBe(false);
  });

  test('what is highlighted stays as it is, and is shown to stand out', () => {
    const { states, decisions } = decide(said, filtered(rule('dredge', 'highlight')));
    expect(states()).toMatchObject({ c: 'open', d: 'open' });
    expect(said.map(({ id }) => decisions.get(id).lit)).toEqual([false, false, true, true, true]);
  });

  test('names and links are looked at only where a filter says so', () => {
    expect(decide(said, filtered(rule('cleo', 'hide', { in: 'author' }))).states()).toMatchObject({ c: 'line', d: 'open' });
    expect(decide(said, filtered(rule('spam.example', 'hide', { in: 'links' }))).states()).toMatchObject({ c: 'open' });
    expect(decide([comment('x', { text: 'see https://spam.example/buy' })], filtered(rule('spam.example', 'hide', { in: 'links' }))).states()).toEqual({ x: 'line' });
  });

  test('neighbours that one filter hides share a line; those of another, or of a mute, have their own', () => {
    const { decisions } = decide(said, { ...filtered(rule('dredge it', 'hide'), rule('dredge all', 'hide'), rule('harbour', 'hide')), ...muting(mute('Troll')) });
    expect([...mutedRuns(said.map(({ id }) => id), (id) => decisions.get(id), () => false).values()]).toEqual([['a'], ['c'], ['d'], ['e']]);
    const { decisions: same } = decide(said, filtered(rule('dredge', 'hide')));
    expect([...mutedRuns(said.map(({ id }) => id), (id) => same.get(id), () => false).values()]).toEqual([['c', 'd', 'e']]);
  });

  test('shown once on request; not findable inside of a collapsed thread', () => {
    expect(decide(said, filtered(rule('harbour', 'hide')), {}, ['a']).states()).toMatchObject({ a: 'open', e: 'line' });
    expect(decide(said, { ...filtered(rule('yes', 'hide')), folds: new Map([['a', true]]) }).decisions.get('b').findable).toBe(false);
  });
});
