import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFrames, type Frame, type SessionArea } from '../../lib/background/frames.ts';
import { createBackground, type Effects } from '../../lib/background/handlers.ts';
import { createListAnswers } from '../../lib/background/lists.ts';
import { createMemory } from '../../lib/background/memory.ts';
import { createQueue } from '../../lib/background/queue.ts';
import { settingShapes } from '../../lib/browser/checks.ts';
import type { FrameReport, Recalled, TabState } from '../../lib/browser/messages.ts';
import { openReply } from '../../lib/browser/wire.ts';
import { defaults, type Kept, type Mute } from '../../lib/model/memory.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import type { SiteRecipe } from '../../lib/model/site-recipe.ts';
import { createHash } from '../../lib/store/address.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { createSettings } from '../../lib/store/settings.ts';
import { createSummaries } from '../../lib/background/summaries.ts';

/** The background as it is, on a real database, with a browser made of plain data around it. */
const own = { id: 'us', origin: 'chrome-extension://us' };
const day = 86_400_000;

function sessionArea(): SessionArea & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (keys) => structuredClone(keys === null ? items : Object.fromEntries([keys].flat().flatMap((key) => (key in items ? [[key, items[key]]] : [])))),
    set: async (more) => void Object.assign(items, structuredClone(more)),
    remove: async (keys) => {
      for (const key of [keys].flat()) delete items[key];
    },
  };
}

let db: Database;
let disk: Record<string, unknown>;
let session: ReturnType<typeof sessionArea>;
let clock: number;
/** What the browser was told, in order. */
let told: unknown[];
let tabIsPrivate: boolean;
/** Documents whose reader listens. */
let listening: Set<string | null>;

beforeEach(() => {
  tabIsPrivate = false;
  db = createDatabase(`test-${crypto.randomUUID()}`);
  [disk, session, clock, told, listening] = [{}, sessionArea(), 1_000_000, [], new Set()];
});
afterEach(() => db.delete());

function start() {
  const area = { get: async (key: string) => structuredClone(key in disk ? { [key]: disk[key] } : {}), set: async (items: object) => void Object.assign(disk, structuredClone(items)) };
  const effects: Effects = {
    injectReader: async (frame) => {
      told.push(['inject', frame.tabId, frame.frameId]);
      listening.add(frame.documentId);
      return true;
    },
    injectAll: async (tabId) => {
      told.push(['injectAll', tabId]);
      return [];
    },
    injectPart: async (_place, what) => void told.push(['injectPart', what]),
    recipesFor: () => [],
    isAlive: async (frame: Frame) => listening.has(frame.documentId),
    toFrame: (async (frame: Frame, type: string, ...args: unknown[]) => {
      if (!listening.has(frame.documentId)) throw new Error('gone');
      told.push([type, frame.tabId, frame.frameId, ...args]);
    }) as Effects['toFrame'],
    openOptions: async () => void told.push(['options']),
    toPages: (what, tabId) => void told.push(['changed', what, tabId]),
    toPanel: async () => false,
    showBadge: async (tabId, text) => void told.push(['badge', tabId, text]),
    tab: async () => ({ url: 'https://paper.example/a', incognito: tabIsPrivate }),
    access: async () => 'given',
    drawVeils: async () => void told.push(['veils']),
    veils: async () => [{ id: 'veil-framed', file: 'veil/framed.css', matches: ['https://talk.example/*'] }],
    trouble: async () => (session.items.trouble as string | undefined) ?? null,
    setTrouble: (sentence) => session.set({ trouble: sentence }),
  };
  const frames = createFrames(session, createQueue());
  const memory = createMemory(db, session, createQueue(), () => clock);
  const background = createBackground({
    own, frames, memory, lists: createListAnswers({ db, hash: createHash(db), now: () => clock, allPrivate: () => memory.all(true) }),
    summaries: createSummaries({ db, hash: createHash(db), now: () => clock, version: '1', models: {}, fetch: () => Promise.reject(new TypeError('no network')), maySend: async () => false, summarise: () => Promise.reject(new Error('no engine')) }), settings: createSettings(area, settingShapes), effects, queue: createQueue(),
  });
  const ask = async <T>(sender: object, type: string, ...args: unknown[]) => openReply(await background.answer({ type, args }, { id: own.id, ...sender })) as T;
  return { background, ask };
}

