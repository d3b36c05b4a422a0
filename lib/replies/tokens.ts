/** Scripts written without spaces: each character is a token of its own. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const token = new RegExp(String.raw`[${unspaced}]|[[\p{L}\p{N}\p{M}_]--[${unspaced}]]+`, 'gv');
const alone = new RegExp(`^[${unspaced}]$`, 'u');
const inWord = /^[\p{L}\p{N}\p{M}_]$/u;

/** Words in lower case, compatibility-folded (full-width letters are letters); no punctuation. */
export function tokens(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** A name as it is compared: its tokens, joined. */
export const foldName = (name: string): string => tokens(name).join(' ');

/** The same tokens as numbers, for what compares many: 30-bit hashes (FNV-1a), and no string is made. */
export interface Hashes {
  words: number[];
  /** Of each word's first letters: what it shares with its inflections. As good as a stemmer for likeness, in any language. */
  stems: number[];
  /** Whether each is written with a small letter first. */
  small: boolean[];
}

const separator = 0;
const letter = 1;
const smallLetter = 2;
const single = 3;
const unknown = 255;
/** What a character is, looked up once. */
const kinds = new Uint8Array(0x10000).fill(unknown);
const stemLength = 5;
const seed = 0x811c9dc5;
const prime = 0x01000193;

function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== unknown) return known;
  const character = String.fromCharCode(code);
  // Halves of characters beyond the first 65,536 are letters: their words are long, and no worse for it.
  const isLetter = inWord.test(character) || (code >= 0xd800 && code < 0xe000);
  return (kinds[code] = alone.test(character) ? single : /^\p{Ll}$/u.test(character) ? smallLetter : isLetter ? letter : separator);
}

export function hashes(text: string): Hashes {
  const composed = text.normalize('NFKC');
  const folded = composed.toLowerCase();
  const written = composed.length === folded.length ? composed : folded;
  const words: number[] = [];
  const stems: number[] = [];
  const small: boolean[] = [];
  let hash = seed;
  let stem = seed;
  let length = 0;
  let first = false;
  const add = (word: number, begins: number) => {
    words.push(word >>> 2);
    stems.push(begins >>> 2);
    small.push(first);
  };
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 32;
    const kind = kindOf(code);
    if (kind === letter || kind === smallLetter) {
      if (length === 0) first = kindOf(written.charCodeAt(at)) === smallLetter;
      hash = Math.imul(hash ^ code, prime);
      if (++length === stemLength) stem = hash;
      continue;
    }
    if (length) add(hash, length < stemLength ? hash : stem);
    hash = seed;
    length = 0;
    first = false;
    if (kind === single) add(Math.imul(seed ^ code, prime), Math.imul(seed ^ code, prime));
  }
  return { words, stems, small };
}

/** Length of a run of tokens that is compared. */
export const run = 4;

/** A hash of each run of four tokens. Two different runs meet once in a thousand million: no harm to a share of many. */
export function grams(words: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + run <= words.length; at++) {
    let hash = seed;
    for (let next = at; next < at + run; next++) hash = Math.imul(hash ^ words[next]!, prime) ^ (hash >>> 15);
    found.push(hash >>> 2);
  }
  return found;
}
