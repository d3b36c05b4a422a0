import type { Comment } from '../model/discussion.ts';
import { addresses, type Address } from './addressed.ts';
import { confidences, type Evidence } from './confidence.ts';
import { createNames } from './names.ts';
import { isFirstLast } from './order.ts';
import { takeApart, type Passage, type Said } from './parts.ts';
import { createTexts, type Match } from './texts.ts';
import { tokens } from './tokens.ts';

export type { Said };

/** What a comment's own words say about whom it answers. */
export interface ReplyMark {
  parent: string;
  from: 'quote' | 'mention';
  /** 0..1, measured: see `confidence.ts`. */
  confidence: number;
}

/** Marks over a discussion that grows. */
export interface Marks {
  /** The mark that this comment bears, given those added before it. Costs in proportion to its length. */
  add(comment: Said): ReplyMark | null;
}

/** Marks of a whole discussion in the page's order; a page that shows the newest first is read from its end. */
export function exactMarks(comments: readonly (Said & Partial<Pick<Comment, 'time'>>)[], article: string | null): Map<string, ReplyMark> {
  const marks = createMarks(article);
  const found = new Map<string, ReplyMark>();
  for (const comment of isFirstLast(comments) ? [...comments].reverse() : comments) {
    const mark = marks.add(comment);
    if (mark) found.set(comment.id, mark);
  }
  return found;
}

/** @param article its text, so that what is quoted from it is not taken for an answer to a comment that quotes it too */
export function createMarks(article: string | null): Marks {
  const ids: string[] = [];
  const authors: (string | null)[] = [];
  const byAuthor = new Map<string, number[]>();
  const names = createNames();
  const texts = createTexts(article);
  /** Lower-case words by the number of comments that hold them, two at most: names that are ordinary words. */
  const seen = new Map<string, number>();

  const lastOf = (key: string | null): number => (key === null ? -1 : (byAuthor.get(key)?.at(-1) ?? -1));

  function quoted(passages: readonly Passage[], mine: string | null, named: ReadonlySet<string>): { match: Match; attributed: string | null } | null {
    const sums = new Map<number, { match: Match; attributed: string | null; weight: number }>();
    for (const passage of passages) {
      const attributed = passage.attribution === null ? null : names.within(passage.attribution);
      const favoured = attributed === null ? named : new Set([attributed]);
      const match = texts.find(passage.text, passage.kind, (at) => authors[at] !== null && favoured.has(authors[at]!), (at) => mine !== null && authors[at] === mine);
      if (!match) continue;
      const sum = sums.get(match.at);
      if (sum) sum.weight += match.length;
      else sums.set(match.at, { match, attributed, weight: match.length * (attributed !== null && attributed === authors[match.at] ? 2 : 1) });
    }
    let best: { match: Match; attributed: string | null; weight: number } | null = null;
    for (const sum of sums.values()) if (!best || sum.weight > best.weight) best = sum;
    return best;
  }

  function judge(passages: readonly Passage[], spoken: readonly Address[], mine: string | null): { at: number; evidence: Evidence } | null {
    const people = spoken.filter((each) => each.kind === 'name').filter(({ key }) => key !== mine);
    const quote = quoted(passages, mine, new Set(people.map(({ key }) => key)));
    const number = spoken.find((each) => each.kind === 'number' && each.number > 0 && each.number <= ids.length && each.place !== 'inside')
      ?? spoken.find((each) => each.kind === 'number' && each.number > 0 && each.number <= ids.length);
    if (number?.kind === 'number') return { at: number.number - 1, evidence: number.place === 'inside' ? 'number inside' : 'number' };
    if (quote) {
      const { match } = quote;
      const author = authors[match.at];
      const agreed = author !== null && author !== undefined && (quote.attributed === author || people.some(({ key }) => key === author));
      return { at: match.at, evidence: `${match.kind === 'block' ? 'quote' : match.kind}${agreed ? ' and name' : match.several ? ' of several' : match.length < 8 ? ' short' : ''}` as Evidence };
    }
    const attributed = passages.map(({ attribution }) => (attribution === null ? null : names.within(attribution))).find((key) => key !== null && key !== mine && lastOf(key) >= 0);
    if (attributed) return { at: lastOf(attributed), evidence: 'attribution' };
    const person = people.find(({ place }) => place === 'start') ?? people.find(({ place }) => place === 'paragraph') ?? people[0];
    if (!person || lastOf(person.key) < 0) return null;
    const once = byAuthor.get(person.key)!.length === 1 ? ' once' : '';
    return { at: lastOf(person.key), evidence: `${person.at ? 'at' : 'name'} ${person.place}${person.fit === 'near' ? ' near' : once}` as Evidence };
  }

  return {
    add(comment) {
      const mine = comment.author?.key ?? null;
      const { passages, paragraphs } = takeApart(comment);
      const found = judge(passages, addresses(paragraphs, names, (word) => (seen.get(word) ?? 0) > 1), mine);
      const mark: ReplyMark | null = found && {
        parent: ids[found.at]!, from: /^(?:quote|span|bare)/.test(found.evidence) ? 'quote' : 'mention', confidence: confidences[found.evidence],
      };
      const at = ids.push(comment.id) - 1;
      authors.push(mine);
      if (mine !== null) {
        (byAuthor.get(mine) ?? byAuthor.set(mine, []).get(mine)!).push(at);
        names.add(mine, comment.author!.name);
      }
      const words = paragraphs.flatMap(tokens);
      texts.add(at, words);
      for (const word of new Set(paragraphs.join(' ').match(/(?<![\p{L}])\p{Ll}{2,}/gu))) if ((seen.get(word) ?? 0) < 2) seen.set(word, (seen.get(word) ?? 0) + 1);
      return mark;
    },
  };
}
