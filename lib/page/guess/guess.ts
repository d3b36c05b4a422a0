import type { Recipe } from '../../model/recipe.ts';
import type { Section } from '../reading.ts';
import type { OpenRoot } from '../roots.ts';
import { type AuthorGuess, guessAuthor } from './author.ts';
import { type BodyGuess, guessBody } from './body.ts';
import { extrasOf } from './extras.ts';
import { type Features, featuresOf } from './features.ts';
import { type Group, groupsOf } from './groups.ts';
import { guessTime, type TimeGuess } from './moment.ts';
import { glance, type Look, markSignatures, sampleOf, type Sampled, study } from './sample.ts';
import { selectorOf } from './selectors.ts';
import { finish, finishInSlices, type Steps } from './steps.ts';
import { surveysOf } from './survey.ts';
import weights from './weights.json' with { type: 'json' };

export interface GuessOptions {
  /** The document's own address. */
  url: string;
  /** BCP 47 language of the page, where it is known. */
  lang?: string | null;
  openRoot?: OpenRoot;
  /** The reader said that this is none. */
  isRefused?(section: Section): boolean;
}

/** From this confidence on a guess is read without asking. */
export const sure = 0.5;
/** From this one on the reader may be asked: 'This may be a discussion.' */
export const worthAsking = 0.3;

/** A group and what was seen of it at a glance. */
export interface Candidate {
  group: Group;
  features: Features;
  /** How well it would be read, next to the page's other groups: chooses among them. */
  choice: number;
  /** Of those given 0.9, about nine in ten are discussions. */
  confidence: number;
}

/**
 * Where a document nobody wrote a recipe for holds comments, surest first: sections that do not overlap, each with a recipe of its own.
 * A page of ten thousand comments takes seconds, so that it has its turn all the time.
 */
export const guessSections = (document: Document, options: GuessOptions): Promise<Section[]> => finishInSlices(guessing(document, options));

function* guessing(document: Document, options: GuessOptions): Steps<Section[]> {
  const sections: Section[] = [];
  const all = yield* weighing(document, options);
  for (const chosen of all) {
    if (chosen.confidence < worthAsking) continue;
    const candidate = wider(chosen, all);
    const root = rootOf(candidate);
    // Taken away since it was seen.
    if (!root.isConnected) continue;
    if (sections.some((other) => other.root.contains(root) || root.contains(other.root))) continue;
    // A page has one discussion nearly always: another one must be sure, and say what it is.
    if (sections.length && (candidate.confidence < sure || !candidate.features.talk || candidate.group.members.length < 3)) continue;
    yield;
    const section = yield* closerLook(candidate);
    if (section && !options.isRefused?.(section)) sections.push(section);
  }
  return sections.sort((a, b) => b.confidence - a.confidence);
}

/** Every group that was looked at, those that read best first; they overlap. */
export const candidatesOf = (document: Document, options: GuessOptions): Candidate[] => finish(weighing(document, options));

function* weighing(document: Document, { openRoot }: GuessOptions): Steps<Candidate[]> {
  const found: Candidate[] = [];
  for (const survey of yield* surveysOf(document, openRoot)) {
    for (const group of yield* groupsOf(survey)) {
      yield;
      const candidate = candidateOf(group);
      if (candidate) found.push(candidate);
    }
  }
  return found.sort((a, b) => b.choice - a.choice);
}

/** A group at a glance; null where its members do not look like entries by somebody or of some time. */
export function candidateOf(group: Group): Candidate | null {
  const parts = partsOf(group, glance);
  if (!parts) return null;
  const features = featuresOf(group, parts);
  return { group, features, choice: weigh(features, 0), confidence: weigh(features, 1) };
}

/**
 * A group that holds all of the chosen one's records and as good as tells comments, where it shows more: further records (the chosen ones
 * answer one comment), or who answers whom (the chosen ones stand inside of others of its kind).
 */
function wider(chosen: Candidate, all: readonly Candidate[]): Candidate {
  let best = chosen;
  for (const other of all) {
    const { members, nested, survey } = other.group;
    if (other === best || survey !== chosen.group.survey || other.confidence < 0.6 * chosen.confidence || other.choice < 0.25 * chosen.choice) continue;
    // Not by taking rows of something else along.
    if ((['authored', 'timed', 'bodied'] as const).some((name) => other.features[name]! < chosen.features[name]! - 0.1)) continue;
    const isMore = members.length >= 1.3 * best.group.members.length;
    if ((isMore || (nested && !best.group.nested && members.length === best.group.members.length)) && holdsEach(other.group, chosen.group)) best = other;
  }
  return best;
}

/** Whether each record of `inner` is, or stands in, a record of `outer` that is its own. */
function holdsEach({ members, survey }: Group, inner: Group): boolean {
  let k = 0;
  let last = -1;
  for (const at of inner.members) {
    while (k + 1 < members.length && members[k + 1]! <= at) k++;
    if (k === last || members[k]! > at || at >= survey.end[members[k]!]!) return false;
    last = k;
  }
  return true;
}

const rootOf = ({ group: { survey, root } }: Candidate) => survey.elements[root]!;

/** The recipe by which a group is read, from a closer look. */
export const sectionOf = (candidate: Candidate): Section | null => finish(closerLook(candidate));

function* closerLook(candidate: Candidate): Steps<Section | null> {
  const { group, confidence } = candidate;
  const parts = partsOf(group, study);
  yield;
  return parts && { recipe: recipeOf(group, parts, confidence), scope: group.survey.scope, root: rootOf(candidate), confidence };
}

/** What a record is made of. */
export interface Parts { sampled: Sampled[]; author: AuthorGuess | null; time: TimeGuess | null; body: BodyGuess }

function partsOf(group: Group, look: Look): Parts | null {
  const sampled = sampleOf(group, look);
  if (!sampled.length) return null;
  const author = guessAuthor(sampled);
  if (author) markSignatures(sampled, author.elements);
  const time = guessTime(sampled, group.survey);
  const body = guessBody(sampled, [author?.elements, time?.elements].filter((each) => each !== undefined));
  return body && (author || time) ? { sampled, author, time, body } : null;
}

/** Two logistic regressions, fitted by `tests/bench/guess-weights.ts`: the weights of choice and of confidence. */
function weigh(features: Features, which: 0 | 1): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * ((weights as Record<string, number[]>)[name]?.[which] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function recipeOf(group: Group, { sampled, author, time, body }: Parts, confidence: number): Recipe {
  const { survey, selector, rest, root } = group;
  return {
    name: 'guess',
    checked: '2026-11-25',
    confidence,
    match: { require: [selector] },
    ...(survey.host && { host: selectorOf(survey.host) }),
    root: [selectorOf(survey.elements[root]!)],
    record: { sel: selector, ...(rest && { rest }) },
    ...extrasOf(group, sampled),
    author: author?.reads ?? [],
    ...(author?.ids.length && { authorId: author.ids }),
    ...(time && { time: time.reads }),
    body: body.body,
  };
}
