import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { notSoName } from '../../lib/model/answers.ts';
import type { Filter, Person } from '../../lib/model/memory.ts';
import wordpress from '../../lib/recipes/wordpress.ts';
import { flat } from './build.ts';
import { sayIn } from './own-pages.ts';
import { recalled, type Started, startReader, until } from './whole-reader.ts';

/** The whole reader, asked for its reading view: what holds on the page holds there, and the way back is exact. */

const opening = 'The ferry should sail at night for those who work late in the harbour.';
const talk = [
  ['a', 'Ann', '', opening], ['b', 'Bo', `<blockquote>${opening}</blockquote>`, 'They have bicycles, and <a href="https://bikes.example/">bicycles do not sink</a>.'],
  ['c', 'Cy', '', 'A tram would be cheaper than any ferry, and it runs in winter too.'], ['d', 'Di', '', 'Nobody asked the fishermen, who pay for the quay.'], ['e', 'Ed', '', 'Winter is when the fishermen need the quay, tram or no tram.'],
] as const;
const flatPage = `<div style="height:3000px"></div><div class="talk">${talk.map(([id, who, quotes, words]) => `<div class="said" id="${id}"><p><b class="who">${who}</b></p><div class="words">${quotes}<p>${words}</p></div></div>`).join('')}</div><div style="height:3000px"></div>`;
/** Who answers two people. */
const both = '<div class="said" id="f"><p><b class="who">Flo</b></p><div class="words"><p>@Cy In summer it would stand still.</p><p>@Ann At night nobody would come.</p></div></div>';
const comment = (id: number, who: string, replies = '') => `<li id="comment-${id}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${who}</b></div></footer><div class="comment-content"><p>${who} says so, at number ${id}.</p></div></article>${replies && `<ol class="children">${replies}</ol>`}</li>`;
const threaded = `<div style="height:1500px"></div><section class="comments-area"><h2>Comments</h2><ol class="comment-list">${comment(1, 'Gil', comment(2, 'Hal'))}${comment(3, 'Ida')}</ol></section>`;

const filter = (pattern: string, effect: Filter['effect']): Filter => ({ id: pattern, pattern, kind: 'words', in: 'text', effect, scope: 'everywhere', site: 'paper.example', made: 1, changed: 1 });
const cy: Person = { id: 'flat name:cy', platform: 'flat', author: 'name:cy', names: ['Cy'], tags: ['trams'], note: '', follow: true, made: 1, changed: 1 };

let started: Started | undefined;
afterEach(() => {
  started?.stop();
  window.scrollTo(0, 0);
});
const start = async (html: string, remembered = recalled, answer?: (type: string) => unknown) =>
  (started = await startReader({ html, recipes: [flat, wordpress], remembered, say: sayIn('en'), answer: answer ?? (() => undefined) }));

const roots = () => [...document.querySelectorAll('belowline-part')].flatMap((each) => each.shadowRoot ?? []);
const view = () => roots().map((root) => root.querySelector<HTMLElement>('dialog .thread')).find(Boolean) ?? null;
const rows = () => [...view()!.querySelectorAll<HTMLElement>('[role=treeitem]')].map((each) => each.innerText.replace(/\s+/g, ' '));
const press = async (name: string) => {
  const found = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('button')]).find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  await expect.poll(found).toBeDefined();
  found()!.focus();
  await userEvent.keyboard('{Enter}');
};
async function open(number?: number): Promise<void> {
  await started!.reader.obey('view', number);
  await until(() => expect(view()?.querySelector('[role=treeitem]')).toBeTruthy());
}

test('filters, tags and who is followed are there as on the page', async () => {
  await start(flatPage, { ...recalled, notes: true, filters: [filter('bicycles', 'collapse'), filter('fishermen', 'hide'), filter('ferry', 'highlight')] }, (type) => (type === 'peopleOf' ? [cy] : undefined));
  await until(async () => {
    const { muted, filtered, rows: folded, lit, beside, linked } = (await started!.reader.told(null))!.shown;
    expect({ muted, filtered: Object.fromEntries(filtered), folded, lit, beside: Object.fromEntries(beside), linked })
      .toEqual({ muted: ['d', 'e'], filtered: { b: 'bicycles', d: 'fishermen', e: 'fishermen' }, folded: ['b'], lit: ['a', 'c'], beside: { c: 'trams' }, linked: ['b'] });
  });
  await open();
  expect(rows()).toEqual([`Ann ${opening}`, 'Bo Collapsed by your filter “bicycles”', 'Cy · trams A tram would be cheaper than any ferry, and it runs in winter too.', '2 comments hidden by your filter “fishermen” Show']);
  await press('Show');
  await until(() => expect(rows().join()).toContain('who pay for the quay'));
});

test('a comment that answers two people leads to the second as well, from its menu on the page', async () => {
  await start(flatPage.replace('</div><div style="height:3000px"></div>', `${both}</div><div style="height:3000px"></div>`));
  document.getElementById('f')!.scrollIntoView();
  expect(document.getElementById('a')!.getBoundingClientRect().top).toBeLessThan(0);
  await press('More for the comment by Flo');
  await press('Go to Ann');
  const top = () => document.getElementById('a')!.getBoundingClientRect().top;
  await until(() => expect(top() >= 0 && top() < innerHeight / 2).toBe(true));
});

