import type { Because } from '../model/answers.ts';
import type { Clues } from './clues.ts';
import type { Talk } from './talk.ts';

/** A likelihood that is more than chance. */
const half = 0.5;

export function because(clues: Clues, parent: number, talk: Talk): Because {
  const them = talk.clues[parent]!;
  if (clues.number?.at === parent && clues.number.place !== 'inside') return { kind: 'number', words: clues.number.words };
  const quote = clues.quotes.find(({ at }) => at === parent);
  if (quote) return { kind: 'quote', words: quote.words };
  if (them.author !== -1) {
    const person = clues.people.find(({ author }) => author === them.author);
    if (person) return { kind: 'name', words: person.words };
    if (clues.attributed && talk.clues[clues.attributed.at]!.author === them.author) return { kind: 'name', words: clues.attributed.words };
  }
  if (clues.number?.at === parent) return { kind: 'number', words: clues.number.words };
  if (clues.author !== -1 && talk.toward(parent, clues.author) >= half) return { kind: 'turns' };
  return { kind: clues.alike.some(({ at }) => at === parent) ? 'likeness' : 'place' };
}

export const fromOf = ({ kind }: Because): 'quote' | 'mention' | 'guess' => (kind === 'quote' ? 'quote' : kind === 'name' || kind === 'number' ? 'mention' : 'guess');

const nobody: readonly number[] = [];

/** Further comments that it answers as well: quoted, or by somebody else whom it speaks to. */
export function alsoAnswered(clues: Clues, parent: number, talk: Talk): readonly number[] {
  if (clues.quotes.length + clues.people.length < (parent === -1 ? 1 : 2)) return nobody;
  const found = new Set<number>();
  const authors = new Set([talk.clues[parent]?.author]);
  const add = (at: number) => {
    const { author } = talk.clues[at]!;
    if (at === parent || authors.has(author)) return;
    authors.add(author);
    found.add(at);
  };
  for (const { at } of clues.quotes) add(at);
  for (const person of clues.people) if (person.at || person.place !== 'inside') add(talk.lastTo(clues.author, person.last, clues.before));
  return [...found];
}
