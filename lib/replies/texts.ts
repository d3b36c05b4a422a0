import type { Passage } from './parts.ts';
import { grams, hashes, run } from './tokens.ts';

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

/** The words of comments, to find a passage in: by runs of four words. */
export interface Texts {
  /** @param runs of four of its words, hashed: `grams` */
  add(at: number, runs: readonly number[]): void;
  /**
   * The earlier comment that this passage comes from; `article` where it is the article's, null where it is the author's own or nobody's.
   * @param words of the passage, hashed
   * @param isFavoured comments that are taken where several hold it
   * @param isOwn comments of the same author
   */
  find({ text, kind }: Pick<Passage, 'text' | 'kind'>, words: readonly number[], isFavoured: (at: number) => boolean, isOwn: (at: number) => boolean): Match | 'article' | null;
}

/** A run that stands in more comments than these is a turn of speech. */
const turn = 16;
/** Least share of a passage's runs that must stand in the comment, and least number of tokens: a paragraph that is not set apart must be plain. */
const needs: Record<Passage['kind'], { share: number; least: number }> = {
  block: { share: 0.6, least: 4 }, span: { share: 0.7, least: 5 }, bare: { share: 0.85, least: 8 },
};

export function createTexts(article: string | null): Texts {
  const articleRuns = new Set(article === null ? [] : grams(hashes(article).words));
  /** Most runs stand in one comment alone: then its number is all that is kept. */
  const where = new Map<number, number | number[]>();
  return {
    add(at, runs) {
      for (const gram of runs) {
        const list = where.get(gram);
        if (list === undefined) where.set(gram, at);
        else if (typeof list === 'number') {
          if (list !== at) where.set(gram, [list, at]);
        } else if (list.length <= turn && list.at(-1) !== at) list.push(at);
      }
    },
    find({ text, kind }, words, isFavoured, isOwn) {
      const { share, least } = needs[kind];
      if (words.length < least || words.length < run) return null;
      // Scripts without spaces: four characters are one or two words.
      if (text.length < 16 && words.length < 10 && words.length * 1.5 > text.length) return null;
      const runs = grams(words);
      const hits = new Map<number, number>();
      let fromArticle = 0;
      for (const each of runs) {
        if (articleRuns.size && articleRuns.has(each)) fromArticle++;
        const list = where.get(each);
        if (typeof list === 'number') hits.set(list, (hits.get(list) ?? 0) + 1);
        else if (list && list.length <= turn) for (const at of list) hits.set(at, (hits.get(at) ?? 0) + 1);
      }
      const enough = [...hits].filter(([, count]) => count / runs.length >= share);
      // What one writes again and again is one's signature.
      if (enough.some(([at]) => isOwn(at))) return null;
      if (fromArticle / runs.length >= share) return 'article';
      if (!enough.length) return null;
      const most = Math.max(...enough.map(([, count]) => count));
      const best = enough.filter(([, count]) => count > most * 0.8);
      const favoured = best.filter(([at]) => isFavoured(at));
      const [at, count] = (favoured.length ? favoured : best).sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]!;
      return { at, length: Math.round((count / runs.length) * words.length), share: count / runs.length, several: best.length > 1, kind };
    },
  };
}
