import { describe, expect, test } from 'vitest';
import { pagesShape, rowShapes } from '../../lib/browser/rows.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { listFile, type ListRows, noRows, readListFile } from '../../lib/store/list-file.ts';
import { mergeRows, sameRow } from '../../lib/store/merge.ts';

const mute = (id: string, more: Partial<Mute> = {}): Mute => ({
  // Not in the file's order.
  reason: '', names: ['Grumm'], id, site: 'paper.example', scope: 'site', platform: 'wordpress', author: `name:${id}`, replies: 'keep', from: null, made: 1, changed: 1, expires: null, ...more,
});
const rows: ListRows = {
  mutes: [mute('b'), mute('a', { reason: 'shouts ‮ “and” \u2028 😀', expires: 4e12 }), mute('__proto__', { author: 'id:constructor' })],
  filters: [{ id: 'f', pattern: 'harbour*', kind: 'wildcard', in: 'text', effect: 'hide', scope: 'everywhere', site: 'paper.example', made: 1, changed: 2 }],
  people: [{ id: 'disqus id:ann', platform: 'disqus', author: 'id:ann', names: ['Ann'], tags: ['fair'], note: 'Knows the quay.', follow: true, made: 1, changed: 2 }],
  kept: [{ id: 'k', site: 'paper.example', platform: 'disqus', author: { name: 'Ann', key: 'id:ann' }, title: 'The quay', text: 'Well said.', link: 'https://paper.example/a#c', note: '', made: 1, changed: 2 }],
  recipes: [{
    id: 'r', site: 'paper.example', host: 'paper.example', kind: 'here', made: 1, changed: 2,
    recipe: { name: 'reader', checked: '2026-11-25', confidence: 1, match: { require: ['li.post'] }, root: ['#talk'], record: { sel: 'li.post' }, author: [{ sel: 'b' }], body: { sel: ['p'] }, thread: { style: 'flat' } },
  }],
};
const { text } = listFile(rows, rowShapes, 0);
const read = (given: string) => readListFile(given, rowShapes, pagesShape);

