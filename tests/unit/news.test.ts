import { describe, expect, test, vi } from 'vitest';
import { badgeText } from '../../lib/background/badge.ts';
import type { Frame } from '../../lib/background/frames.ts';
import old from '../../lib/features/old.ts';
import { actOf, defaultKeys, isForeign, keyActs, keyOf, withKey } from '../../lib/model/keys.ts';
import { borderOf, isNew, nextOf, type Visit } from '../../lib/model/news.ts';
import { seenNumber } from '../../lib/model/seen.ts';
import { createThreads } from '../../lib/model/threads.ts';
import { dayAndTime } from '../../lib/reader/more/border.ts';
import { comment, memory, settings } from './comments.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const noon = Date.UTC(2026, 2, 5, 12);
const visitTo = (...ids: string[]): Visit => ({ last: noon, salt: 7, seen: new Set(ids.map((id) => seenNumber(id, 7))) });
const at = (id: string, time: string | null) => ({ id, time });

describe('what is new', () => {
  test('nothing on a first visit; later, what was not there', () => {
    expect(isNew(at('a', null), null)).toBe(false);
    expect(isNew(at('a', null), visitTo('a'))).toBe(false);
    expect(isNew(at('b', '2026-03-05T12:10:00Z'), visitTo('a'))).toBe(true);
  });

  test('what was written long before and is loaded only now is not new; what waited to be let through is', () => {
    expect(isNew(at('b', '2026-03-05T10:59:00Z'), visitTo('a'))).toBe(false);
    expect(isNew(at('b', '2026-03-05T11:20:00Z'), visitTo('a'))).toBe(true);
  });

  test('a bare date may mean any hour of its day', () => {
    expect(isNew(at('b', '2026-03-05T00:00:00.000Z'), visitTo('a'))).toBe(true);
    expect(isNew(at('b', '2026-03-04T00:00:00.000Z'), visitTo('a'))).toBe(false);
  });
});

describe('the badge', () => {
  const frames = (...discussions: { count: number; news: number }[]) => [{ report: { discussions } }] as unknown as Frame[];

  test('counts what is new over all discussions of a tab, else all comments', () => {
    expect(badgeText(frames({ count: 214, news: 3 }, { count: 20, news: 2 }))).toBe('+5');
    expect(badgeText(frames({ count: 214, news: 0 }))).toBe('214');
    expect(badgeText(frames({ count: 9000, news: 4000 }))).toBe('+4k');
    expect(badgeText([])).toBe('');
  });
});

describe('you were here', () => {
  const tops = [at('a', '2026-03-05T10:00:00Z'), at('b', '2026-03-05T11:00:00Z'), at('c', '2026-03-05T13:00:00Z'), at('d', '2026-03-05T14:00:00Z')];
  const fresh = (id: string) => id >= 'c';

  test('stands before the first new thread, or before the last that was there where the newest come first', () => {
    expect(borderOf(tops, fresh)).toBe('c');
    expect(borderOf(tops.toReversed(), fresh)).toBe('b');
  });

  test('does not stand where the order is not one of time, or new and old are mixed', () => {
    expect(borderOf([tops[1]!, tops[0]!, tops[2]!], fresh)).toBeNull();
    expect(borderOf(tops, (id) => id === 'b' || id === 'd')).toBeNull();
    expect(borderOf(tops.map(({ id }) => at(id, null)), fresh)).toBeNull();
    expect(borderOf(tops, () => true)).toBeNull();
  });

  test('says when, as people do', () => {
    const local = (day: number, hour: number) => new Date(2026, 2, day, hour, 20).getTime();
    expect(dayAndTime(local(4, 18), local(5, 9), 'en-GB')).toBe('yesterday 18:20');
    expect(dayAndTime(local(5, 8), local(5, 9), 'de')).toBe('heute 08:20');
    expect(dayAndTime(local(1, 8), local(25, 9), 'en-GB')).toBe('1 Mar 2026, 08:20');
  });
});

describe('threads with nothing new', () => {
  const talk = [comment('a'), comment('b', { parent: 'a' }), comment('c'), comment('d', { parent: 'c' })];
  const around = (on: boolean, visit: Visit | null) => ({ threads: createThreads(talk), platform: 'paper', memory: memory({ visit }), settings: { ...settings, foldOld: on }, revealed: new Set<string>(), links: () => [] });
  const folded = (on: boolean, visit: Visit | null) => talk.filter((each) => old.mark(each, around(on, visit))?.fold === 'thread').map(({ id }) => id);

  test('fold where the reader wants it, whole threads only, and not on a first visit', () => {
    expect(folded(true, visitTo('a', 'b', 'c'))).toEqual(['a']);
    expect(folded(true, null)).toEqual([]);
    expect(folded(false, visitTo('a', 'b', 'c'))).toEqual([]);
  });
});

describe('next and previous', () => {
  const order = ['a', 'b', 'c', 'd'];
  test('go round, skip what is not wanted, and end at nothing where there is no other', () => {
    expect(nextOf(order, 'b', 1, (id) => id !== 'c')).toBe('d');
    expect(nextOf(order, 'd', 1, () => true)).toBe('a');
    expect(nextOf(order, 'a', -1, () => true)).toBe('d');
    expect(nextOf(order, null, 1, (id) => id === 'a')).toBe('a');
    expect(nextOf(order, 'b', 1, (id) => id === 'b')).toBeNull();
    expect(nextOf([], null, 1, () => true)).toBeNull();
  });
});

describe('keys', () => {
  const pressed = { key: 'j', ctrlKey: false, altKey: false, metaKey: false, isComposing: false, keyCode: 74, defaultPrevented: false };

  test('every act has a key of its own; Enter collapses too', () => {
    expect(new Set(Object.values(defaultKeys)).size).toBe(keyActs.length);
    expect([actOf('j', {}), actOf('J', {}), actOf('Enter', {}), actOf('q', {})]).toEqual(['next', 'nextSame', 'toggle', null]);
  });

  test('a key that is given to another act is taken from the one that had it', () => {
    const map = withKey({}, 'next', 'k');
    expect([actOf('k', map), actOf('j', map), keyOf('previous', map)]).toEqual(['next', null, '']);
    expect(withKey(map, 'next', 'j').next).toBeUndefined();
    expect(withKey({}, 'next', 'Tab')).toEqual({});
    expect(actOf('j', withKey({}, 'next', ''))).toBeNull();
  });

  test('browser shortcuts, words being put together and keys that the page took are none of ours', () => {
    expect(isForeign(pressed)).toBe(false);
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }, { keyCode: 229 }, { defaultPrevented: true }, { key: 'Dead' }]) expect(isForeign({ ...pressed, ...more })).toBe(true);
  });
});
