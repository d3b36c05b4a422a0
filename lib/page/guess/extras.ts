import type { Read, Recipe } from '../../model/recipe.ts';
import { folded } from '../text.ts';
import type { Group } from './groups.ts';
import { byName, type Sampled } from './sample.ts';
import { selectorOf } from './selectors.ts';
import { type Sign, span } from './survey.ts';
import { isMore } from './words.ts';

/** What a recipe says beside author, time and body; each is left out where the records do not show it clearly. */
export type Extras = Pick<Recipe, 'id' | 'permalink' | 'score' | 'up' | 'down' | 'heading' | 'stated' | 'replyBox' | 'more' | 'thread'>;

export function extrasOf(group: Group, sampled: readonly Sampled[]): Extras {
  const id = idOf(sampled);
  return {
    ...(id && { id }),
    ...some('permalink', permalinkOf(sampled)),
    ...votesOf(sampled),
    ...headingOf(group),
    ...boxOf(group),
    ...moreOf(group),
    thread: threadOf(group, sampled, id),
  };
}

const some = <Key extends string>(key: Key, reads: Read[] | null) => (reads ? { [key]: reads } : {}) as { [key in Key]?: Read[] };

/** The name whose first element in nearly every record says something of its own. */
function ownValue(sampled: readonly Sampled[], valueOf: (element: Element, record: Sampled) => string | null): string | null {
  for (const [name, said] of byName(sampled, valueOf)) {
    if (said.length >= 0.9 * sampled.length && new Set(said.map(({ value }) => value)).size === said.length) return name;
  }
  return null;
}

function idOf(sampled: readonly Sampled[]): Read[] | null {
  const own = new Set(sampled.map(({ record }) => record.id));
  if (own.size === sampled.length && !own.has('')) return [{ attr: 'id' }];
  const byId = ownValue(sampled, (element) => (/\d/.test(element.id) ? element.id : null));
  if (byId) return [{ sel: byId === ':scope' ? '[id]' : byId, attr: 'id' }];
  const byAnchor = ownValue(sampled, (element) => (element.localName === 'a' ? element.getAttribute('name') : null));
  return byAnchor ? [{ sel: byAnchor, attr: 'name' }] : null;
}

function permalinkOf(sampled: readonly Sampled[]): Read[] | null {
  const name = ownValue(sampled, (element) => {
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    return href && /#.*\w|permalink|\/comments?\/|showcomment|[?&]p(?:ost|id)?=\d/i.test(href) && !/reply|respond/i.test(href) ? href : null;
  });
  return name ? [{ sel: name, attr: 'href', as: 'link' }] : null;
}

/** Votes are told from other numbers by their names only. */
function votesOf(sampled: readonly Sampled[]): Pick<Recipe, 'score' | 'up' | 'down'> {
  const count = (wanted: RegExp, unwanted: RegExp): Read[] | null => {
    const found = [...byName(sampled, (element) => {
      if (element.childElementCount > 1) return null;
      const names = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
      return wanted.test(names) && !unwanted.test(names) && /^[^\p{L}]{0,3}[-+−]?\p{Nd}[\p{Nd}.,]{0,7}[^\p{L}]{0,3}(?:\p{L}{1,10})?$/u.test(folded((element.textContent ?? '').slice(0, 40))) ? true : null;
    })].sort((a, b) => b[1].length - a[1].length)[0];
    return found && found[1].length >= Math.max(2, 0.4 * sampled.length) ? [{ sel: found[0] }] : null;
  };
  const [up, down] = [count(/(?:^|[-_ ])(?:up|like|plus|agree|positive|thumbs?-?up)/i, /down|dislike|unlike|minus/i), count(/down|dislike|minus|disagree|negative/i, /^$/)];
  if (up && down) return { up, down };
  const score = count(/score|vote|karma|rating|points?(?:$|[-_ ])|recommend|like/i, /down|dislike/i);
  return score ? { score } : up ? { up } : {};
}