test('not so is said there as on the page: the comment leaves the thread on both, and that is remembered', async () => {
  await start(flatPage);
  await until(async () => expect((await started!.reader.told(null))!.shown.answers.map(([id, { to, also }]) => [id, to, also])).toContainEqual(['b', 'a', []]));
  await open();
  expect(view()!.querySelectorAll('[aria-level="2"]').length).toBeGreaterThan(0);
  await started!.reader.act('notSo', 'b');
  await until(() => expect(view()!.querySelector('#belowline-b')!.getAttribute('aria-level')).toBe('1'));
  expect(started!.asked.filter(([type]) => type === 'fold')).toEqual([['fold', 'https://paper.example/harbour', [[notSoName('b', 'a'), true]]]]);
});

test('Escape brings the reader back to the very place, and focus to what it came from', async () => {
  await start(flatPage);
  window.scrollTo(0, 2900);
  const opener = document.querySelector<HTMLElement>('#c')!;
  opener.tabIndex = 0;
  opener.focus({ preventScroll: true });
  await open();
  const tree = view()!.querySelector('[role=tree]')!;
  expect((tree.getRootNode() as ShadowRoot).activeElement).toBe(tree);
  await userEvent.keyboard('{End}{Escape}');
  await until(() => expect(view()).toBeNull());
  expect([window.scrollY, document.activeElement]).toEqual([2900, opener]);
});

/** Modal by `showModal`, for which the browser styles the whole page anew. */
const isModal = () => view()!.closest('dialog')!.matches(':modal');
const inView = () => (view()!.getRootNode() as ShadowRoot).activeElement;

test('the page behind keeps its styles, and the reader is not led out to it: not by Tab, nor where it takes the focus itself', async () => {
  await start(`${flatPage}<button id="last">On the page</button>`);
  await open();
  expect([isModal(), view()!.closest('dialog')!.ariaModal]).toEqual([false, 'true']);
  document.querySelector<HTMLElement>('#last')!.focus();
  expect([isModal(), inView()?.getAttribute('role'), document.activeElement === document.querySelector('#last')]).toEqual([true, 'tree', false]);
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()).toBeNull());
  await open();
  view()!.querySelector<HTMLElement>('select')!.focus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe((view()!.getRootNode() as ShadowRoot).host);
});

test('what would be said at the page\'s foot is said there: a thread in which the reader writes does not collapse', async () => {
  await start(threaded.replace('number 2.</p>', 'number 2.</p><textarea></textarea>'));
  document.querySelector('textarea')!.value = 'A draft';
  await open();
  const first = (await started!.reader.told(null))!.discussion!.comments[0]!.id;
  await started!.reader.act('toggle', first);
  const status = () => view()?.querySelector('[role=status]')?.textContent;
  await until(() => expect(status()).toBe(sayIn('en')('pageWriting')));
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()).toBeNull());
  await started!.reader.act('toggle', first);
  await until(() => expect(roots().some((root) => root.querySelector('.note')?.textContent === sayIn('en')('pageWriting'))).toBe(true));
});

test('over a dialog of the page\'s own it can be used all the same', async () => {
  await start(`${flatPage}<dialog id="own"><button>Subscribe</button></dialog>`);
  document.querySelector<HTMLDialogElement>('#own')!.showModal();
  await open();
  expect([isModal(), inView()?.getAttribute('role')]).toEqual([true, 'tree']);
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()).toBeNull());
});

test('Escape closes the list of keys first, then the view', async () => {
  await start(flatPage, { ...recalled, settings: { ...recalled.settings, keys: true } });
  await open();
  await userEvent.keyboard('?');
  await until(() => expect(view()!.querySelector('.keys')).not.toBeNull());
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()!.querySelector('.keys')).toBeNull());
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()).toBeNull());
});

test('a page with two discussions offers both in the head, in the page\'s order; each is shown by itself', async () => {
  await start(threaded + flatPage);
  await until(() => expect(started!.reader.discussions()).toHaveLength(2));
  await open();
  const which = () => view()!.querySelector<HTMLSelectElement>('.which');
  await until(() => expect([...which()!.options].map(({ text }) => text)).toEqual(['1 · 3 comments', '2 · 5 comments']));
  expect([which()!.value, rows()[0]]).toEqual(['1', `Ann ${opening}`]);
  await userEvent.selectOptions(which()!, '0');
  await until(() => expect(rows()[0]).toMatch(/^Gil/));
  expect(which()!.value).toBe('0');
  await userEvent.keyboard('{Escape}');
  await until(() => expect(view()).toBeNull());
});

test('the side panel may ask for either by its number', async () => {
  await start(threaded + flatPage);
  const authors = async (number: number) => (await started!.reader.told(null, number))?.discussion?.comments.map(({ author }) => author!.name);
  expect([await authors(0), await authors(1), await authors(7)]).toEqual(expect.arrayContaining([['Gil', 'Hal', 'Ida'], ['Ann', 'Bo', 'Cy', 'Di', 'Ed'], undefined]));
});
