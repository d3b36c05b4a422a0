import type { Read, Recipe, ThreadStyle } from '../../model/recipe.ts';
import type { Section } from '../reading.ts';
import type { OpenRoot } from '../roots.ts';
import { type AuthorGuess, guessAuthor } from './author.ts';
import { type BodyGuess, guessBody } from './body.ts';
import { type Features, featuresOf } from './features.ts';
import { type Group, groupsOf } from './groups.ts';
import { guessTime, type TimeGuess } from './moment.ts';
import { sampleOf, type Sampled } from './sample.ts';
import { selectorOf } from './selectors.ts';
import { type Survey, surveysOf } from './survey.ts';
import weights from './weights.json' with { type: 'json' };

export interface GuessOptions {
  /** The document's own address. */
  url: string;
  /** BCP 47 language of the page, where it is known. */
  lang?: string | null;
  openRoot?: OpenRoot;
}

/** From this confidence on a guess is read without asking. */
export const sure = 0.9;
/** From this one on the reader may be asked: 'This may be a discussion.' */
export const worthAsking = 0.5;

export interface Candidate { section: Section; features: Features }

/** Where a document nobody wrote a recipe for holds comments, surest first: sections that do not overlap, each with a recipe of its own. */
export function guessSections(document: Document, options: GuessOptions): Section[] {
  const sections: Section[] = [];
  for (const { section } of candidatesFor(document, options)) {
    if (section.confidence < worthAsking) break;
    if (!sections.some(({ root }) => root.contains(section.root) || section.root.contains(root))) sections.push(section);
  }
  return sections;
}

/** Every group that was looked at closely, surest first; they overlap. */
export function candidatesFor(document: Document, { openRoot }: GuessOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const survey of surveysOf(document, openRoot)) {
    for (const group of groupsOf(survey)) {
      const candidate = candidateOf(survey, group);
      if (candidate) found.push(candidate);
    }
  }
  return found.sort((a, b) => b.section.confidence - a.section.confidence);
}

function candidateOf(survey: Survey, group: Group): Candidate | null {
  const sampled = sampleOf(group);
  if (!sampled.length) return null;
  const author = guessAuthor(sampled);
  const time = guessTime(sampled, survey);
  const body = guessBody(sampled, [author?.elements, time?.elements].filter((each) => each !== undefined));
  if (!body || (!author && !time)) return null;
  const features = featuresOf(group, author, time, body);
  const confidence = confidenceOf(features);
  const recipe = recipeOf(group, sampled, { author, time, body, confidence });
  return { section: { recipe, scope: survey.scope, root: survey.elements[group.root]!, confidence }, features };
}

function confidenceOf(features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * ((weights as Record<string, number>)[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

interface Parts { author: AuthorGuess | null; time: TimeGuess | null; body: BodyGuess; confidence: number }

function recipeOf(group: Group, sampled: readonly Sampled[], { author, time, body, confidence }: Parts): Recipe {
  const { survey, selector, root } = group;
  const style: ThreadStyle = group.nested ? 'nested' : 'flat';
  const id = idOf(sampled);
  return {
    name: 'guess',
    checked: '2026-11-25',
    confidence,
    match: { require: [selector] },
    ...(survey.host && { host: selectorOf(survey.host) }),
    root: [selectorOf(survey.elements[root]!)],
    record: { sel: selector },
    ...(id && { id }),
    author: author?.reads ?? [],
    ...(author?.ids.length && { authorId: author.ids }),
    ...(time && { time: time.reads }),
    body: body.body,
    thread: { style },
  };
}

/** The records' own ids, where each has one. */
function idOf(sampled: readonly Sampled[]): Read[] | null {
  const own = new Set(sampled.map(({ record }) => record.id));
  return own.size === sampled.length && !own.has('') ? [{ attr: 'id' }] : null;
}
