import type { Clues } from './clues.ts';
import { confidences } from './confidence.ts';
import { isQuote, markOf } from './marks.ts';
import type { Page } from './page.ts';
import type { Talk } from './talk.ts';

/** What is known of a comment whoever it answers. Each about 0..1. */
export const commentFeatures = [
  'length', 'short', 'first of author', 'no author', 'written before', 'you', 'you share', 'you first', 'assent first', 'thanks first', 'joining first', 'that first', 'asking first', 'i first',
  'asks', 'small letter', 'paragraphs', 'likest', 'rarest shared', 'quote found', 'quote not found', 'article quoted', 'attributed', 'named at start', 'named elsewhere', 'mentioned', 'number',
  'mark', 'position', 'early', 'gap before', 'no time', 'answered since', 'own before is near', 'returns', 'returns soon', 'author everywhere', 'more first', 'you say', 'second look', 'answered back', 'page openings',
  'page marks', 'page quotes', 'page regulars', 'page length', 'page lengths', 'page likeness', 'page names', 'page you',
] as const;

/** What is known of a comment and one that it may answer. */
export const pairFeatures = [
  'distance', 'just before', 'two before', 'three before', 'gap', 'relative gap', 'same author', 'same author just before', 'no author', 'cosine', 'of likest', 'likest', 'second likest', 'rarest', 'like not',
  'block quoted', 'span quoted', 'paragraph quoted', 'quoted with name', 'quoted with others', 'number', 'attributed', 'attributed author',
  'named at start', 'named at start, last', 'named later', 'named later, last', 'named nearly', 'mentioned', 'mark', 'mark sure',
  'answers me', 'answers me, unanswered', 'answers me, last', 'names me', 'author answered me', 'i answered author', 'i answered it', 'my thread', 'parent of my last',
  'replies', 'unanswered', 'opening', 'deep', 'end of thread', 'asks', 'length', 'short', 'first comment', 'host', 'you', 'answered by last', 'parent is last answered', 'author since', 'thread size', 'author returns', 'author returns soon', 'returns in', 'returns to me', 'returns alike', 'author everywhere', 'since my last', 'next after my last', 'answers back', 'more of mine',
] as const;

const log = (value: number) => Math.log1p(value) / 5;
const flag = (value: boolean) => (value ? 1 : 0);

/** Fills `into` with the comment's features, in the order of {@link commentFeatures}. */
export function describeComment(clues: Clues, talk: Talk, page: Page, into: Float64Array, isSecondLook = false): void {
  const { at, author, before, cues, people, alike, length } = clues;
  const mark = markOf(clues, talk);
  const mine = author === -1 ? -1 : talk.nextOf(author, at);
  const last = at > 0 ? talk.clues[at - 1]! : null;
  const said = author === -1 ? [] : talk.to(author, at);
  const row = [
    log(length), flag(length < 12), flag(author !== -1 && before === -1), flag(author === -1), log(clues.written), Math.min(1, cues.you / 3), Math.min(1, cues.youShare * 10),
    flag(cues.first.has('you')), flag(cues.first.has('assent')), flag(cues.first.has('thanks')), flag(cues.first.has('joining')), flag(cues.first.has('that')), flag(cues.first.has('asking')), flag(cues.first.has('i')),
    flag(clues.asks), flag(clues.small), log(clues.paragraphs), alike[0]?.cosine ?? 0, alike[0]?.rarest ?? 0,
    flag(clues.quotes.length > 0), flag(clues.hasQuote && !clues.quotes.length && !clues.quotesArticle), flag(clues.quotesArticle), flag(clues.attributed !== null),
    flag(people.some(({ place }) => place === 'start')), flag(people.length > 0 && !people.some(({ place }) => place === 'start')), flag(clues.mentioned.length > 0), flag(clues.number !== null),
    mark ? confidences[mark.evidence] : 0, log(at), 1 / (1 + at), last ? gap(clues.time - last.time) : 0, flag(Number.isNaN(clues.time)),
    said.length > 0 && said.at(-1)! > before ? talk.toward(said.at(-1)!, author) : 0, before === -1 ? 0 : 1 / (at - before), flag(mine !== -1), mine === -1 ? 0 : 1 / (mine - at), author === -1 ? 0 : talk.countOf(author) / talk.clues.length, flag(cues.first.has('more')), flag(cues.youSay),
    flag(isSecondLook), Math.min(1, talk.from(at).reduce((sum, each) => (talk.clues[each.at]!.author === author ? sum : sum + each.share), 0)), talk.openingShare(),
    page.marks, page.quotes, page.regulars, page.length, page.lengths, page.likeness, page.names, page.you,
  ];
  into.set(row);
}

/** Seconds on a scale that tells minutes, hours and days apart: 0 at once, 1 after some weeks. */
const gap = (milliseconds: number) => (milliseconds > 0 ? Math.log1p(milliseconds / 1000) / 15 : 0);

