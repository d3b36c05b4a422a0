import { describe, expect, it, vi } from 'vitest';
import type { Recipe } from '../../lib/model/recipe.ts';
import type { Reading } from '../../lib/page/reading.ts';
import { elements, flat, many, page, plain } from './build.ts';
import { createWords } from '../../lib/page/words.ts';
import { saying } from './answers.ts';
import { parse, readPage } from './read.ts';

const url = 'https://paper.example/story';
const first = async (html: string, recipe = plain): Promise<Reading> => (await readPage(parse(html), url, { only: [recipe] }))[0]!;
const ids = (reading: Reading) => reading.discussion.comments.map(({ id }) => id);
const rootOf = (reading: Reading) => reading.section.root;

describe('a page that grows', () => {
  it('takes what was appended, at its place, with its parent, and reads nothing else again', async () => {
    const reading = await first(page([{ id: 'a', replies: [{ id: 'b' }] }, { id: 'c' }]));
    const [reply] = elements(rootOf(reading).ownerDocument, [{ id: 'b2' }]);
    const [last] = elements(rootOf(reading).ownerDocument, [{ id: 'd', replies: [{ id: 'e' }] }]);
    rootOf(reading).querySelector('.replies')!.append(reply!);
    rootOf(reading).append(last!);
    const told: string[][] = [];
    const result = await reading.read({ added: [last!, reply!], onSlice: (slice) => told.push(slice) });
    expect(ids(reading)).toEqual(['a', 'b', 'b2', 'c', 'd', 'e']);
    expect(result).toEqual({ added: ['d', 'e', 'b2'], removed: [] });
    expect(told).toEqual([['d', 'e', 'b2']]);
    expect(reading.comment('b2')).toMatchObject({ parent: 'a', depth: 1 });
    expect(reading.comment('e')).toMatchObject({ parent: 'd', depth: 1 });
  });

  it('takes what came above the first comment', async () => {
    const reading = await first(page(many(3)));
    const newer = elements(rootOf(reading).ownerDocument, [{ id: 'x' }, { id: 'y' }]);
    rootOf(reading).prepend(...newer);
    await reading.read({ added: newer });
    expect(ids(reading)).toEqual(['x', 'y', 'c0', 'c1', 'c2']);
  });

  it('follows a list that is put in another order', async () => {
    const reading = await first(page(many(5)));
    const rows = [...rootOf(reading).children].reverse();
    rootOf(reading).append(...rows);
    const result = await reading.read({ added: rows, removed: rows });
    expect(result.removed).toEqual([]);
    expect(ids(reading)).toEqual(['c4', 'c3', 'c2', 'c1', 'c0']);
  });

  it('reads the first rows within the call, before they are drawn', async () => {
    const reading = await first(page(many(2)));
    const more = elements(rootOf(reading).ownerDocument, many(20, 2));
    rootOf(reading).append(...more);
    // However slow the machine: the first slice lasts as long as its clock says.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    void reading.read({ added: more });
    clock.mockRestore();
    expect(ids(reading)).toHaveLength(22);
  });

  it('keeps a comment whose row the framework drew anew, and forgets one that is gone', async () => {
    const reading = await first(page(many(3)));
    const [old, , gone] = [...rootOf(reading).children];
    const [anew] = elements(rootOf(reading).ownerDocument, [{ id: 'c0', author: 'Reader 0' }]);
    old!.replaceWith(anew!);
    gone!.remove();
    const result = await reading.read({ added: [anew!], removed: [old!, gone!] });
    expect(result).toEqual({ added: ['c0'], removed: ['c2'] });
    expect(reading.places.get('c0')!.record).toBe(anew);
    expect(reading.idOf(anew!.querySelector('.words')!)).toBe('c0');
    expect(reading.places.has('c2')).toBe(false);
  });

  it('keeps comments of a virtual list while their rows are out of the document', async () => {
    const reading = await first(page(many(4)), { ...plain, virtual: 'unmount' });
    const away = [...rootOf(reading).children].slice(0, 2);
    for (const row of away) row.remove();
    expect(await reading.read({ removed: away })).toEqual({ added: [], removed: [] });
    const back = elements(rootOf(reading).ownerDocument, many(2).map((made) => ({ ...made })));
    rootOf(reading).prepend(...back);
    await reading.read({ added: back });
    expect(ids(reading)).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(reading.places.get('c1')!.record).toBe(back[1]);
  });

  it('takes a row that the site uses again for another comment for that other one', async () => {
    const reading = await first(page(many(3)));
    const row = rootOf(reading).children[1]!;
    row.id = 'other';
    const words = row.ownerDocument.createElement('p');
    words.textContent = 'Something else.';
    row.querySelector('.words')!.replaceChildren(words);
    expect(await reading.read({ added: [words] })).toEqual({ added: ['other'], removed: ['c1'] });
    expect(ids(reading)).toEqual(['c0', 'other', 'c2']);
  });

  it('goes on with the second showing of a comment when the first is taken away', async () => {
    const reading = await first(page([{ id: 'a' }, { id: 'b' }, { id: 'a' }]));
    const pinned = rootOf(reading).firstElementChild!;
    pinned.remove();
    expect((await reading.read({ removed: [pinned] })).removed).toEqual([]);
    expect(ids(reading)).toEqual(['b', 'a']);
    expect(reading.places.get('a')!.record).toBe(rootOf(reading).lastElementChild);
    expect(reading.places.get('a')!.separators).toEqual([]);
  });

  it('takes the words that come when a row is filled or its rest is shown', async () => {
    const reading = await first(page([{ id: 'a', text: 'The beginning' }, { id: 'b', author: '', text: '' }]));
    expect(ids(reading)).toEqual(['a']);
    const document = rootOf(reading).ownerDocument;
    const rest = document.createElement('p');
    rest.textContent = 'and the end.';
    rootOf(reading).querySelector('.words')!.append(rest);
    const late = document.createElement('p');
    late.textContent = 'Here at last.';
    rootOf(reading).querySelector('#b .words')!.append(late);
    expect((await reading.read({ added: [rest, late] })).added).toEqual(['a', 'b']);
    expect(reading.comment('a')!.text).toBe('The beginning\nand the end.');
    expect(reading.comment('b')!.text).toBe('Here at last.');
    expect((await reading.read({ added: [rest] })).added).toEqual([]);
  });
});

