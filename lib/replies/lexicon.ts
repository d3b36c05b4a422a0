import { grown } from './tokens.ts';

/** Words and stems as small whole numbers, in the order in which they were met, so that what is known of each stands in arrays. */
export interface Lexicon {
  readonly size: number;
  /** Number of a word, by its hash and that of its first letters. A stem is the word of these letters. */
  of(word: number, stem: number): number;
  /** Number of a word's stem. */
  stemOf(word: number): number;
}

export function createLexicon(): Lexicon {
  let slots = new Int32Array(4096);
  let hashes = new Int32Array(2048);
  let stems = new Int32Array(2048);
  let size = 0;

  /** Where a hash stands, or may be put: 0 is free, else its number and one. */
  function slotOf(hash: number): number {
    const mask = slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> 8 & mask;
    for (let held = slots[slot]!; held !== 0 && hashes[held - 1] !== hash; held = slots[slot]!) slot = (slot + 1) & mask;
    return slot;
  }

  function put(hash: number): number {
    if (size * 2 >= slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let number = 0; number < size; number++) slots[slotOf(hashes[number]!)] = number + 1;
    }
    if (size >= hashes.length) {
      hashes = grown(hashes, size * 2);
      stems = grown(stems, size * 2);
    }
    const slot = slotOf(hash);
    if (slots[slot] !== 0) return slots[slot]! - 1;
    hashes[size] = hash;
    stems[size] = size;
    slots[slot] = ++size;
    return size - 1;
  }

  return {
    get size() { return size; },
    of(word, stem) {
      const held = slots[slotOf(word)]!;
      if (held !== 0) return held - 1;
      const number = put(word);
      if (stem !== word) stems[number] = put(stem);
      return number;
    },
    stemOf: (word) => stems[word]!,
  };
}
