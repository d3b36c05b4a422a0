import type { Read } from '../../model/recipe.ts';
import { folded } from '../text.ts';
import { remembered } from './remembered.ts';
import { byName, earliness, type Sampled, sizeOf } from './sample.ts';
import { isOtherDay, timeIn } from './times.ts';
import { after, before, isAct, isReply, isTalk } from './words.ts';

/** A name, without what leads and follows it: `by Ann`, `Ann said:`, `Ann on 3 March`. */
export const nameOnly = String.raw`^(?:${before})?(\S.{0,58}?)(?:\s+${after}(?!\p{L}).*|(?:\s+[-–—|·•,@(]|\s?[,|·•]\s|\s+(?:on|at|am|um|le|à|el|il|op|em|w dniu)\s).*\p{Nd}.*|\s+\p{Nd}+ ?\p{L}+ ago.*)?[\s:,·•|–—-]*$`;
const nameOf = new RegExp(nameOnly, 'iu');

export interface AuthorGuess {
  reads: Read[];
  ids: Read[];
  /** By record. */
  elements: Map<Sampled, Element>;
  cover: number;
  distinct: number;
  score: number;
  linked: number;
}

const hint = /author|user|nick|(?:^|[-_ ])name|poster|(?:^|[-_ ])by(?:line)?(?:$|[-_ ])|(?:^| )fn(?:$| )|vcard|member|commenter|cite|who|profile/i;
const notHint = /date|time|text|body|content|count|rank|status|title|reply|avatar|location|posts/i;

/** The name that a short text may be, or null. */
const nameIn = remembered((whole): string | null => {
  const name = /^\p{L}+$/u.test(whole) ? whole : nameOf.exec(whole)?.[1]?.trim();
  if (!name || name.length > 42 || !/[\p{L}\p{Nd}]/u.test(name) || /^https?:/.test(name)) return null;
  if (isReply(name) || isAct(name) || timeIn(name) || isOtherDay(whole) || /^#?\p{Nd}+[.:)]?$/u.test(name)) return null;
  return name.split(/\s+/).length > 6 ? null : name;
});

/** A name, and what speaks for its being the writer's. */
interface Spoken { name: string; linked: number; profile: number; hinted: number; early: number; long: number; strong: number; exact: number; talk: number }

/** What the first element with each name says, where it may be somebody's name. */
function spoken(element: Element, record: Sampled): Spoken | null {
  const size = sizeOf(element, record);
  if (size < 1 || size > 100) return null;
  if (/^(?:time|button|img|br|hr|li|ul|ol|table|tbody|tr|p|blockquote)$/.test(element.localName) && element.childElementCount > 0) return null;
  const text = element.textContent ?? '';
  if (text.length > 240) return null;
  const whole = folded(text);
  if (!whole || whole.length > 100) return null;
  const name = nameIn(whole);
  if (name === null) return null;
  // All of it told by the template.
  const [from, to] = record.spans.get(element)!;
  const { pieces } = record;
  if (pieces.length > 1 && !hint.test(element.className) && pieces.every(({ at, junk }) => at < from || at >= to || junk)) return null;
  const own = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.localName === 'cite' ? 'cite' : ''}`;
  const link = element.closest('a') ?? element.querySelector('a');
  return {
    name,
    linked: link ? 1 : 0,
    profile: link && /user|member|profil|author|account|people|\/u\/|\/@/i.test(link.getAttribute('href') ?? '') ? 1 : 0,
    hinted: hint.test(own) ? (notHint.test(own) ? 0.3 : 1) : hint.test(element.parentElement?.className ?? '') ? 0.5 : notHint.test(own) ? -0.5 : 0,
    early: earliness(element, record),
    long: (name.length > 24 ? 1 : 0) + (name.split(' ').length > 3 ? 1 : 0),
    strong: /^(?:b|strong|cite|h[1-6]|a|address)$/.test(element.localName) ? 1 : 0,
    exact: name.length >= whole.length - 1 ? 1 : 0,
    talk: isTalk(name) ? 1 : 0,
  };
}

export function guessAuthor(sampled: readonly Sampled[]): AuthorGuess | null {
  const count = sampled.length;
  const rated = [...byName(sampled, spoken)].map(([name, said]) => {
    const cover = said.length / count;
    const distinct = new Set(said.map(({ value }) => value.name.toLowerCase())).size / said.length;
    const mean = (of: Exclude<keyof Spoken, 'name'>) => said.reduce((sum, { value }) => sum + value[of], 0) / said.length;
    const linked = mean('linked');
    const size = count >= 3 ? Math.min(1, 1.6 * distinct) : 0.8;
    const score = cover * (0.3 + 0.7 * size) + 0.35 * mean('hinted') + 0.12 * linked + 0.2 * mean('profile') + 0.3 * mean('early') - 0.25 * mean('long')
      + 0.12 * mean('strong') + 0.15 * mean('exact') - 0.4 * mean('talk');
    return { name, said, cover, distinct, linked, score };
  }).filter(({ cover, distinct, said }) => cover >= 0.15 && (said.length < 5 || distinct > 0.12)).sort((a, b) => b.score - a.score);
  const [best] = rated;
  if (!best) return null;
  const elements = new Map<Sampled, Element>();
  const reads: Read[] = [];
  for (const each of [best, ...rated.slice(1, 40)]) {
    const fresh = each.said.filter(({ record }) => !elements.has(record));
    if (fresh.length < Math.max(1, 0.03 * count) || each.score < 0.5 * best.score) continue;
    reads.push({ sel: each.name, match: nameOnly });
    for (const { record, element } of fresh) elements.set(record, element);
    if (reads.length >= 4 || elements.size >= count) break;
  }
  const ids = idsOf(best);
  return { reads, ids, elements, cover: elements.size / count, distinct: best.distinct, score: best.score, linked: best.linked };
}

/** The author's own page, where names lead to pages that differ as the names do. */
function idsOf({ name, said }: { name: string; said: { element: Element; value: Spoken }[] }): Read[] {
  const byAuthor = new Map<string, Set<string>>();
  let linked = 0;
  for (const { element, value } of said) {
    const href = element.closest('a')?.getAttribute('href');
    if (!href || href.startsWith('#') || element.localName !== 'a') continue;
    linked++;
    byAuthor.set(value.name, (byAuthor.get(value.name) ?? new Set()).add(href));
  }
  const hrefs = new Set([...byAuthor.values()].flatMap((each) => [...each]));
  if (linked < 0.5 * said.length || hrefs.size < 0.8 * byAuthor.size) return [];
  return [...byAuthor.values()].some((each) => each.size > 1) ? [] : [{ sel: name, attr: 'href', as: 'link' }];
}
