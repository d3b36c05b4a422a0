import { afterEach, beforeEach, expect, test } from 'vitest';
import { pagesShape, rowShapes } from '../../lib/browser/rows.ts';
import { listNames, type Mute } from '../../lib/model/memory.ts';
import { createHash } from '../../lib/store/address.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { compareRows, importRows } from '../../lib/store/import.ts';
import { listFile, type ListRows, noRows, readListFile } from '../../lib/store/list-file.ts';
import { putRows, removeRows, rowsOf } from '../../lib/store/lists.ts';
import { foldsOn, saveFolds } from '../../lib/store/folds.ts';
import { forget } from '../../lib/store/forget.ts';
import { readPages, writePages } from '../../lib/store/pages-file.ts';
import { lastVisit, saveVisit } from '../../lib/store/visits.ts';
import { createSearch, type MuteQuery, searchMutes } from '../../lib/store/search.ts';

let db: Database;
beforeEach(() => {
  db = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const mute = (id: string, more: Partial<Mute> = {}): Mute => ({
  id, scope: 'site', site: 'paper.example', platform: 'wordpress', author: `name:${id}`, names: [id], replies: 'keep', reason: '', from: null, made: 1, changed: 1, expires: null, ...more,
});
const all = async (): Promise<ListRows> => Object.fromEntries(await Promise.all(listNames.map(async (list) => [list, await rowsOf(db, list)]))) as ListRows;
const file = async () => listFile(await all(), rowShapes, 0).text;

test('export, import into an empty list, export: the same file', async () => {
  const person = { id: 'disqus id:ann', platform: 'disqus', author: 'id:ann', names: ['Ann'], tags: ['fair'], note: '', follow: true, made: 1, changed: 2 };
  await putRows(db, 'mutes', [mute('b'), mute('a', { reason: 'shouts' })]);
  await putRows(db, 'people', [person]);
  const first = await file();
  await db.delete();
  db = createDatabase(db.name);
  const { rows } = readListFile(first, rowShapes, pagesShape);
  expect(await compareRows(db, rows)).toEqual({ fresh: 3, same: 0, differs: 0 });
  expect(await importRows(db, rows, 'ours')).toBe(3);
  expect(await file()).toBe(first);
  expect(await importRows(db, rows, 'both')).toBe(0);
});

test('what is remembered of pages moves to another browser with its key, and is not mixed with what that one remembers', async () => {
  const day = 86_400_000;
  const now = 1000 * day;
  const there = createDatabase(`test-${crypto.randomUUID()}`);
  const address = 'https://paper.example/harbour';
  const at = async (of: Database) => ({ page: await createHash(of)(address), site: await createHash(of)('site:paper.example') });
  await saveVisit(db, await at(db), ['c1', 'c2'], now - day);
  await saveFolds(db, await at(db), [['c1', true]], 90, now - day);
  const pages = pagesShape(JSON.parse(JSON.stringify(await readPages(db))), 'pages');
  expect(JSON.stringify(pages)).not.toContain('harbour');

  // Its key is made, and nothing remembered yet.
  await createHash(there)(address);
  const late = { ...pages.visits[0]!, page: 'from the future', last: now + 5, expires: now + 400 * day };
  await writePages(there, { ...pages, visits: [...pages.visits, late] }, now);
  expect(await lastVisit(there, (await at(there)).page, now)).toEqual(await lastVisit(db, (await at(db)).page, now));
  expect(await foldsOn(there, (await at(there)).page, now)).toEqual([['c1', true]]);
  expect(await there.visits.count()).toBe(1);
  // With the same key, the later visit stays.
  await saveVisit(there, await at(there), ['c3'], now);
  await writePages(there, pages, now + 1);
  expect((await lastVisit(there, (await at(there)).page, now + 1))?.last).toBe(now);
  // Under another key nothing is changed.
  const other = { ...pages, key: btoa('x'.repeat(64)) };
  await expect(writePages(there, other, now + 2)).rejects.toThrow('under another key');
  expect([await there.visits.count(), (await readPages(there)).key]).toEqual([1, pages.key]);
  await forget(there, 'all');
  await writePages(there, other, now + 2);
  expect((await readPages(there)).key).toBe(other.key);
  // A key of an earlier version stays where it is, and that is said.
  const old = createDatabase(`test-${crypto.randomUUID()}`);
  await old.meta.put({ name: 'key', value: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) });
  await expect(readPages(old)).rejects.toThrow('an earlier version');
  await Promise.all([there.delete(), old.delete()]);
});

test('looking at a file changes nothing; the same person under another id is the same mute', async () => {
  await putRows(db, 'mutes', [mute('a', { reason: 'shouts', changed: 5 }), mute('b')]);
  const before = await all();
  const rows = { ...noRows(), mutes: [mute('x', { author: 'name:a', names: ['a', 'A.'], changed: 9 }), mute('b'), mute('y', { author: 'name:a', site: 'other.example' })] };
  expect(await compareRows(db, rows)).toEqual({ fresh: 1, same: 1, differs: 1 });
  expect(await all()).toEqual(before);
  expect(await importRows(db, rows, 'both')).toBe(2);
  expect(await db.mutes.get('a')).toMatchObject({ reason: 'shouts', names: ['a', 'A.'], changed: 9 });
  expect(await db.mutes.count()).toBe(3);
});

test('where a row cannot be written none of its piece is', async () => {
  const full = (key: string) => {
    if (key === 'c') throw new DOMException('no room', 'QuotaExceededError');
  };
  db.mutes.hook('creating', full);
  await expect(importRows(db, { mutes: [mute('a'), mute('b'), mute('c')] }, 'theirs')).rejects.toThrow('Could not save: the disk is full. The earlier list is safe.');
  expect(await db.mutes.count()).toBe(0);
});

const queries: MuteQuery[] = (['latest', 'name', 'soon'] as const).flatMap((sort) => [null, 'paper.example'].flatMap((site) => ['', 'e', 'ANN shouts', 'élan'].map((text) => ({ text, site, sort }))));
test.each(queries)('the list by $sort, site $site, words "$text": the same from the indexes as by looking at every row', async (query) => {
  const mutes = ['Ann', 'Élan', 'Zoe', 'ben'].flatMap((name, at) => ['paper.example', 'other.example'].map((site, of) => mute(`${at}${of}`, {
    names: ['earlier', name], site, reason: at === 0 ? 'shouts' : '', changed: 100 - at * 7 - of, expires: at === 1 ? null : 1000 + at * 3 + of,
  })));
  await putRows(db, 'mutes', [...mutes, mute('over', { expires: 5 })]);
  const search = createSearch(db);
  const expected = searchMutes(mutes, query, 0, 100, 10);
  expect(await search.page(query, 0, 100, 10)).toEqual(expected);
  expect((await search.page(query, 1, 2, 10)).rows).toEqual(expected.rows.slice(1, 3));
});

test('a changed list is searched anew', async () => {
  const search = createSearch(db);
  const query = { text: 'ann', site: null, sort: 'name' } as const;
  expect((await search.page(query, 0, 10, 10)).total).toBe(0);
  await putRows(db, 'mutes', [mute('ann')]);
  search.stale();
  expect((await search.page(query, 0, 10, 10)).total).toBe(1);
});

test('of a long list only what changed is read again: who came, who went, who is called otherwise, and whose time is over', async () => {
  const search = createSearch(db);
  const find = async (text: string, now = 10) => (await search.page({ text, site: null, sort: 'name' }, 0, 10, now)).rows.map(({ id }) => id);
  await putRows(db, 'mutes', Array.from({ length: 2500 }, (_, at) => mute(`p${at}`)));
  // Whoever looks at the list may search it next.
  await search.page({ text: '', site: null, sort: 'latest' }, 0, 10, 10);
  expect(await find('p77')).toHaveLength(10);
  await putRows(db, 'mutes', [mute('ann', { expires: 100 }), mute('p770', { names: ['Otto'] })]);
  await removeRows(db, 'mutes', ['p771'], 1);
  const reads: unknown[] = [];
  const read = (row: unknown) => (reads.push(row), row);
  db.mutes.hook('reading', read);
  search.stale(['ann', 'p770', 'p771']);
  expect([await find('ann'), await find('otto'), await find('p770'), await find('p771'), await find('p779')]).toEqual([['ann'], ['p770'], [], [], ['p779']]);
  expect(reads.length).toBeLessThan(20);
  expect(await find('ann', 100)).toEqual([]);
});
