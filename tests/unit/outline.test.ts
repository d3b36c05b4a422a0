import { describe, expect, test } from 'vitest';
import { createHeights } from '../../lib/model/heights.ts';
import type { Comment } from '../../lib/model/discussion.ts';
import { asMade, type Choice, createOutline, everything, oneLiner, type OutlineRow, type ShownOnPage, sortsFor } from '../../lib/model/outline.ts';
import { statisticsOf } from '../../lib/model/statistics.ts';
import { createThreads } from '../../lib/model/threads.ts';
import { comment } from './comments.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 8, minutes)).toISOString();
const said = (id: string, parent: string | null, more: Partial<Comment> = {}): Comment => ({ ...comment(id, { parent }), ...more });
const by = (name: string) => ({ name, key: `name:${name.toLowerCase()}` });

/** Two threads: a with b (with c) and d; e with f. */
const talk = [
  said('a', null, { time: at(1), score: 2, author: by('Ann'), text: 'The ferry leaves at six.' }),
  said('b', 'a', { time: at(5), score: 9, author: by('Ben'), text: 'See https://harbour.example/times for the new times.' }),
  said('c', 'b', { time: at(6), author: by('Ann'), text: 'Café Zürich sells the tickets.' }),
  said('d', 'a', { time: at(9), score: 1, author: by('Cleo'), text: 'No.' }),
  said('e', null, { time: at(7), score: 5, author: by('Ben'), text: 'Who pays? '.repeat(20) }),
  said('f', 'e', { time: null, author: by('Dan'), text: 'We all do.' }),
];
const word = (row: OutlineRow) => (row.kind === 'muted' ? `muted ${row.ids.join('+')}` : row.kind === 'more' ? `more ${row.id}` : `${row.comment.id}${row.context ? '?' : ''}${row.row ? '>' : ''}`);
const lay = (change: Partial<Choice> = {}, shown: Partial<ShownOnPage> = {}, levels = 7, comments = talk) => createOutline(comments).lay({ ...everything, ...change }, { ...asMade, ...shown }, levels);
const words = (...args: Parameters<typeof lay>) => lay(...args).rows.map((row) => `${'.'.repeat(row.level)}${word(row)}`);

