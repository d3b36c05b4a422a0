import axe from 'axe-core';
import { render } from 'preact';
import { cdp, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { threadStyle } from '../../components/thread/style.ts';
import { Thread } from '../../components/thread/Thread.tsx';
import type { Comment, Discussion } from '../../lib/model/discussion.ts';
import { asMade, type ShownOnPage } from '../../lib/model/outline.ts';
import { comment } from '../unit/comments.ts';
import { languages, sayIn } from './own-pages.ts';

let root: ShadowRoot;
let box: HTMLElement;
let done: string[][];

beforeEach(() => {
  const host = document.body.appendChild(document.createElement('div'));
  // Open, so that axe sees in; in a page it is closed.
  root = host.attachShadow({ mode: 'open' });
  const style = root.appendChild(document.createElement('style'));
  style.textContent = threadStyle;
  box = root.appendChild(document.createElement('div'));
  box.style.cssText = 'position:fixed;inset:0;';
  done = [];
});
afterEach(async () => {
  render(null, box);
  root.host.remove();
  await appearance('light');
});

const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise((drawn) => void requestAnimationFrame(drawn));
  await new Promise((ran) => void setTimeout(ran, 0));
};
const appearance = (scheme: 'light' | 'dark') =>
  (cdp() as unknown as { send(name: string, params: object): Promise<void> }).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

const said = (id: string, parent: string | null, name: string, text: string, more: Partial<Comment> = {}): Comment =>
  ({ ...comment(id, { parent, author: name, text }), time: '2026-04-01T08:00:00.000Z', ...more });
const talk = [
  said('a', null, 'Ann', 'The ferry leaves at six.', { score: 3 }),
  said('b', 'a', 'Ben', 'At seven, since the first of May.', { parentFrom: 'guess', parentConfidence: 0.7 }),
  said('c', 'b', 'Cleo', 'Says who?', { quotes: ['since the first of May'] }),
  said('d', 'a', 'Dan', 'FERRIES ARE FOR TOURISTS.'),
  said('e', null, 'Eve', 'Who pays for the new boat?\nNot the county.'),
];
const discussionOf = (comments: Comment[]): Discussion => ({ recipe: 'test', platform: 'test', confidence: 1, root: '#c', comments, stated: null });
const nothing: ShownOnPage = { ...asMade, news: new Set() };

async function show(change: Partial<Parameters<typeof Thread>[0]> = {}) {
  const discussion = change.discussion ?? discussionOf(talk);
  render(
    <Thread
      say={sayIn('en')} discussion={discussion} shown={nothing} revealed={new Set()} reading={null} follows={false} start={null} keys={null} collapsed={false} narrow={false} rtl={false} lang="en-GB"
      act={(what, id) => done.push([what, id])} onClose={() => done.push(['close'])} {...change}
    />,
    box,
  );
  await frames();
}

