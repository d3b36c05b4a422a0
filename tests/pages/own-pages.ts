import type { FrameReport, TabState } from '../../lib/browser/messages.ts';
import { createSay } from '../../lib/browser/say.ts';
import { defaults, isOn, levelsOf, type Mute, type Settings } from '../../lib/model/memory.ts';

/** Our own pages' words, as the browser would give them. */
const locales = import.meta.glob<string>('../../public/_locales/*/messages.json', { eager: true, import: 'default', query: '?raw' });

export const languages = Object.keys(locales).map((path) => path.split('/').at(-2)!);

export function sayIn(locale = 'en') {
  const words = JSON.parse(locales[`../../public/_locales/${locale}/messages.json`]!) as Record<string, { message: string }>;
  return createSay({ getUILanguage: () => locale, getMessage: (name, fill = []) => (words[name]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => fill[Number(place) - 1] ?? '') });
}

type Found = FrameReport['discussions'][number];

export const discussion = (more: Partial<Found> = {}): Found =>
  ({ number: 0, recipe: 'wordpress', platform: 'wordpress', confidence: 1, count: 214, threads: 61, people: 96, stated: null, news: 0, hidden: [], caught: [], ...more });

export const frame = (frameId: number, discussions: Found[], more: Partial<FrameReport> = {}) =>
  ({ frameId, page: 'https://mercury.example/ferry', title: 'Ferry', discussions, perhaps: null, drifted: false, refused: null, waiting: null, ...more });

export function tabState(frames: TabState['frames'], more: Partial<TabState> & { settings?: Settings } = {}): TabState {
  const settings = more.settings ?? defaults;
  const site = more.site ?? 'mercury.example';
  return { url: `https://${site}/ferry`, site, access: 'given', on: isOn(settings, site), levels: levelsOf(settings, site), frames, trouble: null, ...more, settings };
}

const person = (name: string, count: number) => ({ author: { name, key: `name:${name}` }, count, mute: name });
const hidden = [person('Dan Roar', 7), person('Maximiliana Featherstonehaugh-Cholmondeley of the Lower Harbour', 3), person('مريم الحداد', 2), person('Bo', 1), person('Ann', 1), person('Lee', 1)];

/** Every state of the popup, by name. */
export const popupStates = {
  found: tabState([frame(0, [discussion()])]),
  hidden: tabState([frame(0, [discussion({ hidden })])]),
  partial: tabState([frame(0, [discussion({ count: 60, threads: 60, people: 1, stated: 214 })])]),
  few: tabState([frame(0, [discussion({ count: 1, threads: 1, people: 1 })])]),
  several: tabState([frame(0, [discussion({ count: 4, threads: 4, people: 3 }), discussion({ number: 1, count: 2, threads: 2, people: 2 })]), frame(3, [discussion({ count: 1930 })])]),
  none: tabState([]),
  perhaps: tabState([frame(2, [], { perhaps: { confidence: 0.4, count: 9 } })]),
  notLoaded: tabState([frame(0, [], { waiting: 40 })]),
  refused: tabState([frame(0, [], { refused: 'word' })]),
  changed: tabState([frame(0, [discussion({ recipe: 'guess' })], { drifted: true })]),
  off: tabState([], { settings: { ...defaults, sites: { 'mercury.example': false } } }),
  paused: tabState([], { settings: { ...defaults, paused: true } }),
  withheld: tabState([], { access: 'withheld' }),
  addressWithheld: tabState([], { access: 'withheld', url: '', site: 'local' }),
  noPage: tabState([], { access: 'page', url: 'chrome://settings', site: 'settings' }),
  trouble: tabState([frame(0, [discussion({ hidden: hidden.slice(0, 1) })])], { trouble: 'Could not save: the disk is full. The earlier list is safe.' }),
  longSite: tabState([frame(0, [discussion()])], { site: 'the-daily-harbour-and-lower-valley-observer.eddlemouth-county.example' }),
} satisfies Record<string, TabState>;

export const mute = (name: string, more: Partial<Mute> = {}): Mute => ({
  id: name, scope: 'site', site: 'mercury.example', platform: 'wordpress', author: `name:${name}`, names: [name], replies: 'keep', reason: '', from: null,
  made: Date.UTC(2026, 2, 5, 12), changed: Date.UTC(2026, 2, 5, 12), expires: null, ...more,
});

export const mutes = [
  mute('Dan Roar', { changed: Date.UTC(2026, 3, 1), reason: 'Shouts at everybody', scope: 'everywhere' }),
  mute('Maximiliana Featherstonehaugh-Cholmondeley of the Lower Harbour', { site: 'the-daily-harbour-and-lower-valley-observer.eddlemouth-county.example', expires: Date.UTC(2026, 11, 24, 12) }),
  mute('مريم الحداد'), mute(''),
];