const frame = (site = 'paper.example', more: object = {}) =>
  ({ url: `https://${site}/a`, frameId: 0, documentId: `doc-${site}`, tab: { id: 1, url: `https://www.${site}/a`, incognito: false }, ...more });
const popup = { url: `${own.origin}/popup.html` };
const privately = { tab: { id: 5, url: 'https://paper.example/a', incognito: true } };
const ann = { platform: 'wordpress', author: { name: 'Ann', key: 'name:ann' }, scope: 'site', replies: 'keep', days: null, reason: '', from: null };
const report = (count: number): FrameReport => ({
  page: 'https://paper.example/a', title: 'A', perhaps: null, drifted: false, refused: null, waiting: null,
  discussions: [{ number: 0, recipe: 'wordpress', platform: 'wordpress', confidence: 1, count, threads: 3, people: 4, stated: null, news: 0, hidden: [], caught: [] }],
});
const recipe = (name: string): Recipe => ({ name, checked: '2026-11-25', confidence: 1, match: { require: ['li'] }, root: ['#c'], record: { sel: 'li' }, author: [{ sel: 'b' }], body: { sel: ['p'] }, thread: { style: 'flat' } });
const recall = async ({ ask }: ReturnType<typeof start>, sender: object = frame(), page = 'https://paper.example/a') => ask<Recalled>(sender, 'recall', page);
const muted = async (ask: ReturnType<typeof start>['ask']) => (await ask<{ rows: Mute[] }>(popup, 'findMutes', { text: '', site: null, sort: 'latest' }, 0, 1000)).rows;
const names = (recalled: Recalled) => recalled.mutes.flatMap((mute) => mute.names);

