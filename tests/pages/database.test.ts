import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Filter, Kept, Mute, Person } from '../../lib/model/memory.ts';
import { seenNumber } from '../../lib/model/seen.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { forget } from '../../lib/store/forget.ts';
import { foldsOn, saveFolds } from '../../lib/store/folds.ts';
import * as lists from '../../lib/store/lists.ts';
import { addMute, allMutes, changeMute, mutedPlaces, mutesOf, mutesOn, nameMute, removeMute } from '../../lib/store/mutes.ts';
import { dropExpiredVisits, lastVisit, saveVisit, visitDays } from '../../lib/store/visits.ts';
import { type Old, settled, writeOld } from './store/old.ts';

const samples = import.meta.glob<Old>('./store/version-*.json', { eager: true, import: 'default' });
const day = 86_400_000;
let name: string;
let db: Database;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  db = createDatabase(name);
});
afterEach(() => db.delete());

const asked = (key: string, more: object = {}) => ({
  platform: 'wordpress', author: { name: key, key: `name:${key}` }, scope: 'site' as const, replies: 'keep' as const, days: null, reason: '', from: null, ...more,
});

describe('a list of years', () => {
  test.each(Object.entries(samples))('%s: every row is there after the upgrade', async (_file, old) => {
    (await writeOld(name, old)).close();
    for (const [store, { rows }] of Object.entries(old.stores)) {
      const now = await db.table(store).toArray();
      expect(now).toHaveLength(rows.length);
      for (const row of rows) expect(now).toContainEqual(expect.objectContaining(row as object));
    }
    const [mute] = old.stores.mutes!.rows as Mute[];
    expect(await mutesOn(db, mute!.site, Date.now())).toContainEqual(mute);
    expect(await foldsOn(db, 'hash', Date.now())).toEqual([['c1', true]]);
  });

  test('an upgrade that breaks off leaves everything as it was, and the next one goes through', async () => {
    const old = Object.values(samples)[0]!;
    (await writeOld(name, old)).close();
    const opening = indexedDB.open(name, 20);
    opening.onupgradeneeded = () => {
      opening.result.deleteObjectStore('mutes');
      opening.transaction!.abort();
    };
    await expect(settled(opening)).rejects.toThrow();
    expect(await allMutes(db, Date.now())).toHaveLength(old.stores.mutes!.rows.length);
  });

  test('an old connection that does not let go is said, not waited for; once it is gone all is well', async () => {
    const holding = await writeOld(name, Object.values(samples)[0]!);
    await expect(allMutes(db, 1)).rejects.toThrow(/another window still uses it/);
    holding.close();
    expect(await allMutes(db, Date.now())).toHaveLength(2);
  }, 20_000);

  test('whoever holds this version lets go at once for a newer one, and an older Belowline can still read the list', async () => {
    await addMute(db, asked('ann'), 'paper.example', 1);
    const newer = await settled(indexedDB.open(name, 90));
    newer.close();
    expect(await allMutes(db, 1)).toHaveLength(1);
  });
});

