import type { Read } from '../../model/recipe.ts';
import { folded } from '../text.ts';
import { byName, earliness, type Sampled, sizeOf } from './sample.ts';
import { isOtherDay, timeIn } from './times.ts';
import { after, before, isAct, isReply, isTalk } from './words.ts';

/** A name, without what leads and follows it: `by Ann`, `Ann said:`, `Ann on 3 March`. */
export const nameOnly = String.raw`^(?:${before})?(\S.{0,58}?)(?:\s+${after}(?!\p{L}).*|\s*(?:[-–—|·•,@(]|\s(?:on|at|am|um|le|à|el|il|op|em|w dniu)\s)[^\p{L}]*.*\p{Nd}.*|\s+\p{Nd}+ ?\p{L}+ ago.*)?[\s:,·•|–—-]*$`;
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

/** What the first element with each name says, where it may be somebody's name. */
function spoken(element: Element, record: Sampled): string | null {
  const size = sizeOf(element, record);
  if (size < 1 || size > 100) return null;
  if (/^(?:time|button|img|br|hr|li|ul|ol|table|tbody|tr|p|blockquote)$/.test(element.localName) && element.childElementCount > 0) return null;
  const text = element.textContent ?? '';
  if (text.length > 240) return null;
  const whole = folded(text);
  if (!whole || whole.length > 100) return null;
  const name = nameOf.exec(whole)?.[1]?.trim();
  if (!name || name.length > 42 || !/[\p{L}\p{Nd}]/u.test(name) || /^https?:/.test(name)) return null;
  if (timeIn(name) || isReply(name) || isAct(name) || isOtherDay(whole) || /^#?\p{Nd}+[.:)]?$/u.test(name)) return null;
  if (name.split(/\s+/).length > 6) return null;
  // All of it told by the template.
  const [from, to] = record.spans.get(element)!;
  const { pieces } = record;
  if (pieces.length > 1 && !hint.test(element.className) && pieces.every(({ at, junk }) => at < from || at >= to || junk)) return null;
  return name;
}

export function guessAuthor(sampled: readonly Sampled[]): AuthorGuess | null {
  const count = sampled.length;
  const rated = [...byName(sampled, spoken)].map(([name, said]) => {
    const names = new Set(said.map(({ value }) => value.toLowerCase()));
    const cover = said.length / count;
    const distinct = names.size / said.length;
    const mean = (of: (entry: (typeof said)[number]) => number) => said.reduce((sum, entry) => sum + of(entry), 0) / said.length;
    const linked = mean(({ element }) => (element.closest('a') || element.querySelector('a') ? 1 : 0));
    const hinted = mean(({ element }) => {
      const own = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.localName === 'cite' ? 'cite' : ''}`;
      return hint.test(own) ? (notHint.test(own) ? 0.3 : 1) : hint.test(`${element.parentElement?.className ?? ''}`) ? 0.5 : notHint.test(own) ? -0.5 : 0;
    });
    const profile = mean(({ element }) => (/user|member|profil|author|account|people|\/u\/|\/@/i.test(element.closest('a')?.getAttribute('href') ?? '') ? 1 : 0));
    const early = mean(({ element, record }) => earliness(element, record));
    const long = mean(({ value }) => (value.length > 24 ? 1 : 0) + (value.split(' ').length > 3 ? 1 : 0));
    const strong = mean(({ element }) => (/^(?:b|strong|cite|h[1-6]|a|address)$/.test(element.localName) ? 1 : 0));
    const exact = mean(({ element, value }) => (value.length >= folded(element.textContent ?? '').length - 1 ? 1 : 0));
    const talk = mean(({ value }) => (isTalk(value) ? 1 : 0));
    const size = count >= 3 ? Math.min(1, 1.6 * distinct) : 0.8;
    const score = cover * (0.3 + 0.7 * size) + 0.35 * hinted + 0.12 * linked + 0.2 * profile + 0.3 * early - 0.25 * long + 0.12 * strong + 0.15 * exact - 0.4 * talk;
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
function idsOf({ name, said }: { name: string; said: { element: Element; value: string }[] }): Read[] {
  const byAuthor = new Map<string, Set<string>>();
  let linked = 0;
  for (const { element, value } of said) {
    const href = element.closest('a')?.getAttribute('href');
    if (!href || href.startsWith('#') || element.localName !== 'a') continue;
    linked++;
    byAuthor.set(value, (byAuthor.get(value) ?? new Set()).add(href));
  }
  const hrefs = new Set([...byAuthor.values()].flatMap((each) => [...each]));
  if (linked < 0.5 * said.length || hrefs.size < 0.8 * byAuthor.size) return [];
  return [...byAuthor.values()].some((each) => each.size > 1) ? [] : [{ sel: name, attr: 'href', as: 'link' }];
}
