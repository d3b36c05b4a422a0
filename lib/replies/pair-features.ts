import type { Person, Quote } from './clues.ts';
import { confidences } from './confidence.ts';
import { bits } from './cues.ts';
import type { Like } from './likeness.ts';
import type { Moment } from './moment.ts';
import { flag, gap, log, logOf } from './scales.ts';
import type { Share, Talk } from './talk.ts';

/** What is known of a comment and one that it may answer. */
export const pairFeatures = [
  'distance', 'just before', 'two before', 'three before', 'gap', 'relative gap', 'same author', 'same author just before', 'no author', 'cosine', 'of likest', 'likest', 'second likest', 'rarest', 'like not',
  'block quoted', 'span quoted', 'paragraph quoted', 'quoted with name', 'quoted with others', 'number', 'attributed', 'attributed author',
  'named at start', 'named at start, last', 'called', 'called, last', 'named later', 'named later, last', 'named nearly', 'mentioned', 'mark', 'mark sure',
  'answers me', 'answers me, unanswered', 'answers me, last', 'names me', 'author answered me', 'i answered author', 'i answered it', 'my thread', 'parent of my last',
  'replies', 'unanswered', 'opening', 'deep', 'end of thread', 'asks', 'length', 'short', 'first comment', 'host', 'you', 'answered by last', 'parent is last answered', 'author since', 'thread size', 'author returns', 'author returns soon', 'returns in', 'returns to me', 'returns alike', 'author everywhere', 'since my last', 'next after my last', 'answers back', 'more of mine',
] as const;

