import type { Recipe } from '../model/recipe.ts';
import { createSearch } from '../page/find.ts';
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
 * Where this document's discussions are: by the recipes, and where none of them fits, by a guess. A platform's recipe that no longer reads
 * it (`unfit`) is left out, so that the guess has its turn.
 */
export function createFind({ document, recipes, openRoot, bring, now }: SectionsOptions): Find {
  return async ({ settings, site, anyway, known, unfit }) => {
    const url = addressOf(document);
    const taken = (section: Section) => known.some(({ root }) => root.contains(section.root) || section.root.contains(root));
    const make = async (section: Section) => createReading(section, { url, now, site, ...(section.recipe.thread.style === 'flat' && { createAnswers: (await bring('replies')).createReplies }) });
    const search = createSearch(document, settings.recipes ? recipes.filter(({ name }) => !unfit.has(name)) : [], { url, openRoot });
    await inSlices(search.step);
    const fitting = search.sections();
    if (fitting.length || known.length) return { readings: await Promise.all(fitting.filter((section) => !taken(section)).map(make)), perhaps: null };
    const { guessSections, sure, worthAsking } = await bring('guess');
    const guessed = guessSections(document, { url, lang: document.documentElement?.lang || null, openRoot });
    const good = guessed.filter(({ confidence }) => confidence >= (anyway ? 0 : sure));
    const best = guessed[0];
    const perhaps = !good.length && best && best.confidence >= worthAsking ? { confidence: best.confidence, count: best.root.querySelectorAll(best.recipe.record.sel).length } : null;
    return { readings: await Promise.all((anyway ? good.slice(0, 1) : good).map(make)), perhaps };
  };
}
