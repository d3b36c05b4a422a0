/** Scripts written without spaces: only a dictionary can tell where a word ends. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** `Intl.Segmenter` is dear to make; a language tag that it does not know is none. */
export function segmenter(lang: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${lang}`;
  const known = segmenters.get(key);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(lang ?? undefined, { granularity });
  } catch {
    made = new Intl.Segmenter(undefined, { granularity });
  }
  segmenters.set(key, made);
  return made;
}

/** Words as written. */
export function wordsOf(text: string, lang: string | null): string[] {
  if (!unspaced.test(text)) return text.match(word) ?? [];
  return [...segmenter(lang, 'word').segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Words in the sense of a budget: what stands between spaces; in scripts without spaces, words by the dictionary. */
export function countWords(text: string, lang: string | null): number {
  return unspaced.test(text) ? wordsOf(text, lang).length : text.split(/\s+/).filter(Boolean).length;
}

export const lower = (written: string): string => written.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** What a word and its inflections share: its first five letters. As good as a stemmer for likeness, in every language that is written with spaces. */
export const stem = (folded: string): string => folded.replace(/'.*$/, '').slice(0, 5);