describe('mutes', () => {
  test('a page is given the mutes that hold there, and none where they are too many: then it asks for its authors', async () => {
    for (const key of ['a', 'b', 'c']) await addMute(db, asked(key, { scope: 'everywhere' }), 'paper.example', 1);
    await addMute(db, asked('d'), 'other.example', 1);
    expect((await mutesOn(db, 'paper.example', 1))!.map(({ names }) => names[0]).sort()).toEqual(['a', 'b', 'c']);
    expect(await mutesOn(db, 'paper.example', 1, 2)).toBeNull();
    const some = await mutesOf(db, 'wordpress', ['name:b', 'name:d', 'name:nobody', '__proto__'], 'paper.example', 1);
    expect(some.map(({ author }) => author)).toEqual(['name:b']);
    expect(await mutesOf(db, 'disqus', ['name:b'], 'paper.example', 1)).toEqual([]);
  });

  test('where somebody is muted is said once, however many are', async () => {
    for (const key of ['a', 'b', 'c']) await addMute(db, asked(key), 'paper.example', 1);
    expect(await mutedPlaces(db)).toEqual([{ scope: 'site', platform: 'wordpress', site: 'paper.example' }]);
  });

  test('with the clock set back a later change is still the later one', async () => {
    const first = await addMute(db, asked('ann'), 'paper.example', 50 * day);
    const changed = (await changeMute(db, first.id, { reason: 'shouts' }, 3 * day))!;
    expect(changed.changed).toBeGreaterThan(first.changed);
    expect((await addMute(db, asked('ann'), 'paper.example', 2 * day)).changed).toBeGreaterThan(changed.changed);
  });

  test('a new name of somebody who is muted is learnt once, the newest last, and never more than twenty', async () => {
    const { id } = await addMute(db, asked('ann'), 'paper.example', 1);
    expect((await nameMute(db, id, 'Nan', 5))!.names).toEqual(['ann', 'Nan']);
    expect(await nameMute(db, id, 'Nan', 6)).toBeUndefined();
    for (let i = 0; i < 30; i++) await nameMute(db, id, `Ann ${i}`, 7);
    expect((await db.mutes.get(id))!.names).toHaveLength(20);
    expect((await db.mutes.get(id))!.names.at(-1)).toBe('Ann 29');
    expect(await nameMute(db, 'nobody', 'Nan', 8)).toBeUndefined();
  });

  test('what was removed leaves its id and the time, nothing else; made again, not even that', async () => {
    const { id } = await addMute(db, asked('ann'), 'paper.example', 1);
    await removeMute(db, id, 7);
    expect(await db.deleted.toArray()).toEqual([{ list: 'mutes', id, changed: 7 }]);
    await addMute(db, asked('ann'), 'paper.example', 8);
    await lists.dropOldDeleted(db, 200 * day);
    expect(await db.deleted.toArray()).toEqual([]);
  });
});

