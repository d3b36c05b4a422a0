import type { Mute } from '../model/memory.ts';
import type { Recipe } from '../model/recipe.ts';

/**
 * The veil: no muted word is painted before the reader has read the page (the script comes up to 19 frames after the first paint).
 * Style made from a recipe at build hides records that are not yet marked; the background registers it for hosts that have mutes.
 */

/** The attribute that the reader sets on every record (and on shadow hosts) once it has decided how to show it. */
export const marked = 'data-belowline';

/** The part of a recipe that the veil needs. */
export type Veiled = Pick<Recipe, 'name' | 'platform' | 'match' | 'host' | 'root' | 'record'>;

export function veilFile(recipe: Pick<Recipe, 'name'>): string {
  return `veil/${recipe.name}.css`;
}

/** What is hidden until marked: records; where they stand in a shadow root, which page style does not reach, its host. */
export function veilSelector(recipe: Veiled): string {
  if (recipe.host) return `:is(${recipe.host})`;
  const root = `:is(${recipe.root.join(', ')})`;
  const record = recipe.record.sel.includes(':scope') ? recipe.record.sel.replaceAll(':scope', root) : `${root} :is(${recipe.record.sel})`;
  return recipe.record.exclude ? `:is(${record}):not(${recipe.record.exclude})` : `:is(${record})`;
}

/** What is still to be marked, with the first siblings that belong to it. */
function unmarked(recipe: Veiled): string {
  const record = `${veilSelector(recipe)}:not([${marked}])`;
  const { rest } = recipe.record;
  return rest && !recipe.host ? `${record}, ${record} + :is(${rest}), ${record} + :is(${rest}) + :is(${rest})` : record;
}

/**
 * An animation, because it ends by itself: should the reader never come, nothing of the page is lost for longer than 1.5 s.
 * Opacity and visibility keep the layout, so that lifting the veil moves nothing.
 */
export function veilCss(recipe: Veiled): string {
  const hide = 'opacity: 0; visibility: hidden';
  return `@media screen {
  ${unmarked(recipe)} { animation: belowline-veil 1.5s step-end !important }
}
@keyframes belowline-veil { from { ${hide} } 99% { ${hide} } }
`;
}

/** One registered style: which recipe's veil, on which addresses. */
export interface VeilPlan {
  id: string;
  file: string;
  /** Match patterns, sorted. */
  matches: string[];
}

const everywhere = ['http://*/*', 'https://*/*'];

/** Match patterns of a mute's own site; none where it has no host. */
export function sitePatterns(site: string): string[] {
  // Match patterns take no port, and an address in brackets (IPv6) not in every browser.
  if (!/^[a-z0-9._-]+$/i.test(site) || site === 'local') return [];
  return /^[\d.]+$/.test(site) || !site.includes('.') ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}

/** What a filter's place has for its platform: it may catch words on any. */
export const anyPlatform = '*';

/** Which veils must be registered for these mutes and filters: in proportion to the sites that have any, not to their number. */
export function planVeils(mutes: Iterable<Pick<Mute, 'scope' | 'platform' | 'site'>>, recipes: readonly Veiled[]): VeilPlan[] {
  const wide = new Set<string>();
  const sites = new Map<string, Set<string>>();
  for (const mute of mutes) {
    if (mute.scope === 'everywhere') wide.add(mute.platform);
    else sites.set(mute.platform, (sites.get(mute.platform) ?? new Set()).add(mute.site));
  }
  const plans: VeilPlan[] = [];
  for (const recipe of recipes) {
    const platform = recipe.platform ?? recipe.name;
    const hosts = new Set([...(sites.get(platform) ?? []), ...(sites.get(anyPlatform) ?? [])]);
    const all = wide.has(platform) || wide.has(anyPlatform);
    if (!all && !hosts.size) continue;
    // A frame's address is the platform's own, whatever the site around it.
    const matches = recipe.match.urls ?? (all ? everywhere : [...hosts].flatMap(sitePatterns));
    if (matches.length) plans.push({ id: `veil-${recipe.name}`, file: veilFile(recipe), matches: [...new Set(matches)].sort() });
  }
  return plans;
}

/** Whether a match pattern (http, https, or `*` for both) covers an address. Ports are ignored, as browsers do. */
export function covers(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  const at = new URL(url);
  if (!/^https?:$/.test(at.protocol) || (scheme !== '*' && at.protocol !== `${scheme}:`)) return false;
  const bare = host.replace(/^\*\.?/, '');
  const hostFits = host === '*' || at.hostname === bare || (host.startsWith('*.') && at.hostname.endsWith(`.${bare}`));
  const wanted = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return hostFits && new RegExp(`^${wanted}$`, 's').test(at.pathname + at.search);
}
