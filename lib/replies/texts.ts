import type { Passage } from './parts.ts';
import { grown } from './tokens.ts';

/** Where a passage was found. */
export interface Match {
  /** Index of the comment. */
  at: number;
  /** Tokens of the passage that stand in it. */
  length: number;
  /** Share of the passage's runs of words that it holds. */
  share: number;
  /** Other comments hold it as well. */
  several: boolean;
  kind: Passage['kind'];
}

/** The words of comments, as numbers, to find a passage in: by runs of four words. */
export interface Texts {
  /** Room for the words of so many characters, so that it need not be made in the middle of a step. */
  expect(characters: number): void;
  /** Keeps a comment's words. */
  add(at: number, words: Int32Array, count: number): void;
  /** Whether these of the words added last may stand elsewhere: the cheap question before {@link find}. */
  mayRepeat(from: number, to: number): boolean;
  /**
   * The comment that this passage of the one added last comes from; `article` where it is the article's, null where it is the author's own or nobody's.
   * @param isFavoured comments that are taken where several hold it
   * @param isOwn comments of the same author
   */
  find(passage: Pick<Passage, 'text' | 'kind'>, words: Int32Array, isFavoured: (at: number) => boolean, isOwn: (at: number) => boolean): Match | 'article' | null;
}

/** Length of a run of words that is compared. */
const run = 4;
/** A run that stands in more comments than these is a turn of speech. */
const turn = 16;
/** Least share of a passage's runs that must stand in the comment, and least number of tokens: a paragraph that is not set apart must be plain. */
const needs: Record<Passage['kind'], { share: number; least: number }> = {
  block: { share: 0.6, least: 4 }, span: { share: 0.7, least: 5 }, bare: { share: 0.85, least: 8 },
};

/** Two different runs have the same number once in a thousand million: no harm to a share of many. Never 0. */
function runAt(words: Int32Array, at: number): number {
  let hash = Math.imul(words[at]! + 1, 0x01000193) ^ words[at + 1]!;
  hash = Math.imul(hash, 0x01000193) ^ words[at + 2]! ^ (hash >>> 15);
  hash = Math.imul(hash, 0x01000193) ^ words[at + 3]! ^ (hash >>> 15);
  return (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) ^ (hash >>> 16)) | 1;
}

/** @param article its words */
export function createTexts(article: Int32Array | null): Texts {
  const articleRuns = new Set<number>();
  if (article) for (let at = 0; at + run <= article.length; at++) articleRuns.add(runAt(article, at));
  /** Open addressing: a run, 0 where there is none, and where it stands; together, so that one look at memory finds both. Most stand in one comment: then that is its index, else ~ that of a list. */
  let table = new Int32Array(1 << 14);
  let size = 0;
  const lists: number[][] = [];
  /** Of the comment added last: its runs, and whether they had stood elsewhere. */
  let these = new Int32Array(512);
  let found = new Uint8Array(512);
  let latest = -1;
  /** By comment: how many runs of the passage that is looked for it holds. All 0 but those of some. */
  let hits = new Int32Array(256);
  const touched: number[] = [];

  function slotOf(hash: number): number {
    const mask = table.length - 1;
    let slot = (hash >>> 5) & mask & ~1;
    for (let held = table[slot]!; held !== 0 && held !== hash; held = table[slot]!) slot = (slot + 2) & mask;
    return slot;
  }

  /** At most half is taken: a look for what is not there ends at the first free place. */
  function make(room: number): void {
    if ((size + room) * 4 <= table.length) return;
    const before = table;
    let capacity = table.length;
    while ((size + room) * 4 > capacity) capacity *= 2;
    table = new Int32Array(capacity);
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      const slot = slotOf(before[at]!);
      table[slot] = before[at]!;
      table[slot + 1] = before[at + 1]!;
    }
  }

  /** Counts a run for the earlier comments that hold it. */
  function tally(hash: number): void {
    const slot = slotOf(hash);
    if (table[slot] === 0) return;
    const held = table[slot + 1]!;
    if (held >= 0) hit(held);
    else {
      const list = lists[~held]!;
      const length = list.length - (list[list.length - 1] === latest ? 1 : 0);
      if (length <= turn) for (let index = 0; index < length; index++) hit(list[index]!);
    }
  }

  function hit(at: number): void {
    if (at === latest) return;
    if (hits[at] === 0) touched.push(at);
    hits[at]!++;
  }

  return {
    expect: (characters) => make(characters / 5),
    add(at, words, count) {
      latest = at;
      if (at >= hits.length) hits = grown(hits, at * 2);
      const length = Math.max(0, count - run + 1);
      make(length);
      if (these.length < length) {
        these = new Int32Array(length * 2);
        found = new Uint8Array(length * 2);
      }
      for (let index = 0; index < length; index++) {
        const hash = runAt(words, index);
        const slot = slotOf(hash);
        these[index] = hash;
        if (table[slot] === 0) {
          table[slot] = hash;
          table[slot + 1] = at;
          size++;
          found[index] = 0;
          continue;
        }
        const held = table[slot + 1]!;
        found[index] = held === at ? 0 : 1;
        if (held === at) continue;
        if (held >= 0) table[slot + 1] = ~(lists.push([held, at]) - 1);
        else if (lists[~held]!.length <= turn && lists[~held]!.at(-1) !== at) lists[~held]!.push(at);
      }
    },
    mayRepeat(from, to) {
      const { share, least } = needs.bare;
      if (to - from < least) return false;
      const all = to - from - run + 1;
      let repeated = 0;
      for (let at = from; at < from + all; at++) if (found[at] === 1 || (articleRuns.size && articleRuns.has(these[at]!))) repeated++;
      return repeated / all >= share;
    },
    find({ text, kind }, words, isFavoured, isOwn) {
      const { share, least } = needs[kind];
      const all = words.length - run + 1;
      if (words.length < least || all < 1) return null;
      // Scripts without spaces: four characters are one or two words.
      if (text.length < 16 && words.length < 10 && words.length * 1.5 > text.length) return null;
      let fromArticle = 0;
      for (let each = 0; each < all; each++) {
        const hash = runAt(words, each);
        if (articleRuns.has(hash)) fromArticle++;
        tally(hash);
      }
      const enough: [at: number, count: number][] = [];
      for (const at of touched) {
        if (hits[at]! / all >= share) enough.push([at, hits[at]!]);
        hits[at] = 0;
      }
      touched.length = 0;
      // What one writes again and again is one's signature.
      if (enough.some(([at]) => isOwn(at))) return null;
      if (fromArticle / all >= share) return 'article';
      if (!enough.length) return null;
      const most = Math.max(...enough.map(([, count]) => count));
      const best = enough.filter(([, count]) => count > most * 0.8);
      const favoured = best.filter(([at]) => isFavoured(at));
      const [at, count] = (favoured.length ? favoured : best).sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]!;
      return { at, length: Math.round((count / all) * words.length), share: count / all, several: best.length > 1, kind };
    },
  };
}