describe('who answers whom', () => {
  const byParent = { ...plain, name: 'byParent', record: { sel: '.said' }, thread: { style: 'parent' as const, parent: [{ attr: 'data-to' }] } };
  const linked = (pairs: [string, string | null][]) => `<div class="talk">${pairs.map(([id, to]) => `<div class="said" id="${id}"${to ? ` data-to="${to}"` : ''}><b class="who">A</b><div class="words">x</div></div>`).join('')}</div>`;
  const parents = (reading: Reading) => Object.fromEntries(reading.discussion.comments.map(({ id, parent, depth }) => [id, `${parent} ${depth}`]));

  it('waits for a parent that comes later, and moves all below it', async () => {
    const reading = await first(linked([['b', 'a'], ['c', 'b'], ['a', null], ['d', 'nobody']]), byParent);
    expect(parents(reading)).toEqual({ a: 'null 0', b: 'a 1', c: 'b 2', d: 'null 0' });
  });

  it('breaks a circle of parents and a comment that answers itself', async () => {
    const reading = await first(linked([['a', 'c'], ['b', 'a'], ['c', 'b'], ['d', 'd']]), byParent);
    expect(reading.discussion.comments.filter(({ parent }) => parent === null).length).toBeGreaterThanOrEqual(2);
    for (const comment of reading.discussion.comments) {
      let steps = 0;
      for (let at = comment; at.parent !== null; at = reading.comment(at.parent)!) expect(steps++).toBeLessThan(4);
      expect(comment.depth).toBe(steps);
    }
  });

  it('makes first comments of replies whose parent was taken away, and of none other', async () => {
    const reading = await first(linked([['a', null], ['b', 'a'], ['c', 'b']]), byParent);
    const gone = rootOf(reading).querySelector('#a')!;
    gone.remove();
    await reading.read({ removed: [gone] });
    expect(parents(reading)).toEqual({ b: 'null 0', c: 'b 1' });
  });

  it('reads depth as it is written on a flat list, also when levels are skipped', async () => {
    const html = `<div class="talk">${[0, 40, 80, 40, 0, 120].map((indent, at) => `<div class="said" id="c${at}" data-indent="${indent}"><b class="who">A</b><div class="words">x</div></div>`).join('')}</div>`;
    const reading = await first(html, { ...plain, record: { sel: '.said' }, thread: { style: 'depth', depth: [{ attr: 'data-indent', as: 'number' }], unit: 40 } });
    expect(parents(reading)).toEqual({ c0: 'null 0', c1: 'c0 1', c2: 'c1 2', c3: 'c0 1', c4: 'null 0', c5: 'c4 1' });
  });

  it('lets a tombstone keep its depth, so that what stood below it does not go to another comment', async () => {
    const rows = [['a', 0], ['b', 1], ['gone', 1], ['c', 2], ['gone', 0], ['d', 1], ['e', 2], ['f', 0]] as const;
    const html = `<div class="talk">${rows.map(([id, depth]) => `<div class="said ${id}" id="${id}" data-depth="${depth}"><b class="who">A</b><div class="words">x</div></div>`).join('')}</div>`;
    const recipe: Recipe = { ...plain, record: { sel: '.said', exclude: '.gone' }, thread: { style: 'depth', depth: [{ attr: 'data-depth' }] } };
    expect(parents(await first(html, recipe))).toEqual({ a: 'null 0', b: 'a 1', c: 'a 1', d: 'null 0', e: 'd 1', f: 'null 0' });
  });

  it('follows the links of quotes and the names of the answered on a flat page, and asks words only for the rest', async () => {
    const row = (id: string, who: string, words: string) => `<div class="said" id="${id}"><b class="who">${who}</b><div class="words">${words}</div></div>`;
    const html = `<div class="talk">${row('1', 'Ann', 'x') + row('2', 'Bo', 'x') + row('3', 'Ann', 'y') + row('4', 'Cy', '<blockquote><a href="#1">Ann:</a> x</blockquote>no')
      + row('5', 'Di', '<i class="to">ann</i> indeed') + row('6', 'Ed', '<i class="to">Nobody</i> indeed') + row('7', 'Flo', '<blockquote><a href="#99">Old:</a> z</blockquote>no') + row('8', 'Gus', 'z')
      + row('9', 'Hal', '<i class="to">Ann</i><blockquote><a href="#1">Ann:</a> x</blockquote>no') + row('10', 'Ida', '<i class="to">Bo</i><blockquote><a href="#1">Ann:</a> x</blockquote>no')}</div>`;
    const [reading] = await readPage(parse(html), url, {
      only: [{ ...flat, thread: { style: 'flat', parent: [{ sel: 'blockquote a', attr: 'href', as: 'afterHash' }], to: [{ sel: '.to' }] } }],
      createWords: createWords({ createAnswers: () => saying((id) => (id === '4' || id === '8' ? '7' : null), 0.8) }),
    });
    expect(parents(reading!)).toEqual({ 1: 'null 0', 2: 'null 0', 3: 'null 0', 4: '1 1', 5: '3 1', 6: 'null 0', 7: 'null 0', 8: '7 1', 9: '1 1', 10: '2 1' });
    expect(reading!.comment('4')).toMatchObject({ parentFrom: 'quote', parentConfidence: 1 });
    expect(reading!.comment('5')).toMatchObject({ parentFrom: 'mention', parentConfidence: 0.9 });
    expect(reading!.comment('8')).toMatchObject({ parentFrom: 'mention', parentConfidence: 0.8 });
  });

  it('asks readers\' own words on a flat page, and of new comments only theirs', async () => {
    const seen: string[][] = [];
    const reading = (await readPage(parse(page(many(900))), url, {
      only: [flat],
      createWords: createWords({ createAnswers: () => saying((id) => (id === 'c0' ? null : `c${Number(id.slice(1)) - 1}`), 0.9, (ids) => seen.push(ids)) }),
    }))[0]!;
    expect(reading.comment('c899')).toMatchObject({ parent: 'c898', parentFrom: 'mention', parentConfidence: 0.9, depth: 899 });
    seen.length = 0;
    const more = elements(rootOf(reading).ownerDocument, many(20, 900));
    rootOf(reading).append(...more);
    await reading.read({ added: more });
    expect(reading.comment('c919')!.parent).toBe('c918');
    expect(seen).toEqual([Array.from({ length: 20 }, (_, at) => `c${900 + at}`)]);
  });

  it('threads nothing by an answer that is unsure, and tells it to who asks', async () => {
    const reading = (await readPage(parse(page(many(3))), url, { only: [flat], createWords: createWords({ createAnswers: () => saying((id) => (id === 'c2' ? 'c0' : null), 0.5) }) }))[0]!;
    expect(reading.comment('c2')).toMatchObject({ parent: null, depth: 0 });
    expect(reading.answer('c2')).toMatchObject({ parent: 'c0', confidence: 0.5 });
  });

  it('takes the reader\'s word at once', async () => {
    const reading = (await readPage(parse(page(many(3))), url, { only: [flat], createWords: createWords({ createAnswers: () => saying((id) => (id === 'c2' ? 'c0' : null), 0.8) }) }))[0]!;
    expect(reading.comment('c2')!.parent).toBe('c0');
    expect(reading.correct({ comment: 'c2', notSo: 'c0' })).toContain('c2');
    expect(reading.comment('c2')!.parent).toBeNull();
  });

  it('never takes a field of a reply for its parent\'s own', async () => {
    const bare = { ...plain, record: { sel: '.said' } };
    const html = '<div class="talk"><div class="said" id="a"><div class="words">Nobody wrote this.</div><div class="said" id="b"><b class="who">Bo</b><time datetime="2026-01-01T00:00:00Z"></time><div class="words">Hm.</div></div></div></div>';
    const reading = await first(html, bare);
    expect(reading.comment('a')).toMatchObject({ author: null, time: null, text: 'Nobody wrote this.' });
    expect(reading.comment('b')).toMatchObject({ text: 'Hm.', parent: 'a' });
  });
});

