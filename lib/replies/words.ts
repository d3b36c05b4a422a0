import { createLexicon, type Lexicon } from './lexicon.ts';
import { createHashes, foldName, grown, hash } from './tokens.ts';

/** The words of one comment at a time, read once for all who ask of them, and what words are in this discussion: ordinary ones, or names. */
export interface Words {
  readonly lexicon: Lexicon;
  /** Of the comment read last: its words as numbers of the lexicon, their stems and hashes. Longer than {@link Words.count}. */
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly hashes: Int32Array;
  readonly count: number;
  /** Its first letter is a small one. */
  readonly isSmall: boolean;
  /** Reads a comment's own paragraphs. */
  read(paragraphs: readonly string[]): void;
  /** First word of a paragraph, or the end of the last. */
  startOf(paragraph: number): number;
  /** Whether somebody's name may stand among a paragraph's first words. */
  mayName(paragraph: number): boolean;
  /** Whether one that is not ordinary stands anywhere in it, with a capital letter. */
  mayCall(paragraph: number): boolean;
  /** Authors whose names of one word stand in the comment. */
  named(): number[];
  /** Words of another text, as numbers. */
  of(text: string): Int32Array;
  /** Whether comments write it as an ordinary word. */
  isOrdinary(word: number): boolean;
  /** The comment was read: what comes later may speak of it. */
  keep(at: number): void;
  /** An author is met. */
  meet(author: number, name: string): void;
}

/** A name that so many comments write as an ordinary word is one. */
const ordinary = 2;
/** A name with which a paragraph begins stands among so many words: greetings and titles may go before it. */
const opening = 6;
const noNames: number[] = [];

export function createWords(): Words {
  const lexicon = createLexicon();
  const own = createHashes();
  const other = createHashes();
  let words = new Int32Array(512);
  let stems = new Int32Array(512);
  const starts: number[] = [];
  /** By word: in how many comments it stands with a small letter first, and the last of them; whether it stands in a name; whose name it is, and one. */
  let smalls = new Int32Array(2048);
  let lastSmall = new Int32Array(2048);
  let inName = new Uint8Array(2048);
  let nameOf = new Int32Array(2048);

  function room(): void {
    if (lexicon.size <= smalls.length) return;
    const length = lexicon.size * 2;
    smalls = grown(smalls, length);
    lastSmall = grown(lastSmall, length);
    inName = grown(inName, length);
    nameOf = grown(nameOf, length);
  }

  function of(text: string): Int32Array {
    other.count = 0;
    hash(text, other);
    const found = new Int32Array(other.count);
    for (let at = 0; at < found.length; at++) found[at] = lexicon.of(other.words[at]!, other.stems[at]!);
    room();
    return found;
  }

  return {
    lexicon,
    get words() { return words; },
    get stems() { return stems; },
    get hashes() { return own.words; },
    get count() { return own.count; },
    get isSmall() { return own.count > 0 && own.small[0] === 1; },
    read(paragraphs) {
      own.count = 0;
      for (let at = 0; at < paragraphs.length; at++) {
        starts[at] = own.count;
        hash(paragraphs[at]!, own);
      }
      const { count } = own;
      starts[paragraphs.length] = count;
      if (words.length < count) {
        words = new Int32Array(count * 2);
        stems = new Int32Array(count * 2);
      }
      for (let at = 0; at < count; at++) stems[at] = lexicon.stemOf((words[at] = lexicon.of(own.words[at]!, own.stems[at]!)));
      room();
    },
    startOf: (paragraph) => starts[paragraph]!,
    mayName(paragraph) {
      const end = Math.min(starts[paragraph + 1]!, starts[paragraph]! + opening);
      for (let at = starts[paragraph]!; at < end; at++) if (inName[words[at]!] === 1) return true;
      return false;
    },
    mayCall(paragraph) {
      for (let at = starts[paragraph]!; at < starts[paragraph + 1]!; at++) if (inName[words[at]!] === 1 && own.small[at] === 0 && smalls[words[at]!]! < ordinary) return true;
      return false;
    },
    named() {
      let found = noNames;
      for (let at = 0; at < own.count; at++) {
        const who = nameOf[words[at]!]! - 1;
        if (who < 0 || (own.small[at] === 1 && smalls[words[at]!]! > 0) || found.includes(who) || smalls[words[at]!]! >= ordinary) continue;
        if (found === noNames) found = [];
        found.push(who);
      }
      return found;
    },
    of,
    isOrdinary: (word) => smalls[word]! >= ordinary,
    keep(at) {
      let paragraph = 0;
      for (let index = 0; index < own.count; index++) {
        // With a name that is written small one begins too: `ann: yes`.
        while (starts[paragraph]! < index) paragraph++;
        if (index === starts[paragraph] && inName[words[index]!] === 1) continue;
        if (own.small[index] === 0) continue;
        const word = words[index]!;
        if (lastSmall[word] === at + 1) continue;
        lastSmall[word] = at + 1;
        smalls[word]!++;
      }
    },
    meet(author, name) {
      const parts = of(name);
      for (const word of parts) {
        inName[word] = 1;
        // Ann of `Ann Berg`, while no other is called so.
        if (parts.length > 1) nameOf[word] = nameOf[word] === 0 || nameOf[word] === author + 1 ? author + 1 : -1;
      }
      const [joined, ...more] = of(foldName(name).replaceAll(' ', ''));
      if (joined === undefined) return;
      inName[joined] = 1;
      if (!more.length && name.length > 2) nameOf[joined] = author + 1;
    },
  };
}
