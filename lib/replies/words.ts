import { createHashes, isClosing, isSmall, type Hashed } from './hashes.ts';
import { createLexicon } from './lexicon.ts';
import type { Parts } from './parts.ts';
import { foldName, grown } from './tokens.ts';

/** The words of one comment at a time, read once for all who ask of them, and what words are in this discussion: ordinary ones, or names. */
export interface Words {
  /** Of the comment read last: its words as numbers, in the order in which they were met, and their stems. Longer than {@link Words.count}. */
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly count: number;
  /** Its first letter is a small one. */
  readonly isSmall: boolean;
  /** Reads a comment's own paragraphs. */
  read(parts: Pick<Parts, 'text' | 'paragraphs'>): void;
  /** First word of a paragraph, or the end of the last. */
  startOf(paragraph: number): number;
  /** Whether somebody's name may stand among a paragraph's first words, and a mark behind it. */
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

/** What is known of a word: in how many comments it stands with a small letter first (a name that two write so is an ordinary word), whether it stands in a name, and whether it is somebody's. */
const smalls = 3;
const ordinary = 2;
const inName = 4;
const isCalled = 8;
/** A name with which a paragraph begins stands among so many words: greetings and titles may go before it. */
const opening = 6;
/** Beside how a word is written: a paragraph begins with this name, in small letters (`ann: yes`). */
const isBeginning = 4;
const noNames: number[] = [];

export function createWords(): Words {
  const lexicon = createLexicon();
  const hashes = createHashes();
  let own: Hashed = { words: new Int32Array(512), stems: new Int32Array(512), written: new Uint8Array(512) };
  let count = 0;
  /** Those of its words that may be names, or are not yet known to be none. */
  let notable = new Int32Array(512);
  let notables = 0;
  /** By paragraph: its first word, and what may stand in it. */
  const starts: number[] = [];
  const names: boolean[] = [];
  const calls: boolean[] = [];
  /** By word: what is known of it, the last comment that wrote it small, and whose name it is. */
  let known = new Uint8Array(4096);
  let lastSmall = new Int32Array(4096);
  let nameOf = new Int32Array(4096);

  function room(more: number): Hashed {
    if (count + more > notable.length) {
      const length = (count + more) * 2;
      own = { words: grown(own.words, length), stems: grown(own.stems, length), written: grown(own.written, length) };
      notable = grown(notable, length);
    }
    return own;
  }

  /** Adds the words between two places of the text that is hashed. */
  function readOn(from: number, to: number): void {
    const before = count;
    count = hashes.read(from, to, room, before);
    lexicon.number(own.words, own.stems, before, count);
    if (lexicon.size <= known.length) return;
    known = grown(known, lexicon.size * 2);
    lastSmall = grown(lastSmall, lexicon.size * 2);
    nameOf = grown(nameOf, lexicon.size * 2);
  }

  /** What the cheap questions ask, answered while the words are at hand. */
  function note(paragraph: number, start: number): void {
    const { words, written } = own;
    let mayName = false;
    let mayCall = false;
    for (let at = start; at < count; at++) {
      const of = known[words[at]!]!;
      if (of === ordinary) continue;
      const how = written[at]!;
      if (of >= inName && at - start < opening && (how & isClosing) !== 0) mayName = true;
      if ((of & smalls) >= ordinary || (of === 0 && (how & isSmall) === 0)) continue;
      notable[notables++] = at;
      if ((of & inName) === 0) continue;
      // At the beginning nothing stands before it that would set it apart.
      if ((how & isSmall) === 0) mayCall ||= at > start || (how & isClosing) !== 0;
      else if (at === start) written[at] = how | isBeginning;
    }
    names[paragraph] = mayName;
    calls[paragraph] = mayCall;
  }

  /** Words of another text are read behind those of the comment, which are not touched. */
  function of(text: string): Int32Array {
    const before = count;
    hashes.begin(text);
    readOn(0, text.length);
    const found = own.words.slice(before, count);
    count = before;
    return found;
  }

  return {
    get words() { return own.words; },
    get stems() { return own.stems; },
    get count() { return count; },
    get isSmall() { return count > 0 && (own.written[0]! & isSmall) !== 0; },
    read({ text, paragraphs }) {
      count = 0;
      notables = 0;
      hashes.begin(text);
      for (let at = 0; at < paragraphs.length; at += 2) {
        const start = (starts[at >> 1] = count);
        readOn(paragraphs[at]!, paragraphs[at + 1]!);
        note(at >> 1, start);
      }
      starts[paragraphs.length >> 1] = count;
    },
    startOf: (paragraph) => starts[paragraph]!,
    mayName: (paragraph) => names[paragraph]!,
    mayCall: (paragraph) => calls[paragraph]!,
    named() {
      let found = noNames;
      for (let index = 0; index < notables; index++) {
        const at = notable[index]!;
        const of = known[own.words[at]!]!;
        const who = of & isCalled ? nameOf[own.words[at]!]! - 1 : -1;
        if (who < 0 || (of & smalls) >= ordinary || ((own.written[at]! & isSmall) !== 0 && (of & smalls) > 0) || found.includes(who)) continue;
        if (found === noNames) found = [];
        found.push(who);
      }
      return found;
    },
    of,
    isOrdinary: (word) => (known[word]! & smalls) >= ordinary,
    keep(at) {
      for (let index = 0; index < notables; index++) {
        const word = own.words[notable[index]!]!;
        if ((own.written[notable[index]!]! & (isSmall | isBeginning)) !== isSmall || lastSmall[word] === at + 1 || (known[word]! & smalls) >= ordinary) continue;
        lastSmall[word] = at + 1;
        known[word]!++;
      }
    },
    meet(author, name) {
      const parts = of(name);
      for (const word of parts) {
        known[word]! |= inName;
        // Ann of `Ann Berg`, while no other is called so.
        if (parts.length > 1) call(word, nameOf[word] === 0 || nameOf[word] === author + 1 ? author + 1 : -1);
      }
      const [joined, ...more] = parts.length === 1 ? parts : of(foldName(name).replaceAll(' ', ''));
      if (joined === undefined) return;
      known[joined]! |= inName;
      if (!more.length && name.length > 2) call(joined, author + 1);
    },
  };

  function call(word: number, who: number): void {
    known[word]! |= isCalled;
    nameOf[word] = who;
  }
}
