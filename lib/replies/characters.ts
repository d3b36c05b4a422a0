/** Scripts written without spaces: each character is a token of its own. */
export const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const alone = new RegExp(`^[${unspaced}]$`, 'u');
const inWord = /^[\p{L}\p{N}\p{M}_]$/u;
/** Marks, Korean letters that are composed of parts, the sigma whose small form depends on its place, and halves of characters beyond the first 65,536. */
const joining = /^[\p{M}\u1100-\u11ffΣ\ud800-\udfff]$/u;

/** What a character is. */
export const separator = 0;
export const letter = 1;
export const smallLetter = 2;
/** A word of its own. */
export const single = 3;
/** What it becomes depends on its neighbours: the text around it is folded first. */
export const composing = 4;

/** Of each UTF-16 code that was met: what it is, and below that the character that it is folded to (compatibility form, small letter). -1: see {@link learn}. */
export const characters = new Int32Array(0x10000).fill(-1);
export const kindIn = (character: number) => character >> 16;
export const foldedIn = (character: number) => character & 0xffff;
export const isLetter = (character: number) => character >= letter << 16 && character < single << 16;

/** @returns what stands in {@link characters} from now on */
export function learn(code: number): number {
  // These choose how an emoji is drawn: no part of a word, though they are marks.
  if (code === 0xfe0e || code === 0xfe0f) return (characters[code] = separator);
  const character = String.fromCharCode(code);
  const folded = character.normalize('NFKC').toLowerCase();
  const isJoining = joining.test(character);
  if (!isJoining && ![...character, ...folded].some((each) => inWord.test(each))) return (characters[code] = separator);
  if (isJoining || folded.length !== 1 || joining.test(folded)) return (characters[code] = (composing << 16) | code);
  const kind = alone.test(folded) ? single : /^\p{Ll}$/u.test(character) ? smallLetter : inWord.test(folded) ? letter : separator;
  return (characters[code] = kind === separator ? separator : (kind << 16) | folded.charCodeAt(0));
}

export const kindOf = (code: number): number => kindIn(characters[code]! < 0 ? learn(code) : characters[code]!);

const beyond = new Map<number, number>();
/** As {@link learn}, for characters beyond the first 65,536: most are emojis, and part of no word. */
export function learnBeyond(code: number): number {
  const known = beyond.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const found = character.normalize('NFKC') === character && !inWord.test(character) ? separator : composing << 16;
  beyond.set(code, found);
  return found;
}
