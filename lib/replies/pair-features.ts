import type { Person, Quote } from './clues.ts';
import { confidences } from './confidence.ts';
import type { Like } from './likeness.ts';
import type { Moment } from './moment.ts';
import { flag, gap, log } from './scales.ts';
import type { Share, Talk } from './talk.ts';

/** What is known of a comment and one that it may answer. */
export const pairFeatures = [
  'distance', 'just before', 'two before', 'gap', 'relative gap', 'same author', 'same author just before', 'no author', 'cosine', 'of likest', 'likest', 'rarest',
  'like', 'block quoted', 'quoted with name', 'attributed', 'attributed author', 'named at start', 'named at start, last', 'called', 'called, last', 'named later',
  'named later, last', 'mentioned', 'mark', 'mark sure', 'answers me', 'answers me, unanswered', 'answers me, last', 'names me', 'i answered author', 'i answered it',
  'my thread', 'parent of my last', 'replies', 'opening', 'deep', 'asks', 'length', 'short', 'first comment', 'host', 'answered by last', 'parent is last answered',
  'author since', 'thread size', 'author returns', 'author returns soon', 'returns in', 'returns to me', 'returns alike', 'since my last', 'answers back',
] as const;

/** Fills `into` with the features of one candidate, in the order of {@link pairFeatures}. */
export function describePair(moment: Moment, candidate: number, talk: Talk, into: Float64Array): void {
  const { clues, mark } = moment;
  const { at, author, before, alike } = clues;
  const them = talk.clues[candidate]!;
  const writer = them.author;
  const distance = at - candidate;
  const isKnown = writer !== -1;
  const isOwn = isKnown && writer === author;
  const isOther = isKnown && !isOwn;
  const rank = rankIn(alike, candidate);
  const like = rank < 0 ? null : alike[rank]!;
  const quote = quoteOf(clues.quotes, candidate);
  const person = isOther ? personIn(clues.people, writer) : null;
  const isLast = person !== null && person.last === candidate;
  const isStart = person !== null && person.place === 'start';
  const isCalled = person !== null && person.place === 'called';
  const isLater = person !== null && !isStart && !isCalled;
  const parent = talk.parents[candidate]!;
  const top = talk.tops[candidate]!;
  const replies = talk.replies[candidate]!;
  const toMe = isOther && author !== -1 ? talk.toward(candidate, author) : 0;
  const returns = isOther ? talk.nextOf(writer, at) : -1;
  const returning = returns === -1 ? null : talk.clues[returns]!;
  const elapsed = clues.time - them.time;
  const isMarked = mark !== null && mark.at === candidate;
  let n = 0;
  into[n++] = log(distance);
  into[n++] = flag(distance === 1);
  into[n++] = flag(distance === 2);
  into[n++] = gap(elapsed);
  into[n++] = moment.since > 0 && elapsed >= 0 ? log(Math.min(400, (6 * elapsed) / moment.since)) * 1.7 : 0;
  into[n++] = flag(isOwn);
  into[n++] = flag(isOwn && distance === 1);
  into[n++] = flag(!isKnown);
  into[n++] = like === null ? 0 : like.cosine;
  into[n++] = like === null || like.cosine === 0 ? 0 : like.cosine / alike[0]!.cosine;
  into[n++] = flag(rank === 0);
  into[n++] = like === null ? 0 : like.rarest;
  into[n++] = flag(like !== null);
  into[n++] = flag(quote !== null && quote.kind === 'block');
  into[n++] = flag(quote !== null && quote.agreed);
  into[n++] = flag(clues.attributed !== null && clues.attributed.at === candidate);
  into[n++] = flag(isKnown && clues.attributed !== null && talk.authors[clues.attributed.at] === writer);
  into[n++] = flag(isStart);
  into[n++] = flag(isStart && isLast);
  into[n++] = flag(isCalled);
  into[n++] = flag(isCalled && isLast);
  into[n++] = flag(isLater);
  into[n++] = flag(isLater && isLast);
  into[n++] = flag(clues.mentioned.length > 0 && clues.mentioned.includes(writer));
  into[n++] = isMarked ? confidences[mark.evidence] : 0;
  into[n++] = flag(isMarked && moment.isQuoted);
  into[n++] = toMe;
  into[n++] = candidate > before ? toMe : 0;
  into[n++] = candidate === moment.lastSaid ? toMe : 0;
  into[n++] = flag(author !== -1 && personIn(them.people, author) !== null);
  into[n++] = flag(isKnown && has(moment.iAnswered, writer));
  into[n++] = flag(has(moment.myParents, candidate));
  into[n++] = flag(top === moment.myTop);
  into[n++] = flag(before !== -1 && candidate === talk.parents[before]);
  into[n++] = log(replies) * 2;
  into[n++] = flag(parent === -1);
  into[n++] = Math.min(1, talk.depths[candidate]! / 8);
  into[n++] = flag(them.asks);
  into[n++] = log(them.length);
  into[n++] = flag(them.length < 12);
  into[n++] = flag(candidate === 0);
  into[n++] = flag(parent !== -1 && talk.isHost(candidate, clues));
  into[n++] = flag(candidate === moment.lastAnswered);
  into[n++] = flag(parent !== -1 && parent === moment.lastAnswered);
  into[n++] = flag(isKnown && distance > 1 && talk.authors[at - 1] === writer);
  into[n++] = log(talk.sizes[top]!);
  into[n++] = flag(returning !== null);
  into[n++] = returning === null ? 0 : 1 / (returns - at);
  into[n++] = returning === null ? 0 : gap(returning.time - clues.time);
  into[n++] = flag(returning !== null && (quoteOf(returning.quotes, at) !== null || (author !== -1 && personIn(returning.people, author) !== null)));
  into[n++] = returning === null ? 0 : cosineWith(returning.alike, at);
  into[n++] = flag(before !== -1 && candidate > before);
  into[n++] = isKnown ? backFrom(moment.back, writer, talk) : 0;
}

function rankIn(alike: readonly Like[], candidate: number): number {
  for (let rank = 0; rank < alike.length; rank++) if (alike[rank]!.at === candidate) return rank;
  return -1;
}

function quoteOf(quotes: readonly Quote[], at: number): Quote | null {
  for (let index = 0; index < quotes.length; index++) if (quotes[index]!.at === at) return quotes[index]!;
  return null;
}

/** How somebody is spoken to: at the start, else among the first sentences, else as first found. */
function personIn(people: readonly Person[], author: number): Person | null {
  let found: Person | null = null;
  for (let index = 0; index < people.length; index++) {
    const each = people[index]!;
    if (each.author !== author) continue;
    if (each.place === 'start') return each;
    if (found === null || (each.place === 'called' && found.place !== 'called')) found = each;
  }
  return found;
}

function has(list: Int32Array, value: number): boolean {
  for (let index = 0; index < list.length; index++) if (list[index] === value) return true;
  return false;
}

function cosineWith(alike: readonly Like[], at: number): number {
  const rank = rankIn(alike, at);
  return rank < 0 ? 0 : alike[rank]!.cosine;
}

/** How likely this author answered the comment. */
function backFrom(back: readonly Share[], author: number, talk: Talk): number {
  let sum = 0;
  for (let index = 0; index < back.length; index++) if (talk.authors[back[index]!.at] === author) sum += back[index]!.share;
  return Math.min(1, sum);
}
