import { describe, expect, test } from 'vitest';
import { checks, mayCall, type Sender, whoIs } from '../../lib/browser/checks.ts';
import { trouble } from '../../lib/browser/trouble.ts';
import { keyFor } from '../../lib/browser/sentences.ts';
import { asWire, openReply, replyTo } from '../../lib/browser/wire.ts';

const own = { id: 'abcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnop' };
const frame: Sender = { id: own.id, url: 'https://paper.example/a', origin: 'https://paper.example', frameId: 0, documentId: 'D1', tab: { id: 7, url: 'https://paper.example/a' } };

const asked = { platform: 'wordpress', author: { name: 'Ann', key: 'name:ann' }, scope: 'site', replies: 'keep', days: null, reason: '', from: null };

describe('who may ask what', () => {
  test('a page that knows our id, or another extension, is nobody', () => {
    expect(whoIs({ ...frame, id: 'other' }, own)).toBeNull();
    expect(whoIs({ url: 'https://evil.example/', origin: 'https://evil.example' }, own)).toBeNull();
    expect(whoIs({ ...frame, tab: undefined }, own)).toBeNull();
  });

  test('an address that only begins like ours is not ours', () => {
    expect(whoIs({ ...frame, url: `${own.origin}.evil.example/popup.html` }, own)).toBe('frame');
    expect(whoIs({ id: own.id, url: `${own.origin}/popup.html` }, own)).toBe('page');
    expect(whoIs({ id: own.id, url: `${own.origin}/popup.html?tab=7`, frameId: 0, tab: { id: 9 } }, own)).toBe('page');
  });

  test('a frame may mute and fold, and may not change settings, read the list or look at other tabs', () => {
    for (const type of ['found', 'recall', 'report', 'mute', 'unmute', 'fold', 'summarise', 'site']) expect(mayCall('frame', type), type).toBe(true);
    for (const type of ['settings', 'change', 'findMutes', 'tab', 'ask', 'read', 'discussions']) expect(mayCall('frame', type), type).toBe(false);
  });

  test('a frame may say what is being read in it, and neither ask what other frames hold nor act in them', () => {
    expect([mayCall('frame', 'reading'), mayCall('page', 'reading')]).toEqual([true, false]);
    for (const type of ['told', 'act']) expect([mayCall('frame', type), mayCall('page', type)], type).toEqual([false, true]);
    expect(() => checks.act([1, 0, 'erase', 'c1'], 'act')).toThrow(/one of/);
    expect(() => checks.reading(['x'.repeat(5000)], 'reading')).toThrow(/1000 characters/);
  });

  test('a frame may note somebody whom it shows, and neither make filters nor read what was noted on everybody', () => {
    for (const type of ['peopleOf', 'notePerson', 'named']) expect(mayCall('frame', type), type).toBe(true);
    for (const type of ['people', 'filters', 'putFilter', 'removeFilter', 'caught']) expect([mayCall('frame', type), mayCall('page', type)], type).toEqual([false, true]);
  });

  test('a frame may wait for what a model writes, and neither learn where it is nor turn one on', () => {
    for (const type of ['summarise', 'writing', 'stopWriting']) expect([mayCall('frame', type), mayCall('page', type)], type).toEqual([true, true]);
    for (const type of ['engine', 'setEngine']) expect([mayCall('frame', type), mayCall('page', type)], type).toEqual([false, true]);
  });

  test('names that every object has are not messages', () => {
    for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'nothing']) {
      expect(mayCall('frame', type), type).toBe(false);
      expect(mayCall('page', type), type).toBe(false);
    }
  });
});

