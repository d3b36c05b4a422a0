import axe from 'axe-core';
import { render } from 'preact';
import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, expect, vi } from 'vitest';
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

export async function showPopup(tab: Parameters<typeof Popup>[0]['tab'], { failed = null as string | null, lang = 'en', title = 'The last boat home' } = {}) {
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

export const kept: Kept[] = [['Noor', 'Locks were built for less.'], ['', 'Who pays for the second boat?']].map(([name, text], at) => ({
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

export async function showOptions(settings: Settings = defaults, { lang = 'en', engine = noEngine, failed = null as string | null, ...given }: Partial<Lists> & { lang?: string; engine?: EngineShown; failed?: string | null } = {}) {
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

export async function showWelcome({ where = 'every' as Settings['where'], keys = false, onWhere = vi.fn(), onKeys = vi.fn(), onDone = vi.fn() } = {}, lang = 'en') {
  sheet.textContent = uiCss + welcomeCss;
  await act(() => render(<Welcome say={sayIn(lang)} where={where} keys={keys} rtl={false} failed={null} onWhere={onWhere} onKeys={onKeys} onDone={onDone} />, body));
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