const items = () => [...root.querySelectorAll<HTMLElement>('[role=treeitem]')];
const names = () => items().map((each) => each.querySelector('b')?.textContent ?? each.textContent);
const tree = () => root.querySelector<HTMLElement>('[role=tree]')!;
const active = () => root.getElementById(tree().getAttribute('aria-activedescendant') ?? '')?.querySelector('b')?.textContent;
const button = (name: string) => [...root.querySelectorAll<HTMLElement>('button,[role=menuitem]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? expect.fail(`nothing named ${name}`);
const click = async (name: string) => {
  button(name).click();
  await frames();
};
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await userEvent.keyboard(key.length > 1 ? `{${key}}` : key);
  await frames();
};
async function search(words: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await frames();
}

describe('the discussion as a tree', () => {
  const unsure = { ...nothing, answers: new Map([['b', { to: 'a', state: 'likely', also: [] }], ['c', { to: 'b', state: 'sure', also: ['d', 'e'] }], ['e', { to: 'd', state: 'unsure', also: ['a'] }]] as const) };

  test('says who, when, how much liked, and whom it probably or perhaps answers; what is sure is told by its place', async () => {
    await show({ shown: unsure });
    expect(names()).toEqual(['Ann', 'Ben', 'Cleo', 'Dan', 'Eve']);
    expect(items()[0]!.innerText).toMatch(/^Ann · 1 Apr 2026, .* · 3 likes/);
    expect(items()[1]!.innerText).toContain('probably answers Ann · Not so');
    expect(items()[4]!.innerText).toContain('perhaps answers Dan · Not so');
    expect(items()[2]!.innerText).not.toContain('answers Ben');
    expect(items().map((each) => each.getAttribute('aria-level'))).toEqual(['1', '2', '3', '2', '1']);
  });

  test('whom else a comment answers is said of sure ones too, and a click goes there', async () => {
    await show({ shown: unsure });
    expect([items()[2]!.innerText, items()[4]!.innerText].map((each) => each.replace(/\s+/g, ' '))).toEqual([expect.stringContaining('also answers Dan also answers Eve'), expect.stringContaining('perhaps answers Dan · Not so also answers Ann')]);
    await userEvent.click([...items()[2]!.querySelectorAll('.answers button')].at(-1)!);
    expect([active(), root.activeElement]).toEqual(['Eve', tree()]);
    // By keys too.
    await keys('Shift>}{F10}{/Shift');
    await click('Go to Ann');
    expect([active(), root.activeElement]).toEqual(['Ann', tree()]);
  });

  test('not so is said to the page, from the row and from its menu, and keys stay in the tree', async () => {
    await show({ shown: unsure });
    const places = () => [...root.querySelectorAll<HTMLElement>('.not button')].map((each) => each.getBoundingClientRect());
    await userEvent.click(items()[4]!.querySelector('.not button')!);
    expect([done, root.activeElement]).toEqual([[['notSo', 'e']], tree()]);
    expect(places()).toHaveLength(2);
    await click('More for the comment by Cleo');
    await click('Does not answer Ben');
    expect(done.at(-1)).toEqual(['notSo', 'c']);
  });

  test('what a filter collapsed is a row that says so, without its words; what it hides is a line; what it lights stands out', async () => {
    const filtered = new Map([['b', 'sold*'], ['d', 'tourists'], ['e', 'tourists']]);
    const shown = { ...nothing, filtered, muted: new Set(['d', 'e']), closed: new Set(['b']), rows: new Set(['b']), lit: new Set(['a']) };
    await show({ shown });
    expect(items().map((each) => each.innerText.split('\n').at(-1))).toEqual(['The ferry leaves at six.', 'Collapsed by your filter “sold*”', 'Hidden by your filter “tourists” Show', 'Hidden by your filter “tourists” Show']);
    expect(getComputedStyle(items()[0]!).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    await click('Show');
    expect(done).toEqual([['show', 'd']]);
    // With no line wanted, nothing of what is hidden is left.
    await show({ shown: { ...shown, lines: false } });
    expect(names()).toEqual(['Ann', 'Ben']);
  });

  test('tags and notes stand beside the name', async () => {
    await show({ shown: { ...nothing, beside: new Map([['a', 'you'], ['d', 'shouts · lives in Wells']]) } });
    expect(items()[0]!.innerText).toMatch(/^Ann · you · 1 Apr/);
    expect(items()[3]!.innerText).toMatch(/^Dan · shouts · lives in Wells · 1 Apr/);
  });

  test('why a row is shown as it is, is told', async () => {
    await show({ shown: { ...nothing, because: new Map([['b', [{ by: 'reader' }, { by: 'filter', filter: { id: '1', pattern: 'May', effect: 'highlight' } }]]]) } });
    await click('More for the comment by Ben');
    await click('Why is this shown like this?');
    expect([...root.querySelectorAll('[role=menu] p')].map((each) => each.textContent)).toEqual(['You collapsed or opened it.', 'Your filter “May” makes it stand out.', 'It probably answers the comment that it is placed under; the page does not say so.']);
    await keys('Escape');
    expect(root.activeElement).toBe(tree());
  });

  test('a menu goes by the same click on the same spot, by one elsewhere, and when its row scrolls away', async () => {
    const menu = () => root.querySelector('[role=menu]');
    await show({ discussion: discussionOf(Array.from({ length: 60 }, (_, i) => said(`n${i}`, null, `P${i}`, 'So.'))) });
    const dots = button('More for the comment by P3');
    await userEvent.click(dots);
    expect(menu()).not.toBeNull();
    await userEvent.click(dots);
    expect(menu()).toBeNull();
    await userEvent.click(dots);
    await userEvent.click(items()[8]!.querySelector('.words')!);
    expect([menu(), active()]).toEqual([null, 'P8']);
    await userEvent.click(dots);
    tree().scrollTop = 400;
    await frames(4);
    expect(menu()).toBeNull();
  });

  test('several discussions are a quiet choice in the head; one is none', async () => {
    await show();
    expect(root.querySelector('.which')).toBeNull();
    await show({ which: { counts: [5, 1200], at: 0, onChoose: (at) => done.push(['choose', String(at)]) } });
    const select = root.querySelector<HTMLSelectElement>('.which')!;
    expect([select.getAttribute('aria-label'), [...select.options].map(({ text }) => text)]).toEqual(['Discussion', ['1 · 5 comments', '2 · 1,200 comments']]);
    select.value = '1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(done).toEqual([['choose', '1']]);
  });

  test('a muted comment is a quiet line, here, in a search and in what screen readers are told', async () => {
    await show({ shown: { ...nothing, muted: new Set(['d', 'b']) } });
    expect(box.textContent).not.toMatch(/TOURISTS|Dan|Ben/);
    // Neither where somebody quotes it.
    expect(box.textContent).not.toContain('since the first of May');
    expect(items().map((each) => each.querySelector('blockquote')?.textContent)).toContain('quotes someone you muted');
    await click('Show');
    expect(done).toEqual([['show', 'b']]);
    await search('tourists');
    expect(root.querySelector('[role=status]')!.textContent).toBe('No comment matches.');
  });

  test('a name that is muted is not told through an answer to it', async () => {
    await show({ shown: { ...nothing, muted: new Set(['a']) } });
    expect(box.textContent).not.toContain('answers');
  });

  test('comments of a summary’s point are shown alone, with what they answer; one click shows all again, and another point those of its own', async () => {
    await show({ only: new Set(['d', 'e']) });
    expect(names()).toEqual(['Ann', 'Dan', 'Eve']);
    expect(root.querySelector('[role=status]')!.textContent).toBe('2 of 5 comments');
    await click('Show all');
    expect(names()).toEqual(['Ann', 'Ben', 'Cleo', 'Dan', 'Eve']);
    await show({ only: new Set(['e']) });
    expect(names()).toEqual(['Eve']);
    // What is muted stays so.
    await show({ only: new Set(['d', 'e']), shown: { ...nothing, muted: new Set(['d']) } });
    expect(box.textContent).not.toContain('TOURISTS');
  });

  test('a search shows what a match answers, fainter, and marks the words', async () => {
    await show();
    await search('says');
    expect(names()).toEqual(['Ann', 'Ben', 'Cleo']);
    expect(items().map((each) => getComputedStyle(each.querySelector('.words')!).opacity)).toEqual(['0.6', '0.6', '1']);
    expect([...root.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(['Says']);
  });

  test('all threads are collapsed by one button, and opened again by it once they all are', async () => {
    await show({ shown: { ...nothing, closed: new Set(['a']), rows: new Set(['a']) } });
    await click('Collapse all');
    await show({ collapsed: true });
    await click('Expand all');
    expect(done).toEqual([['collapseAll', ''], ['expandAll', '']]);
  });

  test('whoever is chosen stands in the list of people, however little they wrote', async () => {
    const crowd = Array.from({ length: 240 }, (_, i) => said(`n${i}`, null, `P${i >> 1}`, 'So.'));
    await show({ discussion: discussionOf([...crowd, said('z', null, 'Zoe', 'Once.')]) });
    await keys('End');
    await frames(6);
    await click('More for the comment by Zoe');
    await click('Only comments by Zoe');
    await click('Filter');
    const people = [...root.querySelectorAll('select')].at(-1)!;
    expect([people.selectedOptions[0]!.text, people.options.length]).toEqual(['Zoe', 102]);
  });

  test('one person\'s comments, from the menu; and everybody\'s again', async () => {
    await show();
    await click('More for the comment by Eve');
    await click('Only comments by Eve');
    expect(names()).toEqual(['Eve']);
    await click('Filter');
    await click('Show all');
    expect(names()).toHaveLength(5);
  });

  test('a thread deeper than the last level goes on by itself, and back', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => said(`n${i}`, i ? `n${i - 1}` : null, `P${i}`, 'So.'));
    await show({ discussion: discussionOf(deep) });
    expect(items()).toHaveLength(8);
    items().at(-1)!.querySelector('button.text')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await frames();
    expect(names()[0]).toBe('P6');
    await click('Back to all threads');
    expect(names()[0]).toBe('P0');
  });

  test('statistics say who wrote, when, and lead to it', async () => {
    await show({ shown: { ...nothing, muted: new Set(['d']) } });
    await click('Statistics');
    expect(root.querySelector('.figures')!.textContent).toContain('4 comments · 2 threads · 4 people');
    expect(root.querySelector('.figures')!.textContent).not.toContain('Dan');
    await click('Eve');
    expect(names()).toEqual(['Eve']);
    expect(root.activeElement).toBe(tree());
  });

  test('a date in the statistics is written as beside the comments', async () => {
    const dated = talk.map((each, i) => ({ ...each, time: `2026-04-0${i + 1}T08:00:00.000Z`, timeText: `April the ${i + 1}.` }));
    const shown = () => [items()[0]!.querySelector('.time')!.textContent, items().at(-1)!.querySelector('.time')!.textContent];
    const ends = () => [...root.querySelectorAll('.ends span')].map((each) => each.textContent);
    for (const narrow of [false, true]) {
      await show({ discussion: discussionOf(dated), narrow });
      const beside = shown();
      await click('Statistics');
      expect(ends()).toEqual(beside);
      await click('Statistics');
    }
  });

  test('an exchange in the statistics leads to its first comment, wherever that stands', async () => {
    const turns = Array.from({ length: 400 }, (_, i) => said(`n${i}`, i > 396 ? `n${i - 1}` : null, i % 2 ? 'Ann' : 'Ben', `Number ${i}. ${'So it is. '.repeat(12)}`));
    await show({ discussion: discussionOf(turns), statistics: true });
    await click('Ben and Ann');
    await frames(6);
    const box = root.getElementById('belowline-n396')!.getBoundingClientRect();
    expect([active(), box.top > 40 && box.bottom < innerHeight]).toEqual(['Ben', true]);
  });

  test('muting says so and offers to undo it', async () => {
    await show();
    await click('More for the comment by Dan');
    await click('Mute Dan');
    await show({ shown: { ...nothing, muted: new Set(['d']) } });
    expect(root.querySelector('[role=status]')!.textContent).toBe('Muted Dan on this site.');
    await click('Undo');
    expect(done).toEqual([['mute', 'd'], ['unmute', 'd']]);
  });
});

describe('by keys', () => {
  test('focus is in the tree from the beginning; arrows, Home and End move through it', async () => {
    await show();
    expect([root.activeElement, active()]).toEqual([tree(), 'Ann']);
    await keys('ArrowDown');
    expect(active()).toBe('Ben');
    await keys('End');
    expect(active()).toBe('Eve');
    await keys('Home', 'ArrowRight');
    expect(active()).toBe('Ben');
    await keys('ArrowUp');
    expect(active()).toBe('Ann');
  });

  test('focus shows at one row, never round the whole view, also when the row that had it is gone', async () => {
    await show();
    const framed = () => [tree(), ...items()].filter((each) => getComputedStyle(each).outlineStyle === 'solid').map((each) => (each === tree() ? 'tree' : each.querySelector('b')!.textContent));
    await keys('End');
    expect(framed()).toEqual(['Eve']);
    await show({ shown: { ...nothing, muted: new Set(['e']), lines: false } });
    expect(framed()).toEqual(['Ann']);
    await userEvent.click(root.querySelector('input[type=search]')!);
    await search('tourists');
    expect(framed()).toEqual([]);
    for (let tabs = 0; tabs < 6 && root.activeElement !== tree(); tabs++) await keys('Tab');
    expect(framed()).toEqual(['Ann']);
  });

  test('/ leads to the search, also where the reader\'s own keys are off, and is written where one writes', async () => {
    await show();
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    await userEvent.keyboard('/');
    expect([root.activeElement, field.value]).toEqual([field, '']);
    await userEvent.keyboard('a/b');
    expect(field.value).toBe('a/b');
    await search('');
    await click('Statistics');
    button('Statistics').focus();
    await userEvent.keyboard('/');
    expect(root.activeElement).toBe(field);
  });

  test('left closes what is open, then climbs; right opens; Enter goes to the comment on the page', async () => {
    await show({ start: 'c' });
    await keys('ArrowLeft');
    expect([active(), done]).toEqual(['Ben', []]);
    await keys('ArrowLeft', 'Enter');
    expect(done).toEqual([['toggle', 'b'], ['goTo', 'b']]);
    await show({ shown: { ...nothing, closed: new Set(['b']) }, start: 'c' });
    await keys('ArrowRight');
    expect(done.at(-1)).toEqual(['toggle', 'b']);
  });

  test('from right to left, the arrows change sides', async () => {
    await show({ rtl: true, start: 'b' });
    await keys('ArrowLeft');
    expect(active()).toBe('Cleo');
  });

  test('the reader\'s own keys move, collapse, mute and search here too, where they are on', async () => {
    await show();
    await keys('j');
    expect(active()).toBe('Ann');
    await show({ keys: { toggle: 'z' }, shown: { ...nothing, news: new Set(['d']) } });
    await keys('j', 'j');
    expect(active()).toBe('Cleo');
    await keys('p');
    expect(active()).toBe('Ben');
    await keys('r', 'J');
    expect(active()).toBe('Eve');
    await keys('J', 'K', 'n');
    expect(active()).toBe('Dan');
    await keys('k', 'z', 'x', 's', 'm');
    expect(done).toEqual([['toggle', 'c'], ['summarise', 'a'], ['mute', 'c']]);
    expect(active()).toBe('Dan');
    await userEvent.keyboard('?');
    await frames();
    expect(root.activeElement!.getAttribute('aria-label')).toBe('Keys');
    await keys('Escape');
    expect(root.activeElement).toBe(tree());
    await userEvent.keyboard('/');
    await frames();
    await userEvent.keyboard('jam');
    expect(root.querySelector<HTMLInputElement>('input[type=search]')!.value).toBe('jam');
  });

  test('a thread that goes on by itself is gone back from by key, and what is pressed away leaves focus in the tree', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => said(`n${i}`, i ? `n${i - 1}` : null, `P${i}`, 'So.'));
    await show({ discussion: discussionOf(deep), keys: {} });
    await userEvent.click(items().at(-1)!.querySelector('button.text')!);
    await frames();
    expect([names()[0], active(), root.activeElement]).toEqual(['P6', 'P6', tree()]);
    await keys('b');
    expect([items()[0]!.querySelector('b')!.textContent, active()]).toEqual(['P0', 'P6']);
  });

  test('the menu opens by key and gives focus back', async () => {
    await show({ start: 'b' });
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await frames();
    expect(root.activeElement!.getAttribute('role')).toBe('menuitem');
    await keys('Escape');
    expect(root.activeElement).toBe(tree());
  });
});

