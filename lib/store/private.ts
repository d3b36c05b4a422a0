import type { Kept, Mute, Settings } from '../model/memory.ts';
import { said, type SiteRecipe } from '../model/site-recipe.ts';
import type { FoldChange, Folds } from './folds.ts';
import { changedMute, makeMute, type MuteChange, type MuteRequest, sameMute } from './mutes.ts';

/**
 * What was done in private windows: laid over what is stored, never stored itself. It lives in `storage.session` (memory only)
 * and is dropped with the last private window. Pure: plain data in, plain data out.
 */
export interface Private {
  /** By id; null hides a stored mute that was lifted in a private window. */
  mutes: [string, Mute | null][];
  /** By page (its plain address without fragment and tracking: it never leaves memory). */
  folds: [string, FoldChange][];
  /** By page, as folds: when, and the ids that were there. */
  visits?: [string, { last: number; ids: string[] }][];
  kept?: Kept[];
  /** As mutes. */
  recipes?: [string, SiteRecipe | null][];
  /** In place of the stored ones: only those that name a site, or who the reader is there. */
  settings?: Partial<Pick<Settings, (typeof telling)[number]>>;
}

const telling = ['sites', 'siteLevels', 'siteFolded', 'siteKeys', 'me'] as const;

export const nothingPrivate: Private = { mutes: [], folds: [] };

export function withPrivateMutes(stored: readonly Mute[], own: Private): Mute[] {
  return laidOver(stored, own.mutes);
}

export function withPrivateRecipes(stored: readonly SiteRecipe[], own: Private): SiteRecipe[] {
  return laidOver(stored, own.recipes ?? []);
}

function laidOver<Row extends { id: string }>(stored: readonly Row[], over: readonly [string, Row | null][]): Row[] {
  const all = new Map(stored.map((row) => [row.id, row]));
  for (const [id, row] of over) {
    if (row) all.set(id, row);
    else all.delete(id);
  }
  return [...all.values()];
}

export function withPrivateFolds(stored: Folds, own: Private, page: string): Folds {
  const all = new Map(stored);
  for (const [comment, folded] of new Map(own.folds).get(page) ?? []) {
    if (folded === null) all.delete(comment);
    else all.set(comment, folded);
  }
  return [...all];
}

export function mutePrivately(own: Private, known: readonly Mute[], asked: MuteRequest, site: string, now: number): { own: Private; mute: Mute } {
  const mute = makeMute(asked, site, now, sameMute(asked, site, known));
  return { own: set(own, mute.id, mute), mute };
}

export function changePrivately(own: Private, mute: Mute, change: MuteChange, now: number): { own: Private; mute: Mute } {
  const next = changedMute(mute, change, now);
  return { own: set(own, mute.id, next), mute: next };
}

export function unmutePrivately(own: Private, id: string): Private {
  return set(own, id, null);
}

export function restorePrivately(own: Private, mute: Mute): Private {
  return set(own, mute.id, mute);
}

export function foldPrivately(own: Private, page: string, change: FoldChange): Private {
  const folds = new Map(own.folds);
  folds.set(page, [...new Map([...(folds.get(page) ?? []), ...change])]);
  return { ...own, folds: [...folds] };
}

export function visitPrivately(own: Private, page: string, ids: readonly string[], now: number): Private {
  const visits = new Map(own.visits);
  visits.set(page, { last: now, ids: [...new Set([...(visits.get(page)?.ids ?? []), ...ids])] });
  return { ...own, visits: [...visits] };
}

export function keepPrivately(own: Private, kept: Kept): Private {
  return { ...own, kept: [kept, ...(own.kept ?? []).filter(({ id }) => id !== kept.id)] };
}

export function unkeepPrivately(own: Private, id: string): Private {
  return { ...own, kept: (own.kept ?? []).filter((each) => each.id !== id) };
}

/** A word on a site; null: it does not hold in private windows. */
export function setRecipe(own: Private, id: string, row: SiteRecipe | null): Private {
  return { ...own, recipes: [...new Map(own.recipes).set(id, row)] };
}

export function correctPrivately(own: Private, stored: readonly SiteRecipe[], row: SiteRecipe): Private {
  const { put, remove } = said(withPrivateRecipes(stored, own).filter(({ site }) => site === row.site), row);
  return [...remove.map((id) => [id, null] as const), [put.id, put] as const].reduce((all, [id, each]) => setRecipe(all, id, each), own);
}

/** A change of settings: what is left to be stored, since it tells nothing of what was read, and what holds in private windows alone. */
export function setPrivately(own: Private, change: Partial<Settings>): { own: Private; rest: Partial<Settings> } {
  const isTelling = ([name]: [string, unknown]) => (telling as readonly string[]).includes(name);
  const entries = Object.entries(change);
  return { own: { ...own, settings: { ...own.settings, ...Object.fromEntries(entries.filter(isTelling)) } }, rest: Object.fromEntries(entries.filter((entry) => !isTelling(entry))) };
}

function set(own: Private, id: string, mute: Mute | null): Private {
  return { ...own, mutes: [...new Map(own.mutes).set(id, mute)] };
}
