import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readIndex } from '../../lib/store/copies.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { keepLists, type Keeper } from '../../lib/store/keeper.ts';
import { putRows } from '../../lib/store/lists.ts';
import { addMute, allMutes, removeMute } from '../../lib/store/mutes.ts';
import { saveVisit } from '../../lib/store/visits.ts';

/** The lists are copied to `storage.local` (here: an object), and come back from there when the database is gone. */
const day = 86_400_000;
const start = Date.UTC(2026, 10, 25, 12);
let name: string;
let disk: Record<string, unknown>;
let clock: number;
let said: (number | null)[];
const open: { db: Database; keeper: Keeper }[] = [];

const area = {
  get: async (keys: string | string[]) => structuredClone(Object.fromEntries([keys].flat().flatMap((key) => (key in disk ? [[key, disk[key]]] : [])))),
  set: async (items: object) => void Object.assign(disk, structuredClone(items)),
  remove: async (keys: string[]) => { for (const key of keys) delete disk[key]; },
};

beforeEach(() => {
  [name, disk, clock, said] = [`test-${crypto.randomUUID()}`, {}, start, []];
});
afterEach(async () => {
  await end();
  await createDatabase(name).delete();
});

/** The background as it ends. */
async function end(): Promise<void> {
  for (const { db, keeper } of open.splice(0)) {
    await keeper.stop();
    db.close();
  }
}

/** The background as it begins, in place of the one before. */
async function begin(factory?: Parameters<typeof createDatabase>[1]): Promise<Database> {
  await end();
  const db = createDatabase(name, factory);
  open.push({ db, keeper: keepLists(db, area, () => clock, (of) => said.push(of), 0) });
  return db;
}

const mute = (db: Database, key: string) => addMute(db, {
  platform: 'wordpress', author: { name: key, key: `name:${key}` }, scope: 'site', replies: 'keep', days: null, reason: '', from: null,
}, 'paper.example', clock);
const names = async (db: Database) => (await allMutes(db, clock)).map((each) => each.names[0]).sort();
const copied = (rows: number) => vi.waitFor(async () => expect((await readIndex(area))?.copies.at(-1)?.rows).toBe(rows));
const wipe = async (db: Database) => {
  db.close();
  await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
};

describe('a database that is gone', () => {
  test('comes back whole, before the first query is answered, and it is said from when', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await putRows(db, 'people', [{ id: 'disqus id:bob', platform: 'disqus', author: 'id:bob', names: ['Bob'], tags: ['fair'], note: '', follow: true, made: 1, changed: 1 }]);
    const before = [await db.mutes.toArray(), await db.people.toArray()];
    await copied(2);
    await wipe(db);
    clock += day;
    const later = await begin();
    expect(await names(later)).toEqual(['ann']);
    expect([await later.mutes.toArray(), await later.people.toArray()]).toEqual(before);
    expect(said).toEqual([start]);
    await begin();
    expect(said).toHaveLength(1);
  });

  test('comes back too where it went while the background was running', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await copied(1);
    await wipe(db);
    expect(await names(db)).toEqual(['ann']);
    expect(said).toEqual([start]);
  });

  test('is not copied over the good copy when it is found empty', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await copied(1);
    await wipe(db);
    const later = await begin();
    await mute(later, 'bob');
    await copied(2);
    expect(await names(later)).toEqual(['ann', 'bob']);
  });

  test('a list that the reader emptied stays empty, and nothing is said', async () => {
    const db = await begin();
    const { id } = await mute(db, 'ann');
    await copied(1);
    await removeMute(db, id, clock);
    await copied(0);
    await wipe(db);
    expect(await names(await begin())).toEqual([]);
    expect(said).toEqual([]);
  });

  test('where the newest copy is damaged the day before must do; where all are, that is said', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await copied(1);
    clock += day;
    await mute(db, 'bob');
    await copied(2);
    const pieces = Object.keys(disk).filter((key) => key.startsWith('copy '));
    expect(pieces).toHaveLength(2);
    disk[pieces[1]!] = (disk[pieces[1]!] as string).replace(/.$/, 'A').replace(/^./, 'B');
    await wipe(db);
    const later = await begin();
    expect(await names(later)).toEqual(['ann']);
    expect(said).toEqual([start]);
    delete disk[pieces[0]!];
    await wipe(later);
    expect(await names(await begin())).toEqual([]);
    expect(said).toEqual([start, null]);
  });

  test('one that cannot be opened is given up only where a whole copy takes its place', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await copied(1);
    db.close();
    let broken = true;
    const failing = new Proxy(indexedDB, {
      get: (target, key) => (key === 'open' && broken
        ? () => { throw new DOMException('Internal error opening backing store', 'UnknownError'); }
        : typeof Reflect.get(target, key) === 'function' ? (...args: [string]) => {
          if (key === 'deleteDatabase') broken = false;
          return (Reflect.get(target, key) as (...args: unknown[]) => unknown).apply(target, args);
        } : Reflect.get(target, key)),
    });
    const whole = { ...disk };
    for (const key of Object.keys(disk)) if (key.startsWith('copy ')) delete disk[key];
    await expect(names(await begin({ indexedDB: failing, IDBKeyRange }))).rejects.toThrow('Could not open the list. Nothing was changed.');
    expect(broken).toBe(true);
    Object.assign(disk, whole);
    expect(await names(await begin({ indexedDB: failing, IDBKeyRange }))).toEqual(['ann']);
    expect(said).toEqual([start]);
  });
});

