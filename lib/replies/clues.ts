import type { Comment } from '../model/discussion.ts';
import { addresses, type Address, type Place } from './addressed.ts';
import { createCues, type Cues } from './cues.ts';
import { createLikeness, type Like } from './likeness.ts';
import { createNames, type Fit } from './names.ts';
import { takeApart, type Passage, type Said } from './parts.ts';
import { createTexts, type Match } from './texts.ts';
import { foldName, grams, hashes, type Hashes } from './tokens.ts';

export type Told = Said & Partial<Pick<Comment, 'time'>>;

/** Somebody whom a comment names, and the last comment that they had written. */
export interface Person {
  author: number;
  last: number;
  place: Place;
  fit: Fit;
  /** An @ stands before the name. */
  at: boolean;
  words: string;
}

export interface Quote extends Match {
  words: string;
  /** The author who is named with the quote wrote it. */
  agreed: boolean;
}

/** What the words of one comment say, before anybody asks whom it answers. Comments and authors are numbers, in the order in which they came. */
export interface Clues {
  at: number;
  id: string;
  /** -1 where the page names nobody. */
  author: number;
  /** The author's comment before, or -1; and how many they had written. */
  before: number;
  written: number;
  /** Comments that are quoted, the weightiest first. */
  quotes: Quote[];
  quotesArticle: boolean;
  /** Something is set apart as a quote, found or not. */
  hasQuote: boolean;
  /** The last comment of whom a line like `Ann wrote:` names, or -1. */
  attributed: { at: number; words: string } | null;
  number: { at: number; place: Place; words: string } | null;
  people: Person[];
  /** Authors whose names stand in a sentence: talked about, perhaps. */
  mentioned: number[];
  alike: Like[];
  cues: Cues;
  /** Words. */
  length: number;
  paragraphs: number;
  asks: boolean;
  /** The first letter is a small one. */
  small: boolean;
  /** Milliseconds since 1970, or NaN. */
  time: number;
}

/** Reads the comments of a discussion one by one. Costs in proportion to each one's length. */
export interface Reader {
  read(comment: Told): Clues;
}

/** The words of all paragraphs, one after the other; those of each are kept in `hashed`. */
function all(paragraphs: readonly string[], hashed: Map<string, number[]>): Hashes {
  const found = paragraphs.map((paragraph) => {
    const each = hashes(paragraph);
    hashed.set(paragraph, each.words);
    return each;
  });
  return found.length === 1 ? found[0]! : { words: found.flatMap(({ words }) => words), stems: found.flatMap(({ stems }) => stems), small: found.flatMap(({ small }) => small) };
}

/** A name that so many comments write as an ordinary word is one. */
const ordinary = 2;

