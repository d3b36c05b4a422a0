import axe from 'axe-core';
import { render, type VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Bar } from '../../components/page/Bar.tsx';
import { Controls } from '../../components/page/Controls.tsx';
import { FreshLine } from '../../components/page/FreshLine.tsx';
import { Keys } from '../../components/page/Keys.tsx';
import { Menu } from '../../components/page/Menu.tsx';
import { menuStyle } from '../../components/page/menu-style.ts';
import { NoteForm } from '../../components/page/NoteForm.tsx';
import { Picker } from '../../components/page/Picker.tsx';
import { Preview } from '../../components/page/Preview.tsx';
import { Row } from '../../components/page/Row.tsx';
import { style } from '../../components/page/style.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { sayIn } from './own-pages.ts';

/** Our parts in a page, alone, in a root that is open so that axe sees in; in a page it is closed. */
let host: HTMLElement;
let mount: HTMLElement;
const say = sayIn('en');
const nothing = () => {};
const at = { left: 40, right: 64, top: 40, bottom: 64 };

beforeEach(() => {
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = style + menuStyle;
  mount = document.createElement('div');
  mount.className = 'mount';
  root.append(sheet, mount);
  document.body.append(host);
  document.documentElement.lang = 'en';
});
afterEach(() => {
  render(null, mount);
  host.remove();
  document.body.style.background = '';
});

function draw(part: VNode, { ink = '#1b1d20', paper = '#fff', dir = 'ltr', width = 'auto' } = {}): void {
  document.body.style.background = paper;
  host.dir = dir;
  host.style.cssText = `display:block;width:${width};margin:0 40px;--ink:${ink};--quiet:${ink};--paper:${paper};--font:sans-serif;--size:13px`;
  render(part, mount);
}
const box = (selector: string) => host.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

const bar = <Bar say={say} comments={60} threads={11} people={21} stated={214} hidden={2} news={5} canLoad loading={false} headed={false} narrow={false} allCollapsed={false} canSummarise menuOpen={false} onHidden={nothing} onNew={nothing} onLoad={nothing} onCollapseAll={nothing} onSummary={nothing} onMenu={nothing} />;
const row = <Row say={say} name="Dot Crabbe" replies={3} news={2} teaser="I have crossed that bridge twice a day since 1968, and I have been late on the other side once a week." onOpen={nothing} />;
const controls = (rtl: boolean, room: number) => (
  <Controls say={say} name="Dot Crabbe" replies={3} closed={false} left={200} top={20} where="line" rtl={rtl} lit menuOpen={false} noted="began this thread" room={room}
    answers={{ name: 'Marcus Aurelius Bellweather', teaser: 'I have crossed that bridge twice a day since 1968, and I have been late once a week.', state: 'likely' }}
    onToggle={nothing} onMenu={nothing} onParent={nothing} onNotSo={nothing} />
);
const parts = {
  bar, row, controls: controls(false, 600),
  'keys, on': <Keys say={say} map={{}} state="on" change={{ onHere: nothing, onSettings: nothing }} onClose={nothing} />,
  'keys, off': <Keys say={say} map={{}} state="off" change={{ onHere: nothing, onSettings: nothing }} onClose={nothing} />,
  preview: <Preview name="Dot Crabbe" text="I have crossed that bridge twice a day." at={at} beside={false} />,
  'note form': <NoteForm say={say} label="Dot Crabbe" noted={{ tags: ['ferry'], note: '' }} at={at} onDone={nothing} />,
  picker: <Picker say={say} boxes={[{ kind: 'record', left: 0, top: 0, width: 200, height: 60 }]} words="12 comments" onTake={nothing} onLeave={nothing} checks={false} />,
  menu: <Menu label="More" items={[{ label: 'Mute Dot Crabbe', act: nothing }, null, { label: 'Copy link', act: nothing }]} at={at} onClose={nothing} />,
};

