import type { Moment } from './moment.ts';
import { log } from './scales.ts';
import { grown } from './tokens.ts';
import type { Talk } from './talk.ts';

/** So many of the latest comments, of openings, of those said to the author, of what one person wrote, are looked at. */
const latest = 9;
const openings = 4;
const toMe = 3;
const ofOne = 2;
/** The likeliest are asked: more would find hardly any answer more. */
const most = 8;

/**
 * What each tells of being the one that is answered, as log-odds that add up; the first of a kind, then the next.
 * A logit over the training discussions, fitted once: it only says who is asked, the net who is answered.
 */
const quoted = [4.4, 0.6];
const attributed = [2.5, 2];
const numbered = 3;
const spokenTo = [2.1, 2.4];
const spokenToInTurn = 1.3;
const near = [0.6, 0.5, 0.3, 0.1, 0.1, 0, 0, 0, 0];
const like = [0.7, 0.3, 0.1, -0.2, -0.1, -0.2];
const rare = 1.7;
const said = [0.9, 0.8, 0.5];
const opened = [-0.2, -0.3, -0.1, -0.3];
const endOfMyThread = 1;
const answeredByLast = 0.4;
const cameBack = [1.5, 0.5];
/** And of each, however it was found. */
const farther = -1;
const isOpening = 0.5;
const isUnanswered = 0.3;
const saidToMe = 1.2;
const sinceMyLast = 0.9;
const isMentioned = 1.7;

/** Earlier comments that one may answer. Longer than what is found. */
export interface Candidates {
  readonly list: Int32Array;
  /** @returns how many there are: eight at most, whatever the discussion's length. Each once. */
  find(moment: Moment): number;
}

/** What it quotes or names, the latest ones, what it is like, what was said to its author. */
export function createCandidates(talk: Talk): Candidates {
  let list = new Int32Array(64);
  let scores = new Float64Array(64);
  /** By comment: when it was found last, and its place in the list. */
  let turns = new Int32Array(256);
  let places = new Int32Array(256);
  let turn = 0;
  let count = 0;
  let at = 0;
  let author = -1;
  let before = -1;
  let mentioned: readonly number[] = [];

  /** However it was found. */
  function prior(each: number): number {
    let score = farther * log(at - each);
    if (talk.parents[each] === -1) score += isOpening;
    if (talk.replies[each]! < 0.5) score += isUnanswered;
    if (before !== -1 && each > before) score += sinceMyLast;
    const writer = talk.authors[each]!;
    if (author !== -1 && writer !== author) score += saidToMe * talk.toward(each, author);
    if (mentioned.length > 0 && mentioned.includes(writer)) score += isMentioned;
    return score;
  }

  function add(each: number, score: number): void {
    if (each < 0 || each >= at) return;
    if (turns[each] === turn) {
      scores[places[each]!]! += score;
      return;
    }
    if (count === list.length) {
      list = grown(list, count * 2);
      scores = grown(scores, count * 2);
    }
    turns[each] = turn;
    places[each] = count;
    list[count] = each;
    scores[count++] = score + prior(each);
  }

  function addLast(theirLast: number, told: readonly number[]): void {
    for (let each = theirLast, some = 0; each >= 0 && some < ofOne; each = talk.clues[each]!.before) {
      if (each >= at) continue;
      add(each, told[some]!);
      some++;
    }
  }

  /** Moves the likeliest to the front. */
  function best(): number {
    while (count > most) {
      let least = 0;
      for (let index = 1; index < count; index++) if (scores[index]! < scores[least]!) least = index;
      count--;
      list[least] = list[count]!;
      scores[least] = scores[count]!;
    }
    return count;
  }

  return {
    get list() { return list; },
    find({ clues, said: toAuthor, back }) {
      const { quotes, people, alike } = clues;
      ({ at, author, before, mentioned } = clues);
      if (at > turns.length) {
        turns = grown(turns, at * 2);
        places = grown(places, at * 2);
      }
      count = 0;
      turn++;
      for (let index = 0; index < quotes.length; index++) add(quotes[index]!.at, quoted[index === 0 ? 0 : 1]!);
      if (clues.number) add(clues.number.at, numbered);
      if (clues.attributed) addLast(clues.attributed.at, attributed);
      for (const person of people) {
        add(talk.lastTo(author, person.last, before), spokenToInTurn);
        addLast(person.last, spokenTo);
      }
      for (let steps = 1; steps <= latest && steps <= at; steps++) add(at - steps, near[steps - 1]!);
      for (let index = 0; index < alike.length; index++) add(alike[index]!.at, like[index]! + rare * alike[index]!.rarest);
      for (let steps = 1; steps <= toMe && steps <= toAuthor.length; steps++) add(toAuthor[toAuthor.length - steps]!, said[steps - 1]!);
      if (before !== -1) {
        add(talk.parents[before]!, 0);
        add(talk.tops[before]!, 0);
        add(talk.ends[talk.tops[before]!]!, endOfMyThread);
      }
      // A second look comes when later comments are settled: then the latest openings are not before this one, and nothing is lost.
      for (let steps = 1; steps <= openings && steps <= talk.openings.length; steps++) add(talk.openings[talk.openings.length - steps]!, opened[steps - 1]!);
      // Who came back to this comment had perhaps been spoken to.
      for (const each of back) {
        const { author: who, before: earlier } = talk.clues[each.at]!;
        if (who !== -1 && who !== author) addLast(earlier, cameBack);
      }
      if (at > 0) {
        add(talk.tops[at - 1]!, 0);
        add(talk.parents[at - 1]!, answeredByLast);
        add(0, 0);
      }
      return best();
    },
  };
}
