/** Scripts written without spaces: each character is a token of its own. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const token = new RegExp(String.raw`[${unspaced}]|[[\p{L}\p{N}\p{M}_]--[${unspaced}]]+`, 'gv');
const alone = new RegExp(`^[${unspaced}]$`, 'u');
const inWord = /^[\p{L}\p{N}\p{M}_]$/u;
/** Marks, Korean letters that are composed of parts, the sigma whose small form depends on its place, and characters beyond the first 65,536. */
const joining = /^[\p{M}\u1100-\u11ffΣ\ud800-\udfff]$/u;

/** Words in lower case, compatibility-folded (full-width letters are letters); no punctuation. */
export function tokens(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** A name as it is compared: its tokens, joined. */
export const foldName = (name: string): string => tokens(name).join(' ');

/** The same tokens as numbers: 30-bit hashes (FNV-1a), and no string is made. The arrays are longer than what is held, and used again. */
export interface Hashes {
  count: number;
  words: Int32Array;
  /** Of each word's first letters: what it shares with its inflections. As good as a stemmer for likeness, in any language. */
  stems: Int32Array;
  /** 1 where it is written with a small letter first. */
  small: Uint8Array;
}

const separator = 0;
const letter = 1;
const smallLetter = 2;
const single = 3;
/** What it becomes depends on its neighbours: the whole text is folded first. */
const composing = 4;
const unknown = 5;
/** What a character is and what it is folded to, looked up once. */
const kinds = new Uint8Array(0x10000).fill(unknown);
const folds = new Uint16Array(0x10000);
const stemLength = 5;
const seed = 0x811c9dc5;
const prime = 0x01000193;

function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== unknown) return known;
  const character = String.fromCharCode(code);
  const folded = character.normalize('NFKC').toLowerCase();
  folds[code] = folded.length === 1 ? folded.charCodeAt(0) : code;
  const isPlain = folded.length === 1 && !joining.test(character) && !joining.test(folded);
  const isBetween = !inWord.test(character) && [...folded].every((each) => !inWord.test(each));
  return (kinds[code] = isBetween && !joining.test(character) ? separator : !isPlain ? composing : alone.test(folded) ? single : /^\p{Ll}$/u.test(character) ? smallLetter : inWord.test(folded) ? letter : separator);
}

export const createHashes = (): Hashes => ({ count: 0, words: new Int32Array(512), stems: new Int32Array(512), small: new Uint8Array(512) });

/** Adds the words of a text. */
export function hash(text: string, into: Hashes): void {
  const { count } = into;
  if (scan(text, text, into, false)) return;
  into.count = count;
  const composed = text.normalize('NFKC');
  const folded = composed.toLowerCase();
  scan(folded, composed.length === folded.length ? composed : folded, into, true);
}

/** @returns false where a character's neighbours matter and the text was not folded */
function scan(text: string, written: string, into: Hashes, isFolded: boolean): boolean {
  const most = into.count + text.length + 1;
  if (into.words.length < most) {
    into.words = grown(into.words, most * 2);
    into.stems = grown(into.stems, most * 2);
    into.small = grown(into.small, most * 2);
  }
  const { words, stems, small } = into;
  let { count } = into;
  let word = seed;
  let stem = seed;
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    let kind = kinds[code]!;
    if (kind === unknown) kind = kindOf(code);
    if (kind === composing) {
      if (!isFolded) return false;
      kind = letter;
    }
    if (kind === letter || kind === smallLetter) {
      if (length === 0) small[count] = (isFolded ? kindOf(written.charCodeAt(at)) : kind) === smallLetter ? 1 : 0;
      word = Math.imul(word ^ folds[code]!, prime);
      if (++length === stemLength) stem = word;
      continue;
    }
    if (length) {
      words[count] = word >>> 2;
      stems[count++] = (length < stemLength ? word : stem) >>> 2;
      word = seed;
      length = 0;
    }
    if (kind === single) {
      small[count] = 0;
      words[count] = stems[count] = Math.imul(seed ^ folds[code]!, prime) >>> 2;
      count++;
    }
  }
  into.count = count;
  return true;
}

/** A longer copy. */
export function grown<T extends Int32Array | Uint8Array | Float64Array>(array: T, length: number): T {
  const more = new (array.constructor as new (length: number) => T)(length);
  more.set(array);
  return more;
}
