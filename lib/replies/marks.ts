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

/** Below this a mark is no better than the reader's own guess: a wrong thread hides a comment, a missed one leaves it where it was. */
const least = 0.5;

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

  /** Whom each comment answers, and how many of an author's comments bear a mark. */
  const parents: (number | null)[] = [];
  const marked = new Map<string, number>();

  const by = (key: string | null): readonly number[] => (key === null ? [] : (byAuthor.get(key) ?? []));

  /** Their last comment that answers me, else their last: conversations go back and forth. */
  function lastOf(key: string, mine: string | null): number | null {
    const theirs = by(key);
    const since = by(mine).at(-1) ?? -1;
    for (let back = theirs.length - 1; back >= 0 && theirs[back]! > since && mine !== null; back--) {
      const answered = parents[theirs[back]!];
      if (typeof answered === 'number' && authors[answered] === mine) return theirs[back]!;
    }
    return theirs.at(-1) ?? null;
  }

  /** Who answers everybody is the host: a newcomer's `Hi Pamela` is said to the article's author, not to her last answer to another. */
  function isHost(key: string, mine: string | null): boolean {
    const theirs = by(key);
    return by(mine).length === 0 && theirs.length > 0 && (marked.get(key) ?? 0) === theirs.length && !theirs.some((at) => authors[parents[at]!] === mine);
  }

  /** The comment that most is quoted from. */
  function quoted(passages: readonly Passage[], mine: string | null, named: ReadonlySet<string>): { match: Match; attributed: string | null; divided: boolean } | null {
    const found = new Map<number, { match: Match; attributed: string | null; weight: number }>();
    for (const passage of passages) {
      const attributed = passage.attribution === null ? null : names.within(passage.attribution);
      const favoured = attributed === null ? named : new Set([attributed]);
      const match = texts.find(passage.text, passage.kind, (at) => authors[at] !== null && favoured.has(authors[at]!), (at) => mine !== null && authors[at] === mine);
      if (!match) continue;
      const before = found.get(match.at);
      if (before) before.weight += match.length;
      else found.set(match.at, { match, attributed, weight: match.length });
    }
    // Of several the first, unless much more is quoted from another.
    let best: { match: Match; attributed: string | null; weight: number } | null = null;
    for (const each of found.values()) if (!best || each.weight > best.weight * 3) best = each;
    return best && { ...best, divided: found.size > 1 };
  }

  function judge(passages: readonly Passage[], spoken: readonly Address[], mine: string | null): { at: number; evidence: Evidence } | null {
    const people = spoken.filter((each) => each.kind === 'name').filter(({ key }) => key !== mine);
    const quote = quoted(passages, mine, new Set(people.map(({ key }) => key)));
    const numbers = spoken.filter((each) => each.kind === 'number').filter(({ number }) => number > 0 && number <= ids.length);
    const number = numbers.find(({ place }) => place !== 'inside') ?? numbers[0];
    if (number && number.place !== 'inside') return { at: number.number - 1, evidence: 'number' };
    if (quote) {
      const { match } = quote;
      const author = authors[match.at] ?? null;
      const agreed = author !== null && (quote.attributed === author || people.some(({ key }) => key === author));
      const kind = match.kind === 'block' ? 'quote' : match.kind;
      return { at: match.at, evidence: `${kind}${quote.divided ? ' divided' : agreed ? ' and name' : match.several ? ' of several' : match.length < 8 ? ' short' : ''}` };
    }
    for (const { attribution } of passages) {
      const key = attribution === null ? null : names.within(attribution);
      const at = key === null || key === mine ? null : lastOf(key, mine);
      if (at !== null) return { at, evidence: 'attribution' };
    }
    const person = people.find(({ place }) => place === 'start') ?? people.find(({ place }) => place === 'paragraph') ?? people[0];
    const at = person ? lastOf(person.key, mine) : null;
    if (person && at !== null) {
      const how = person.fit === 'near' ? ' near' : isHost(person.key, mine) && !person.at ? ' host' : by(person.key).length === 1 ? ' once' : '';
      return { at, evidence: `${person.at ? 'at' : 'name'} ${person.place}${how}` };
    }
    return number ? { at: number.number - 1, evidence: 'number inside' } : null;
  }

  return {
    add(comment) {
      const mine = comment.author?.key ?? null;
      const { passages, paragraphs } = takeApart(comment);
      const found = judge(passages, addresses(paragraphs, names, (word) => (seen.get(word) ?? 0) > 1), mine);
      const sure = found && confidences[found.evidence] >= least ? found : null;
      const at = ids.push(comment.id) - 1;
      authors.push(mine);
      parents.push(sure && sure.at);
      if (sure && mine !== null) marked.set(mine, (marked.get(mine) ?? 0) + 1);
      if (mine !== null) {
        (byAuthor.get(mine) ?? byAuthor.set(mine, []).get(mine)!).push(at);
        names.add(mine, comment.author!.name);
      }
      const words = paragraphs.flatMap(tokens);
      texts.add(at, words);
      for (const word of new Set(paragraphs.join(' ').match(/(?<![\p{L}])\p{Ll}{2,}/gu))) if ((seen.get(word) ?? 0) < 2) seen.set(word, (seen.get(word) ?? 0) + 1);
      return sure && { parent: ids[sure.at]!, from: /^(?:quote|span|bare)/.test(sure.evidence) ? 'quote' : 'mention', confidence: confidences[sure.evidence] };
    },
  };
}
