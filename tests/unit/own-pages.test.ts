import { describe, expect, test } from 'vitest';
import { hiddenIn, stateOf } from '../../components/popup/state.ts';
import { checks } from '../../lib/browser/checks.ts';
import type { FrameReport, TabState } from '../../lib/browser/messages.ts';
import { defaults, isOn, levelsOf, type Mute } from '../../lib/model/memory.ts';
import { sitesSet, withLevels, withoutSite } from '../../lib/store/settings.ts';

const found = (count: number, more: Partial<FrameReport['discussions'][number]> = {}) =>
  ({ number: 0, recipe: 'plain', platform: 'plain', confidence: 1, count, threads: count, people: count, stated: null, news: 0, hidden: [], caught: [], ...more });
const tab = (frames: TabState['frames'], more: Partial<TabState> = {}): TabState =>
  ({ url: 'https://a.example/', site: 'a.example', access: 'given', on: true, settings: defaults, levels: 'all', frames, trouble: null, ...more });
const frame = (frameId: number, ...discussions: FrameReport['discussions']) => ({ frameId, page: '', title: '', perhaps: null, drifted: false, refused: null, waiting: null, discussions });

const mute: Mute = {
  id: 'm1', scope: 'site', site: 'a.example', platform: 'plain', author: 'name:dan', names: ['Dan'], replies: 'hide', reason: 'shouts', from: null, made: 1, changed: 2, expires: null,
};

describe('what the popup makes of a tab', () => {
  test('the largest discussion comes first, whichever frame it is in; each can be named', () => {
    const state = stateOf(tab([frame(0, found(2), found(5, { number: 1 })), frame(3, found(9))]));
    expect(state).toMatchObject({ is: 'found', discussions: [{ count: 9, frameId: 3, number: 0 }, { count: 5, frameId: 0, number: 1 }, { count: 2, frameId: 0, number: 0 }] });
  });

  test('a discussion of muted people only is one all the same', () => {
    const hidden = [{ author: { name: 'Dan', key: 'name:dan' }, count: 3, mute: 'm1' }];
    expect(stateOf(tab([frame(0, found(0, { hidden }))])).is).toBe('found');
  });

  test('nobody is asked to allow a site that they turned off, or to turn on what is paused', () => {
    expect(stateOf(tab([], { access: 'withheld', on: false })).is).toBe('off');
    expect(stateOf(tab([], { on: false, settings: { ...defaults, paused: true } })).is).toBe('paused');
  });

  test('of several unsure discussions the surest is offered', () => {
    const unsure = (frameId: number, confidence: number) => ({ ...frame(frameId), perhaps: { confidence, count: 5 } });
    expect(stateOf(tab([unsure(1, 0.2), unsure(2, 0.4), unsure(3, 0.3)]))).toEqual({ is: 'perhaps', frameId: 2 });
  });

  test('a site that changed is said where it is read all the same, with the frame to check', () => {
    expect(stateOf(tab([frame(0, found(2)), { ...frame(4, found(9)), drifted: true }]))).toMatchObject({ is: 'found', changed: 4 });
    expect(stateOf(tab([frame(0, found(2)), { ...frame(4), drifted: true }]))).toMatchObject({ is: 'found', changed: null });
  });

  test('where nothing is read: what waits to be loaded goes before what may be one, and that before what the reader refused', () => {
    const refused = { ...frame(1), refused: 'w1' };
    const unsure = { ...frame(2), perhaps: { confidence: 0.6, count: 5 } };
    expect(stateOf(tab([refused])) ).toEqual({ is: 'refused', word: 'w1' });
    expect(stateOf(tab([refused, unsure]))).toEqual({ is: 'perhaps', frameId: 2 });
    expect(stateOf(tab([refused, unsure, { ...frame(3), waiting: 40 }]))).toEqual({ is: 'notLoaded', frameId: 3 });
  });

  test('one person hidden in two discussions is one row', () => {
    const dan = (count: number) => found(1, { hidden: [{ author: { name: 'Dan', key: 'name:dan' }, count, mute: 'm1' }] });
    const state = stateOf(tab([frame(0, dan(2)), frame(1, dan(5))]));
    expect(state.is === 'found' && hiddenIn(state.discussions)).toEqual([{ author: { name: 'Dan', key: 'name:dan' }, count: 7, mute: 'm1' }]);
  });
});

describe('what is set for one site', () => {
  test('levels hold there and nowhere else; what is as everywhere is not kept', () => {
    const set = { ...defaults, ...withLevels(defaults, 'a.example', 1) };
    expect([levelsOf(set, 'a.example'), levelsOf(set, 'b.example')]).toEqual([1, 'all']);
    expect(withLevels(set, 'a.example', 'all')).toEqual({ siteLevels: {} });
  });

  test('forgotten, a site is as everywhere; the others stay', () => {
    const set = { ...defaults, sites: { 'a.example': false, 'b.example': false }, siteLevels: { 'a.example': 1 as const, 'c.example': 2 as const } };
    expect(sitesSet(set)).toEqual(['a.example', 'b.example', 'c.example']);
    const after = { ...set, ...withoutSite(set, 'a.example') };
    expect([isOn(after, 'a.example'), levelsOf(after, 'a.example'), sitesSet(after)]).toEqual([true, 'all', ['b.example', 'c.example']]);
  });

  test('a site named __proto__ is an ordinary one', () => {
    const set = { ...defaults, ...withLevels(defaults, '__proto__', 1) };
    expect([sitesSet(set), levelsOf(set, '__proto__')]).toEqual([['__proto__'], 1]);
    expect(sitesSet({ ...set, ...withoutSite(set, '__proto__') })).toEqual([]);
  });
});

describe('the list', () => {
  test('what is taken back is a mute and nothing else', () => {
    expect(checks.restore([{ ...mute, more: 1 }, 7], 'restore')).toEqual([mute, 7]);
    for (const wrong of [{ scope: 'world' }, { made: -1 }, { names: 'Dan' }, { author: 'x'.repeat(2001) }, { expires: 'soon' }]) {
      expect(() => checks.restore([{ ...mute, ...wrong }], 'restore'), JSON.stringify(wrong).slice(0, 40)).toThrow();
    }
  });
});
