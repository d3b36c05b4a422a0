import type { Clues } from './clues.ts';
import type { Evidence } from './confidence.ts';
import type { Talk } from './talk.ts';

/** The one comment that a comment's marks point to, and what they rest on. */
export interface Mark { at: number; evidence: Evidence }

export const isQuote = (evidence: Evidence): boolean => /^(?:quote|span|bare)/.test(evidence);

/** `PS: …` soon after one's own comment belongs to it. */
const soon = 3;

/** What needs no ranking: a comment's number, or an addendum to one's own. */
export function certainMark({ at, number, before, cues }: Clues): Mark | null {
  if (number && number.place !== 'inside') return { at: number.at, evidence: 'number' };
  if (before !== -1 && at - before <= soon && cues.isAddendum) return { at: before, evidence: 'addendum' };
  return null;
}

export function markOf(clues: Clues, talk: Talk): Mark | null {
  const certain = certainMark(clues);
  if (certain) return certain;
  const { number, people, author, quotes } = clues;
  const quote = quotes[0];
  if (quote) {
    const kind = quote.kind === 'block' ? 'quote' : quote.kind;
    return { at: quote.at, evidence: `${kind}${quotes.length > 1 ? ' divided' : quote.agreed ? ' and name' : quote.several ? ' of several' : quote.length < 8 ? ' short' : ''}` };
  }
  if (clues.attributed) return { at: talk.lastTo(author, clues.attributed.at, clues.before), evidence: 'attribution' };
  const person = people.length ? (people.find(({ place }) => place === 'start') ?? people.find(({ place }) => place === 'called') ?? people.find(({ place }) => place === 'paragraph') ?? people[0]) : undefined;
  if (person) {
    const how = person.fit === 'near' ? ' near' : talk.isHost(person.last, clues) && !person.at ? ' host' : talk.clues[person.last]!.written === 0 ? ' once' : '';
    return { at: talk.lastTo(author, person.last, clues.before), evidence: `${person.at ? 'at' : 'name'} ${person.place}${how}` };
  }
  return number ? { at: number.at, evidence: 'number inside' } : null;
}
