import type { Sentence } from './material.ts';

/** What a sentence speaks of: its stems, and neighbouring pairs of them (`a b`). */
export function conceptsOf({ stems }: Pick<Sentence, 'stems'>): Set<string> {
  const concepts = new Set<string>();
  let before = '';
  for (const each of stems) {
    if (each) {
      concepts.add(each);
      if (before) concepts.add(`${before} ${each}`);
    }
    before = each;
  }
  return concepts;
}

export const isPair = (concept: string): boolean => concept.includes(' ');

/** How many different authors speak of each concept. */
export function authorsOf(sentences: readonly Sentence[], concepts: readonly Set<string>[]): Map<string, number> {
  const last = new Map<string, Set<number>>();
  for (const [index, { author }] of sentences.entries()) for (const each of concepts[index]!) (last.get(each) ?? last.set(each, new Set()).get(each)!).add(author);
  return new Map([...last].map(([concept, authors]) => [concept, authors.size]));
}