describe('the tree of a discussion', () => {
  test('stands in the order of the site, each reply below what it answers, with its place among its siblings', () => {
    expect(words()).toEqual(['a', '.b', '..c', '.d', 'e', '.f']);
    expect(lay().rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual(['1/2', '1/2', '1/1', '2/2', '2/2', '1/1']);
  });

  test.each([
    ['newest', ['e', '.f', 'a', '.d', '.b', '..c']], ['oldest', ['a', '.b', '..c', '.d', 'e', '.f']], ['liked', ['e', '.f', 'a', '.b', '..c', '.d']],
    ['replied', ['a', '.b', '..c', '.d', 'e', '.f']], ['discussed', ['a', '.b', '..c', '.d', 'e', '.f']],
  ] as const)('%s', (sort, order) => expect(words({ sort })).toEqual(order));

  test('what the page does not tell comes last, in the site\'s order; orders that it tells nothing for are not offered', () => {
    const some = [said('x', null), said('y', null, { score: -3 }), said('z', null)];
    expect(words({ sort: 'liked' }, {}, 7, some)).toEqual(['y', 'x', 'z']);
    expect(sortsFor(some)).toEqual(['site', 'liked']);
    expect(sortsFor(talk)).toEqual(['site', 'newest', 'oldest', 'liked', 'replied', 'discussed']);
  });

  test('a collapsed thread is a row, with its replies counted; closed replies leave their comment as it is', () => {
    expect(words({}, { closed: new Set(['a', 'e']), rows: new Set(['a']) })).toEqual(['a>', 'e']);
    expect(lay({}, { closed: new Set(['a']), muted: new Set(['c']) }).rows[0]).toMatchObject({ kind: 'comment', below: 2 });
  });

  test('beyond the last level a thread goes on elsewhere, and begins there anew', () => {
    expect(words({}, {}, 2)).toEqual(['a', '.b', '.more b', '.d', 'e', '.f']);
    expect(words({ from: 'b' }, {}, 2)).toEqual(['b', '.c']);
  });
});

describe('what is looked for', () => {
  test('stands in its context: what it answers is shown, and known to be no match', () => {
    expect(words({ search: 'tickets' })).toEqual(['a?', '.b?', '..c']);
    expect(lay({ search: 'tickets' })).toMatchObject({ matches: 1, of: 6 });
  });

  test('every word counts, in any case, without accents, in names too', () => {
    expect(words({ search: 'CAFE zurich ann' })).toEqual(['a?', '.b?', '..c']);
    expect(words({ search: 'cafe lisbon' })).toEqual([]);
  });

  test('is found in threads that are collapsed', () => {
    expect(words({ search: 'tickets' }, { closed: new Set(['a']), rows: new Set(['a']) })).toEqual(['a?', '.b?', '..c']);
  });

  test.each<[string, Partial<Choice>, string[]]>([
    ['one person', { author: 'name:ben' }, ['a?', '.b', 'e']],
    ['with links', { onlyLinks: true }, ['a?', '.b']],
    ['longer', { longer: 100 }, ['e']],
    ['no one-liners', { longer: oneLiner }, ['e']],
    ['only new', { onlyNew: true }, ['a?', '.d']],
  ])('%s', (_, choice, rows) => expect(words(choice, { news: new Set(['d']), linked: new Set(['b']) })).toEqual(rows));

  test('only new finds everything where it is not known what is new', () => {
    expect(lay({ onlyNew: true }).matches).toBe(6);
  });
});

describe('muted people', () => {
  const shown = { muted: new Set(['b', 'd']) };

  test('leave a line and never their words; neighbours share one', () => {
    expect(words({}, { muted: new Set(['b', 'd', 'e']) })).toEqual(['a', '.muted b', '..c', '.muted d', 'muted e', '.f']);
    expect(words({}, { muted: new Set(['a', 'e']), closed: new Set(['a', 'e']) })).toEqual(['muted a+e']);
    expect(JSON.stringify(lay({}, shown).rows)).not.toContain('harbour.example');
  });

  test('are not found, and not counted', () => {
    expect(lay({ search: 'times' }, shown)).toMatchObject({ matches: 0, of: 4, rows: [] });
    expect(lay({}, shown).rows[0]).toMatchObject({ below: 1 });
    expect(words({ search: 'tickets' }, shown)).toEqual(['a?', '.muted b', '..c']);
  });

  test('take their replies along where the reader said so', () => {
    expect(words({}, { muted: new Set(['b']), gone: new Set(['c']) })).toEqual(['a', '.muted b', '.d', 'e', '.f']);
    expect(lay({ search: 'tickets' }, { muted: new Set(['b']), gone: new Set(['c']) }).matches).toBe(0);
  });

  test('leave nothing where the reader wants no line: replies stand in their place', () => {
    expect(words({}, { lines: false, muted: new Set(['b', 'e']) })).toEqual(['a', '.c', '.d', 'f']);
    expect(lay({}, { lines: false, muted: new Set(['b', 'e']) }).rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual(['1/2', '1/2', '2/2', '2/2']);
    expect(words({}, { lines: false, muted: new Set(['a']), closed: new Set(['a']) })).toEqual(['e', '.f']);
    expect(words({ search: 'tickets' }, { lines: false, muted: new Set(['a', 'b']), closed: new Set(['a']) })).toEqual(['c']);
  });

  test('are in no statistics', () => {
    const { comments, people, most } = statisticsOf(talk, createThreads(talk), (id) => id === 'b' || id === 'e');
    expect([comments, people]).toEqual([4, 3]);
    expect(most.map(({ author, count }) => `${author.name} ${count}`)).toEqual(['Ann 2', 'Cleo 1', 'Dan 1']);
  });
});

describe('the reader\'s filters', () => {
  const caught = (ids: string[], more: Partial<ShownOnPage> = {}) => ({ filtered: new Map(ids.map((id) => [id, 'ferry'])), closed: new Set(ids), rows: new Set(ids), ...more });

  test('collapse: one row that knows its filter; opened by the reader it is as any other', () => {
    expect(lay({}, caught(['b'])).rows[1]).toMatchObject({ kind: 'comment', row: true, filter: 'ferry', below: 1 });
    expect(words({}, caught(['b']))).toEqual(['a', '.b>', '.d', 'e', '.f']);
    expect(lay().rows[1]).toMatchObject({ row: false, filter: null });
  });

  test('a row stays one where the reader narrows by anything but its words, and where it is shown for what stands below it', () => {
    expect(words({ author: 'name:ben' }, caught(['b']))).toEqual(['a?', '.b>', 'e']);
    expect(words({ search: 'tickets' }, caught(['b']))).toEqual(['a?', '.b?>', '..c']);
    expect(words({ search: 'harbour.example' }, caught(['b']))).toEqual(['a?', '.b']);
  });

  test('hide: a line of its own, not shared with muted people', () => {
    const shown = { muted: new Set(['b', 'd', 'e']), filtered: new Map([['d', 'ferry'], ['e', 'ferry']]), closed: new Set(['b']) };
    expect(lay({}, shown).rows.flatMap((row) => (row.kind === 'muted' ? [`${row.ids.join('+')} ${row.filter}`] : []))).toEqual(['b null', 'd ferry', 'e ferry']);
    expect(words({}, { muted: new Set(['a', 'e']), filtered: new Map([['a', 'ferry'], ['e', 'ferry']]), closed: new Set(['a', 'e']) })).toEqual(['muted a+e']);
  });
});

describe('statistics', () => {
  const turns = [
    said('1', null, { author: by('Ann'), time: at(0) }), said('2', '1', { author: by('Ben'), time: at(10) }), said('3', '2', { author: by('Ann'), time: at(20) }),
    said('4', '3', { author: by('Ben'), time: at(30) }), said('5', '4', { author: by('Cleo'), time: at(40) }), said('6', '5', { author: by('Ben'), time: at(48) }),
  ];

  test('an exchange is two people in turns; a third one begins another', () => {
    const { exchanges } = statisticsOf(turns, createThreads(turns), () => false);
    expect(exchanges.map(({ first, count, between }) => `${first} ${count} ${between.map(({ name }) => name).join('-')}`)).toEqual(['1 4 Ann-Ben', '4 3 Ben-Cleo']);
  });

  test('every time is in one span', () => {
    const { times } = statisticsOf(turns, createThreads(turns), () => false);
    expect(times!.counts.reduce((sum, count) => sum + count)).toBe(6);
    expect([times!.counts[0], times!.counts.at(-1)]).toEqual([1, 1]);
    expect(statisticsOf([said('x', null)], createThreads([]), () => false).times).toBeNull();
  });
});

describe('a long discussion', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => said(`n${i}`, i % 5 ? `n${i - 1}` : null, { text: `Comment number ${i} of many`, author: by(`P${i % 300}`), time: at(i), score: i % 17 }));
  /** Best of three, in ms. */
  const time = (work: () => void) => Math.min(...[1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }));

  test('is laid out at a cost in proportion to its comments', () => {
    const [few, all] = [many(2500), many(20_000)].map((comments) => {
      const outline = createOutline(comments);
      return time(() => void outline.lay({ ...everything, sort: 'liked', search: 'number 7' }, asMade, 7));
    }) as [number, number];
    expect(all / few).toBeLessThan(8 * 3);
  });

  test('is laid out a step at a time, and then there; in the middle of that another layout is whole too', () => {
    const outline = createOutline(many(300));
    const steps = outline.steps(everything, asMade, 7);
    for (let i = 0; i < 100; i++) expect(steps.next().done).toBe(false);
    const meanwhile = outline.lay({ ...everything, search: 'number 7' }, asMade, 7);
    expect(meanwhile).toEqual(createOutline(many(300)).lay({ ...everything, search: 'number 7' }, asMade, 7));
    let more = 0;
    while (!steps.next().done) more++;
    expect(more).toBeGreaterThan(300);
    const there = outline.lay({ ...everything }, asMade, 7);
    expect(there).toEqual(createOutline(many(300)).lay(everything, asMade, 7));
    expect([outline.lay(everything, asMade, 7) === there, outline.lay(everything, { ...asMade }, 7) === there, outline.lay({ ...everything, sort: 'liked' }, asMade, 7) === there]).toEqual([true, false, false]);
  });

  test('one thread ten thousand deep overflows nothing', () => {
    const deep = Array.from({ length: 10_000 }, (_, i) => said(`d${i}`, i ? `d${i - 1}` : null));
    expect(lay({}, {}, 7, deep).rows).toHaveLength(8);
    expect(statisticsOf(deep, createThreads(deep), () => false).comments).toBe(10_000);
  });
});

describe('heights of rows', () => {
  test('rows are found by their place, and places by their row, also after measuring', () => {
    const heights = createHeights([10, 20, 30, 40, 50]);
    expect([heights.total, heights.top(0), heights.top(3), heights.at(0), heights.at(9.9), heights.at(10), heights.at(59), heights.at(60), heights.at(1e9)]).toEqual([150, 0, 60, 0, 0, 1, 2, 3, 4]);
    expect(heights.set(1, 25)).toBe(5);
    expect([heights.total, heights.top(1), heights.top(2), heights.height(1), heights.at(34.9), heights.at(35)]).toEqual([155, 10, 35, 25, 1, 2]);
    expect(createHeights([]).at(5)).toBe(0);
  });

  test('agree with plain addition', () => {
    const plain = Array.from({ length: 777 }, (_, i) => 20 + ((i * 7919) % 113));
    const heights = createHeights(plain);
    plain[400] = 999;
    heights.set(400, 999);
    let sum = 0;
    for (const [i, height] of plain.entries()) {
      expect(heights.top(i)).toBe(sum);
      expect(heights.at(sum)).toBe(i);
      sum += height;
    }
  });
});