describe('the copies', () => {
  test('are of the last seven days on which something changed, and leave nothing else behind', async () => {
    const db = await begin();
    for (let at = 0; at < 10; at++) {
      await mute(db, `n${at}`);
      await copied(at + 1);
      clock += day;
    }
    expect((await readIndex(area))!.copies.map(({ day: of }) => of)).toEqual(['28', '29', '30', '01', '02', '03', '04'].map((of) => `2026-${Number(of) > 20 ? 11 : 12}-${of}`));
    expect(Object.keys(disk).filter((key) => key.startsWith('copy '))).toHaveLength(7);
  });

  test('hold the lists alone: no page, no visit, no key', async () => {
    const db = await begin();
    await saveVisit(db, { page: 'page-hash', site: 'site-hash' }, ['c1'], clock);
    await mute(db, 'ann');
    await copied(1);
    expect((await readIndex(area))!.copies[0]!.pieces.map(({ list }) => list)).toEqual(['mutes']);
    expect(JSON.stringify(disk)).not.toContain('hash');
  });

  test('what a stop left half written is not taken for a copy, and goes', async () => {
    const db = await begin();
    await mute(db, 'ann');
    await copied(1);
    const set = area.set;
    area.set = async (items) => {
      await set(items);
      // The background is stopped when the first piece is written.
      if (Object.keys(items).some((key) => key.startsWith('copy '))) throw new Error('stopped');
    };
    await mute(db, 'bob').finally(() => new Promise((go) => setTimeout(go, 200)));
    area.set = set;
    expect(Object.keys(disk).filter((key) => key.startsWith('copy '))).toHaveLength(2);
    expect((await readIndex(area))!.copies.map(({ rows }) => rows)).toEqual([1]);
    await mute(db, 'cleo');
    await copied(3);
    await vi.waitFor(() => expect(Object.keys(disk).filter((key) => key.startsWith('copy '))).toHaveLength(1));
  });

  test('of a long list are written once an hour, and at the next start where something is missing', async () => {
    const db = await begin();
    await putRows(db, 'mutes', Array.from({ length: 2500 }, (_, at) => ({
      id: `m${at}`, scope: 'site' as const, site: 'paper.example', platform: 'wordpress', author: `name:${at}`, names: [`N${at}`], replies: 'keep' as const, reason: '', from: null, made: clock, changed: clock, expires: null,
    })));
    await copied(2500);
    clock += 60_000;
    await mute(db, 'ann');
    await new Promise((go) => setTimeout(go, 300));
    await copied(2500);
    await open[0]!.keeper.catchUp();
    await copied(2501);
    clock += 3_600_000;
    await mute(db, 'bob');
    await copied(2502);
  });
});
