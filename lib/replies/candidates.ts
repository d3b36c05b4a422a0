import type { Clues } from './clues.ts';
import type { Talk } from './talk.ts';

/** So many of the latest comments, of openings, of what one person wrote, are asked. */
const latest = 10;
const openings = 5;
const ofOne = 3;
const toMe = 4;

/**
 * Earlier comments that this one may answer: what it quotes or names, what it is like, what was said to its author, the latest ones.
 * A few dozen at most, whatever the discussion's length. Each once.
 */
export function candidates(clues: Clues, talk: Talk): number[] {
  const { at, author, before } = clues;
  const found: number[] = [];
  const add = (each: number) => {
    if (each >= 0 && each < at && !found.includes(each)) found.push(each);
  };
  const addLast = (theirLast: number) => {
    for (let each = theirLast, count = 0; each >= 0 && count < ofOne; each = talk.clues[each]!.before, count++) add(each);
  };
  for (const quote of clues.quotes) add(quote.at);
  if (clues.number) add(clues.number.at);
  if (clues.attributed) addLast(clues.attributed.at);
  for (const person of clues.people) {
    add(talk.lastTo(author, person.last, before));
    addLast(person.last);
  }
  for (let each = at - 1; each >= 0 && each >= at - latest; each--) add(each);
  for (const like of clues.alike) add(like.at);
  if (author !== -1) {
    const said = talk.to(author, at);
    for (let index = said.length - 1; index >= 0 && index >= said.length - toMe; index--) add(said[index]!);
  }
  add(before);
  if (before !== -1) {
    add(talk.parents[before]!);
    add(talk.ends[talk.tops[before]!]!);
  }
  // A second look comes when later comments are settled: then the latest openings are not before this one, and nothing is lost.
  for (let index = talk.openings.length - 1; index >= 0 && index >= talk.openings.length - openings; index--) add(talk.openings[index]!);
  // Who came back to this comment had perhaps been spoken to.
  for (const back of talk.from(at)) {
    const { author: who, before: earlier } = talk.clues[back.at]!;
    if (who === -1 || who === author) continue;
    for (let each = earlier, count = 0; each >= 0 && count < ofOne; each = talk.clues[each]!.before) {
      if (each >= at) continue;
      add(each);
      count++;
    }
  }
  if (at > 0) {
    add(talk.parents[at - 1]!);
    add(talk.tops[at - 1]!);
    add(0);
  }
  for (const like of clues.alike.slice(0, 2)) add(talk.ends[talk.tops[like.at]!]!);
  return found;
}