describe('what a message may hold', () => {
  test('a name of a megabyte is cut, a key of a megabyte is refused: cut, it would be somebody else', () => {
    const long = 'x'.repeat(1_000_000);
    const [mute] = checks.mute([{ ...asked, author: { name: long, key: 'name:x' } }], 'mute');
    expect(mute.author.name).toHaveLength(200);
    expect(() => checks.mute([{ ...asked, author: { name: 'x', key: long } }], 'mute')).toThrow(/2000 characters/);
  });

  test('a cut name does not end in half a sign', () => {
    const [mute] = checks.mute([{ ...asked, author: { name: `${'x'.repeat(198)}😀😀`, key: 'k' } }], 'mute');
    expect(mute.author.name.isWellFormed()).toBe(true);
    expect(mute.author.name).toBe(`${'x'.repeat(198)}…`);
  });

  test('what is not asked for does not come through, and values are not taken from a prototype', () => {
    const evil = JSON.parse('{"__proto__": {"scope": "everywhere"}, "platform": "wordpress", "extra": 1}');
    expect(() => checks.mute([{ ...evil, author: asked.author }], 'mute')).toThrow(/scope/);
    const [, change] = checks.changeMute(['id', JSON.parse('{"reason": "r", "id": "other", "__proto__": {"scope": "site"}}')], 'changeMute');
    expect(Object.entries(change)).toEqual([['reason', 'r']]);
    expect(change.scope).toBeUndefined();
  });

  test('a site named __proto__ stays an ordinary key', () => {
    const [change] = checks.change([JSON.parse('{"sites": {"__proto__": false, "paper.example": true}}')], 'change');
    expect(Object.entries(change.sites!)).toEqual([['__proto__', false], ['paper.example', true]]);
  });

  test('a change names only what it changes', () => {
    expect(checks.change([{ badge: false }], 'change')).toEqual([{ badge: false }, null]);
    expect(() => checks.change([{ badge: 'no' }], 'change')).toThrow(/badge/);
    expect(() => checks.change([{ foldDays: Number.NaN }], 'change')).toThrow(/foldDays/);
    expect(() => checks.change(['badge'], 'change')).toThrow(/object/);
  });

  test('an expiry that is to be lifted arrives as null, one that is not named does not arrive', () => {
    expect(checks.changeMute(['m', { expires: null }], 'changeMute')[1]).toEqual({ expires: null });
    expect('expires' in checks.changeMute(['m', { scope: 'site' }], 'changeMute')[1]).toBe(false);
  });

  test('a report of a frame keeps its shape and is cut where it is only shown', () => {
    const report = { page: 'https://paper.example/a', title: 't'.repeat(9999), perhaps: null, drifted: false, refused: null, waiting: null, discussions: [
      { number: 0, recipe: 'wordpress', platform: 'wordpress', confidence: 0.9, count: 12, threads: 4, people: 7, stated: null, news: 3, hidden: [], caught: [] },
    ] };
    const [clean] = checks.report([report], 'report');
    expect(clean.title).toHaveLength(500);
    expect(clean.discussions).toEqual(report.discussions);
    expect(() => checks.report([{ ...report, discussions: [{ ...report.discussions[0], count: -1 }] }], 'report')).toThrow(/count/);
    expect(() => checks.report([], 'report')).toThrow(/object/);
  });

  test('folds are pairs, and there is an end to them', () => {
    expect(checks.fold(['p', [['c1', true], ['__proto__', null]]], 'fold')[1]).toEqual([['c1', true], ['__proto__', null]]);
    expect(() => checks.fold(['p', [['c1']]], 'fold')).toThrow(/pair/);
    expect(() => checks.fold(['p', Array.from({ length: 20_001 }, (_, i) => [`c${i}`, true])], 'fold')).toThrow(/at most/);
  });
});

describe('the wire', () => {
  test('only what looks like a message is one', () => {
    for (const message of [null, 'found', 7, {}, { type: 'found' }, { type: 7, args: [] }, { type: 'x', args: 'y' }, { type: 'x'.repeat(41), args: [] }]) {
      expect(asWire(message)).toBeNull();
    }
    expect(asWire({ type: 'found', args: ['why'], more: 1 })).toEqual({ type: 'found', args: ['why'] });
  });

  test("a handler's error crosses with its sentence, its kind and the key of what the reader is told, and is thrown again", async () => {
    const full = () => Promise.reject(trouble('store', 'Could not save: the disk is full. The earlier list is safe.'));
    const reply = JSON.parse(JSON.stringify(await replyTo(full, keyFor)));
    expect(() => openReply(reply)).toThrow(expect.objectContaining({ kind: 'store', message: 'Could not save: the disk is full. The earlier list is safe.', says: 'troubleFull' }));
    expect(() => openReply(null)).toThrow(expect.objectContaining({ kind: 'gone', says: 'troubleSilent' }));
  });

  test('a handler that throws at once, or something that is no error, crosses too', async () => {
    const thrown = await replyTo(() => {
      throw 'bare words';
    });
    expect(() => openReply(thrown)).toThrow('bare words');
  });

  test('nothing comes over as null, no answer as an error', async () => {
    expect(openReply(JSON.parse(JSON.stringify(await replyTo(() => undefined))))).toBeNull();
    expect(() => openReply(undefined)).toThrow(expect.objectContaining({ kind: 'gone' }));
  });
});
