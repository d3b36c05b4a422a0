import { expect, it } from 'vitest';
import { findSections } from '../../lib/page/find.ts';
import { createWords } from '../../lib/page/words.ts';
import { saying } from './answers.ts';
import { createReading } from '../../lib/page/read.ts';
import { elements, flat, many, page, plain } from './build.ts';
import { find, now, parse, readPage } from './read.ts';

const url = 'https://paper.example/story';
const whole = (text: string) => ({ url, site: 'paper.example', now: () => now, lang: text });

it('a page without comments has no section, also where an empty list waits for the first', () => {
  expect(find(parse('<!doctype html><p>Words.'), url)).toEqual([]);
  expect(find(parse('<ol class="comment-list"></ol><form id="commentform"></form>'), url)).toEqual([]);
  expect(find(parse(''), url)).toEqual([]);
});

it('two discussions of one page are two, with their own comments', async () => {
  const readings = await readPage(parse(page(many(3)) + page(many(2, 3))), url, { only: [plain] });
  expect(readings.map(({ discussion }) => discussion.comments.map(({ id }) => id))).toEqual([['c0', 'c1', 'c2'], ['c3', 'c4']]);
});

it('names and words that look like code stay text', async () => {
  const nasty = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '\u202eevil', '𓀀'.repeat(500)];
  const [reading] = await readPage(parse(page(nasty.map((author, at) => ({ id: author.slice(0, 40) + at, author, text: author })))), url, { only: [plain] });
  expect(reading!.discussion.comments.map(({ author }) => author!.name)).toEqual(nasty);
  expect(reading!.discussion.comments.map(({ text }) => text)).toEqual(nasty);
  for (const { id } of reading!.discussion.comments) expect(reading!.comment(id)!.id).toBe(id);
  expect(reading!.comment('toString')).toBeUndefined();
});

it('comments whose ids are names of the language\'s own properties are found by them', async () => {
  const [reading] = await readPage(parse(page(['__proto__', 'constructor', 'hasOwnProperty'].map((id) => ({ id, replies: [{ id: `${id}-reply` }] })))), url, { only: [plain] });
  expect(reading!.comment('__proto__-reply')!.parent).toBe('__proto__');
  expect(reading!.discussion.comments).toHaveLength(6);
});

it('times that cannot be are none, and stay as the page shows them', async () => {
  const times = ['2026-02-30T10:00:00Z', '9999-12-31T00:00:00Z', '0000-00-00', '-1', 'NaN', '2026-13-01', '', '1e99'];
  const [reading] = await readPage(parse(page(times.map((time, at) => ({ id: `t${at}`, time })))), url, { only: [plain] });
  expect(reading!.discussion.comments.map(({ time, timeText }) => [time, timeText])).toEqual(times.map(() => [null, 'then']));
});

it('replies nested as deep as a page can be made neither overflow the stack nor get lost', async () => {
  const document = parse(page([{ id: 'd0' }]));
  let at = document.querySelector('.said')!;
  for (let depth = 1; depth < 3000; depth++) {
    const [row] = elements(document, [{ id: `d${depth}` }]);
    at.append(row!);
    at = row!;
  }
  const [reading] = await readPage(document, url, { only: [plain] });
  expect(reading!.comment('d2999')).toMatchObject({ parent: 'd2998', depth: 2999 });
});

it('20,000 comments are read whole, and never more than a slice at a time', async () => {
  const document = parse(page(many(20_000)));
  const [section] = findSections(document, [plain], { url });
  const reading = createReading(section!, whole('en'));
  let slices = 0;
  const { added } = await reading.read({ onSlice: () => slices++ });
  expect(added).toHaveLength(20_000);
  expect(reading.discussion.comments.at(-1)!.id).toBe('c19999');
  expect(slices).toBeGreaterThan(5);
});

it('a document that is torn out while it is read ends the reading without an exception', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = page(many(6000));
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inner = frame.contentDocument!;
  const [section] = findSections(inner, [flat], { url });
  const reading = createReading(section!, { ...whole('en'), createWords: createWords({ createAnswers: () => saying(() => null) }) });
  let torn = false;
  await reading.read({
    onSlice: () => {
      if (torn) return;
      torn = true;
      frame.remove();
    },
  });
  expect(torn).toBe(true);
  await reading.read({ added: [section!.root], removed: [section!.root] });
});

it('a section whose rows are taken out while it is read keeps those that were there', async () => {
  const document = parse(page(many(6000)));
  const [section] = findSections(document, [plain], { url });
  const reading = createReading(section!, whole('en'));
  let cut = 0;
  await reading.read({
    onSlice: () => {
      if (cut) return;
      cut = reading.discussion.comments.length;
      const gone = [...section!.root.children].slice(-1000);
      for (const row of gone) row.remove();
      void reading.read({ removed: gone });
    },
  });
  expect(reading.discussion.comments).toHaveLength(5000);
});

it('a recipe with a selector that no browser knows does not keep the others from being used', () => {
  const broken = { ...plain, name: 'broken', match: { require: [':unheard-of('] } };
  expect(findSections(parse(page(many(2))), [broken, plain], { url })).toHaveLength(1);
});