describe('a list as a file', () => {
  test('comes back whole, and makes the same file again, byte for byte, on another day and in another order', () => {
    const back = read(text);
    expect(back).toMatchObject({ broken: 0, places: [] });
    expect(listFile(back.rows, rowShapes, 9e11).text).toBe(text);
    expect(listFile({ ...rows, mutes: rows.mutes.toReversed() }, rowShapes, 0).text).toBe(text);
    expect(back.rows.mutes).toContainEqual(rows.mutes[1]);
  });

  test('holds what is remembered of pages only where that is asked for, and gives it back whole', () => {
    const pages = { key: btoa('k'.repeat(64)), visits: [{ page: 'p', site: 's', last: 5, salt: 7, seen: btoa('abcd'), expires: 9 }], folds: [{ page: 'p', site: 's', comment: 'c1', folded: true, changed: 5, expires: 9 }] };
    expect(text).not.toContain('pages');
    const back = read(listFile(rows, rowShapes, 0, pages).text);
    expect([back.pages, back.broken, back.rows.mutes.length]).toEqual([pages, 0, 3]);
    for (const broken of [{ ...pages, key: 'short' }, { ...pages, key: `${pages.key.slice(1)}!` }, { ...pages, visits: [{ ...pages.visits[0], seen: btoa('abc') }] }, { ...pages, folds: 'none' }, null, []]) {
      expect(read(listFile(rows, rowShapes, 0, broken as never).text.replace('"recipes": [', `"pages": ${JSON.stringify(broken)},\n "recipes": [`))).toMatchObject({ pages: null, broken: 1 });
    }
  });

  test('a file of version 1 is read', () => {
    const old = JSON.stringify({ format: 'belowline list', version: 1, written: '2026-03-05T12:00:00.000Z', mutes: [mute('b'), mute('a')] });
    expect(read(old).rows).toEqual({ ...noRows(), mutes: [mute('b'), mute('a')].map((each) => expect.objectContaining(each)) });
  });

  test.each([
    ['', /no list of Belowline/], ['{', /no list/], ['[]', /no list/], ['null', /no list/], ['"belowline list"', /no list/], ['{"format":"other"}', /no list/], [`{"__proto__":{"format":"belowline list","version":2}}`, /no list/],
    ['{"format":"belowline list","version":3}', /newer Belowline/], ['{"format":"belowline list"}', /newer/], ['['.repeat(50_000_000), /no list/], [' '.repeat(64_000_001), /too large/],
  ])('what is none is refused with a sentence: %.40s', (given, sentence) => {
    expect(() => read(given)).toThrow(sentence);
  });

  test('a broken row does not spoil the others, and is said', () => {
    const broken = JSON.stringify({ format: 'belowline list', version: 2, mutes: [mute('a'), { ...mute('b'), changed: 'soon' }, null, mute('a'), mute('c')], people: 'none' });
    const { rows: some, broken: count, places } = read(broken);
    expect(some.mutes.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(count).toBe(4);
    expect(places[0]).toBe('mutes[1].changed');
  });
});

describe('2,000 hostile files', () => {
  /** A generator that is the same in every run. */
  let seed = 20_261_125;
  const chance = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  const wrong: unknown[] = [null, true, -1, 1e308, 2 ** 53, '', '\u0000', 'x'.repeat(3000), [], {}, [[[[]]]], { toString: 1 }, '__proto__', '9e999', [null], { length: 1e9 }];
  const mutations: ((file: string) => string)[] = [
    (file) => file.slice(0, chance(file.length)),
    (file) => { const at = chance(file.length); return file.slice(0, at) + String.fromCharCode(chance(0x300)) + file.slice(at + 1); },
    (file) => { const at = chance(file.length); const end = at + chance(40); return file.slice(0, at) + file.slice(end); },
    (file) => file.replace(/"(\w+)":/g, (whole, name: string) => (chance(12) ? whole : `"${['__proto__', 'constructor', name.toUpperCase(), 'id'][chance(4)]}":`)),
    (file) => file.replace(/: (?:"[^"]*"|\d+|null)/g, (whole) => (chance(8) ? whole : `: ${JSON.stringify(wrong[chance(wrong.length)])}`)),
    (file) => file.replace(/\d+/g, (whole) => (chance(4) ? whole : ['1e400', '-1', '0.5', '99999999999999999999', '1e-400'][chance(5)]!)),
    (file) => file.replace('"mutes": [', `"mutes": [${'['.repeat(chance(20_000))}`),
    (file) => file.replace('"mutes": [', `"mutes": [${`${JSON.stringify(mute('same'))},`.repeat(chance(50))}`),
  ];

  test('each is read in part or refused with a sentence, and what is read is clean', () => {
    let refused = 0;
    for (let file = 0; file < 2000; file++) {
      let hostile = text;
      for (let times = 1 + chance(3); times; times--) hostile = mutations[chance(mutations.length)]!(hostile);
      try {
        const { rows: some, broken, places } = read(hostile);
        expect(places.length > 0).toBe(broken > 0);
        // Clean: what was read makes a file that is read again without a fault.
        const again = read(listFile(some, rowShapes, 0).text);
        expect(again.broken).toBe(0);
        expect(again.rows.mutes).toHaveLength(some.mutes.length);
      } catch (error) {
        refused++;
        expect((error as Error).message).toMatch(/Nothing was changed\.$/);
      }
    }
    expect(refused).toBeGreaterThan(200);
    expect(refused).toBeLessThan(1900);
    expect(({} as Record<string, unknown>).format).toBeUndefined();
  });
});

describe('where the list and the file differ', () => {
  const ours = mute('mine', { names: ['Ann', 'Ann S.'], reason: 'shouts', changed: 5, made: 3 });
  const theirs = mute('theirs', { author: 'name:mine', names: ['Ann S.', 'Ann B.'], reason: 'is rude', replies: 'hide', changed: 9, made: 4 });

  test('one of them is taken whole, under our id', () => {
    expect(mergeRows<'mutes'>(ours, theirs, 'ours')).toEqual(ours);
    expect(mergeRows<'mutes'>(ours, theirs, 'theirs')).toEqual({ ...theirs, id: 'mine' });
  });

  test('or both: all names, both reasons, else the later word', () => {
    expect(mergeRows<'mutes'>(ours, theirs, 'both')).toEqual({ ...theirs, id: 'mine', made: 3, names: ['Ann', 'Ann S.', 'Ann B.'], reason: 'shouts\nis rude' });
    expect(mergeRows<'mutes'>({ ...ours, changed: 10 }, theirs, 'both')).toMatchObject({ replies: 'keep', reason: 'is rude\nshouts' });
  });

  test('the order of fields is no difference', () => {
    expect(sameRow(ours, rowShapes.mutes({ ...ours, id: 'other' }, ''))).toBe(true);
    expect(sameRow(ours, mute('mine', { reason: 'other' }))).toBe(false);
  });
});