describe('what is remembered', () => {
  test('a mute holds on every page of its site, on no other, and after the background was stopped', async () => {
    await start().ask(frame(), 'mute', ann);
    const later = start();
    expect(names(await recall(later, frame('paper.example', { url: 'https://paper.example/other' }), 'https://paper.example/other'))).toEqual(['Ann']);
    expect(names(await recall(later, frame('other.example')))).toEqual([]);
  });

  test('what the reader said of a place is known on the next visit, there and on no other host or site; said the other way, it is that', async () => {
    await start().ask(frame(), 'correct', 'not', recipe('wordpress'));
    const later = start();
    const words = async (sender = frame()) => (await recall(later, sender)).recipes.map(({ kind, recipe: { name } }) => `${kind} ${name}`);
    expect(await words()).toEqual(['not wordpress']);
    expect(await words(frame('other.example'))).toEqual([]);
    expect(await words(frame('paper.example', { url: 'https://talk.example/embed', frameId: 3, documentId: 'inner' }))).toEqual([]);
    await later.ask(frame(), 'correct', 'not', recipe('wordpress'));
    await later.ask(frame(), 'correct', 'here', recipe('reader'));
    expect((await words()).sort()).toEqual(['here reader', 'not wordpress']);
    clock += 1000;
    await later.ask(frame(), 'correct', 'not', recipe('reader'));
    expect((await words()).sort()).toEqual(['not reader', 'not wordpress']);
  });

  test('a word is taken back, and that too; the pages of the site are told each time', async () => {
    const world = start();
    await recall(world);
    listening.add('doc-paper.example');
    await world.ask(frame(), 'correct', 'not', recipe('wordpress'));
    const [word] = await world.ask<SiteRecipe[]>(popup, 'corrections');
    told = [];
    await world.ask(popup, 'uncorrect', word!.id);
    expect((await recall(world)).recipes).toEqual([]);
    await world.ask(popup, 'recorrect', word);
    expect((await recall(world)).recipes).toEqual([word]);
    expect(told.filter((each) => (each as unknown[])[0] === 'recalled')).toHaveLength(2);
  });

  test('a recipe that is none is refused', async () => {
    const { ask } = start();
    for (const wrong of [{ ...recipe('a'), record: {} }, { ...recipe('a'), thread: { style: 'spiral' } }, { ...recipe('a'), body: { sel: ['p{}'] } }, { ...recipe('a'), author: [{ match: '(a+)+$' }] }, { ...recipe('a'), root: ['x'.repeat(5000)] }]) {
      await expect(ask(frame(), 'correct', 'here', wrong)).rejects.toThrow();
    }
    await ask(frame(), 'correct', 'here', { ...recipe('a'), script: 'alert(1)' });
    expect(await db.recipes.toArray()).toMatchObject([{ recipe: recipe('a') }]);
    expect(JSON.stringify(await db.recipes.toArray())).not.toContain('alert');
  });

  test('a recipe that stopped fitting is left out for a week on that host, and no address is written', async () => {
    const world = start();
    await world.ask(frame(), 'drifted', 'wordpress');
    expect((await recall(world)).drifted).toEqual(['wordpress']);
    expect((await recall(world, frame('other.example'))).drifted).toEqual([]);
    expect(JSON.stringify(await db.drifts.toArray())).not.toContain('paper');
    clock += 8 * 86_400_000;
    expect((await recall(world)).drifted).toEqual([]);
  });

  test('of a private window nothing is written of all that, and it holds there', async () => {
    const world = start();
    const there = { ...frame(), ...privately };
    await world.ask(there, 'correct', 'not', recipe('wordpress'));
    await world.ask(there, 'drifted', 'wordpress');
    expect([await db.recipes.count(), await db.drifts.count()]).toEqual([0, 0]);
    expect((await recall(world, there)).recipes).toHaveLength(1);
    expect((await recall(world)).recipes).toEqual([]);
    await world.background.privateClosed();
    expect((await recall(world, there)).recipes).toEqual([]);
  });

  test('the scope of a mute made in a frame is the site around it', async () => {
    const { ask } = start();
    const inFrame = frame('paper.example', { url: 'https://talk.example/embed', frameId: 3, documentId: 'inner' });
    expect(await ask<Mute>(inFrame, 'mute', ann)).toMatchObject({ site: 'paper.example', scope: 'site' });
  });

  test('an unmute is taken back whole: reason, date and scope as they were', async () => {
    const room = start();
    const mute = await room.ask<Mute>(frame(), 'mute', { ...ann, reason: 'shouts', replies: 'hide' });
    clock += day;
    await room.ask(popup, 'unmute', mute.id, 1);
    expect(names(await recall(room))).toEqual([]);
    await room.ask(popup, 'restore', mute, 1);
    expect((await recall(start())).mutes).toEqual([mute]);
    await expect(room.ask(frame(), 'restore', mute)).rejects.toThrow(/may not be asked/);
  });

  test('everywhere is everywhere, and narrowed again it is not', async () => {
    const room = start();
    const mute = await room.ask<Mute>(frame(), 'mute', { ...ann, scope: 'everywhere' });
    expect(names(await recall(room, frame('other.example')))).toEqual(['Ann']);
    await room.ask(frame(), 'changeMute', mute.id, { scope: 'site' });
    expect(names(await recall(room, frame('other.example')))).toEqual([]);
  });

  test('muting twice makes one mute, also at the same moment', async () => {
    const { ask } = start();
    await Promise.all([ask(frame(), 'mute', ann), ask(frame(), 'mute', { ...ann, replies: 'hide' })]);
    expect(await muted(ask)).toHaveLength(1);
  });

  test('a mute for a day is over after a day, and swept away', async () => {
    const room = start();
    await room.ask(frame(), 'mute', { ...ann, days: 1 });
    expect(names(await recall(room))).toEqual(['Ann']);
    clock += day + 1;
    expect(names(await recall(room))).toEqual([]);
    await createMemory(db, session, createQueue(), () => clock).dropExpired();
    expect(await db.mutes.count()).toBe(0);
  });

  test('folds are remembered for their page and forgotten in time; the address itself is nowhere in the database', async () => {
    const room = start();
    await room.ask(frame(), 'fold', 'https://paper.example/a?utm_source=x#c', [['c1', true], ['__proto__', false], ['c3', true]]);
    await room.ask(frame(), 'fold', 'https://paper.example/a', [['c3', null]]);
    expect(new Map((await recall(start())).folds)).toEqual(new Map([['c1', true], ['__proto__', false]]));
    expect((await recall(room, frame(), 'https://paper.example/b')).folds).toEqual([]);
    expect(JSON.stringify([await db.folds.toArray(), await db.mutes.toArray()])).not.toContain('paper.example');
    clock += 31 * day;
    expect((await recall(room)).folds).toEqual([]);
  });

  test('two pages opened at the first moment share one key', async () => {
    const [a, b] = [start(), start()];
    await Promise.all([a.ask(frame(), 'fold', 'https://paper.example/a', [['c1', true]]), b.ask(frame(), 'fold', 'https://paper.example/a', [['c2', true]])]);
    expect((await recall(start())).folds).toHaveLength(2);
  });

  test('a database that was closed under us is opened again', async () => {
    const room = start();
    await room.ask(frame(), 'mute', ann);
    db.close();
    expect(names(await recall(room))).toEqual(['Ann']);
  });

  test('a failed write is said, told to whoever opens the popup, and over with the next that succeeds', async () => {
    const room = start();
    await room.ask(frame(), 'mute', ann);
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    db.mutes.hook('creating', full);
    await expect(room.ask(frame(), 'mute', { ...ann, author: { name: 'Bob', key: 'name:bob' } })).rejects.toThrow('Could not save: the disk is full. The earlier list is safe.');
    expect((await start().ask<TabState>(popup, 'tab', 1)).trouble).toBe('Could not save: the disk is full. The earlier list is safe.');
    expect(names(await recall(room))).toEqual(['Ann']);
    db.mutes.hook('creating').unsubscribe(full);
    await room.ask(frame(), 'mute', { ...ann, author: { name: 'Bob', key: 'name:bob' } });
    expect((await room.ask<TabState>(popup, 'tab', 1)).trouble).toBeNull();
  });
});

