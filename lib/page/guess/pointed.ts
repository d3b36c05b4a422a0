import { pointed } from '../../model/site-recipe.ts';
import type { Section } from '../reading.ts';
import { describe, type OpenRoot } from '../roots.ts';
import { type Candidate, candidateOf, candidatesOf, sectionOf } from './guess.ts';
import { type Group, groupsOf } from './groups.ts';
import { finish } from './steps.ts';
import { type Survey, surveysOf } from './survey.ts';

/** What may be meant by pointing at one place: the narrowest first, and which of them looks most like comments. */
export interface Ladder { rungs: Candidate[]; best: number }

/** What the detector has to offer for a place that somebody points at, however unlikely it is. */
export interface Pointed {
  /** Null where nothing around the element repeats, or has words. */
  at(element: Element): Ladder | null;
  /** Places of the document, in its order: what keys go through. The surest of each. */
  places(): Element[];
  /** The surest place of all, or null. */
  surest(): Element | null;
  /** The section that a rung stands for, with a recipe that is the reader's own. */
  section(rung: Candidate): Section | null;
}

/** Far more than the detector itself looks at: the reader points where it went wrong. */
const mostGroups = 300;
const mostRungs = 8;

export function createPointed(document: Document, openRoot: OpenRoot, day: string): Pointed {
  let surveys: Survey[] | null = null;
  const groups = new Map<Survey, Group[]>();
  const candidates = new Map<Group, Candidate | null>();

  /** The page may have grown since it was last walked. */
  function surveyOf(element: Element): { survey: Survey; at: number } | null {
    for (let tries = 0; tries < 2; tries++) {
      surveys ??= finish(surveysOf(document, openRoot));
      for (let up: Element | null = element; up; up = up.parentElement) {
        for (const survey of surveys) {
          const at = up === element || tries ? survey.elements.indexOf(up) : -1;
          if (at >= 0) return { survey, at };
        }
      }
      surveys = null;
      groups.clear();
      candidates.clear();
    }
    return null;
  }

  function groupsIn(survey: Survey): Group[] {
    if (!groups.has(survey)) groups.set(survey, finish(groupsOf(survey, mostGroups)));
    return groups.get(survey)!;
  }

  function judged(group: Group): Candidate | null {
    if (!candidates.has(group)) candidates.set(group, candidateOf(group));
    return candidates.get(group)!;
  }

  /** How many elements the member around `at` has; null where no member is. */
  function widthAround({ members, tails, survey: { end } }: Group, at: number): number | null {
    for (let k = members.length - 1; k >= 0; k--) {
      if (members[k]! > at) continue;
      const last = end[tails[k]!]!;
      if (at < last) return last - members[k]!;
    }
    return null;
  }

  function ladderAt(survey: Survey, at: number): Ladder | null {
    const found: { candidate: Candidate; width: number }[] = [];
    for (const group of groupsIn(survey)) {
      const width = widthAround(group, at);
      const candidate = width === null ? null : judged(group);
      if (candidate) found.push({ candidate, width: width! });
    }
    const several = found.some(({ candidate }) => candidate.group.members.length > 1);
    const likely = found.filter(({ candidate }) => !several || candidate.group.members.length > 1).sort((a, b) => b.candidate.choice - a.candidate.choice).slice(0, mostRungs);
    if (!likely.length) return null;
    const rungs = [...likely].sort((a, b) => a.width - b.width || a.candidate.group.members.length - b.candidate.group.members.length).map(({ candidate }) => candidate);
    return { rungs, best: rungs.indexOf(likely[0]!.candidate) };
  }

  const firstOf = ({ group: { survey, members } }: Candidate) => survey.elements[members[0]!]!;

  return {
    at(element) {
      const found = surveyOf(element);
      return found && ladderAt(found.survey, found.at);
    },
    places() {
      const places: Candidate[] = [];
      for (const candidate of candidatesOf(document, { url: '', openRoot })) {
        if (places.length >= 20) break;
        const root = candidate.group.survey.elements[candidate.group.root]!;
        if (!places.some(({ group }) => group.survey.elements[group.root]!.contains(root) || root.contains(group.survey.elements[group.root]!))) places.push(candidate);
      }
      return places.map(firstOf).sort((a, b) => (a.compareDocumentPosition(b) & 4 /* following */ ? -1 : 1));
    },
    surest() {
      const best = candidatesOf(document, { url: '', openRoot })[0];
      return best ? firstOf(best) : null;
    },
    section(rung) {
      const section = sectionOf(rung);
      if (!section) return null;
      const { recipe, root } = section;
      // By its place, and by its name: the place is another one on the site's other pages.
      const name = describe(root);
      const roots = name === root.localName || recipe.root.includes(name) ? recipe.root : [...recipe.root, name];
      return { ...section, confidence: 1, recipe: { ...recipe, name: pointed, checked: day, confidence: 1, root: roots } };
    },
  };
}
