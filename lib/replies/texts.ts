import type { Passage } from './parts.ts';
import { grams, tokens } from './tokens.ts';

/** Where a passage was found. */
export interface Match {
  /** Index of the comment. */
  at: number;
  /** Tokens of the passage that stand in it. */
  length: number;
  /** Other comments hold it as well. */
  several: boolean;
  kind: Passage['kind'];
}

/** The words of comments, to find a passage in: by runs of four words. */
export interface Texts {
  add(at: number, words: readonly string[]): void;
  /**
   * The earlier comment that this passage comes from; null where it is the article's, the author's own, or nobody's.
   * @param isFavoured comments that are taken where several hold it
   * @param isOwn comments of the same author
   */
  find(passage: string, kind: Passage['kind'], isFavoured: (at: number) => boolean, isOwn: (at: number) => boolean): Match | null;
}

/** A run that stands in more comments than these is a turn of speech. */
const turn = 16;
/** Least share of a passage's runs that must stand in the comment, and least number of tokens: a paragraph that is not set apart must be plain. */
const needs: Record<Passage['kind'], { share: number; least: number }> = {
  block: { share: 0.6, least: 4 }, span: { share: 0.7, least: 5 }, bare: { share: 0.85, least: 8 },
};

export function createTexts(article: string | null): Texts {
  const articleRuns = new Set(article === null ? [] : grams(tokens(article)));
  const where = new Map<number, number[]>();
  return {
    add(at, words) {
      for (const gram of grams(words)) {
        const list = where.get(gram);
        if (!list) where.set(gram, [at]);
        else if (list.length <= turn && list.at(-1) !== at) list.push(at);
      }
    },
    find(passage, kind, isFavoured, isOwn) {
      const words = tokens(passage);
      const runs = grams(words);
      const { share, least } = needs[kind];
      if (words.length < least || !runs.length) return null;
      // Unspaced scripts: four characters are one or two words.
      if (passage.length < 16 && words.every((word) => word.length === 1) && words.length < 10) return null;
      const hits = new Map<number, number>();
      let fromArticle = 0;
      for (const run of runs) {
        if (articleRuns.has(run)) fromArticle++;
        const list = where.get(run);
        if (list && list.length <= turn) for (const at of list) hits.set(at, (hits.get(at) ?? 0) + 1);
      }
      const enough = [...hits].filter(([, count]) => count / runs.length >= share);
      // What one writes again and again is one's signature.
      if (enough.some(([at]) => isOwn(at))) return null;
      if (!enough.length || fromArticle / runs.length >= share) return null;
      const most = Math.max(...enough.map(([, count]) => count));
      const best = enough.filter(([, count]) => count > most * 0.8);
      const favoured = best.filter(([at]) => isFavoured(at));
      const [at, count] = (favoured.length ? favoured : best).sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]!;
      return { at, length: Math.round((count / runs.length) * words.length), several: best.length > 1, kind };
    },
  };
}