describe('private windows', () => {
  test('nothing of them is written, all of it is seen there, and it is gone with the last window', async () => {
    const room = start();
    await room.ask(frame(), 'mute', ann);
    const before = await db.mutes.toArray();
    const inside = frame('paper.example', privately);
    const [mine] = (await recall(room, inside)).mutes;
    await room.ask(inside, 'mute', { ...ann, author: { name: 'Bob', key: 'name:bob' } });
    await room.ask(inside, 'unmute', mine!.id);
    await room.ask(inside, 'fold', 'https://paper.example/a', [['c1', true]]);
    const within = await recall(room, inside);
    expect([names(within), within.folds]).toEqual([['Bob'], [['c1', true]]]);
    const outside = await recall(room);
    expect([names(outside), outside.folds]).toEqual([['Ann'], []]);
    expect([await db.mutes.toArray(), await db.folds.count()]).toEqual([before, 0]);
    await room.background.privateClosed();
    expect(names(await recall(room, inside))).toEqual(['Ann']);
    expect(JSON.stringify(session.items)).not.toContain('Bob');
  });
});

test('a visit is known on the next one, with what was there; kept comments are listed until they are removed', async () => {
  const room = start();
  expect((await recall(room)).visit).toBeNull();
  await room.ask(frame(), 'visit', 'https://paper.example/a', ['c1', 'c2']);
  clock += 5000;
  await room.ask(frame(), 'visit', 'https://www.paper.example/a#comments', ['c3']);
  const visit = (await recall(room)).visit!;
  expect([visit.last, visit.seen.length]).toEqual([clock, 3]);
  expect((await recall(room, frame(), 'https://paper.example/b')).visit).toBeNull();
  const said = { platform: 'wordpress', author: ann.author, title: 'A', text: 'Well said.', link: 'https://paper.example/a#c1' };
  await room.ask(frame(), 'keep', said);
  await room.ask(frame(), 'keep', said);
  const [kept, ...others] = await room.ask<Kept[]>(popup, 'kept');
  expect([kept, others]).toMatchObject([{ ...said, site: 'paper.example' }, []]);
  await expect(room.ask(frame(), 'kept')).rejects.toThrow();
  await room.ask(popup, 'unkeep', kept!.id);
  expect(await room.ask(popup, 'kept')).toEqual([]);
  await expect(room.ask(frame(), 'rekeep', kept)).rejects.toThrow();
  await room.ask(popup, 'rekeep', kept);
  expect(await room.ask(popup, 'kept')).toEqual([kept]);
});

