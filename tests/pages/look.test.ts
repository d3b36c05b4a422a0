import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { defaults, type Settings } from '../../lib/model/memory.ts';
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
const start = (html: string, { recipes = [plain], folds = [] as [string, boolean][], settings = {} as Partial<Settings>, now = Date.now } = {}) => startReader({ html, recipes, now, remembered: { ...recalled, folds, settings: { ...defaults, ...settings } } }).then((now) => (started = now));
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

test('in a table within the comment, as narrow as what stands in it, a collapsed thread still says whose it is, and no long words widen it', async () => {
  const said = (id: string, words: string) => `<div class="said" id="${id}"><table style="margin-left:40px"><tr><td class="own"><b class="who">Wilhelmina</b><div class="words">${words}</div></td></tr></table></div>`;
  const nested: Recipe = { ...flat, record: { sel: '.said', own: '.own' } };
  await start(`<div class="talk" style="width:400px">${said('c1', 'Tides '.repeat(60))}${said('c2', 'No.')}${said('c3', 'Yes.')}</div>`, { recipes: [nested], folds: [['c1', true]] });
  await until(() => expect(all('.row')).toHaveLength(1));
  const name = all('.row b')[0]!;
  expect(name.scrollWidth).toBeLessThanOrEqual(Math.ceil(box(name).width));
  expect(box(all('.row')[0]!).right).toBeLessThanOrEqual(box(document.querySelector('.talk')!).right);
  expect(box(all('.row')[0]!).height).toBe(32);
});

test('what is written while one reads bears a dot and is counted; what was written before, and only loaded now, does not', async () => {
  const came = Date.parse('2026-03-05T10:00:30Z');
  let now = came;
  await start(talk('width:600px'), { now: () => now });
  await started!.reader.obey('goto');
  await until(() => expect(all('.bar')).toHaveLength(1));
  const top = () => box(document.querySelector('#c11')!).top;
  const before = top();
  now += 60_000;
  for (const [id, time] of [['late', '2026-03-05T10:01:00Z'], ['older', '2026-03-05T09:59:00Z']] as const) document.querySelector('.talk')!.insertAdjacentHTML('beforeend', row({ id, author: 'Cleo', time }));
  await until(() => expect(all('.dot.new')).toHaveLength(1));
  expect((all('.dot.new')[0]!.getRootNode() as ShadowRoot).host.closest('.said')!.id).toBe('late');
  expect(all('.bar')[0]!.textContent).toContain('pageNew 1');
  expect(top()).toBe(before);
});

test('a comment that is gone to comes to rest below the header that stays, however high that is', async () => {
  await start(`<header style="position:sticky;top:0;height:${Math.floor(innerHeight / 3) - 8}px;background:#fff;z-index:9">Paper</header>${talk('width:600px', many(40))}<p style="height:2000px"></p>`);
  await started!.reader.act('goTo', 'c30');
  const [header, comment] = [document.querySelector('header')!, document.querySelector('#c30')!].map(box);
  expect(header!.top).toBe(0);
  expect(comment!.top).toBeGreaterThanOrEqual(header!.bottom + 8);
  expect(comment!.top).toBeLessThan(header!.bottom + 40);
});

describe('a key', () => {
  const press = async () => {
    await started!.reader.obey('goto');
    await until(() => expect(all('[role=status]').some((each) => each.textContent!.includes('pageKeysOn'))).toBe(true));
    await userEvent.keyboard('jj');
  };
  const outlined = () => all('.at').length;

  test('goes to the next comment', async () => {
    await start(talk('width:600px', many(6)), { settings: { keys: true } });
    await press();
    expect(outlined()).toBe(1);
  });

  test('that the page uses itself, without saying so, is left to the page', async () => {
    await start(talk('width:600px', many(6)), { settings: { keys: true } });
    const stop = new AbortController();
    let at = 0;
    document.addEventListener('keydown', ({ key }) => key === 'j' && document.querySelectorAll('.said')[at++]!.classList.add('chosen'), { signal: stop.signal });
    await press();
    stop.abort();
    expect(at).toBe(2);
    expect(outlined()).toBe(0);
  });
});

describe('whom a comment answers', () => {
  const answers = (id: string) => all('.answers').find((each) => (each.getRootNode() as ShadowRoot).host.closest('.said')!.id === id)!;
  const rows = (between: string) => `<div class="talk" style="width:600px">${row({ id: 'c1', author: 'Wilhelmina', text: 'The ferry should sail at night.' })}${between}${row({ id: 'c2', author: 'Bob', text: '@Wilhelmina And who pays for that ferry at night?' })}</div>`;
  const pointAt = async () => {
    scrollTo(0, document.body.scrollHeight);
    await until(() => expect(answers('c2')).toBeDefined());
    answers('c2').dispatchEvent(new PointerEvent('pointerenter'));
  };

  test('is marked where it stands in view', async () => {
    await start(rows(''), { recipes: [flat] });
    await pointAt();
    await until(() => expect(all('.marked')).toHaveLength(1));
    expect(all('.preview')).toHaveLength(0);
    expect(box(all('.marked')[0]!).top).toBeCloseTo(box(document.querySelector('#c1 .own')!).top - 4, 0);
  });

  test('is shown where it is out of sight', async () => {
    await start(rows('<p style="height:3000px"></p>'), { recipes: [flat] });
    await pointAt();
    await until(() => expect(all('.preview')).toHaveLength(1));
  });
});

test('the bar\'s menu ends where the bar ends', async () => {
  await start(talk('width:600px;padding:0 40px', many(9)));
  await started!.reader.obey('goto');
  await until(() => expect(all('.bar')).toHaveLength(1));
  all('.bar .more')[0]!.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(all('.menu')).toHaveLength(1));
  expect(box(all('.menu')[0]!).right).toBeCloseTo(box(all('.bar')[0]!).right, 0);
});

test('a list\'s bullet does not stand where the chevron does', async () => {
  const item = (id: string) => `<li class="said" id="${id}"><div class="own"><b class="who">Ann</b><div class="words">Words of ${id}.</div></div></li>`;
  await start(`<ul class="talk" style="width:600px">${['c1', 'c2', 'c3'].map(item).join('')}</ul>`, { folds: [['c1', true]] });
  await until(() => expect(all('.row')).toHaveLength(1));
  expect(['#c1', '#c2'].map((id) => getComputedStyle(document.querySelector(id)!).listStyleType)).toEqual(['none', 'disc']);
});
