import { expect, it } from 'vitest';
import { marked, veilCss } from '../../lib/browser/veil.ts';
import { roomOf } from '../../lib/page/paint/room.ts';
import list from '../../lib/recipes/blogger-list.ts';
import { parse, readPage } from './read.ts';

const dt = (n: number) => `<dt class="comment-author" id="c${n}"><a href="https://www.blogger.com/profile/${n}">Pip ${n}</a> said...</dt>`;
const dd = (n: number) => `<dd class="comment-body"><p>Number ${n}.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="https://b.example/?showComment=13000000000${n}0#c${n}">noon</a></span></dd>`;
const page = (inner: string) => parse(`<!doctype html><html lang="en"><body><div id="comments"><dl id="comments-block">${inner}</dl></div></body></html>`);

async function read(inner: string) {
  const document = page(inner);
  const [reading] = await readPage(document, 'https://b.example/', { only: [list] });
  return { document, reading: reading! };
}

it('words that stand behind a name, outside of its element, are that comment\'s alone', async () => {
  const { document, reading } = await read([1, 2].map((n) => dt(n) + dd(n)).join(''));
  expect(reading.discussion.comments.map(({ id, text, time }) => ({ id, text, time: time !== null }))).toEqual([{ id: 'c1', text: 'Number 1.', time: true }, { id: 'c2', text: 'Number 2.', time: true }]);
  for (const paragraph of document.querySelectorAll('dd p')) expect(reading.idOf(paragraph)).toBe(`c${/\d/.exec(paragraph.textContent!)![0]}`);
  expect(reading.idOf(document.querySelector('#comments')!)).toBeNull();
});

it('words that come after their name are read when they come', async () => {
  const { document, reading } = await read(dt(1) + dd(1) + dt(2));
  expect(reading.comment('c2')!.text).toBe('');
  const late = document.createElement('dd');
  late.className = 'comment-body';
  late.textContent = 'At last.';
  document.querySelector('dl')!.append(late);
  await reading.read({ added: [late] });
  expect(reading.comment('c2')!.text).toBe('At last.');
  expect(reading.discussion.comments).toHaveLength(2);
});

it('a muted comment leaves no word behind: what belongs to it goes with it', async () => {
  const { document, reading } = await read([1, 2].map((n) => dt(n) + dd(n)).join(''));
  const place = reading.places.get('c1')!;
  const gone = new Set([...roomOf(place, reading.section).contents, ...place.separators]);
  const left = [...document.querySelectorAll('dl > *')].filter((each) => !gone.has(each) && each !== place.own).map((each) => each.textContent).join(' ');
  expect(left).not.toContain('Number 1');
  expect(left).toContain('Number 2');
});

it('and is veiled with it before it has been read', () => {
  const document = page(dt(1) + dd(1) + dt(2) + dd(2));
  document.querySelector('#c1')!.setAttribute(marked, '');
  const selector = /\{\s*(.+?) \{ animation/s.exec(veilCss(list))![1]!;
  expect([...document.querySelectorAll('dl > *')].filter((each) => each.matches(selector)).map((each) => each.id || each.className)).toEqual(['c2', 'comment-body', 'comment-footer']);
});
