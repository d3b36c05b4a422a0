import { describe, expect, test } from 'vitest';
import { settingShapes } from '../../lib/browser/checks.ts';
import { defaults, isOn } from '../../lib/model/memory.ts';
import { hashWith, hashKey, newKey, pageOf } from '../../lib/store/address.ts';
import { storeTrouble } from '../../lib/store/failure.ts';
import { holds, makeMute, type MuteRequest, sameMute } from '../../lib/store/mutes.ts';
import * as own from '../../lib/store/private.ts';
import { createSettings, readSettings, switchSite } from '../../lib/store/settings.ts';

const asked: MuteRequest = { platform: 'wordpress', author: { name: 'Ann', key: 'name:ann' }, scope: 'site', replies: 'keep', days: null, reason: '', from: null };

describe("a page's address", () => {
  test('the same article found by another way is the same page', () => {
    const page = pageOf('https://paper.example/news/bridge?id=7&page=2');
    for (const other of [
      'https://www.paper.example/news/bridge/?page=2&id=7#comment-12', 'http://paper.example/news/bridge?utm_source=mail&id=7&fbclid=abc&page=2',
    ]) expect(pageOf(other)).toBe(page);
  });

  test('another article is another page', () => {
    expect(pageOf('https://paper.example/?p=7')).not.toBe(pageOf('https://paper.example/?p=8'));
    expect(pageOf('https://paper.example:8080/a')).not.toBe(pageOf('https://paper.example/a'));
    expect(pageOf('https://paper.example/a')).not.toBe(pageOf('https://other.example/a'));
  });

  test('what is no address is kept as it is', () => {
    expect(pageOf('not an address')).toBe('not an address');
    expect(() => pageOf('about:srcdoc')).not.toThrow();
  });

  test('it is remembered only under a name that needs the key', async () => {
    const [key, other] = [await newKey(), await newKey()];
    const name = await hashWith(key, 'https://paper.example/a#x');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(await hashWith(key, 'https://www.paper.example/a')).toBe(name);
    expect(await hashWith(other, 'https://paper.example/a')).not.toBe(name);
    // A list file may take the key along: with it the names are the same, wherever.
    const taken = await hashKey(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
    expect(await hashWith(taken, 'https://paper.example/a')).toBe(name);
  });
});

describe('a mute', () => {
  test('made again, it keeps its id and the day it was made, and learns the new name', () => {
    const first = makeMute(asked, 'paper.example', 1000);
    const again = makeMute({ ...asked, author: { name: 'Ann S.', key: 'name:ann' }, days: 7 }, 'paper.example', 2000, first);
    expect(again).toMatchObject({ id: first.id, made: 1000, changed: 2000, names: ['Ann', 'Ann S.'], expires: 2000 + 7 * 86_400_000 });
  });

  test('on another site it is another one; everywhere is one for all', () => {
    const mute = makeMute(asked, 'paper.example', 1);
    expect(sameMute(asked, 'other.example', [mute])).toBeUndefined();
    const wide = makeMute({ ...asked, scope: 'everywhere' }, 'paper.example', 1);
    expect(sameMute({ ...asked, scope: 'everywhere' }, 'other.example', [mute, wide])).toBe(wide);
  });

  test('it ends when it ends', () => {
    const mute = makeMute({ ...asked, days: 1 }, 'paper.example', 0);
    expect(holds(mute, 86_399_999)).toBe(true);
    expect(holds(mute, 86_400_000)).toBe(false);
  });
});

describe('private windows', () => {
  const stored = [makeMute(asked, 'paper.example', 1)];

  test('what is done there is seen there, and the stored list stays as it was', () => {
    const before = structuredClone(stored);
    const { own: after, mute } = own.mutePrivately(own.nothingPrivate, stored, { ...asked, author: { name: 'Bob', key: 'name:bob' } }, 'paper.example', 5);
    const lifted = own.unmutePrivately(after, stored[0]!.id);
    expect(own.withPrivateMutes(stored, lifted)).toEqual([mute]);
    expect(stored).toEqual(before);
    expect(own.nothingPrivate).toEqual({ mutes: [], folds: [] });
  });

  test('a stored mute changed there keeps its id', () => {
    const { own: after } = own.changePrivately(own.nothingPrivate, stored[0]!, { replies: 'hide' }, 9);
    expect(own.withPrivateMutes(stored, after)).toEqual([{ ...stored[0], replies: 'hide', changed: 9 }]);
  });

  test('folds made there lie over stored ones, page by page', () => {
    const after = own.foldPrivately(own.foldPrivately(own.nothingPrivate, 'p', [['a', false], ['b', true]]), 'p', [['b', null]]);
    expect(own.withPrivateFolds([['a', true], ['b', true], ['c', true]], after, 'p')).toEqual([['a', false], ['c', true]]);
    expect(own.withPrivateFolds([['a', true]], after, 'q')).toEqual([['a', true]]);
  });
});

describe('settings', () => {
  function area(stored: Record<string, unknown> = {}) {
    return {
      stored, fail: false,
      get: async (key: string) => structuredClone(key in stored ? { [key]: stored[key] } : {}),
      async set(items: Record<string, unknown>) {
        if (this.fail) throw Object.assign(new Error('QuotaExceededError: no room'), { name: 'Error' });
        Object.assign(stored, structuredClone(items));
      },
    };
  }

  test('one that cannot be read is its default; the others are kept', () => {
    const settings = readSettings({ version: 1, badge: 'yes', levels: 7, mutedLine: false, sites: { 'paper.example': false }, gone: 1 }, settingShapes);
    expect(settings).toEqual({ ...defaults, mutedLine: false, sites: { 'paper.example': false } });
    for (const raw of [undefined, null, 'x', [], 7]) expect(readSettings(raw, settingShapes)).toEqual(defaults);
  });

  test('two changes at once are both kept', async () => {
    const disk = area();
    const store = createSettings(disk, settingShapes);
    await Promise.all([store.change(() => ({ badge: false })), store.change((now) => switchSite(now, 'paper.example', false))]);
    expect(await createSettings(disk, settingShapes).read()).toEqual({ ...defaults, badge: false, sites: { 'paper.example': false } });
  });

  test('a full disk is said, the earlier settings hold, and the next change works', async () => {
    const disk = area();
    const store = createSettings(disk, settingShapes);
    await store.change(() => ({ badge: false }));
    disk.fail = true;
    await expect(store.change(() => ({ mutedLine: false }))).rejects.toThrow('Could not save: the disk is full. The earlier list is safe.');
    expect(await store.read()).toMatchObject({ badge: false, mutedLine: true });
    disk.fail = false;
    expect(await store.change(() => ({ foldDays: 7 }))).toMatchObject({ badge: false, mutedLine: true, foldDays: 7 });
  });

  test('a site is switched off and on again; a site named __proto__ too', () => {
    const off = { ...defaults, ...switchSite(defaults, '__proto__', false) };
    expect(isOn(off, '__proto__')).toBe(false);
    expect(isOn(off, 'paper.example')).toBe(true);
    expect(switchSite(off, '__proto__', true).sites).toEqual({});
    const chosen = { ...defaults, where: 'chosen' as const };
    expect(isOn({ ...chosen, ...switchSite(chosen, 'paper.example', true) }, 'paper.example')).toBe(true);
  });
});

describe('a store that fails', () => {
  test("the disk is full, however deep the browser's error is wrapped", () => {
    const inner = Object.assign(new Error('Encountered full disk while opening backing store'), { name: 'QuotaExceededError' });
    const dexie = Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner });
    expect(storeTrouble(dexie)).toMatchObject({ kind: 'store', message: 'Could not save: the disk is full. The earlier list is safe.', cause: dexie });
  });

  test('a database that does not open says that nothing was changed', () => {
    expect(storeTrouble(Object.assign(new Error('x'), { name: 'OpenFailedError' })).message).toBe('Could not open the list. Nothing was changed.');
  });

  test('an error that already has its sentence keeps it', () => {
    const error = storeTrouble(new Error('x'));
    expect(storeTrouble(error)).toBe(error);
  });
});