it('leaves the author line out of the words where both share an element', async () => {
  const html = '<div class="talk"><div class="said"><b class="who">Ann</b> <time datetime="2026-01-01">1 January</time> says: <br>Hello there.</div></div>';
  const reading = await first(html, { ...plain, record: { sel: '.said' }, body: { sel: [':scope'], drop: '.x' } });
  expect(reading.discussion.comments[0]).toMatchObject({ author: { name: 'Ann' }, time: '2026-01-01T00:00:00Z', text: 'says:\nHello there.' });
});

it('gives one comment the same id on every visit where the site gives none, and two like ones two', async () => {
  const html = '<div class="talk"><div class="said"><b class="who">Ann</b><div class="words">First!</div></div><div class="said"><b class="who">Ann</b><div class="words">First!</div></div></div>';
  const once = ids(await first(html));
  expect(new Set(once).size).toBe(2);
  expect(ids(await first(html))).toEqual(once);
});

it('counts a comment that the page shows twice once, and puts the copy away with it', async () => {
  const reading = await first(page([{ id: 'a' }, { id: 'b' }, { id: 'a' }]));
  expect(ids(reading)).toEqual(['a', 'b']);
  const copy = rootOf(reading).lastElementChild!;
  expect(reading.idOf(copy)).toBe('a');
  expect(reading.places.get('a')!.separators).toContain(copy.querySelector('.own'));
});

it('stops when it is told to, and goes on from there', async () => {
  const stop = new AbortController();
  const document = parse(page(many(4000)));
  const [reading] = await readPage(document, url, { only: [plain] }).then(([read]) => [read!]);
  const more = elements(document, many(8000, 4000));
  rootOf(reading!).append(...more);
  await reading!.read({ added: more, signal: stop.signal, onSlice: () => stop.abort() });
  const count = reading!.discussion.comments.length;
  expect(count).toBeGreaterThan(4000);
  expect(count).toBeLessThan(12_000);
  await reading!.read();
  expect(ids(reading!)).toEqual(many(12_000).map(({ id }) => id));
});
