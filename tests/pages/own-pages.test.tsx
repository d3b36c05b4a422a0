import axe from 'axe-core';
import { render } from 'preact';
import { cdp, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import optionsCss from '../../components/options/options.css?inline';
import { Options } from '../../components/options/Options.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import popupCss from '../../components/popup/popup.css?inline';
import uiCss from '../../components/ui/ui.css?inline';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import { endpointAt } from '../../lib/engines/index.ts';
import type { EngineShown } from '../../lib/model/engine.ts';
import { defaults, type Filter, type Kept, type Mute, type Person, type Settings } from '../../lib/model/memory.ts';
import type { SiteRecipe } from '../../lib/model/site-recipe.ts';
import type { MuteQuery } from '../../lib/browser/messages.ts';
import { searchMutes } from '../../lib/store/search.ts';
import { sitesSet } from '../../lib/store/settings.ts';
import { discussion, frame, languages, mutes, popupStates, sayIn, tabState } from './own-pages.ts';

type StateName = keyof typeof popupStates;

let body: HTMLElement;
let sheet: HTMLStyleElement;

beforeEach(() => {
  sheet = document.head.appendChild(document.createElement('style'));
  body = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, body));
  body.remove();
  sheet.remove();
  document.documentElement.dir = 'ltr';
  await appearance('light');
});

/** Does it, then waits until Preact has drawn and its effects have run. */
async function act(work: () => unknown): Promise<void> {
  await work();
  for (let i = 0; i < 2; i++) await new Promise((drawn) => void requestAnimationFrame(drawn));
  await new Promise((ran) => void setTimeout(ran, 0));
}

const appearance = (scheme: 'light' | 'dark') =>
  (cdp() as unknown as { send(name: string, params: object): Promise<void> }).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

/** What was done, in order: `['unmute', 'm1']`. */
function recorder() {
  const done: unknown[][] = [];
  const acts = new Proxy({}, { get: (_, name: string) => (...args: unknown[]) => void done.push([name, ...args]) });
  return { done, acts: acts as Parameters<typeof Popup>[0]['act'] & Parameters<typeof Options>[0]['act'] };
}

