import { type Group, ownOf } from './groups.ts';
import type { Parts } from './guess.ts';
import { countOf, type Measure, type Sign, span } from './survey.ts';
import { hintOf } from './words.ts';

/** What speaks for and against a group being comments: each about 0 to 1. */
export type Features = Record<string, number>;

/** A heading of a list stands within so many characters before it; a box to write in within so many around it. */
const nearHeading = 300;
const nearBox = 1500;

export function featuresOf(group: Group, { author, time, body }: Parts): Features {
  const { survey, members, tails, root } = group;
  const count = members.length;
  const share = (measure: Measure, holds: (value: number) => boolean) => ownOf(group, measure).filter(holds).length / count;
  const sum = (measure: Measure) => ownOf(group, measure).reduce((total, value) => total + value, 0);
  const [text, link] = [sum('text'), sum('link')];
  const [start] = span(survey, members[0]!);
  const last = span(survey, tails.at(-1)!)[1];
  const rootStart = span(survey, root)[0];
  const page = survey.length;
  const heading = (kind: Sign['kind']) => survey.signs.filter((sign) => sign.kind === kind && sign.at <= start && sign.at >= Math.min(rootStart, start - nearHeading) - nearHeading && start - sign.at <= 4 * nearHeading);
  const headings = heading('talk');
  const stated = headings.map((sign) => Number(/\p{Nd}{1,5}/u.exec(sign.text)?.[0] ?? NaN));
  const record = survey.elements[members[0]!]!;
  const lengths = ownOf(group, 'text').filter((value) => value > 0);
  const mean = text / Math.max(1, lengths.length);
  const spread = Math.sqrt(lengths.reduce((total, value) => total + (value - mean) ** 2, 0) / Math.max(1, lengths.length)) / (mean + 1);
  const around = ancestors(record);
  const names = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.id}`;
  const chain = around.slice(0, 4).map(names).join(' ');
  const few = count <= 2 ? 1 : 0;
  const talks = headings.length > 0 ? 1 : 0;
  const box = survey.signs.some(({ kind, at }) => kind === 'box' && at >= start - nearBox && at <= last + nearBox) ? 1 : 0;
  const replies = share('replies', (value) => value > 0);
  const hint = hintOf(names(record));
  return {
    bias: 1,
    single: count === 1 ? 1 : 0,
    pair: count === 2 ? 1 : 0,
    many: Math.min(1, Math.log2(count) / 6),
    good: group.good,
    whole: group.whole,
    run: group.rest ? 1 : 0,
    oneTime: share('times', (value) => value === 1),
    manyTimes: share('times', (value) => value > 2),
    timed: time?.cover ?? 0,
    clock: time?.clock ?? 0,
    relative: time?.relative ?? 0,
    authored: author?.cover ?? 0,
    authorScore: Math.min(1.5, author?.score ?? 0),
    authorDistinct: author && count > 2 ? author.distinct : 0,
    authorLinked: author?.linked ?? 0,
    bodied: body.cover,
    bodyProse: body.prose,
    bodyLength: Math.min(1, Math.log2(1 + body.length) / 10),
    bodyShort: body.length < 25 ? 1 : 0,
    bodyLinked: Math.min(1, 3 * body.linked),
    linkShare: text ? link / text : 1,
    replies,
    acts: share('acts', (value) => value > 0),
    says: share('says', (value) => value > 0),
    profiles: share('profiles', (value) => value > 0),
    numbers: share('numbers', (value) => value === 1),
    titles: share('titles', (value) => value > 0),
    titlesMany: share('titles', (value) => value > 1),
    picture: share('pictures', (value) => value === 1),
    pictures: share('pictures', (value) => value > 2),
    hint: Math.max(0, hint),
    hintNo: Math.max(0, -hint),
    chainHint: Math.max(0, hintOf(chain)),
    chainNo: Math.max(0, -hintOf(chain)),
    talk: talks,
    stated: stated.some((value) => Math.abs(value - count) <= Math.max(0, 0.1 * count)) ? 1 : 0,
    statedOff: stated.some((value) => value > 0) && !stated.some((value) => Math.abs(value - count) <= Math.max(1, 0.2 * count)) ? 1 : 0,
    elsewhere: heading('elsewhere').some((sign) => start - sign.at < nearHeading) ? 1 : 0,
    box,
    aside: around.some(({ localName }) => /^(?:aside|nav|footer|header)$/.test(localName)) ? 1 : 0,
    rootFull: text / (countOf(survey, root, 'text') + 1),
    pageFull: text / (page + 1),
    proseBefore: Math.min(1, survey.entered[2]![members[0]!]! / 2000),
    late: start / (page + 1),
    spread: Math.min(1, spread),
    nested: group.nested ? 1 : 0,
    isItem: /^(?:li|article|dd|dt)$/.test(record.localName) ? 1 : 0,
    heading: record.querySelector('h1,h2') ? 1 : 0,
    fewTalk: few * talks,
    fewBox: few * box,
    fewReplies: few * replies,
    fewHint: few * Math.max(0, hint),
    fewStated: few * (stated.some((value) => value === count) ? 1 : 0),
    talkReplies: talks * replies,
  };
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}
