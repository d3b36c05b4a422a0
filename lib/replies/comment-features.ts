import { confidences } from './confidence.ts';
import { bits } from './cues.ts';
import type { Moment } from './moment.ts';
import type { Page } from './page.ts';
import { flag, gap, log } from './scales.ts';
import type { Share, Talk } from './talk.ts';

/** What is known of a comment whoever it answers. Each about 0..1. */
export const commentFeatures = [
  'length', 'short', 'first of author', 'no author', 'written before', 'you', 'you first', 'assent first', 'thanks first', 'joining first', 'asks', 'small letter',
  'paragraphs', 'quote found', 'quote not found', 'attributed', 'named at start', 'called', 'mentioned', 'mark', 'position', 'early', 'gap before', 'no time',
  'own before is near', 'returns', 'returns soon', 'author everywhere', 'you say', 'second look', 'answered back', 'page openings', 'page quotes', 'page regulars',
  'page length', 'page lengths', 'page likeness', 'page names', 'page starter', 'page start', 'page host',
] as const;

/** Fills `into` with the comment's features, in the order of {@link commentFeatures}. */
export function describeComment(moment: Moment, talk: Talk, page: Page, into: Float64Array): void {
  const { clues, mark } = moment;
  const { at, author, before, cues, people, length } = clues;
  const mine = author === -1 ? -1 : talk.nextOf(author, at);
  const last = at > 0 ? talk.clues[at - 1]! : null;
  const called = people.some(({ place }) => place === 'called');
  const namedAtStart = people.some(({ place }) => place === 'start');
  let n = 0;
  into[n++] = log(length);
  into[n++] = flag(length < 12);
  into[n++] = flag(author !== -1 && before === -1);
  into[n++] = flag(author === -1);
  into[n++] = log(clues.written);
  into[n++] = Math.min(1, cues.you / 3);
  into[n++] = flag((cues.first & bits.you) !== 0);
  into[n++] = flag((cues.first & bits.assent) !== 0);
  into[n++] = flag((cues.first & bits.thanks) !== 0);
  into[n++] = flag((cues.first & bits.joining) !== 0);
  into[n++] = flag(clues.asks);
  into[n++] = flag(clues.small);
  into[n++] = log(clues.paragraphs);
  into[n++] = flag(clues.quotes.length > 0);
  into[n++] = flag(clues.hasQuote && !clues.quotes.length && !clues.quotesArticle);
  into[n++] = flag(clues.attributed !== null);
  into[n++] = flag(namedAtStart);
  into[n++] = flag(called);
  into[n++] = flag(clues.mentioned.length > 0);
  into[n++] = mark ? confidences[mark.evidence] : 0;
  into[n++] = log(at);
  into[n++] = 1 / (1 + at);
  into[n++] = last ? gap(clues.time - last.time) : 0;
  into[n++] = flag(Number.isNaN(clues.time));
  into[n++] = before === -1 ? 0 : 1 / (at - before);
  into[n++] = flag(mine !== -1);
  into[n++] = mine === -1 ? 0 : 1 / (mine - at);
  into[n++] = author === -1 ? 0 : talk.countOf(author) / talk.clues.length;
  into[n++] = flag(cues.youSay);
  into[n++] = flag(moment.isSecondLook);
  into[n++] = answeredBack(moment.back, author, talk);
  into[n++] = talk.openingShare();
  into[n++] = page.quotes;
  into[n++] = page.regulars;
  into[n++] = page.length;
  into[n++] = page.lengths;
  into[n++] = page.likeness;
  into[n++] = page.names;
  into[n++] = page.starter;
  into[n++] = page.start;
  into[n++] = page.host;
}

/** How likely others answered it. */
function answeredBack(back: readonly Share[], author: number, talk: Talk): number {
  let sum = 0;
  for (const each of back) if (talk.authors[each.at] !== author) sum += each.share;
  return Math.min(1, sum);
}