describe('the other lists', () => {
  const filter: Filter = { id: 'f1', pattern: 'harbour', kind: 'words', in: 'text', effect: 'collapse', scope: 'site', site: 'paper.example', made: 1, changed: 1 };
  const person: Person = { id: 'disqus id:ann', platform: 'disqus', author: 'id:ann', names: ['Ann'], tags: ['harbour', 'fair'], note: '', follow: true, made: 1, changed: 1 };
  const kept: Kept = { id: 'k1', site: 'paper.example', platform: 'wordpress', author: null, title: 'The harbour', text: 'Well said.', link: 'https://paper.example/a#c1', note: '', made: 5, changed: 5 };

  test('filters of a site and of everywhere', async () => {
    await lists.putRows(db, 'filters', [filter, { ...filter, id: 'f2', scope: 'everywhere', site: 'other.example' }, { ...filter, id: 'f3', site: 'other.example' }]);
    expect((await lists.filtersOn(db, 'paper.example')).map(({ id }) => id).sort()).toEqual(['f1', 'f2']);
  });

  test('people by who they are and by tag', async () => {
    await lists.putRows(db, 'people', [person, { ...person, id: 'disqus id:bob', author: 'id:bob', tags: [] }]);
    expect(await lists.peopleOf(db, ['disqus id:ann', 'disqus id:cleo'])).toEqual([person]);
    expect(await lists.peopleTagged(db, 'fair')).toEqual([person]);
  });

  test('kept comments, of a site or all, the latest first', async () => {
    await lists.putRows(db, 'kept', [kept, { ...kept, id: 'k2', made: 9 }, { ...kept, id: 'k3', site: 'other.example', made: 7 }]);
    expect((await lists.keptFrom(db, null)).map(({ id }) => id)).toEqual(['k2', 'k3', 'k1']);
    expect((await lists.keptFrom(db, 'paper.example')).map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  test('a list is read piece by piece, each row once', async () => {
    await lists.putRows(db, 'kept', Array.from({ length: 25 }, (_, at) => ({ ...kept, id: `k${at}` })));
    const seen: string[] = [];
    for (let after: string | null = null; ; after = seen.at(-1)!) {
      const rows = await lists.rowsAfter(db, 'kept', after, 10);
      if (!rows.length) break;
      seen.push(...rows.map(({ id }) => id));
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
  });

  test('rows that are removed together go together, and can be put back', async () => {
    await lists.putRows(db, 'filters', [filter]);
    await lists.removeRows(db, 'filters', ['f1', 'nothing'], 9);
    expect(await lists.countRows(db, 'filters')).toBe(0);
    await lists.putRows(db, 'filters', [filter]);
    expect(await lists.getRow(db, 'filters', 'f1')).toEqual(filter);
  });
});

describe('visits', () => {
  const at = { page: 'page-hash', site: 'site-hash' };

  test('say when it was and which comments were there, without naming them', async () => {
    await saveVisit(db, at, ['c1', 'c2', 'c2'], 1000);
    const visit = (await lastVisit(db, 'page-hash', 2000))!;
    expect(visit.last).toBe(1000);
    expect([...visit.seen]).toEqual([seenNumber('c1', visit.salt), seenNumber('c2', visit.salt)].sort((a, b) => a - b));
    expect(visit.seen).not.toContain(seenNumber('c3', visit.salt));
    expect(await lastVisit(db, 'page-hash', 1000 + visitDays * day)).toBeUndefined();
  });

  test('add up: what a page has not loaded this time was seen all the same', async () => {
    await saveVisit(db, at, ['c1', 'c2'], 1000);
    await saveVisit(db, at, ['c3'], 2000);
    const visit = (await lastVisit(db, 'page-hash', 3000))!;
    expect(visit.last).toBe(2000);
    expect(new Set(visit.seen)).toEqual(new Set(['c1', 'c2', 'c3'].map((id) => seenNumber(id, visit.salt))));
    // After a month nothing of the earlier one is left.
    await saveVisit(db, at, ['c4'], 2000 + visitDays * day);
    expect((await lastVisit(db, 'page-hash', 2001 + visitDays * day))!.seen).toHaveLength(1);
  });

  test('of 10,000 comments no two pass for one another, on ten pages', () => {
    for (let salt = 0; salt < 10; salt++) {
      const numbers = new Set(Array.from({ length: 10_000 }, (_, each) => seenNumber(`comment-${each}`, salt * 7919)));
      expect(numbers.size).toBeGreaterThan(9_998);
    }
  });

  test('are swept away after a month, and at once where the clock was set back', async () => {
    await saveVisit(db, at, ['c1'], 1000);
    await saveVisit(db, { ...at, page: 'from the future' }, ['c1'], 400 * day);
    await dropExpiredVisits(db, 2 * day);
    expect((await db.visits.toArray()).map(({ page }) => page)).toEqual(['page-hash']);
    await dropExpiredVisits(db, 40 * day);
    expect(await db.visits.count()).toBe(0);
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    await addMute(db, asked('ann'), 'paper.example', 1);
    for (const [page, site, when] of [['p1', 's1', 10], ['p2', 's1', 20], ['p3', 's2', 20]] as const) {
      await saveVisit(db, { page, site }, ['c1'], when);
      await saveFolds(db, { page, site }, [['c1', true]], 30, when);
    }
    await saveFolds(db, { page: 'old', site: '' }, [['c1', true]], 30, 5);
  });
  const left = async () => [(await db.visits.toArray()).map(({ page }) => page), (await db.folds.toArray()).map(({ page }) => page).sort()];

  test('today', async () => {
    await forget(db, { since: 15 });
    expect(await left()).toEqual([['p1'], ['old', 'p1']]);
  });

  test('a site, with whatever may be of it', async () => {
    await forget(db, { site: 's1' });
    expect(await left()).toEqual([['p3'], ['p3']]);
  });

  test('everything, and the list of people stays', async () => {
    await forget(db, 'all');
    expect(await left()).toEqual([[], []]);
    expect(await allMutes(db, 1)).toHaveLength(1);
  });
});