/** The heading right before the list, and the number that it states. */
function headingOf({ survey, members, root }: Group): Pick<Recipe, 'heading' | 'stated'> {
  const start = span(survey, members[0]!)[0];
  const from = span(survey, root)[0] - 200;
  const sign = survey.signs.filter(({ kind, at }) => kind === 'talk' && at <= start && at >= from).at(-1);
  if (!sign) return {};
  const heading = selectorOf(blockOf(sign));
  const number = Number(/\p{Nd}{1,6}/u.exec(sign.text.replace(/(?<=\p{Nd})[.,](?=\p{Nd}{3})/gu, ''))?.[0] ?? NaN);
  // A number far from what was read is something else: a year, a page.
  const fits = number >= 0.5 * members.length && number <= 200 * members.length + 50 && !(number > 1900 && number < 2100 && members.length < 900);
  return { heading, ...(fits && { stated: [{ sel: heading, match: String.raw`(\d[\d.,]*)` }] }) };
}

function blockOf({ element }: Sign): Element {
  return element.closest('h1,h2,h3,h4,h5,h6') ?? element;
}

function boxOf({ survey, members, tails }: Group): Pick<Recipe, 'replyBox'> {
  const [start, end] = [span(survey, members[0]!)[0], span(survey, tails.at(-1)!)[1]];
  const box = survey.signs.find(({ kind, at }) => kind === 'box' && at >= start - 1500 && at <= end + 1500);
  return box ? { replyBox: selectorOf(box.element) } : {};
}

/** The site's own buttons for further comments, in the list or right after it. */
function moreOf({ survey, root }: Group): Pick<Recipe, 'more'> {
  const around = survey.elements[root]!.parentElement ?? survey.elements[root]!;
  const found: { sel: string; kind: 'page' }[] = [];
  let looked = 0;
  for (const element of around.querySelectorAll('button,a')) {
    if (looked++ > 4000 || found.length >= 2) break;
    const text = element.textContent ?? '';
    if (text.length <= 60 && isMore(folded(text))) found.push({ sel: selectorOf(element), kind: 'page' });
  }
  return found.length ? { more: found } : {};
}

const level = String.raw`(?:^|[\s_-])(?:depth|level|lvl|indent(?:ation)?|nest(?:ed|ing)?)[-_]?(\d{1,2})(?:\s|$)`;
const shift = String.raw`(?:margin|padding)(?:-left|-inline-start)\s*:\s*(\d+)`;

function threadOf({ nested }: Group, sampled: readonly Sampled[], id: Read[] | null): Recipe['thread'] {
  if (nested) return { style: 'nested' };
  for (const [attr, match] of [['class', level], ['style', shift]] as const) {
    const pattern = new RegExp(match, 'iu');
    const values = sampled.map(({ record }) => pattern.exec(record.getAttribute(attr) ?? '')?.[1]).map((value) => (value === undefined ? null : Number(value)));
    const steps = [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b);
    if (steps.length < 2 || values.filter((value) => value !== null).length < 0.3 * values.length) continue;
    const unit = Math.min(...steps.slice(1).map((value, at) => value - steps[at]!));
    const from = values.includes(null) ? Math.min(0, steps[0]!) : steps[0]!;
    return { style: 'depth', depth: [{ attr, match }], ...(from !== 0 && { from }), ...(unit !== 1 && { unit }) };
  }
  const parent = id?.[0]!.attr === 'id' && !id[0].sel ? answeredBy(sampled) : null;
  return parent ? { style: 'parent', parent: [{ sel: parent, attr: 'href', as: 'afterHash' }] } : { style: 'flat' };
}

/** Links that lead to an earlier record: `in reply to`. */
function answeredBy(sampled: readonly Sampled[]): string | null {
  const order = new Map(sampled.map(({ record }, at) => [record.id, at]));
  const named = byName(sampled, (element, { record }) => {
    const target = element.localName === 'a' ? /#(.+)$/.exec(element.getAttribute('href') ?? '')?.[1] : undefined;
    return target !== undefined && target !== record.id && (order.get(target) ?? Infinity) < order.get(record.id)! ? target : null;
  });
  const best = [...named].sort((a, b) => b[1].length - a[1].length)[0];
  return best && best[1].length >= Math.max(2, 0.15 * sampled.length) ? best[0] : null;
}