async function showPopup(tab: Parameters<typeof Popup>[0]['tab'], { failed = null as string | null, lang = 'en', title = 'The last boat home' } = {}) {
  const { done, acts } = recorder();
  // The popup's own document is its body.
  sheet.textContent = uiCss + popupCss.replace(/\bbody(?= \{)/g, '.popup');
  body.className = 'popup';
  const draw = (now: typeof tab) => act(() => render(<Popup say={sayIn(lang)} tab={now} title={title} failed={failed} act={acts} />, body));
  await draw(tab);
  return { done, draw };
}

const filters: Filter[] = [
  { id: 'f1', pattern: 'harbour*', kind: 'wildcard', in: 'text', effect: 'hide', scope: 'everywhere', site: '', made: 2, changed: 2 },
  { id: 'f2', pattern: 'spam.example', kind: 'words', in: 'links', effect: 'collapse', scope: 'site', site: 'paper.example', made: 1, changed: 1 },
];
const people: Person[] = ['Noor', 'Edda'].map((name, at) => ({ id: `disqus id:${at}`, platform: 'disqus', author: `id:${at}`, names: [name], tags: ['kind'], note: 'knows locks', follow: at === 0, made: at, changed: at }));

const kept: Kept[] = [['Noor', 'Locks were built for less.'], ['', 'Who pays for the second boat?']].map(([name, text], at) => ({
  id: `k${at}`, site: 'paper.example', platform: 'disqus', author: name ? { name, key: `id:${at}` } : null, title: 'The last boat home', text: text!, link: `https://paper.example/a#c${at}`, note: '', made: at, changed: at,
}));

const engineActs = (done: unknown[][]) => ({
  endpointAt,
  askToSend: async (url: string) => (done.push(['askToSend', url]), !url.includes('refused')),
  setEngine: async (choice: unknown) => Boolean(done.push(['setEngine', choice])),
  modelState: async () => 'downloadable',
});

interface Lists { mutes: Mute[]; filters: Filter[]; people: Person[]; kept: Kept[]; places: SiteRecipe[] }
const noEngine: EngineShown = { kind: 'off', address: '', model: '', hasKey: false };

async function showOptions(settings: Settings = defaults, { lang = 'en', engine = noEngine, failed = null as string | null, ...given }: Partial<Lists> & { lang?: string; engine?: EngineShown; failed?: string | null } = {}) {
  const { done, acts } = recorder();
  sheet.textContent = uiCss + optionsCss;
  let lists: Lists = { mutes, filters, people, kept: [], places: [], ...given };
  let version = 0;
  const find = async (query: MuteQuery, offset: number, limit: number) => searchMutes(lists.mutes, query, offset, limit, Date.UTC(2026, 5, 1));
  const own = { find, preview: async () => ({ fresh: 12, same: 3, differs: 1, pages: 4, broken: 2, places: ['mutes[7].site'] }), forget: async (what: unknown) => Boolean(done.push(['forget', what])), bringIn: async (how: string, pages: boolean) => done.push(['bringIn', how, pages]), ...engineActs(done) };
  const all = new Proxy(acts, { get: (target, name) => own[name as keyof typeof own] ?? target[name as keyof typeof target] });
  /** With other lists: what was done is now so. */
  const draw = async (change: Partial<Lists>) => {
    lists = { ...lists, ...change };
    version++;
    const { mutes: list, ...rest } = lists;
    const sites = [...new Set(list.map(({ site }) => site))].sort();
    await act(() => render(<Options say={sayIn(lang)} settings={settings} sites={sitesSet(settings)} version={version} muteSites={sites} now={Date.UTC(2026, 5, 1)} {...rest} caught={[{ filter: 'f1', count: 2, examples: ['Harbours everywhere.'] }]} engine={engine} day={(time) => new Date(time).toISOString().slice(0, 10)} failed={failed} act={all} />, body));
    await act(() => undefined);
  };
  await draw({});
  return { done, draw };
}

async function showWelcome({ where = 'every' as Settings['where'], keys = false, onWhere = vi.fn(), onKeys = vi.fn(), onDone = vi.fn() } = {}, lang = 'en') {
  sheet.textContent = uiCss + welcomeCss;
  await act(() => render(<Welcome say={sayIn(lang)} where={where} keys={keys} rtl={false} failed={null} onWhere={onWhere} onKeys={onKeys} onDone={onDone} />, body));
  return { onWhere, onKeys, onDone };
}

const words = () => body.innerText.replace(/\s+/g, ' ');
const named = (name: string, root: ParentNode = body) =>
  [...root.querySelectorAll<HTMLElement>('button,[role=menuitem],label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? expect.fail(`nothing named ${name}`);
const click = (name: string, root?: ParentNode) => act(() => named(name, root).click());

/** axe, shadow roots included: nothing serious or moderate. */
async function expectNoBarriers(what: string, scheme: 'light' | 'dark') {
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(29, 31, 34)');
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(body, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  expect(violations.filter(({ impact }) => impact !== 'minor').map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

describe('the popup says what is true, with one thing to do', () => {
  test.each<[StateName, string, string?, unknown[]?]>([
    ['none', 'No comments found on this page.', 'Point to them', ['point']],
    ['refused', 'You said that these are not comments.', 'Undo', ['uncorrect', 'word']],
    ['changed', 'This site has changed. Reading it by guesswork.', 'Check', ['check', 0]],
    ['perhaps', 'This may be a discussion.', 'Read it anyway', ['readAnyway', 2]],
    ['notLoaded', 'Comments are not loaded yet.', 'Go there', ['goTo', { frameId: 0, number: null }]],
    ['off', 'Off on this site.', 'Turn on', ['turn', true]],
    ['paused', 'Paused everywhere.', 'Resume', ['pause', false]],
    ['withheld', 'Belowline may not read this site yet.', 'Allow on this site', ['allow']],
    ['noPage', 'The browser lets no extension read this page.'],
    ['trouble', 'Could not save: the disk is full. The earlier list is safe.', 'Export list', ['exportList']],
    ['found', '214 comments · 61 threads · 96 people', 'Go to comments', ['goTo', { frameId: 0, number: 0 }]],
    ['partial', '60 of 214 loaded · 1 person', 'Summary', ['summary', 0]],
  ])('%s', async (state, sentence, action, does) => {
    const { done } = await showPopup(popupStates[state]);
    expect(words()).toContain(sentence);
    if (action) await click(action);
    expect(done).toEqual(does ? [does] : []);
  });

  test('what came since the last visit is counted', async () => {
    await showPopup(tabState([frame(0, [discussion({ news: 5 })])]));
    expect(words()).toContain('96 people · 5 new');
  });

  test('one comment is not 1 comments, and too little for a summary', async () => {
    await showPopup(popupStates.few);
    expect(words()).toContain('1 comment · 1 person');
    expect(words()).not.toContain('Summary');
  });

  test('several discussions have a row each, and each goes to its own', async () => {
    const { done } = await showPopup(popupStates.several);
    expect(words()).toMatch(/1,930 comments .* 4 comments .* 2 comments/);
    await click('Go there: 1,930 comments');
    await click('Go there: 4 comments');
    await click('Go there: 2 comments');
    expect(done).toEqual([['goTo', { frameId: 3, number: 0 }], ['goTo', { frameId: 0, number: 0 }], ['goTo', { frameId: 0, number: 1 }]]);
    expect(body.querySelectorAll('.several button')).toHaveLength(3);
  });

  test('it follows the page: a discussion that arrives takes the place of the sentence', async () => {
    const { draw } = await showPopup(popupStates.none);
    await draw(popupStates.found);
    expect(words()).toContain('214 comments');
    expect(words()).not.toContain('No comments found');
  });

  test('a frame that could be read counts, whatever the browser says of the site around it', async () => {
    await showPopup(tabState([frame(4, [discussion()])], { access: 'withheld' }));
    expect(words()).toContain('214 comments');
  });

  test('where even the address is withheld, no site is named and none can be switched', async () => {
    const { done } = await showPopup(popupStates.addressWithheld);
    expect(words()).not.toContain('local');
    expect(body.querySelector('[role=switch]')).toBeNull();
    await click('Allow on this site');
    expect(done).toEqual([['allow']]);
  });

  test('what went wrong just now is said', async () => {
    await showPopup(popupStates.found, { failed: 'This page is no longer open.' });
    expect(body.querySelector('[role=status]')!.textContent).toBe('This page is no longer open.');
  });
});

describe('the popup does what it says', () => {
  test('the switch says its state in a word, and turns the site off', async () => {
    const { done } = await showPopup(popupStates.found);
    const knob = named('Belowline on mercury.example');
    expect([knob.getAttribute('role'), knob.getAttribute('aria-checked'), knob.innerText.trim()]).toEqual(['switch', 'true', 'On']);
    await act(() => knob.click());
    expect(done).toEqual([['turn', false]]);
  });

  test('pausing everywhere is in the menu; Escape closes it and focus is where it was', async () => {
    const { done } = await showPopup(popupStates.found);
    const more = named('More');
    more.focus();
    await act(() => userEvent.keyboard('{Enter}'));
    await act(() => userEvent.keyboard('{Escape}'));
    expect(body.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(more);
    await act(() => userEvent.keyboard('{Enter}'));
    await act(() => userEvent.keyboard('{Enter}'));
    expect(done).toEqual([['pause', true]]);
  });

  test('something wrong: four answers, by arrow keys', async () => {
    const { done } = await showPopup(popupStates.found);
    for (const [downs, does] of [[0, ['notComments']], [1, ['point']], [2, ['lookAgain']], [3, ['turn', false]]] as const) {
      await click('Something wrong?');
      for (let i = 0; i < downs; i++) await act(() => userEvent.keyboard('{ArrowDown}'));
      await act(() => userEvent.keyboard('{Enter}'));
      expect(done.pop()).toEqual(does);
    }
  });

  test('a press elsewhere closes the menu', async () => {
    await showPopup(popupStates.found);
    await click('Something wrong?');
    await act(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(body.querySelector('[role=menu]')).toBeNull();
  });

  test('levels are radio buttons: arrows choose, and what holds is marked', async () => {
    const { done } = await showPopup(popupStates.found);
    const all = body.querySelector<HTMLInputElement>('input:checked')!;
    expect(all.parentElement!.textContent).toBe('All');
    all.focus();
    await act(() => userEvent.keyboard('{ArrowLeft}'));
    expect(done).toEqual([['levels', 2]]);
  });

  test('five people are shown, then all; an unmute is taken back on the same spot', async () => {
    const { done, draw } = await showPopup(popupStates.hidden);
    const rows = () => [...body.querySelectorAll('.list li')].map((row) => row.firstElementChild!.textContent);
    expect(rows()).toHaveLength(5);
    await click('All', body.querySelector('section')!);
    expect(rows()).toHaveLength(6);
    const before = rows();
    const spot = named('Unmute Dan Roar').getBoundingClientRect().y;
    await click('Unmute Dan Roar');
    // The page answers: Dan is no longer hidden.
    await draw(tabState([frame(0, [discussion({ hidden: popupStates.hidden.frames[0]!.discussions[0]!.hidden.slice(1) })])]));
    expect(rows()).toEqual(before);
    expect(named('Undo: Unmute Dan Roar').getBoundingClientRect().y).toBe(spot);
    await click('Undo: Unmute Dan Roar');
    await draw(popupStates.hidden);
    expect(done).toEqual([['unmute', 'Dan Roar'], ['restore', 'Dan Roar']]);
    expect(named('Unmute Dan Roar').getBoundingClientRect().y).toBe(spot);
  });

  test('text of the page stays text', async () => {
    await showPopup(tabState([frame(0, [discussion({ hidden: [{ author: { name: '<img src=x onerror=alert(1)>', key: 'k' }, count: 1, mute: 'm' }] })])]), { title: '<b>Bold</b>' });
    expect(body.querySelector('img')).toBeNull();
    expect(body.querySelector('h2')!.textContent).toBe('<b>Bold</b>');
  });

  test('everything can be reached and is seen to have focus', async () => {
    await showPopup(popupStates.trouble);
    const reached = new Set<Element>();
    for (let i = 0; i < 30; i++) {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement!;
      if (!body.contains(at) || reached.has(at)) continue;
      reached.add(at);
      const seen = at.matches('input') ? at.closest('label')! : at;
      expect(getComputedStyle(seen).outlineStyle, at.outerHTML).toBe('solid');
      expect(getComputedStyle(seen).outlineWidth).toBe('2px');
    }
    expect(reached.size).toBe(body.querySelectorAll('button').length + 1);
  });
});

describe('the options', () => {
  test('every setting is changed by its own control', async () => {
    const { done } = await showOptions();
    await click('2 levels');
    await click('Leave a quiet line where a comment is muted');
    await click('Show the number of comments on the toolbar button');
    await click('90 days');
    await click('Pause everywhere');
    await click('Only sites I choose');
    expect(done).toEqual([['change', { levels: 2 }], ['change', { mutedLine: false }], ['change', { badge: false }], ['change', { foldDays: 90 }], ['change', { paused: true }], ['change', { where: 'chosen' }]]);
  });

  test('a setting is found by what it says, in any case and without its accents', async () => {
    await showOptions(defaults, { mutes: [], lang: 'fr' });
    const shown = () => [...body.querySelectorAll<HTMLElement>('section')].filter((each) => each.getClientRects().length).map((each) => each.querySelector('h2')!.textContent);
    const all = shown();
    const search = async (wanted: string) => {
      const field = body.querySelector<HTMLInputElement>('input[aria-label="Chercher un réglage"]')!;
      field.value = wanted;
      await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    };
    await search('RESUMES modele');
    expect(shown()).toEqual([sayIn('fr')('engineTitle')]);
    await search('xyzzy');
    expect(shown()).toEqual([]);
    expect(words()).toContain('Aucun réglage ne contient cela.');
    await search('');
    expect(shown()).toEqual(all);
  });

  test('a number of days of their own keeps its place', async () => {
    await showOptions({ ...defaults, foldDays: 45 });
    expect(words()).toMatch(/7 days 30 days 45 days 90 days/);
  });

  test('a site is switched, and forgotten', async () => {
    const { done } = await showOptions({ ...defaults, paused: true, sites: { 'mercury.example': false }, siteLevels: { 'herald.example': 1 } });
    expect(words()).toContain('herald.example Show replies: 1 level');
    await click('Belowline on mercury.example');
    await click('Forget what is set for herald.example');
    expect(done).toEqual([['site', 'mercury.example', true], ['forgetSite', 'herald.example']]);
  });

  test('the mute list says who, where, since when, until when and why; an unmute is taken back whole', async () => {
    const { done, draw } = await showOptions();
    expect(words()).toContain('4 people muted');
    expect(words()).toContain('Dan Roar Everywhere · since 2026-03-05 Shouts at everybody');
    expect(words()).toContain('until 2026-12-24');
    expect(words()).toContain('Somebody mercury.example');
    await click('Unmute Dan Roar');
    await draw({ mutes: mutes.slice(1) });
    expect(body.querySelector('.people b')!.textContent).toBe('Dan Roar');
    await click('Undo: Unmute Dan Roar');
    expect(done).toEqual([['unmute', [mutes[0]]], ['restore', [mutes[0]]]]);
  });

  test('of a list of any length only what is in sight is drawn, and the rest comes as one scrolls', async () => {
    await showOptions(defaults, { mutes: Array.from({ length: 25_000 }, (_, i) => ({ ...mutes[0]!, id: `m${i}`, names: [`No ${i}`], changed: 25_000 - i })) });
    expect(words()).toContain('25,000 people muted');
    expect(body.querySelectorAll('.people li').length).toBeLessThan(40);
    const box = body.querySelector('.scroll')!;
    await act(() => { box.scrollTop = 64 * 20_000; });
    await vi.waitFor(() => expect(words()).toContain('No 20001'));
    expect(body.querySelectorAll('.people li').length).toBeLessThan(60);
    const { top } = body.querySelector('.people li')!.getBoundingClientRect();
    expect(Math.abs(top - box.getBoundingClientRect().top)).toBeLessThan(64 * 20);
  });

  test('it is searched, sorted and looked at by site', async () => {
    await showOptions();
    const search = body.querySelector<HTMLInputElement>('#mutes input[type=search]')!;
    await act(() => userEvent.fill(search, 'shouts roar'));
    await vi.waitFor(() => expect(words()).toContain('1 person found'));
    await act(() => userEvent.fill(search, ''));
    await act(() => userEvent.selectOptions(body.querySelector('select')!, 'mercury.example'));
    await vi.waitFor(() => expect(words()).toContain('3 people found'));
    await act(() => userEvent.selectOptions(body.querySelector('select')!, ''));
    await act(() => userEvent.selectOptions(body.querySelectorAll('select')[1]!, 'soon'));
    await vi.waitFor(() => expect([...body.querySelectorAll('.people b')].map((each) => each.textContent)).toEqual([mutes[1]!.names[0]]));
  });

  test('several are unmuted at once, and all come back with one click', async () => {
    const { done } = await showOptions();
    for (const box of [...body.querySelectorAll<HTMLInputElement>('.people input[type=checkbox]')].slice(0, 2)) await act(() => userEvent.click(box));
    expect(words()).toContain('2 people chosen');
    await click('Unmute these people');
    await click('Undo: Unmute these people');
    expect(done).toEqual([['unmute', mutes.slice(0, 2)], ['restore', mutes.slice(0, 2)]]);
  });

  test('a mute is changed in its place', async () => {
    const { done } = await showOptions();
    await click('Change… Dan Roar');
    await click('mercury.example', body.querySelector('.edit')!);
    await click('1 week', body.querySelector('.edit')!);
    expect(done).toEqual([['changeMute', 'Dan Roar', { scope: 'site' }], ['changeMute', 'Dan Roar', { expires: Date.UTC(2026, 5, 8) }]]);
  });

  test('a file is looked into before anything is changed', async () => {
    const { done } = await showOptions();
    const field = body.querySelector<HTMLInputElement>('input[type=file]')!;
    await act(() => userEvent.upload(field, new File(['{}'], 'list.json')));
    await vi.waitFor(() => expect(words()).toContain('12 new entries · 3 as here · 1 differs · 2 could not be read'));
    expect(words()).toContain('Not readable: mutes[7].site');
    expect(done).toEqual([]);
    await click('Keep mine');
    await click('Bring in');
    expect(done).toEqual([['bringIn', 'ours', false]]);
  });

  test('what is remembered of pages leaves and comes in only where that is ticked, and what it means is said', async () => {
    const { done } = await showOptions();
    await click('Export list');
    expect(words()).not.toContain('whoever has it can find out');
    await click('Also what is remembered of pages');
    expect(words()).toContain('whoever has it can find out whether you were on a page');
    await click('Export list');
    await act(() => userEvent.upload(body.querySelector<HTMLInputElement>('input[type=file]')!, new File(['{}'], 'list.json')));
    await vi.waitFor(() => expect(words()).toContain('Also bring in what it remembers of pages (4)'));
    await click('Also bring in what it remembers of pages (4)');
    await click('Bring in');
    expect(done).toEqual([['exportList', false], ['exportList', true], ['bringIn', 'both', true]]);
  });

  test('pages are forgotten: of today, of a site however it is written, all', async () => {
    const { done } = await showOptions();
    await click('Forget today');
    await act(() => userEvent.fill(body.querySelector<HTMLInputElement>('#pages input')!, 'https://www.Paper.example/news?x'));
    await click('Forget this site');
    await click('Forget all pages');
    expect(done).toEqual([['forget', 'today'], ['forget', { site: 'paper.example' }], ['forget', 'all']]);
    await vi.waitFor(() => expect(words()).toContain('Forgotten.'));
  });

  test('a kept comment that was removed stays at its place, and is put back whole by the same button', async () => {
    const { done, draw } = await showOptions(defaults, { kept });
    const rows = () => [...body.querySelectorAll('#kept li b')].map((each) => each.textContent);
    expect(rows()).toEqual(['Somebody', 'Noor']);
    named('Remove the comment by Noor').focus();
    await act(() => userEvent.keyboard('{Enter}'));
    await draw({ kept: kept.slice(1) });
    expect(rows()).toEqual(['Somebody', 'Noor']);
    expect(document.activeElement!.getAttribute('aria-label')).toBe('Undo: Remove the comment by Noor');
    await act(() => userEvent.keyboard('{Enter}'));
    expect(done).toEqual([['removeKept', 'k0'], ['putKeptBack', kept[0]]]);
  });

  test('nobody muted: said', async () => {
    await showOptions(defaults, { mutes: [] });
    expect(words()).toContain('Nobody is muted.');
  });
});

describe('the welcome page', () => {
  const demo = () => body.querySelector('section div')!.shadowRoot!;
  const demoWords = () => demo().querySelector('.demo')!.textContent;

  test('the promise, and the choice that matters', async () => {
    const { onWhere, onDone } = await showWelcome();
    expect(words()).toContain('Nothing you read leaves this computer unless you turn that on.');
    await click('Only sites I choose');
    await click('Done');
    expect(onWhere.mock.calls).toEqual([['chosen']]);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('keys are off until the reader wants them, and then it says when they hold', async () => {
    const { onKeys } = await showWelcome();
    expect(words()).not.toContain('They hold after a click');
    await click('Move through the comments by keys');
    expect(onKeys.mock.calls).toEqual([[true]]);
    await showWelcome({ keys: true });
    expect(words()).toContain('They hold after a click in the discussion. Escape leaves.');
  });

  test('collapse can be tried: the row opens again on its own click', async () => {
    await showWelcome();
    const before = demoWords();
    await click('Collapse the thread of Ann Smith, 2 replies', demo());
    expect(demoWords()).not.toContain('Cleo Marsh');
    await click('Expand the thread of Ann Smith, 2 replies', demo());
    expect(demoWords()).toBe(before);
  });

  test('mute can be tried, changed and undone', async () => {
    await showWelcome();
    await click('More for the comment by Dan Roar', demo());
    await click('Mute Dan Roar', demo());
    expect(demoWords()).toContain('Muted Dan Roar on this site.');
    expect(demoWords()).not.toContain('TOURISTS');
    await click('Change…', demo());
    await click('Everywhere', demo());
    expect(demoWords()).toContain('Muted Dan Roar everywhere.');
    await click('Undo', demo());
    expect(demoWords()).toContain('TOURISTS');
  });
});

describe('for everybody', () => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each(Object.keys(popupStates) as StateName[])('popup, %s', async (state) => {
      await appearance(scheme);
      await showPopup(popupStates[state]);
      await expectNoBarriers(state, scheme);
    });

    test('popup with its menu, options and welcome', async () => {
      await appearance(scheme);
      await showPopup(popupStates.found);
      await click('Something wrong?');
      await expectNoBarriers('menu', scheme);
      await act(() => render(null, body));
      await showOptions({ ...defaults, sites: { 'mercury.example': false } });
      await expectNoBarriers('options', scheme);
      await act(() => render(null, body));
      await showWelcome({ where: 'chosen' });
      await expectNoBarriers('welcome', scheme);
    });
  });

  test.each(languages)('nothing is cut off at 360 px, in %s, either way round', async (lang) => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      for (const state of Object.keys(popupStates) as StateName[]) {
        await showPopup(popupStates[state], { lang });
        expect(body.getBoundingClientRect().width).toBe(360);
        const box = body.getBoundingClientRect();
        for (const each of body.querySelectorAll('button,label,p,h3,li > span.num')) {
          const { left, right } = each.getBoundingClientRect();
          expect(left >= box.left && right <= box.right, `${state}: ${each.textContent}`).toBe(true);
          expect(each.scrollWidth - each.clientWidth, `${state}: ${each.textContent}`).toBeLessThanOrEqual(1);
        }
        expect(box.height, state).toBeLessThanOrEqual(560);
        await act(() => render(null, body));
      }
    }
  });
});

describe('a model that writes summaries', () => {
  const section = () => body.querySelector<HTMLElement>('#engine')!;
  const type = (at: number, text: string) => act(async () => {
    const field = section().querySelectorAll<HTMLInputElement>('form input')[at]!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const dialog = () => section().querySelector('dialog');

  test('nothing is turned on before a dialog named the whole address and was agreed to; the browser is asked in that very click', async () => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, 'localhost:11434');
    await type(1, 'tiny');
    await type(2, 'secret');
    await click('Use this service', section());
    expect(done).toEqual([]);
    expect(dialog()!.textContent).toContain('http://localhost:11434/v1/chat/completions');
    await click('Do not send', section());
    expect([done, dialog()]).toEqual([[], null]);
    await click('Use this service', section());
    await click('Send there', section());
    const url = 'http://localhost:11434/v1/chat/completions';
    expect(done).toEqual([['askToSend', url], ['setEngine', { kind: 'endpoint', address: url, model: 'tiny', key: 'secret', consent: url }]]);
  });

  test('where the browser does not allow it, nothing is turned on, and that is said', async () => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, 'https://refused.example');
    await click('Use this service', section());
    await click('Send there', section());
    expect(done.map(([name]) => name)).toEqual(['askToSend']);
    expect(section().textContent).toContain('The browser did not allow it.');
  });

  test.each([['http://models.example', 'Beyond this house only by https'], ['ftp://x', 'This is no address']])('%s is not even asked for', async (address, said) => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, address);
    await click('Use this service', section());
    expect([done, dialog()]).toEqual([[], null]);
    expect(section().textContent).toContain(said);
  });

  test('the key that is kept is not shown, and stays where it is not typed anew; without a model it is off at once', async () => {
    const url = 'https://models.example/v1/chat/completions';
    const { done } = await showOptions(defaults, { engine: { kind: 'endpoint', address: url, model: 'big', hasKey: true } });
    expect(section().querySelector<HTMLInputElement>('input[type=password]')!.value).toBe('');
    expect(section().textContent).toContain(`words of the comments go to ${url}`);
    await click('Use this service', section());
    await click('Send there', section());
    expect(done.at(-1)).toEqual(['setEngine', expect.objectContaining({ key: null })]);
    await click('No model', section());
    expect(done.at(-1)).toEqual(['setEngine', { kind: 'off' }]);
  });

  test.each(['light', 'dark'] as const)('the dialog has no barriers, %s', async (scheme) => {
    await appearance(scheme);
    await showOptions();
    await click('A service of yours', section());
    await type(0, 'localhost:11434');
    await click('Use this service', section());
    await expectNoBarriers('consent', scheme);
  });
});
