import axe from 'axe-core';
import { render } from 'preact';
import { cdp, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { SayAny } from '../../components/ui/say.ts';
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
import { mutes, type popupStates, sayIn } from './own-pages.ts';

/** Our own pages on a stage: each drawn into a test's document with its own style sheets, its acts written down. */
export type StateName = keyof typeof popupStates;

/** Stands for the body of the page that is shown. */
export let body: HTMLElement;
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
export async function act(work: () => unknown): Promise<void> {
  await work();
  for (let i = 0; i < 2; i++) await new Promise((drawn) => void requestAnimationFrame(drawn));
  await new Promise((ran) => void setTimeout(ran, 0));
}

export const appearance = (scheme: 'light' | 'dark') =>
  (cdp() as unknown as { send(name: string, params: object): Promise<void> }).send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

/** What was done, in order: `['unmute', 'm1']`. */
function recorder() {
  const done: unknown[][] = [];
  const acts = new Proxy({}, { get: (_, name: string) => (...args: unknown[]) => void done.push([name, ...args]) });
  return { done, acts: acts as Parameters<typeof Popup>[0]['act'] & Parameters<typeof Options>[0]['act'] };
}

export async function showPopup(tab: Parameters<typeof Popup>[0]['tab'], { failed = null as string | null, lang = 'en', say = sayIn(lang), title = 'The last boat home', panel = false } = {}) {
  const { done, acts } = recorder();
  // The popup's own document is its body.
  sheet.textContent = uiCss + popupCss.replace(/\bbody(?= \{)/g, '.popup');
  body.className = 'popup';
  const draw = (now: typeof tab) => act(() => render(<Popup say={say} tab={now} title={title} failed={failed} panel={panel} act={acts} />, body));
  await draw(tab);
  return { done, draw };
}

const filters: Filter[] = [
  { id: 'f1', pattern: 'harbour*', kind: 'wildcard', in: 'text', effect: 'hide', scope: 'everywhere', site: '', made: 2, changed: 2 },
  { id: 'f2', pattern: 'spam.example', kind: 'words', in: 'links', effect: 'collapse', scope: 'site', site: 'paper.example', made: 1, changed: 1 },
];
const people: Person[] = ['Noor', 'Edda'].map((name, at) => ({ id: `disqus id:${at}`, platform: 'disqus', author: `id:${at}`, names: [name], tags: ['kind'], note: 'knows locks', follow: at === 0, made: at, changed: at }));

export const kept: Kept[] = [['Noor', 'Locks were built for less.'], ['', 'Who pays for the second boat?']].map(([name, text], at) => ({
  id: `k${at}`, site: 'paper.example', platform: 'disqus', author: name ? { name, key: `id:${at}` } : null, title: 'The last boat home', text: text!, link: `https://paper.example/a#c${at}`, note: '', made: at, changed: at,
}));

export const places: SiteRecipe[] = [
  { id: 'p1', site: 'paper.example', host: 'talk.example', kind: 'here', made: 1, changed: 1, recipe: { name: 'reader', checked: '2026-03-05', confidence: 1, match: { require: ['#talk'] }, root: ['#talk'], record: { sel: '.post' }, author: [{ sel: '.who' }], time: [{ sel: 'time', attr: 'datetime' }], body: { sel: ['.words'] }, thread: { style: 'nested' } } },
  { id: 'p2', site: 'herald.example', host: 'herald.example', kind: 'not', made: 2, changed: 2, recipe: { name: 'wordpress', platform: 'wordpress', checked: '2026-03-05', confidence: 1, match: { require: ['#comments'] }, root: ['#comments'], record: { sel: 'li' }, author: [{ sel: 'b' }], time: [], body: { sel: ['p'] }, thread: { style: 'nested' } } },
];

const engineActs = (done: unknown[][]) => ({
  endpointAt,
  askToSend: async (url: string) => (done.push(['askToSend', url]), !url.includes('refused')),
  setEngine: async (choice: unknown) => Boolean(done.push(['setEngine', choice])),
  modelState: async () => 'downloadable',
});

interface Lists { mutes: Mute[]; filters: Filter[]; people: Person[]; kept: Kept[]; places: SiteRecipe[] }
const noEngine: EngineShown = { kind: 'off', address: '', model: '', hasKey: false };

export async function showOptions(settings: Settings = defaults, { lang = 'en', say = sayIn(lang), engine = noEngine, failed = null, ...given }: Partial<Lists> & { lang?: string; say?: SayAny; engine?: EngineShown; failed?: string | null } = {}) {
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
    await act(() => render(<Options say={say} settings={settings} sites={sitesSet(settings)} version={version} muteSites={sites} now={Date.UTC(2026, 5, 1)} {...rest} caught={[{ filter: 'f1', count: 2, examples: ['Harbours everywhere.'] }]} engine={engine} day={(time) => new Date(time).toISOString().slice(0, 10)} failed={failed} act={all} />, body));
    await act(() => undefined);
  };
  await draw({});
  return { done, draw };
}

/** The options with every section in use and every form open, in any language. What was done is not what it is for. */
export async function showEverything(given: Parameters<typeof showOptions>[1] = {}): Promise<void> {
  const settings: Settings = { ...defaults, keys: true, keyMap: { next: 'n' }, sites: { 'mercury.example': false }, siteLevels: { 'herald.example': 1 }, siteFolded: { 'herald.example': true }, siteKeys: { 'herald.example': false } };
  await showOptions(settings, { kept, places, engine: { kind: 'endpoint', address: 'https://models.example/v1/chat/completions', model: 'big', hasKey: true }, failed: (given.say ?? sayIn(given.lang))('troubleFull'), ...given });
  const press = (selector: string) => act(() => body.querySelector<HTMLElement>(selector)!.click());
  const write = (selector: string, text: string) => act(() => {
    const field = body.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('#mutes li .button');
  await press('#mutes li input');
  await press('#filters .heading .button');
  await press('#filters .edit .choice:nth-of-type(1) label:nth-child(3)');
  await press('#filters .edit .choice:nth-of-type(4) label:nth-child(2)');
  await write('#filters .edit > input', '(?=pier)');
  await press('#filters summary');
  await press('#kept li .button');
  await press('#places li .button');
  await press('#file .tick input');
  await act(() => userEvent.upload(body.querySelector<HTMLInputElement>('#file input[type=file]')!, new File(['{}'], 'list.json')));
  await write('#engine form input', 'http://models.example');
  await press('#engine form .button');
  await press('#pages .button');
  await act(() => undefined);
}

/** The last step of a model of one's own: where it would go, and whether. */
export async function askConsent(): Promise<void> {
  const field = body.querySelector<HTMLInputElement>('#engine form input')!;
  await act(() => {
    field.value = 'localhost:11434';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => body.querySelector<HTMLElement>('#engine form .button')!.click());
}

export async function showWelcome({ where = 'every' as Settings['where'], keys = false, onWhere = vi.fn(), onKeys = vi.fn(), onDone = vi.fn() } = {}, lang = 'en', say = sayIn(lang)) {
  sheet.textContent = uiCss + welcomeCss;
  await act(() => render(<Welcome say={say} where={where} keys={keys} rtl={false} failed={null} onWhere={onWhere} onKeys={onKeys} onDone={onDone} />, body));
  return { onWhere, onKeys, onDone };
}

export const words = () => body.innerText.replace(/\s+/g, ' ');
export const named = (name: string, root: ParentNode = body) =>
  [...root.querySelectorAll<HTMLElement>('button,[role=menuitem],label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? expect.fail(`nothing named ${name}`);
export const click = (name: string, root?: ParentNode) => act(() => named(name, root).click());

/** axe, shadow roots included: nothing serious or moderate. */
export async function expectNoBarriers(what: string, scheme: 'light' | 'dark') {
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(29, 31, 34)');
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(body, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  expect(violations.filter(({ impact }) => impact !== 'minor').map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