test('visits, kept comments and what is set in a private window hold there, are never written, and go with it', async () => {
  const room = start();
  const inside = frame('paper.example', privately);
  await recall(room, inside);
  await room.ask(inside, 'visit', 'https://paper.example/a', ['c1', 'c2']);
  await room.ask(inside, 'keep', { platform: 'wordpress', author: null, title: 'A', text: 'Well said.', link: 'https://paper.example/a#c1' });
  expect((await recall(room, inside)).visit?.seen).toHaveLength(2);
  expect((await recall(room)).visit).toBeNull();
  await recall(room, inside);
  listening.add('doc-paper.example');
  await room.ask(inside, 'here', { folded: true });
  expect((told as unknown[][]).some(([what, , , recalled]) => what === 'recalled' && Object.hasOwn((recalled as Recalled).settings.siteFolded, 'paper.example'))).toBe(true);
  expect([await db.visits.count(), await db.kept.count(), JSON.stringify(disk)]).toEqual([0, 0, '{}']);
  // Removed and put back there, it stays there; what is on the disk goes back to the disk, and is not kept twice.
  const settingsThere = { ...popup, ...privately };
  const [own] = await room.ask<Kept[]>(settingsThere, 'kept');
  await room.ask(settingsThere, 'unkeep', own!.id);
  await room.ask(settingsThere, 'rekeep', own);
  expect([await room.ask(settingsThere, 'kept'), await db.kept.count(), await db.deleted.count()]).toEqual([[own], 0, 0]);
  await room.ask(frame(), 'keep', { platform: 'wordpress', author: null, title: 'A', text: 'As was this.', link: 'https://paper.example/a#c2' });
  await room.ask(inside, 'keep', { platform: 'wordpress', author: null, title: 'A', text: 'As was this.', link: 'https://paper.example/a#c2' });
  const [stored] = await room.ask<Kept[]>(popup, 'kept');
  await room.ask(settingsThere, 'unkeep', stored!.id);
  expect(await room.ask(settingsThere, 'kept')).toEqual([own]);
  await room.ask(settingsThere, 'rekeep', stored);
  await room.background.privateClosed();
  expect(await room.ask(popup, 'kept')).toEqual([stored]);
  expect((await recall(room, inside)).visit).toBeNull();
  expect(JSON.stringify(session.items)).not.toContain('Well said');
});

test('what the reader sets in a page holds on its site alone, and is taken back', async () => {
  const room = start();
  await room.ask(frame(), 'here', { folded: true });
  await room.ask(frame(), 'here', { platform: 'wordpress', me: 'name:ann' });
  expect((await recall(room)).settings).toMatchObject({ siteFolded: { 'paper.example': true }, me: { wordpress: 'name:ann' } });
  expect((await recall(room, frame('other.example'))).settings.siteFolded).toEqual({});
  await room.ask(frame(), 'here', { folded: false });
  await room.ask(frame(), 'here', { platform: 'wordpress', me: null });
  expect((await recall(room)).settings).toMatchObject({ siteFolded: {}, me: {} });
});

