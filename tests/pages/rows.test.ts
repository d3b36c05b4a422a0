import { afterEach, expect, test } from 'vitest';
import { recipes } from '../../lib/recipes/index.ts';
import { readInk } from '../../lib/page/paint/ink.ts';
import { isWriting } from '../../lib/reader/writing.ts';
import { flat } from './build.ts';
import { recalled, type Started, startReader, until } from './whole-reader.ts';
import source from './hacker-news/source.html?raw';

let started: Started | undefined;
afterEach(() => {
  started?.stop();
  started = undefined;
  document.body.replaceChildren();
});

test('where a comment is a table within a table row, a collapsed thread leaves a row that one sees and can press', async () => {
  const html = new DOMParser().parseFromString(source, 'text/html').body.innerHTML;
  const found = new DOMParser().parseFromString(source, 'text/html').querySelector('tr.comtr')!.id;
  started = await startReader({ html, recipes: recipes.filter(({ name }) => name === 'hacker-news'), remembered: { ...recalled, folds: [[found, true]] } });
  await until(() => {
    const row = [...document.querySelectorAll('belowline-part')].map((part) => part.shadowRoot!.querySelector('.row')).find((each) => each !== null);
    expect(row?.getBoundingClientRect().height).toBeGreaterThanOrEqual(32);
    expect(row!.getBoundingClientRect().width).toBeGreaterThan(100);
  });
});

test('a draft in an editor of the site\'s own counts as writing, wherever the focus is by now', () => {
  document.body.innerHTML = '<div id="c"><div contenteditable="true"></div></div>';
  const comment = document.querySelector('#c')!;
  expect(isWriting(comment)).toBe(false);
  comment.firstElementChild!.textContent = 'Half a thought';
  expect(isWriting(comment)).toBe(true);
});

test('in a frame without a background, light words are taken to stand on dark paper, and dark words on light', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { body } = frame.contentDocument!;
  body.innerHTML = '<p>Words</p>';
  body.style.color = '#eee';
  expect(readInk(body.firstElementChild!)).toMatchObject({ dark: true, paper: 'rgb(18 18 18)' });
  body.style.color = '#222';
  expect(readInk(body.firstElementChild!)).toMatchObject({ dark: false, paper: 'rgb(255 255 255)' });
});

test('where the author has a column of their own, our words are not written over the comment', async () => {
  const row = (id: number) => `<div class="said" id="c${id}" style="display:grid;grid-template-columns:120px 1fr;width:640px"><p><b class="who">Ann ${id}</b></p><div class="words"><p>${'The ferry should sail at night too, for those who work late in the harbour. '.repeat(3)}</p></div></div>`;
  started = await startReader({ html: `<div class="talk">${[1, 2, 3, 4].map(row).join('')}</div>`, recipes: [flat] });
  const controls = () => [...document.querySelectorAll('.said belowline-part')].map((part) => part.shadowRoot!.querySelector('.controls')!);
  await until(() => expect(controls()).toHaveLength(4));
  for (const each of controls()) {
    if (each.classList.contains('at-hover')) continue;
    const [ours, words] = [each.getBoundingClientRect(), each.getRootNode() as ShadowRoot].map((part) => (part instanceof DOMRect ? part : part.host.closest('.said')!.querySelector('.words')!.getBoundingClientRect()));
    expect(ours!.right <= words!.left || ours!.bottom <= words!.top).toBe(true);
  }
});
