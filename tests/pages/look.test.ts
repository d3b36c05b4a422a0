import { afterEach, describe, expect, test } from 'vitest';
import type { Recipe } from '../../lib/model/recipe.ts';
import { flat, many, plain, row } from './build.ts';
import { recalled, type Started, startReader, until } from './whole-reader.ts';

/** What a reader sees of us on pages of unusual type, width, direction and markup. */
let started: Started | undefined;
afterEach(() => {
  started?.stop();
  started = undefined;
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

const roots = () => [...document.querySelectorAll('belowline-part')].map((part) => part.shadowRoot!);
const all = (selector: string) => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
const box = (of: Element) => of.getBoundingClientRect();
const thread = [{ id: 'c1', author: 'Ann', replies: [{ id: 'c2', author: 'Bob' }] }, ...many(3, 10)];
const talk = (style: string, rows = thread, attributes = '') => `<div class="talk" ${attributes} style="${style}">${rows.map(row).join('')}</div>`;
const start = (html: string, { recipes = [plain], folds = [] as [string, boolean][] } = {}) => startReader({ html, recipes, remembered: { ...recalled, folds } }).then((now) => (started = now));
const point = (at: Element) => at.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));

describe.each(['ltr', 'rtl'])('from %s', (dir) => {
  test.each([['is clipped', 'overflow:hidden;width:300px;margin:0 60px', true], ['has room beside it', 'width:300px;margin:0 60px', false]])('the chevron of a collapsed thread is seen where the column %s', async (_, style, moves) => {
    await start(talk(style, thread, `dir="${dir}"`), { folds: [['c1', true]] });
    await until(() => expect(all('.row')).toHaveLength(1));
    const [column, chevron, name] = [document.querySelector('.talk')!, all('.row > svg')[0]!, all('.row b')[0]!].map(box);
    const [inside, gap, shift] = dir === 'ltr'
      ? [chevron!.left - column!.left, name!.left - chevron!.right, name!.left - column!.left]
      : [column!.right - chevron!.right, chevron!.left - name!.right, column!.right - name!.right];
    if (moves) expect(inside).toBeGreaterThanOrEqual(0);
    expect(gap).toBeCloseTo(4, 0);
    expect(shift).toBeCloseTo(moves ? 20 : 0, 0);
  });

  test('the line stands beside a thread on its start side', async () => {
    await start(talk('width:300px;margin:0 60px', thread, `dir="${dir}"`));
    await until(() => expect(all('.controls').length).toBeGreaterThan(3));
    point(document.querySelector('#c1 .words')!);
    await until(() => expect(all('.gutter')).toHaveLength(1));
    const [line, own] = [all('.gutter')[0]!, document.querySelector('#c1 > .own')!].map(box);
    expect(dir === 'ltr' ? line!.right - own!.left : line!.left - own!.right).toBeCloseTo(0, 0);
    expect(line!.bottom).toBeCloseTo(box(document.querySelector('#c2 .own')!).bottom, 0);
  });
});

test('the line comes over no border that stands beside the comments', async () => {
  await start(talk('width:300px;margin:0 60px;border:1px solid;padding:0 8px'));
  await until(() => expect(all('.controls').length).toBeGreaterThan(3));
  point(document.querySelector('#c1 .words')!);
  await until(() => expect(all('.controls.lit')).toHaveLength(1));
  expect(all('.gutter')).toHaveLength(0);
});

test('the line goes with the thread that it stands beside', async () => {
  await start(talk('width:300px;margin:0 60px'));
  await until(() => expect(all('.controls').length).toBeGreaterThan(3));
  point(document.querySelector('#c1 .words')!);
  await until(() => expect(all('.gutter')).toHaveLength(1));
  await started!.reader.act('toggle', 'c1');
  await until(() => expect(all('.row')).toHaveLength(1));
  expect(all('.gutter')).toHaveLength(0);
});

test('beside huge type ours is as large as a small line of it, and no row is cut', async () => {
  document.body.style.fontSize = '34px';
  await start(talk('width:900px;margin:0 60px'), { folds: [['c1', true]] });
  await until(() => expect(all('.row')).toHaveLength(1));
  const size = (of: Element) => Number.parseFloat(getComputedStyle(of).fontSize);
  expect(size(all('.row')[0]!)).toBeCloseTo(27.2, 1);
  for (const words of all('.row b, .row .teaser')) expect(words.scrollHeight).toBeLessThanOrEqual(box(all('.row')[0]!).height);
  expect(box(all('.row b')[0]!).height).toBeGreaterThan(27.2 * 1.2);
  for (const each of all('.controls, .bar')) expect(size(each)).toBeGreaterThan(25);
  for (const each of all('.controls:not(.at-hover)')) {
    const words = document.createRange();
    words.selectNodeContents((each.getRootNode() as ShadowRoot).host.closest('.own')!.querySelector('time')!);
    expect(box(each).left).toBeGreaterThanOrEqual(words.getBoundingClientRect().right);
  }
});

test('a table keeps its columns when a thread of it is collapsed', async () => {
  const said = (id: number, who: string, words: string) => `<tr class="said" id="c${id}"><td>${who}</td><td class="who" style="padding:4px 9px">${who}<br><small>${'member '.repeat(id)}</small></td><td><div class="words">${words}</div></td></tr>`;
  const table: Recipe = { ...flat, record: { sel: '.said' }, root: ['.talk'], author: [{ sel: '.who' }], id: [{ attr: 'id' }] };
  const columns = () => [...document.querySelectorAll('thead td')].map((cell) => Math.round(box(cell).width));
  await start(`<table style="width:600px" cellspacing="0"><thead><tr><td></td><td></td><td></td></tr></thead><tbody class="talk">${said(1, 'Wilhelmina Featherstonehaugh', 'The ferry should sail at night.')}${said(2, 'Bo', 'So it should.')}${said(3, 'Al', 'No. '.repeat(60))}</tbody></table>`, { recipes: [table] });
  await until(() => expect(all('.controls')).toHaveLength(3));
  const before = columns();
  await started!.reader.act('toggle', 'c1');
  await until(() => expect(all('.row')).toHaveLength(1));
  expect(columns()).toEqual(before);
  await started!.reader.act('toggle', 'c1');
  await until(() => expect(all('.row')).toHaveLength(0));
  expect(document.querySelectorAll('[data-belowline]')).toHaveLength(0);
});
