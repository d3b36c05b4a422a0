import { saysSomething } from './clean.ts';
import { sentencesOf } from './sentences.ts';
import { stopWords } from './stop-words.ts';
import type { Unit } from './vectors.ts';
import { countWords, lower, stem, wordsOf } from './words.ts';

/** What the engine needs of a comment. */
export interface Given {
  id: string;
  author: string;
  text: string;
  parent: string | null;
  score: number | null;
}

/** A sentence that says something. */
export interface Sentence extends Unit {
  /** Its place among all. */
  at: number;
  /** Index of its comment's author. */
  author: number;
  /** Its place among the comment's sentences, and how many there are. */
  place: number;
  of: number;
  text: string;
  words: number;
}

export interface Material {
  comments: readonly Given[];
  sentences: Sentence[];
  /** What each comment says that says something, as one unit. */
  units: Unit[];
  /** Index of each comment's author, and how many there are. */
  authorOf: Int32Array;
  authors: number;
  /** Comments with at least one sentence that says something. */
  used: number;
  /** In how many comments each stem stands. */
  frequency: Map<string, number>;
  lang: string | null;
}

/** Splits comments into sentences and words, once. */
export function prepare(comments: readonly Given[], lang: string | null): Material {
  const raw = comments.map(({ text }) => sentencesOf(text, lang).map((sentence) => ({ text: sentence, folded: wordsOf(sentence, lang).map(lower) })));
  const sample: string[] = [];
  for (const list of raw) for (const { folded } of list) if (sample.length < 4000) sample.push(...folded);
  const stops = stopWords(lang, sample);
  const authors = new Map<string, number>();
  const sentences: Sentence[] = [];
  const units: Unit[] = [];
  const authorOf = new Int32Array(comments.length);
  const frequency = new Map<string, number>();
  let used = 0;
  for (const [comment, list] of raw.entries()) {
    const { author: name, id } = comments[comment]!;
    // Nobody's comments are not all one person's.
    const key = name || `\0${id}`;
    const author = authors.get(key) ?? authors.set(key, authors.size).get(key)!;
    authorOf[comment] = author;
    const said = list.filter(({ text, folded }) => saysSomething(text, folded));
    if (said.length) used++;
    const seen = new Set<string>();
    const from = sentences.length;
    for (const [place, { text, folded }] of said.entries()) {
      const stems = folded.map((each) => (stops.has(each) || isEmpty(each) ? '' : stem(each)));
      for (const each of stems) if (each) seen.add(each);
      sentences.push({ at: sentences.length, comment, author, place, of: said.length, text, words: countWords(text, lang), folded, stems });
    }
    const own = sentences.slice(from);
    // An empty word between sentences: no phrase runs across.
    units.push({ comment, folded: own.flatMap(({ folded }) => ['', ...folded]), stems: own.flatMap(({ stems }) => ['', ...stems]) });
    for (const each of seen) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  }
  return { comments, sentences, units, authorOf, authors: authors.size, used, frequency, lang };
}

/** One letter of an alphabet says nothing; one character of a script without spaces may be a word, but kana alone rarely is. */
const isEmpty = (folded: string): boolean => /^(?:[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]|\p{sc=Hiragana}{1,2}|\p{N}+)$/u.test(folded);
