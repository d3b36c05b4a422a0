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

const logs = Float64Array.from({ length: 1024 }, (_, value) => Math.log1p(value) / 5);
/** Of a whole number; {@link logOf} of any. */
const log = (whole: number) => (whole < logs.length ? logs[whole]! : logOf(whole));
const logOf = (value: number) => Math.log1p(value) / 5;
const flag = (value: boolean) => (value ? 1 : 0);

/** Fills `into` with the comment's features, in the order of {@link commentFeatures}. */
export function describeComment(clues: Clues, talk: Talk, page: Page, into: Float64Array, isSecondLook = false): void {
  const { at, author, before, cues, people, alike, length } = clues;
  const mark = markOf(clues, talk);
  const mine = author === -1 ? -1 : talk.nextOf(author, at);
  const last = at > 0 ? talk.clues[at - 1]! : null;
  const said = author === -1 ? [] : talk.to(author, at);
  let n = 0;
  into[n++] = log(length);
  into[n++] = flag(length < 12);
  into[n++] = flag(author !== -1 && before === -1);
  into[n++] = flag(author === -1);
  into[n++] = log(clues.written);
  into[n++] = Math.min(1, cues.you / 3);
  into[n++] = Math.min(1, cues.youShare * 10);
  into[n++] = flag(cues.first.has('you'));
  into[n++] = flag(cues.first.has('assent'));
  into[n++] = flag(cues.first.has('thanks'));
  into[n++] = flag(cues.first.has('joining'));
  into[n++] = flag(cues.first.has('that'));
  into[n++] = flag(cues.first.has('asking'));
  into[n++] = flag(cues.first.has('i'));
  into[n++] = flag(clues.asks);
  into[n++] = flag(clues.small);
  into[n++] = log(clues.paragraphs);
  into[n++] = alike[0]?.cosine ?? 0;
  into[n++] = alike[0]?.rarest ?? 0;
  into[n++] = flag(clues.quotes.length > 0);
  into[n++] = flag(clues.hasQuote && !clues.quotes.length && !clues.quotesArticle);
  into[n++] = flag(clues.quotesArticle);
  into[n++] = flag(clues.attributed !== null);
  into[n++] = flag(people.some(({ place }) => place === 'start'));
  into[n++] = flag(people.length > 0 && !people.some(({ place }) => place === 'start'));
  into[n++] = flag(clues.mentioned.length > 0);
  into[n++] = flag(clues.number !== null);
  into[n++] = mark ? confidences[mark.evidence] : 0;
  into[n++] = log(at);
  into[n++] = 1 / (1 + at);
  into[n++] = last ? gap(clues.time - last.time) : 0;
  into[n++] = flag(Number.isNaN(clues.time));
  into[n++] = said.length > 0 && said.at(-1)! > before ? talk.toward(said.at(-1)!, author) : 0;
  into[n++] = before === -1 ? 0 : 1 / (at - before);
  into[n++] = flag(mine !== -1);
  into[n++] = mine === -1 ? 0 : 1 / (mine - at);
  into[n++] = author === -1 ? 0 : talk.countOf(author) / talk.clues.length;
  into[n++] = flag(cues.first.has('more'));
  into[n++] = flag(cues.youSay);
  into[n++] = flag(isSecondLook);
  into[n++] = Math.min(1, talk.from(at).reduce((sum, each) => (talk.clues[each.at]!.author === author ? sum : sum + each.share), 0));
  into[n++] = talk.openingShare();
  into[n++] = page.marks;
  into[n++] = page.quotes;
  into[n++] = page.regulars;
  into[n++] = page.length;
  into[n++] = page.lengths;
  into[n++] = page.likeness;
  into[n++] = page.names;
  into[n++] = page.you;
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
  const iAnswered: number[] = [];
  const myParents: number[] = [];
  for (let mine = before, steps = 0; mine !== -1 && steps < 6; mine = talk.clues[mine]!.before, steps++) {
    const parent = talk.parents[mine]!;
    if (parent !== -1) {
      myParents.push(parent);
      iAnswered.push(talk.clues[parent]!.author);
    }
  }
  const next = followed(clues, talk);
  const answeredMe = said.map((each) => talk.clues[each]!.author);
  const back = talk.from(at);

  return (candidate, into) => {
    const them = talk.clues[candidate]!;
    const distance = at - candidate;
    const known = them.author !== -1;
    let rank = alike.length - 1;
    while (rank >= 0 && alike[rank]!.at !== candidate) rank--;
    const like = rank < 0 ? null : alike[rank]!;
    const quote = quotes.length ? quotes.find((each) => each.at === candidate) : undefined;
    const parent = talk.parents[candidate]!;
    const toMe = author !== -1 && them.author !== author ? talk.toward(candidate, author) : 0;
    const returns = known && them.author !== author ? talk.nextOf(them.author, at) : -1;
    const returning = returns === -1 ? null : talk.clues[returns]!;
    const start = people.length === 0 ? undefined : people.find((each) => each.author === them.author && each.place === 'start');
    const later = start || people.length === 0 ? undefined : people.find((each) => each.author === them.author);
    const isLast = (start ?? later)?.last === candidate;
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
    into[n++] = since > 0 && elapsed >= 0 ? Math.min(2, Math.log1p((6 * elapsed) / since) / 3) : 0;
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
    into[n++] = flag(later !== undefined);
    into[n++] = flag(later !== undefined && isLast);
    into[n++] = flag((start ?? later)?.fit === 'near');
    into[n++] = flag(clues.mentioned.includes(them.author));
    into[n++] = marked ? confidences[mark.evidence] : 0;
    into[n++] = flag(marked && isQuote(mark.evidence));
    into[n++] = toMe;
    into[n++] = candidate > before ? toMe : 0;
    into[n++] = candidate === lastSaid ? toMe : 0;
    into[n++] = flag(author !== -1 && them.people.length > 0 && them.people.some((each) => each.author === author));
    into[n++] = flag(known && answeredMe.includes(them.author));
    into[n++] = flag(known && iAnswered.includes(them.author));
    into[n++] = flag(myParents.includes(candidate));
    into[n++] = flag(top === myTop);
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
    into[n++] = flag(candidate === lastAnswered);
    into[n++] = flag(lastAnswered !== -1 && parent === lastAnswered);
    into[n++] = flag(known && talk.clues[at - 1]!.author === them.author && distance > 1);
    into[n++] = log(talk.sizes[top]!);
    into[n++] = flag(returns !== -1);
    into[n++] = returns === -1 ? 0 : 1 / (returns - at);
    into[n++] = returning ? gap(returning.time - clues.time) : 0;
    into[n++] = flag(returning !== null && (returning.quotes.some((each) => each.at === at) || (author !== -1 && returning.people.some((each) => each.author === author))));
    into[n++] = returning?.alike.find((each) => each.at === at)?.cosine ?? 0;
    into[n++] = known ? talk.countOf(them.author) / talk.clues.length : 0;
    into[n++] = flag(candidate > before && before !== -1);
    into[n++] = flag(candidate === next);
    into[n++] = known && back.length ? Math.min(1, back.reduce((sum, each) => (talk.clues[each.at]!.author === them.author ? sum + each.share : sum), 0)) : 0;
    into[n++] = flag(own && cues.first.has('more'));
  };
}

/** A host answers one after the other: the first unanswered comment by somebody else after the one that was answered last, or -1. */
function followed({ at, author, before }: Clues, talk: Talk): number {
  if (before === -1) return -1;
  const start = talk.parents[before] === -1 ? before : talk.parents[before]!;
  for (let each = start + 1; each < at && each < start + 12; each++) if (talk.clues[each]!.author !== author && talk.replies[each]! < 0.5) return each;
  return -1;
}
