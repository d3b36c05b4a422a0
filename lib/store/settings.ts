import { defaults, type Here, type Levels, type Settings } from '../model/memory.ts';
import { storeTrouble } from './failure.ts';

/** One stored item. The browser's storage area is passed in. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Checks one setting, throwing where it is not what it must be; returns a clean copy. */
export type SettingChecks = { [Name in keyof Settings]: (value: unknown, at: string) => Settings[Name] };

/** Raise when a setting changes its meaning, and turn old ones into new ones in {@link readSettings}. */
const version = 1;
const item = 'settings';

/** Settings from whatever is on the disk: each one that cannot be read is its default, and the rest is kept. */
export function readSettings(raw: unknown, checks: SettingChecks): Settings {
  const stored = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const entries = Object.entries(defaults).map(([name, fallback]) => {
    if (!Object.hasOwn(stored, name)) return [name, fallback];
    try {
      return [name, checks[name as keyof Settings](stored[name], name)];
    } catch {
      return [name, fallback];
    }
  });
  return Object.fromEntries(entries) as Settings;
}

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Changes follow each other; the result is what is on the disk. */
  change(change: (now: Settings) => Partial<Settings>): Promise<Settings>;
}

/** Only the background may write: locks hold within one context. */
export function createSettings(area: Area, checks: SettingChecks): SettingsStore {
  let known: Promise<Settings> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const load = () => area.get(item).then((items) => readSettings(items[item], checks));
  const read = () => {
    known ??= load().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  return {
    read,
    change(change) {
      const next = last.then(async () => {
        const now = await read();
        const settings = { ...now, ...change(now) };
        await area.set({ [item]: { version, ...settings } }).catch((error: unknown) => {
          throw storeTrouble(error);
        });
        known = Promise.resolve(settings);
        return settings;
      });
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** On, off, or as by default (null) for one site. `fromEntries` keeps a site named `__proto__` an ordinary key. */
export function switchSite(settings: Settings, site: string, on: boolean | null): Pick<Settings, 'sites'> {
  const others = Object.entries(settings.sites).filter(([name]) => name !== site);
  const usual = settings.where === 'every';
  return { sites: Object.fromEntries(on === null || on === usual ? others : [...others, [site, on]]) };
}

/** Levels of replies for one site. */
export function withLevels(settings: Settings, site: string, levels: Levels): Pick<Settings, 'siteLevels'> {
  const others = Object.entries(settings.siteLevels).filter(([name]) => name !== site);
  return { siteLevels: Object.fromEntries(levels === settings.levels ? others : [...others, [site, levels]]) };
}

/** All sites that the reader set something for, in order. */
export function sitesSet({ sites, siteLevels, siteFolded, siteKeys }: Settings): string[] {
  return [...new Set([sites, siteLevels, siteFolded, siteKeys].flatMap((each) => Object.keys(each)))].sort();
}

/** One site as by default again. */
export function withoutSite({ sites, siteLevels, siteFolded, siteKeys }: Settings, site: string): Pick<Settings, 'sites' | 'siteLevels' | 'siteFolded' | 'siteKeys'> {
  const without = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== site));
  return { sites: without(sites), siteLevels: without(siteLevels), siteFolded: without(siteFolded), siteKeys: without(siteKeys) };
}

/** The settings as one site's frames may know them: not which other sites the reader has switched. */
export function settingsFor(settings: Settings, site: string): Settings {
  const own = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([name]) => name === site));
  const { sites, siteLevels, siteFolded, siteKeys } = settings;
  return { ...settings, sites: own(sites), siteLevels: own(siteLevels), siteFolded: own(siteFolded), siteKeys: own(siteKeys) };
}

/** `fromEntries` keeps a site named `__proto__` an ordinary key. */
export function setHere(settings: Settings, site: string, here: Here): Partial<Settings> {
  const put = <T>(all: Record<string, T>, name: string, value: T | null) =>
    Object.fromEntries([...Object.entries(all).filter(([each]) => each !== name), ...(value === null ? [] : [[name, value] as const])]) as Record<string, T>;
  if ('folded' in here) return { siteFolded: put(settings.siteFolded, site, here.folded || null) };
  if ('keys' in here) return { siteKeys: put(settings.siteKeys, site, here.keys ? null : false) };
  return { me: put(settings.me, here.platform, here.me) };
}
