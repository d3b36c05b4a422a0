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
export const sure = 0.6;
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

/** Where a document nobody wrote a recipe for holds comments, surest first: sections that do not overlap, each with a recipe of its own. */
export function guessSections(document: Document, options: GuessOptions): Section[] {
  const sections: Section[] = [];
  const all = candidatesOf(document, options);
  for (const chosen of all) {
    if (chosen.confidence < worthAsking) continue;
    const candidate = threaded(chosen, all);
    const root = rootOf(candidate);
    if (sections.some((other) => other.root.contains(root) || root.contains(other.root))) continue;
    // A page has one discussion nearly always: another one must be sure, and say what it is.
    if (sections.length && (candidate.confidence < sure || !candidate.features.talk || candidate.group.members.length < 3)) continue;
    const section = sectionOf(candidate);
    if (section && !options.isRefused?.(section)) sections.push(section);
  }
  return sections.sort((a, b) => b.confidence - a.confidence);
}

/** Every group that was looked at, those that read best first; they overlap. */
export function candidatesOf(document: Document, { openRoot }: GuessOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const survey of surveysOf(document, openRoot)) {
    for (const group of groupsOf(survey)) {
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

/** The same records by an element further out, where that one holds the answers too: it shows who answers whom. */
function threaded(chosen: Candidate, all: readonly Candidate[]): Candidate {
  const { members, nested, survey } = chosen.group;
  if (nested) return chosen;
  return all.find(({ group, choice, confidence }) => group.nested && group.survey === survey && group.members.length === members.length
    && choice > 0.4 * chosen.choice && confidence > 0.7 * chosen.confidence
    && members.every((at, k) => at >= group.members[k]! && at < survey.end[group.members[k]!]!)) ?? chosen;
}

const rootOf = ({ group: { survey, root } }: Candidate) => survey.elements[root]!;

/** The recipe by which a group is read, from a closer look. */
export function sectionOf(candidate: Candidate): Section | null {
  const { group, confidence } = candidate;
  const parts = partsOf(group, study);
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