test('what the popup switches over a private tab names no site on the disk, holds in private windows and is gone with the last', async () => {
  const room = start();
  const inside = frame('paper.example', privately);
  await recall(room, inside);
  await room.ask(popup, 'change', { siteLevels: { 'herald.example': 1 } });
  tabIsPrivate = true;
  const written = JSON.stringify(disk);
  await room.ask(popup, 'site', 'paper.example', false, 5);
  await room.ask(popup, 'change', { siteLevels: { 'paper.example': 2 } }, 5);
  await room.ask(inside, 'here', { platform: 'wordpress', me: 'name:ann' });
  expect(JSON.stringify(disk)).toBe(written);
  expect((await recall(room, inside)).on).toBe(false);
  expect(await room.ask<TabState>(popup, 'tab', 5)).toMatchObject({ on: false, levels: 2 });
  expect((await recall(room)).on).toBe(true);
  await room.ask(inside, 'site', 'paper.example', true);
  expect((await recall(room, inside)).settings).toMatchObject({ siteLevels: { 'paper.example': 2 }, me: { wordpress: 'name:ann' } });
  // What tells nothing of any page is the reader's for good.
  await room.ask(popup, 'change', { paused: true }, 5);
  expect((await recall(room)).on).toBe(false);
  await room.ask(popup, 'change', { paused: false }, 5);
  await room.background.privateClosed();
  expect((await recall(room, inside)).settings).toMatchObject({ siteLevels: {}, me: {} });
  expect(JSON.stringify([disk, session.items])).not.toContain('"paper.example":2');
});

test('the popup over a private tab leaves nothing behind: what it lifts and sets again is gone with the last window', async () => {
  const room = start();
  const mute = await room.ask<Mute>(frame(), 'mute', ann);
  tabIsPrivate = true;
  const inside = frame('paper.example', privately);
  await room.ask(popup, 'unmute', mute.id, 5);
  expect(names(await recall(room, inside))).toEqual([]);
  expect(names(await recall(room))).toEqual(['Ann']);
  await room.ask(popup, 'restore', { ...mute, id: 'made-inside', author: 'name:bob', names: ['Bob'] }, 5);
  expect(names(await recall(room, inside))).toEqual(['Bob']);
  expect(await db.mutes.toArray()).toEqual([mute]);
});