describe('a long discussion', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => said(`n${i}`, i % 5 ? `n${i - 1}` : null, `Reader ${i % 700}`, `Comment number ${i}. ${'It goes on for a while. '.repeat(i % 9)}`));

  test('only what is seen is in the document, and every row can be reached', async () => {
    await show({ discussion: discussionOf(many) });
    expect(items().length).toBeLessThan(60);
    await keys('End');
    await frames(6);
    expect(items().at(-1)!.innerText).toContain('Comment number 9999.');
    expect(items().at(-1)!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight + 1);
  });

  test('drawing costs the same however long it is: rows in the document do not grow while it is scrolled', async () => {
    await show({ discussion: discussionOf(many) });
    let most = 0;
    for (let i = 1; i <= 40; i++) {
      tree().scrollTop = (tree().scrollHeight / 40) * i;
      await frames(1);
      most = Math.max(most, items().length);
    }
    expect(most).toBeLessThan(80);
    const shown = items().map((each) => each.getBoundingClientRect());
    expect(Math.max(...shown.map(({ bottom }) => bottom))).toBeGreaterThan(0);
  });

  test('what is read stays where it is when comments come above it', async () => {
    const discussion = discussionOf(many.slice(100));
    await show({ discussion });
    tree().scrollTop = 5000;
    await frames(6);
    const row = items().find((each) => each.getBoundingClientRect().top > 120)!;
    const [id, top] = [row.id, row.getBoundingClientRect().top];
    await show({ discussion: discussionOf(many) });
    await frames(6);
    expect(Math.abs(root.getElementById(id)!.getBoundingClientRect().top - top)).toBeLessThan(1);
  });
});

