import { characters, composing, foldedIn, isLetter, kindIn, kindOf, learn, learnBeyond, separator, single, smallLetter } from './characters.ts';

/** Room for what is told of words, each at its index. */
export interface Hashed {
  /** FNV-1a of its folded letters, 30 bits; and of the first of these, which it shares with its inflections: as good as a stemmer for likeness, in any language. */
  words: Int32Array;
  stems: Int32Array;
  /** How each is written: {@link isSmall}, {@link isClosing}. */
  written: Uint8Array;
}

/** The words of a text as numbers: the tokens of `tokens.ts`, and no string is made of any. */
export interface Hashes {
  begin(text: string): void;
  /**
   * Writes down the words between two places of the text, which come one after the other.
   * @param room makes it for so many words more
   * @param count where the first is written
   * @returns where the next would be
   */
  read(from: number, to: number, room: (words: number) => Hashed, count: number): number;
}

/** With a small letter first. */
export const isSmall = 1;
/** No other word follows after a space: a mark does, or the end. */
export const isClosing = 2;

const seed = 0x811c9dc5;
const prime = 0x01000193;
const stemLength = 5;

/** Where in a text one is: its UTF-8 bytes, and UTF-16 codes as strings count them. */
interface Cursor {
  byte: number;
  code: number;
}

export function createHashes(): Hashes {
  const encoder = new TextEncoder();
  const cursor: Cursor = { byte: 0, code: 0 };
  let bytes = new Uint8Array(2048);
  let text = '';

  /** The characters of these words are folded together. */
  function readFolded(from: number, to: number, room: (words: number) => Hashed, count: number): number {
    const composed = text.slice(from, to).normalize('NFKC');
    const folded = composed.toLowerCase();
    return scan(encoder.encode(folded), { byte: 0, code: 0 }, 0, folded.length, composed.length === folded.length ? composed : folded, room(folded.length), count);
  }

  return {
    begin(next) {
      text = next;
      if (bytes.length < text.length * 3) bytes = new Uint8Array(text.length * 6);
      encoder.encodeInto(text, bytes);
      cursor.byte = cursor.code = 0;
    },
    read(from, to, room, count) {
      const end = scan(bytes, cursor, from, to, null, room(to - from), count);
      return end < 0 ? readFolded(from, to, room, count) : end;
    },
  };
}

/**
 * @param bytes the text in UTF-8: V8 looks into a string's kind again for each character that it is asked for
 * @param cursor before `from`; behind `to` afterwards
 * @param original the text before it was folded, where it was
 * @returns -1 where a character's neighbours matter and the text was not folded
 */
function scan(bytes: Uint8Array, cursor: Cursor, from: number, to: number, original: string | null, { words, stems, written }: Hashed, count: number): number {
  // A binding of its own: an imported one is looked up again for each character.
  const table = characters;
  let { byte, code: at } = cursor;
  while (at < from) {
    const code = codeAt(bytes, byte);
    byte += bytesOf(code);
    at += code < 0x10000 ? 1 : 2;
  }
  while (at < to) {
    let code = bytes[byte]!;
    if (code >= 0x80) code = codeAt(bytes, byte);
    let character = code < 0x10000 ? table[code]! : learnBeyond(code);
    if (character < 0) character = learn(code);
    if (character !== separator) {
      const kind = kindIn(character);
      if (kind === composing && original === null) return -1;
      const first = original === null ? kind : kindOf(original.charCodeAt(at));
      let word = seed;
      let stem = seed;
      let length = 0;
      do {
        word = Math.imul(word ^ (code < 0x10000 ? foldedIn(character) : code), prime);
        if (++length === stemLength) stem = word;
        if (code < 0x80) {
          byte++;
          at++;
          // Most letters are followed by one of these.
          while (at < to && kind !== single && (code = bytes[byte]!) < 0x80 && isLetter((character = table[code]!))) {
            word = Math.imul(word ^ foldedIn(character), prime);
            if (++length === stemLength) stem = word;
            byte++;
            at++;
          }
        } else {
          byte += bytesOf(code);
          at += code < 0x10000 ? 1 : 2;
        }
        if (at >= to || kind === single) break;
        code = bytes[byte]!;
        if (code >= 0x80) code = codeAt(bytes, byte);
        character = code < 0x10000 ? table[code]! : learnBeyond(code);
        if (character < 0) character = learn(code);
      } while (isLetter(character) || (original !== null && kindIn(character) === composing));
      words[count] = word >>> 2;
      stems[count] = (length < stemLength ? word : stem) >>> 2;
      written[count++] = (first === smallLetter ? isSmall : 0) | (at + 1 < to && bytes[byte] === space && isWord(bytes, byte + 1) ? 0 : isClosing);
    } else if (code < 0x80) {
      byte++;
      at++;
    } else {
      byte += bytesOf(code);
      at += code < 0x10000 ? 1 : 2;
    }
  }
  cursor.byte = byte;
  cursor.code = at;
  return count;
}

const space = 32;

/** Whether a part of a word stands there. */
function isWord(bytes: Uint8Array, byte: number): boolean {
  const code = codeAt(bytes, byte);
  return code >= 0x10000 || kindOf(code) !== separator;
}

const bytesOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

function codeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first;
  const second = bytes[at + 1]! & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = bytes[at + 2]! & 0x3f;
  if (first < 0xf0) return ((first & 0xf) << 12) | (second << 6) | third;
  return ((first & 7) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 0x3f);
}