describe('frames', () => {
  test('the reader comes once into a document, and anew into the next one in the same frame', async () => {
    const { ask } = start();
    await Promise.all([ask(frame(), 'found', 'names'), ask(frame(), 'found', 'names')]);
    await start().ask(frame(), 'found', 'names');
    expect(told).toEqual([['inject', 1, 0]]);
    await ask(frame('paper.example', { documentId: 'next' }), 'found', 'names');
    expect(told).toEqual([['inject', 1, 0], ['inject', 1, 0]]);
  });

  test('a site that is off gets no reader until it is switched on; then no reload is needed', async () => {
    const { ask } = start();
    await ask(popup, 'site', 'paper.example', false);
    await ask(frame(), 'found', 'names');
    expect(told).not.toContainEqual(['inject', 1, 0]);
    await start().ask(popup, 'site', 'paper.example', null);
    expect(told).toContainEqual(['inject', 1, 0]);
  });

  test('a mute reaches every open reader of the site, and those of other sites only if it holds there', async () => {
    const room = start();
    const [here, there] = [frame(), frame('other.example', { tab: { id: 2, url: 'https://other.example/' } })];
    for (const sender of [here, there]) {
      await room.ask(sender, 'found', 'names');
      await recall(room, sender);
    }
    told.length = 0;
    const mute = await room.ask<Mute>(here, 'mute', ann);
    const pushed = () => told.filter((each) => (each as string[])[0] === 'recalled').map((each) => (each as [string, number, number, Recalled])) ;
    expect(pushed().map(([, tab, , now]) => [tab, names(now)])).toEqual([[1, ['Ann']]]);
    await room.ask(here, 'changeMute', mute.id, { scope: 'everywhere' });
    expect(pushed().slice(1).map(([, tab, , now]) => [tab, names(now)]).sort()).toEqual([[1, ['Ann']], [2, ['Ann']]]);
    expect(told).toContainEqual(['changed', 'mutes', null]);
    expect(told).toContainEqual(['veils']);
  });

  test('switched off, readers are told so and given nothing', async () => {
    const room = start();
    await room.ask(frame(), 'mute', ann);
    await room.ask(frame(), 'found', 'names');
    await recall(room);
    await room.ask(frame(), 'site', 'paper.example', false);
    expect(told.filter((each) => (each as string[])[0] === 'recalled').at(-1)).toEqual(['recalled', 1, 0, expect.objectContaining({ on: false, mutes: [], folds: [] })]);
  });

  test('the popup and the badge count the frames that are there, not those that were', async () => {
    const room = start();
    const inner = frame('paper.example', { url: 'https://talk.example/embed', frameId: 3, documentId: 'inner' });
    for (const sender of [frame(), inner]) {
      await room.ask(sender, 'found', 'names');
      await recall(room, sender);
    }
    await room.ask(frame(), 'report', report(12));
    await room.ask(inner, 'report', report(30));
    expect(told.filter((each) => (each as string[])[0] === 'badge').at(-1)).toEqual(['badge', 1, '42']);
    expect((await start().ask<TabState>(popup, 'tab', 1)).frames.map(({ frameId }) => frameId)).toEqual([0, 3]);
    listening.delete('inner');
    expect((await room.ask<TabState>(popup, 'tab', 1)).frames.map(({ frameId }) => frameId)).toEqual([0]);
    await room.background.tabClosed(1);
    expect(Object.keys(session.items).filter((key) => key.startsWith('frame'))).toEqual([]);
  });

  test('no badge where the reader wants none', async () => {
    const room = start();
    await room.ask(frame(), 'found', 'names');
    await recall(room);
    await room.ask(frame(), 'report', report(12));
    await room.ask(popup, 'change', { badge: false });
    expect(told.filter((each) => (each as string[])[0] === 'badge').at(-1)).toEqual(['badge', 1, '']);
  });

  test('a frame under a veil is told, so that it marks its records also where nobody is muted', async () => {
    const room = start();
    expect((await recall(room, frame('paper.example', { url: 'https://talk.example/embed', frameId: 3 }))).veiled).toBe(true);
    expect((await recall(room)).veiled).toBe(false);
  });
});

describe('who may do it', () => {
  test('a frame does not learn which other sites were switched', async () => {
    const room = start();
    await room.ask(popup, 'change', { sites: { 'other.example': false, 'paper.example': true }, siteLevels: { 'other.example': 1 } });
    expect((await recall(room)).settings).toMatchObject({ sites: { 'paper.example': true }, siteLevels: {} });
    expect(JSON.stringify(await room.ask(frame(), 'site', 'paper.example', false))).not.toContain('other.example');
    expect((await room.ask<TabState>(popup, 'tab', 1)).settings.sites).toHaveProperty(['other.example'], false);
  });

  test('a stranger gets no answer, a frame no settings', async () => {
    const { background, ask } = start();
    expect(background.answer({ type: 'settings', args: [] }, { id: 'other', ...popup })).toBeNull();
    expect(background.answer('hello', { id: own.id, ...popup })).toBeNull();
    await expect(ask(frame(), 'change', { paused: true })).rejects.toThrow(/may not be asked/);
    expect(disk).toEqual({});
  });

  test("a frame cannot lift another site's mute, nor switch another site", async () => {
    const { ask } = start();
    const mute = await ask<Mute>(frame(), 'mute', ann);
    await expect(ask(frame('evil.example'), 'unmute', mute.id)).rejects.toThrow(/another site/);
    await expect(ask(frame('evil.example'), 'changeMute', mute.id, { scope: 'everywhere' })).rejects.toThrow(/another site/);
    await expect(ask(frame('evil.example'), 'site', 'paper.example', false)).rejects.toThrow(/own site/);
    expect(await muted(ask)).toEqual([mute]);
    expect(await ask(popup, 'settings')).toEqual(defaults);
  });
});
