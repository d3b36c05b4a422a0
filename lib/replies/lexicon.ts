import { grown } from './tokens.ts';

/** Words as small whole numbers, in the order in which they were met, so that what is known of each stands in arrays. */
export interface Lexicon {
  readonly size: number;
  /**
   * Numbers of some words and of their stems, in place of their hashes and those of their first letters. A stem is the word of these letters.
   * @param words hashes of 30 bits, as are those of
   * @param stems
   * @param from index of the first
   * @param to index behind the last
   */
  number(words: Int32Array, stems: Int32Array, from: number, to: number): void;
}

/** Spreads hashes over the table (Knuth, The Art of Computer Programming 6.4): the upper bits of the product. */
const golden = 0x9e3779b1;

export function createLexicon(): Lexicon {
  /** Open addressing: a hash, then its number and one; 0 is free. They stand together, so that one look at memory finds both. */
  let bits = 12;
  let table = new Int32Array(2 << bits);
  let hashes = new Int32Array(2048);
  let roots = new Int32Array(2048);
  let size = 0;

  /** Where a hash stands, or may be put. */
  function slotOf(hash: number): number {
    const mask = table.length - 1;
    let slot = (Math.imul(hash, golden) >>> (32 - bits)) << 1;
    while (table[slot + 1] !== 0 && table[slot] !== hash) slot = (slot + 2) & mask;
    return slot;
  }

  function put(hash: number, slot: number): number {
    if (size >= hashes.length) {
      hashes = grown(hashes, size * 2);
      roots = grown(roots, size * 2);
    }
    hashes[size] = hash;
    roots[size] = size;
    table[slot] = hash;
    table[slot + 1] = ++size;
    if (size * 4 > table.length) {
      table = new Int32Array(2 << ++bits);
      for (let number = 0; number < size; number++) {
        const free = slotOf(hashes[number]!);
        table[free] = hashes[number]!;
        table[free + 1] = number + 1;
      }
    }
    return size - 1;
  }

  return {
    get size() { return size; },
    number(words, stems, from, to) {
      for (let at = from; at < to; at++) {
        const word = words[at]!;
        const stem = stems[at]!;
        const slot = slotOf(word);
        let number = table[slot + 1]! - 1;
        if (number < 0) {
          number = put(word, slot);
          if (stem !== word) {
            const root = slotOf(stem);
            roots[number] = table[root + 1] !== 0 ? table[root + 1]! - 1 : put(stem, root);
          }
        }
        words[at] = number;
        stems[at] = roots[number]!;
      }
    },
  };
}
