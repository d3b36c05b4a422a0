import type { Recipe } from '../model/recipe.ts';
import { createSearch, findSections } from '../page/find.ts';
import { isPutAway } from '../page/hidden.ts';
import { createReading } from '../page/read.ts';
import type { Section } from '../page/reading.ts';
import type { OpenRoot } from '../page/roots.ts';
import { inSlices } from '../page/slices.ts';
import type { Bring } from '../browser/bring.ts';
import type { Find } from './reader.ts';

export interface SectionsOptions {
  document: Document;
  recipes: readonly Recipe[];
  openRoot: OpenRoot;
  /** Parts of the reader that are loaded when a page needs them. */
  bring: Bring;
  now(): number;
}

/** The document's own address; a frame made from `srcdoc` or `about:blank` has that of the page around it. */
export function addressOf(document: Document): string {
  const { href } = document.defaultView!.location;
  return /^https?:/.test(href) || !/^https?:/.test(document.baseURI) ? href : document.baseURI;
}

/**
 * Where this document's discussions are: where the reader said, by the recipes, and where none of them fits, by a guess. What the reader said
 * is none is left alone; a platform's recipe that no longer reads it (`unfit`) is left out, so that the guess has its turn.
 */
export function createFind({ document, recipes, openRoot, bring, now }: SectionsOptions): Find {
  return async ({ settings, site, anyway, known, unfit, words, folds }) => {
    const url = addressOf(document);
    const taken = (section: Section) => known.some(({ root }) => root.contains(section.root) || section.root.contains(root));
    const make = async (section: Section) => createReading(section, { url, now, site, ...(section.recipe.thread.style === 'flat' && (await bring('replies')).answering(folds)) });
    const options = { url, openRoot };
    const said = (kind: 'here' | 'not') => words.filter((word) => word.kind === kind).map(({ recipe }) => recipe);
    const [here, not] = [said('here'), said('not')];
    const pointed = here.length ? here.filter((await bring('guess')).selectorsHold(document)) : [];
    const off = new Set([...unfit, ...not.map(({ name }) => name)]);
    const search = createSearch(document, [...pointed, ...(settings.recipes ? recipes.filter(({ name }) => !off.has(name)) : [])], options);
    await inSlices(search.step);
    const fitting = search.sections().filter(({ root }) => !isPutAway(root));
    const drifted = unfit.size > 0 && findSections(document, recipes.filter(({ name }) => unfit.has(name)), options).length > 0;
    const found = { perhaps: null, drifted, refused: null, waiting: null };
    if (fitting.length || known.length) return { ...found, readings: await Promise.all(fitting.filter((section) => !taken(section)).map(make)) };
    const { guessSections, isRefused, sure, worthAsking, waitingIn } = await bring('guess');
    const guessed = await guessSections(document, { ...options, lang: document.documentElement?.lang || null, isRefused: (section) => isRefused(section, not) || isPutAway(section.root) });
    const good = guessed.filter(({ confidence }) => confidence >= (anyway ? 0 : sure));
    const best = guessed[0];
    const perhaps = !good.length && best && best.confidence >= worthAsking ? { confidence: best.confidence, count: best.root.querySelectorAll(best.recipe.record.sel).length } : null;
    const refused = words.find((word) => word.kind === 'not' && findSections(document, [word.recipe], options).length)?.id ?? null;
    const waiting = good.length || refused ? null : waitingIn(document, recipes, options);
    return { ...found, perhaps, refused, waiting, readings: await Promise.all((anyway ? good.slice(0, 1) : good).map(make)) };
  };
}