describe.each([['light', '#1b1d20', '#fff'], ['dark', '#e7e9ec', '#1d1f22']])('no barriers on a %s page', (_, ink, paper) => {
  test.each(Object.entries(parts))('%s', async (_, part) => {
    draw(part, { ink, paper });
    // Parts that fade in are looked at when they are there.
    await Promise.all(host.shadowRoot!.getAnimations().map(({ finished }) => finished));
    // A row's name holds who and how many, which is what one says to press it; its first words would be read aloud with every row.
    const { violations } = await axe.run(host, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'label-content-name-mismatch': { enabled: part !== row } } });
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'moderate' || impact === 'critical').map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test.each([[false, 420], [true, 420], [false, 300]])('whom a comment answers is said on its own line and no further (right to left: %s, %i px)', (rtl, room) => {
  draw(<div style="position:relative">{controls(rtl, room)}</div>, { dir: rtl ? 'rtl' : 'ltr' });
  const [all, answers] = [box('.controls'), box('.answers')];
  expect(all.width).toBeLessThanOrEqual(room);
  expect(answers.width).toBeGreaterThanOrEqual(96);
  for (const each of host.shadowRoot!.querySelectorAll('.controls>*')) {
    const { left, right } = each.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(all.left - 0.5);
    expect(right).toBeLessThanOrEqual(all.right + 0.5);
  }
});

test.each(['ltr', 'rtl'])('a collapsed thread keeps its name and its count however little room there is: %s', (dir) => {
  draw(row, { dir, width: '320px' });
  const [all, name, count, teaser] = [box('.row'), box('.row b'), box('.row .num'), box('.row .teaser')];
  for (const each of [name, count, teaser]) {
    expect(each.width).toBeGreaterThan(20);
    expect(each.left).toBeGreaterThanOrEqual(all.left - 0.5);
    expect(each.right).toBeLessThanOrEqual(all.right + 0.5);
  }
  expect(dir === 'rtl' ? all.right - name.right : name.left - all.left).toBeLessThan(1);
  expect(dir === 'rtl' ? name.left >= count.right - 0.5 : count.left >= name.right - 0.5).toBe(true);
});

test('where the line is too short for words, a sign says that a comment answers, and no more room is taken', () => {
  draw(<div style="position:relative">{controls(false, 150)}</div>);
  const [sign, words] = [box('.answers'), box('.answers span')];
  expect(words.width).toBeLessThan(1);
  expect(sign.width).toBeGreaterThanOrEqual(24);
  expect(host.shadowRoot!.querySelector('.answers')!.textContent).toContain('Marcus Aurelius Bellweather');
  expect(host.shadowRoot!.querySelector('.not')).toBeNull();
});

test('what comes over words under the pointer has a ground of its own, pressed or not', async () => {
  draw(<div style="position:relative;height:60px"><Controls say={say} name="Dot Crabbe" replies={3} closed={false} left={200} top={20} where="hover" rtl={false} lit menuOpen={false} room={0} answers={null} onToggle={nothing} onMenu={nothing} onParent={nothing} /></div>);
  const ground = () => getComputedStyle(host.shadowRoot!.querySelector('.controls .num')!).backgroundColor;
  expect(ground()).toBe('rgb(255, 255, 255)');
  await userEvent.hover(host.shadowRoot!.querySelector('.controls .num')!);
  await expect.poll(ground).not.toBe('rgb(255, 255, 255)');
  expect(ground()).not.toContain('/');
});

test('the words beside a name stand whole where those of whom it answers can give way', () => {
  draw(<div style="position:relative;height:60px">{controls(false, 480)}</div>);
  const [words, answers] = ['.noted', '.answers span'].map((each) => host.shadowRoot!.querySelector(each)!);
  expect(words!.scrollWidth).toBe(words!.clientWidth);
  expect(answers!.scrollWidth).toBeGreaterThan(answers!.clientWidth);
});

test('on a page from right to left, numbers stay before what they count', () => {
  draw(bar, { dir: 'rtl', width: '700px' });
  const words = [...host.shadowRoot!.querySelectorAll('.facts bdi')].find((each) => each.textContent === '11 threads')!.firstChild!;
  const range = document.createRange();
  const left = (from: number, to: number) => (range.setStart(words, from), range.setEnd(words, to), range.getBoundingClientRect().left);
  expect(left(0, 2)).toBeLessThan(left(3, 10));
});

test.each(['ltr', 'rtl'])('a note stands in the middle of the window: %s', (dir) => {
  draw(<div class="note" role="status">Read again</div>, { dir });
  const { left, right } = box('.note');
  expect(Math.abs(left - (document.documentElement.clientWidth - right))).toBeLessThan(1.5);
});

describe('a mute that is being changed', () => {
  const mute: Mute = { id: 'm', platform: 'wordpress', author: 'n:ann', names: ['Ann'], scope: 'site', site: 'paper.example', replies: 'keep', expires: null, reason: '', made: 0, changed: 0, from: null };
  const button = (words: string) => [...host.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent === words);
  const refining = () => host.shadowRoot!.querySelector('.refine') !== null;
  let held: boolean[];
  beforeEach(async () => {
    held = [];
    draw(<FreshLine say={say} mute={mute} name="Ann" now={0} onUndo={nothing} onChange={nothing} onHold={(now) => held.push(now)} />);
    button('Change…')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(refining).toBe(true);
  });

  test('is done by a click on the same spot', async () => {
    await userEvent.keyboard('{Enter}');
    await expect.poll(refining).toBe(false);
    expect(button('Change…')).toBeDefined();
  });

  test('is done by a click elsewhere', async () => {
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await expect.poll(refining).toBe(false);
  });

  test('has its clock stand still under focus or pointer, and run again without either', () => {
    expect(held.at(-1)).toBe(true);
    const line = host.shadowRoot!.querySelector('.line')!;
    line.dispatchEvent(new PointerEvent('pointerenter'));
    line.dispatchEvent(new PointerEvent('pointerleave'));
    expect(held.at(-1)).toBe(true);
    button('Done')!.blur();
    expect(held.at(-1)).toBe(false);
  });

  test('shows what is chosen no louder than by a line and a tint', () => {
    const chosen = getComputedStyle(host.shadowRoot!.querySelector('[aria-pressed=true]')!);
    expect(chosen.color).toBe('rgb(27, 29, 32)');
    expect(chosen.backgroundColor).not.toBe(chosen.color);
  });
});
