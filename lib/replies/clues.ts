import type { Comment } from '../model/discussion.ts';
import { addresses, maySpeak, type Address, type Place } from './addressed.ts';
import { createCues, type Cues } from './cues.ts';
import { createLikeness, type Like } from './likeness.ts';
import { createNames, type Fit } from './names.ts';
import { takeApart, type Parts, type Passage, type Said } from './parts.ts';
import { createTexts, type Match } from './texts.ts';
import { createWords } from './words.ts';

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
  /** Makes room for comments of so many characters. */
  expect(characters: number): void;
  read(comment: Told): Clues;
}

const nobody: Person[] = [];
const nothing: Quote[] = [];

/** @param article its text, so that what is quoted from it is not taken for an answer to a comment that quotes it too */
export function createReader(article: string | null): Reader {
  const names = createNames();
  const words = createWords();
  const cuesOf = createCues(words);
  const texts = createTexts(article === null ? null : words.of(article));
  const likeness = createLikeness();
  const numbers = new Map<string, number>();
  /** Each author's comments so far: the last, how many, and the name that they bore. */
  const last: number[] = [];
  const written: number[] = [];
  const bore: string[] = [];
  const authors: number[] = [];
  const isCommon = (word: string) => words.isOrdinary(words.of(word)[0] ?? 0);

  function quotesOf({ passages, text, paragraphs }: Parts, author: number, people: readonly Person[]): Pick<Clues, 'quotes' | 'quotesArticle'> {
    const found = new Map<number, Quote>();
    let quotesArticle = false;
    const take = (passage: Passage, of: Int32Array) => {
      const key = passage.attribution === null ? null : names.within(passage.attribution);
      const attributed = key === null ? -1 : numbers.get(key)!;
      const isNamed = (at: number) => authors[at] !== -1 && people.some((each) => each.author === authors[at]);
      const match = texts.find(passage, of, (at) => (attributed === -1 ? isNamed(at) : authors[at] === attributed), (at) => author !== -1 && authors[at] === author);
      if (match === 'article') quotesArticle = true;
      if (match === 'article' || match === null) return;
      const known = found.get(match.at);
      if (known) known.length += match.length;
      else found.set(match.at, { ...match, words: passage.text, agreed: isNamed(match.at) || (attributed !== -1 && attributed === authors[match.at]) });
    };
    for (const passage of passages) take(passage, words.of(passage.text));
    for (let at = 0; at < paragraphs.length >> 1; at++) {
      const from = words.startOf(at);
      const to = words.startOf(at + 1);
      if (texts.mayRepeat(from, to)) take({ text: text.slice(paragraphs[at * 2], paragraphs[at * 2 + 1]), attribution: null, kind: 'bare' }, words.words.subarray(from, to));
    }
    if (!found.size) return { quotes: nothing, quotesArticle };
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
    let one: Clues['number'] = null;
    for (const each of spoken) {
      if (each.kind !== 'number' || each.number < 1 || each.number > count) continue;
      if (!one || (one.place === 'inside' && each.place !== 'inside')) one = { at: each.number - 1, place: each.place, words: each.words };
    }
    return one;
  }

  function spokenIn({ text, paragraphs }: Parts, refers: boolean): Address[] {
    const found: Address[] = [];
    const hasSign = refers || maySpeak(text);
    for (let at = 0; at < paragraphs.length >> 1; at++) {
      const [hasName, mayCall] = [words.mayName(at), words.mayCall(at)];
      if (!hasSign && !hasName && !mayCall) continue;
      const each = addresses(text.slice(paragraphs[at * 2], paragraphs[at * 2 + 1]), at === 0, { hasName, mayCall, refers }, names, isCommon);
      if (each.length) found.push(...each);
    }
    return found;
  }

  function peopleIn(spoken: readonly Address[], key: string | null): Person[] {
    if (!spoken.length) return nobody;
    const people: Person[] = [];
    for (const each of spoken) {
      if (each.kind !== 'name' || each.key === key) continue;
      const who = numbers.get(each.key)!;
      people.push({ author: who, last: last[who]!, place: each.place, fit: each.fit, at: each.at, words: each.words });
    }
    return people;
  }

  /** What comes later may speak of this one. */
  function keep(at: number, author: number, comment: Told): void {
    authors.push(author);
    words.keep(at);
    if (author === -1) return;
    last[author] = at;
    written[author] = (written[author] ?? 0) + 1;
    const { key, name } = comment.author!;
    if (bore[author] === name) return;
    bore[author] = name;
    names.add(key, name);
    words.meet(author, name);
  }

  return {
    expect: (characters) => texts.expect(characters),
    read(comment) {
      const at = authors.length;
      const key = comment.author?.key ?? null;
      let author = key === null ? -1 : (numbers.get(key) ?? -1);
      if (key !== null && author === -1) numbers.set(key, (author = numbers.size));
      const parts = takeApart(comment);
      const { passages, paragraphs } = parts;
      words.read(parts);
      texts.add(at, words.words, words.count);
      const cues = cuesOf(words.words, words.count, parts.text.charCodeAt(paragraphs[0] ?? 0) > 0x3000 ? parts.text.slice(paragraphs[0], paragraphs[1]) : '');
      const spoken = spokenIn(parts, cues.refers);
      const people = peopleIn(spoken, key);
      const { quotes, quotesArticle } = quotesOf(parts, author, people);
      const clues: Clues = {
        at, id: comment.id, author, before: last[author] ?? -1, written: written[author] ?? 0,
        quotes, quotesArticle,
        hasQuote: passages.some(({ kind }) => kind === 'block'),
        attributed: passages.length ? attributedIn(passages, author) : null,
        number: spoken.length ? numberIn(spoken, at) : null,
        people,
        mentioned: words.named().filter((who) => who !== author && !people.some((each) => each.author === who)),
        alike: likeness.add(words.stems, words.count),
        cues,
        length: words.count, paragraphs: paragraphs.length >> 1,
        asks: comment.text.includes('?') || comment.text.includes('？'), small: words.isSmall,
        time: comment.time ? Date.parse(comment.time) : NaN,
      };
      keep(at, author, comment);
      return clues;
    },
  };
}