describe('for everybody', () => {
  test.each([['light', false], ['dark', true]] as const)('axe finds nothing in %s', async (scheme, narrow) => {
    await appearance(scheme);
    const shown: ShownOnPage = { ...nothing, muted: new Set(['d']), news: new Set(['c']), closed: new Set(['b']), lit: new Set(['e']), beside: new Map([['e', 'kind']]), answers: new Map([['e', { to: 'a', state: 'unsure', also: [] }]]) };
    await show({ narrow, start: 'b', reading: 'a', shown: { ...shown, filtered: new Map([['b', 'May']]), rows: new Set(['b']) }, which: { counts: [5, 3], at: 0, onChoose: () => undefined } });
    await click('Filter');
    const check = async (what: string) => {
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
      const { violations } = await axe.run(root.host, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
      expect(violations.filter(({ impact }) => impact !== 'minor').map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await check('tree');
    await search('says');
    expect(items().some((each) => each.classList.contains('context'))).toBe(true);
    await check('search');
    await search('');
    await click('More for the comment by Ann');
    await check('menu');
    await keys('Escape');
    await click('Statistics');
    await check('statistics');
  });

  test.each(languages)('nothing is cut off in 360 px: %s', async (lang) => {
    box.style.width = '360px';
    await show({ say: sayIn(lang), lang, narrow: true });
    await click(sayIn(lang)('threadFilter'));
    const wide = [...root.querySelectorAll<HTMLElement>('.tools > *, .filters > *, .status > *, .item')].filter((each) => each.getBoundingClientRect().right > 361);
    expect(wide.map((each) => each.outerHTML.slice(0, 120))).toEqual([]);
  });
});