/** Fills `into` with the features of one candidate, in the order of {@link pairFeatures}. */
export function describePair(moment: Moment, candidate: number, talk: Talk, into: Float64Array): void {
  const { clues, mark } = moment;
  const { at, author, before, people, alike, quotes, cues } = clues;
  const likest = alike.length ? alike[0]!.cosine : 0;
  const them = talk.clues[candidate]!;
  const distance = at - candidate;
  const known = them.author !== -1;
  let rank = alike.length - 1;
  while (rank >= 0 && alike[rank]!.at !== candidate) rank--;
  const like = rank < 0 ? null : alike[rank]!;
  const quote = quotes.length ? quoteOf(quotes, candidate) : undefined;
  const parent = talk.parents[candidate]!;
  const toMe = author !== -1 && them.author !== author ? talk.toward(candidate, author) : 0;
  const returns = known && them.author !== author ? talk.nextOf(them.author, at) : -1;
  const returning = returns === -1 ? null : talk.clues[returns]!;
  const start = people.length === 0 ? undefined : people.find((each) => each.author === them.author && each.place === 'start');
  const called = start || people.length === 0 ? undefined : people.find((each) => each.author === them.author && each.place === 'called');
  const later = start || called || people.length === 0 ? undefined : people.find((each) => each.author === them.author);
  const isLast = (start ?? called ?? later)?.last === candidate;
  const elapsed = clues.time - them.time;
  const own = author !== -1 && them.author === author;
  const replies = talk.replies[candidate]!;
  const marked = mark?.at === candidate;
  const top = talk.tops[candidate]!;
  let n = 0;
  into[n++] = log(distance);
  into[n++] = flag(distance === 1);
  into[n++] = flag(distance === 2);
  into[n++] = flag(distance === 3);
  into[n++] = gap(elapsed);
  into[n++] = moment.since > 0 && elapsed >= 0 ? Math.min(2, Math.log1p((6 * elapsed) / moment.since) / 3) : 0;
  into[n++] = flag(own);
  into[n++] = flag(own && distance === 1);
  into[n++] = flag(!known);
  into[n++] = like?.cosine ?? 0;
  into[n++] = like && likest ? like.cosine / likest : 0;
  into[n++] = flag(rank === 0);
  into[n++] = flag(rank === 1);
  into[n++] = like?.rarest ?? 0;
  into[n++] = flag(!like);
  into[n++] = flag(quote?.kind === 'block');
  into[n++] = flag(quote?.kind === 'span');
  into[n++] = flag(quote?.kind === 'bare');
  into[n++] = flag(quote?.agreed === true);
  into[n++] = flag(quote !== undefined && (quote.several || quotes.length > 1));
  into[n++] = flag(clues.number?.at === candidate && clues.number.place !== 'inside');
  into[n++] = flag(clues.attributed?.at === candidate);
  into[n++] = flag(known && clues.attributed !== null && talk.clues[clues.attributed.at]!.author === them.author);
  into[n++] = flag(start !== undefined);
  into[n++] = flag(start !== undefined && isLast);
  into[n++] = flag(called !== undefined);
  into[n++] = flag(called !== undefined && isLast);
  into[n++] = flag(later !== undefined);
  into[n++] = flag(later !== undefined && isLast);
  into[n++] = flag((start ?? called ?? later)?.fit === 'near');
  into[n++] = flag(clues.mentioned.length > 0 && clues.mentioned.includes(them.author));
  into[n++] = marked ? confidences[mark.evidence] : 0;
  into[n++] = flag(marked && mark.isQuote);
  into[n++] = toMe;
  into[n++] = candidate > before ? toMe : 0;
  into[n++] = candidate === moment.lastSaid ? toMe : 0;
  into[n++] = flag(namesMe(them.people, author));
  into[n++] = flag(known && moment.answeredMe.includes(them.author));
  into[n++] = flag(known && moment.iAnswered.includes(them.author));
  into[n++] = flag(moment.myParents.includes(candidate));
  into[n++] = flag(top === moment.myTop);
  into[n++] = flag(before !== -1 && candidate === talk.parents[before]);
  into[n++] = logOf(replies) * 2;
  into[n++] = flag(replies === 0);
  into[n++] = flag(parent === -1);
  into[n++] = Math.min(1, talk.depths[candidate]! / 8);
  into[n++] = flag(talk.ends[top] === candidate);
  into[n++] = flag(them.asks);
  into[n++] = log(them.length);
  into[n++] = flag(them.length < 12);
  into[n++] = flag(candidate === 0);
  into[n++] = flag(parent !== -1 && talk.isHost(candidate, clues));
  into[n++] = Math.min(1, them.cues.you / 3);
  into[n++] = flag(candidate === moment.lastAnswered);
  into[n++] = flag(moment.lastAnswered !== -1 && parent === moment.lastAnswered);
  into[n++] = flag(known && talk.clues[at - 1]!.author === them.author && distance > 1);
  into[n++] = log(talk.sizes[top]!);
  into[n++] = flag(returns !== -1);
  into[n++] = returns === -1 ? 0 : 1 / (returns - at);
  into[n++] = returning ? gap(returning.time - clues.time) : 0;
  into[n++] = flag(returning !== null && (quoteOf(returning.quotes, at) !== undefined || namesMe(returning.people, author)));
  into[n++] = returning ? cosineWith(returning.alike, at) : 0;
  into[n++] = known ? talk.countOf(them.author) / talk.clues.length : 0;
  into[n++] = flag(candidate > before && before !== -1);
  into[n++] = flag(candidate === moment.next);
  into[n++] = known ? backFrom(moment.back, them.author, talk) : 0;
  into[n++] = flag(own && (cues.first & bits.more) !== 0);
}

function quoteOf(quotes: readonly Quote[], at: number): Quote | undefined {
  for (const quote of quotes) if (quote.at === at) return quote;
  return undefined;
}

function namesMe(people: readonly Person[], author: number): boolean {
  if (author !== -1) for (const person of people) if (person.author === author) return true;
  return false;
}

function cosineWith(alike: readonly Like[], at: number): number {
  for (const like of alike) if (like.at === at) return like.cosine;
  return 0;
}

/** How likely this author answered the comment. */
function backFrom(back: readonly Share[], author: number, talk: Talk): number {
  let sum = 0;
  for (const each of back) if (talk.clues[each.at]!.author === author) sum += each.share;
  return Math.min(1, sum);
}