/** @param article its text, so that what is quoted from it is not taken for an answer to a comment that quotes it too */
export function createReader(article: string | null): Reader {
  const names = createNames();
  const texts = createTexts(article);
  const likeness = createLikeness();
  const cuesOf = createCues();
  const numbers = new Map<string, number>();
  /** Each author's comments so far: the last, and how many. */
  const last: number[] = [];
  const written: number[] = [];
  const authors: number[] = [];
  /** Authors by the hash of a name of one word. */
  const byWord = new Map<number, number>();
  /** In how many comments a word stands with a small letter first, and the last of them. */
  const small = new Map<number, { count: number; last: number }>();
  const isOrdinary = (hash: number) => (small.get(hash)?.count ?? 0) >= ordinary;

  function quotesOf(passages: readonly Passage[], author: number, named: ReadonlySet<number>, hashed: ReadonlyMap<string, number[]>): Pick<Clues, 'quotes' | 'quotesArticle'> {
    const found = new Map<number, Quote>();
    let quotesArticle = false;
    for (const passage of passages) {
      const key = passage.attribution === null ? null : names.within(passage.attribution);
      const attributed = key === null ? -1 : numbers.get(key)!;
      const words = hashed.get(passage.text) ?? hashes(passage.text).words;
      const match = texts.find(passage, words, (at) => authors[at] !== -1 && (attributed === -1 ? named.has(authors[at]!) : authors[at] === attributed), (at) => author !== -1 && authors[at] === author);
      if (match === 'article') quotesArticle = true;
      if (match === 'article' || match === null) continue;
      const known = found.get(match.at);
      if (known) known.length += match.length;
      else found.set(match.at, { ...match, words: passage.text, agreed: authors[match.at] !== -1 && (attributed === authors[match.at] || named.has(authors[match.at]!)) });
    }
    // Of several the first, unless much more is quoted from another.
    const quotes = [...found.values()];
    let best = 0;
    for (let at = 1; at < quotes.length; at++) if (quotes[at]!.length > quotes[best]!.length * 3) best = at;
    if (best > 0) quotes.unshift(...quotes.splice(best, 1));
    return { quotes, quotesArticle };
  }

  function attributedIn(passages: readonly Passage[], author: number): Clues['attributed'] {
    for (const { attribution } of passages) {
      const key = attribution === null ? null : names.within(attribution);
      const who = key === null ? -1 : numbers.get(key)!;
      if (who !== -1 && who !== author) return { at: last[who]!, words: attribution! };
    }
    return null;
  }

  function numberIn(spoken: readonly Address[], count: number): Clues['number'] {
    const found = spoken.filter((each) => each.kind === 'number').filter(({ number }) => number > 0 && number <= count);
    const one = found.find(({ place }) => place !== 'inside') ?? found[0];
    return one ? { at: one.number - 1, place: one.place, words: one.words } : null;
  }

  function mentionedIn(words: readonly number[], author: number, people: readonly Person[]): number[] {
    const found: number[] = [];
    for (const word of words) {
      const who = byWord.get(word);
      if (who === undefined || who === author || found.includes(who) || isOrdinary(word) || people.some((each) => each.author === who)) continue;
      found.push(who);
    }
    return found;
  }

  /** What comes later may speak of this one. */
  function keep(at: number, author: number, comment: Told, words: readonly number[], isSmall: readonly boolean[]): void {
    authors.push(author);
    if (author !== -1) {
      last[author] = at;
      written[author] = (written[author] ?? 0) + 1;
      const { key, name } = comment.author!;
      names.add(key, name);
      const called = hashes(foldName(name).replaceAll(' ', '')).words;
      if (written[author] === 1 && called.length === 1 && name.length > 2) byWord.set(called[0]!, author);
    }
    texts.add(at, grams(words));
    for (let index = 0; index < words.length; index++) {
      if (!isSmall[index]) continue;
      const word = words[index]!;
      const known = small.get(word);
      if (!known) small.set(word, { count: 1, last: at });
      else if (known.last !== at) {
        known.count++;
        known.last = at;
      }
    }
  }

  return {
    read(comment) {
      const at = authors.length;
      const key = comment.author?.key ?? null;
      const author = key === null ? -1 : (numbers.get(key) ?? numbers.set(key, numbers.size).get(key)!);
      const { passages, paragraphs } = takeApart(comment);
      const hashed = new Map<string, number[]>();
      const { words, stems, small: isSmall } = all(paragraphs, hashed);
      const spoken = addresses(paragraphs, names, (word) => isOrdinary(hashes(word).words[0] ?? 0));
      const people: Person[] = [];
      for (const each of spoken) {
        const who = each.kind === 'name' && each.key !== key ? numbers.get(each.key)! : -1;
        if (each.kind === 'name' && who !== -1) people.push({ author: who, last: last[who]!, place: each.place, fit: each.fit, at: each.at, words: each.words });
      }
      const clues: Clues = {
        at, id: comment.id, author, before: last[author] ?? -1, written: written[author] ?? 0,
        ...quotesOf(passages, author, new Set(people.map((each) => each.author)), hashed),
        hasQuote: passages.some(({ kind }) => kind === 'block'),
        attributed: attributedIn(passages, author),
        number: numberIn(spoken, at),
        people,
        mentioned: mentionedIn(words, author, people),
        alike: likeness.add(stems),
        cues: cuesOf(words, paragraphs[0] ?? ''),
        length: words.length, paragraphs: paragraphs.length,
        asks: /[?？]/.test(comment.text), small: isSmall[0] ?? false,
        time: Date.parse(comment.time ?? ''),
      };
      keep(at, author, comment, words, isSmall);
      return clues;
    },
  };
}