/** @returns fills `into` with the features of one candidate, in the order of {@link pairFeatures} */
export function createPairs(clues: Clues, talk: Talk): (candidate: number, into: Float64Array) => void {
  const { at, author, before, people, alike, quotes, cues } = clues;
  const mark = markOf(clues, talk);
  const said = author === -1 ? [] : talk.to(author, at);
  const lastSaid = said.at(-1) ?? -1;
  const likest = alike[0]?.cosine ?? 0;
  const since = at > 0 ? clues.time - talk.clues[Math.max(0, at - 6)]!.time : 0;
  const myTop = before === -1 ? -1 : talk.tops[before]!;
  const lastAnswered = at > 0 ? talk.parents[at - 1]! : -1;
  const iAnswered = new Set<number>();
  const myParents = new Set<number>();
  for (let mine = before, steps = 0; mine !== -1 && steps < 6; mine = talk.clues[mine]!.before, steps++) {
    const parent = talk.parents[mine]!;
    if (parent !== -1) {
      myParents.add(parent);
      iAnswered.add(talk.clues[parent]!.author);
    }
  }
  const next = followed(clues, talk);
  const answeredMe = new Set(said.map((each) => talk.clues[each]!.author));

  return (candidate, into) => {
    const them = talk.clues[candidate]!;
    const distance = at - candidate;
    const rank = alike.findIndex((like) => like.at === candidate);
    const like = rank < 0 ? null : alike[rank]!;
    const quote = quotes.find((each) => each.at === candidate);
    const parent = talk.parents[candidate]!;
    const toMe = author !== -1 && them.author !== author ? talk.toward(candidate, author) : 0;
    const back = them.author !== -1 && them.author !== author ? talk.nextOf(them.author, at) : -1;
    const returning = back === -1 ? null : talk.clues[back]!;
    const known = them.author !== -1;
    const start = people.find((each) => each.author === them.author && each.place === 'start');
    const later = start ? undefined : people.find((each) => each.author === them.author);
    const isLast = (start ?? later)?.last === candidate;
    const elapsed = clues.time - them.time;
    const own = author !== -1 && them.author === author;
    const replies = talk.replies[candidate]!;
    const marked = mark?.at === candidate;
    const top = talk.tops[candidate]!;
    into.set([
      log(distance), flag(distance === 1), flag(distance === 2), flag(distance === 3), gap(elapsed), since > 0 && elapsed >= 0 ? Math.min(2, Math.log1p((6 * elapsed) / since) / 3) : 0,
      flag(own), flag(own && distance === 1), flag(!known), like?.cosine ?? 0, like && likest ? like.cosine / likest : 0, flag(rank === 0), flag(rank === 1), like?.rarest ?? 0, flag(!like),
      flag(quote?.kind === 'block'), flag(quote?.kind === 'span'), flag(quote?.kind === 'bare'), flag(quote?.agreed === true), flag(quote !== undefined && (quote.several || quotes.length > 1)),
      flag(clues.number?.at === candidate && clues.number.place !== 'inside'), flag(clues.attributed?.at === candidate), flag(known && clues.attributed !== null && talk.clues[clues.attributed.at]!.author === them.author),
      flag(start !== undefined), flag(start !== undefined && isLast), flag(later !== undefined), flag(later !== undefined && isLast), flag((start ?? later)?.fit === 'near'), flag(clues.mentioned.includes(them.author)),
      marked ? confidences[mark.evidence] : 0, flag(marked && isQuote(mark.evidence)),
      toMe, candidate > before ? toMe : 0, candidate === lastSaid ? toMe : 0, flag(author !== -1 && them.people.some((each) => each.author === author)),
      flag(known && answeredMe.has(them.author)), flag(known && iAnswered.has(them.author)), flag(myParents.has(candidate)), flag(top === myTop), flag(before !== -1 && candidate === talk.parents[before]),
      log(replies) * 2, flag(replies === 0), flag(parent === -1), Math.min(1, talk.depths[candidate]! / 8), flag(talk.ends[top] === candidate), flag(them.asks), log(them.length), flag(them.length < 12), flag(candidate === 0),
      flag(parent !== -1 && talk.isHost(candidate, clues)), Math.min(1, them.cues.you / 3), flag(candidate === lastAnswered), flag(lastAnswered !== -1 && parent === lastAnswered),
      flag(known && talk.clues[at - 1]!.author === them.author && distance > 1), log(talk.sizes[top]!),
      flag(back !== -1), back === -1 ? 0 : 1 / (back - at), returning ? gap(returning.time - clues.time) : 0,
      flag(returning !== null && (returning.quotes.some((each) => each.at === at) || (author !== -1 && returning.people.some((each) => each.author === author)))), returning?.alike.find((each) => each.at === at)?.cosine ?? 0,
      known ? talk.countOf(them.author) / talk.clues.length : 0, flag(candidate > before && before !== -1), flag(candidate === next),
      known ? Math.min(1, talk.from(at).reduce((sum, each) => (talk.clues[each.at]!.author === them.author ? sum + each.share : sum), 0)) : 0, flag(own && cues.first.has('more')),
    ]);
  };
}

/** A host answers one after the other: the first unanswered comment by somebody else after the one that was answered last, or -1. */
function followed({ at, author, before }: Clues, talk: Talk): number {
  if (before === -1) return -1;
  const start = talk.parents[before] === -1 ? before : talk.parents[before]!;
  for (let each = start + 1; each < at && each < start + 12; each++) if (talk.clues[each]!.author !== author && talk.replies[each]! < 0.5) return each;
  return -1;
}
