import type { Recipe } from '../model/recipe.ts';
import { fitsPattern } from './addresses.ts';
import type { Section } from './reading.ts';
import { type OpenRoot, openRootOnly, scopesOf } from './roots.ts';
import { createDeepTree, plainTree, type Tree } from './tree.ts';

export interface FindOptions {
  /** The document's own address. */
  url: string;
  openRoot?: OpenRoot;
}

/**
 * The sections of a document that a recipe fits, surest first. Sections do not overlap: of two recipes for one place the surer wins.
 * A shadow root that is not attached yet is not found; whoever calls comes again.
 */
export function findSections(document: Document, recipes: Iterable<Recipe>, options: FindOptions): Section[] {
  const search = createSearch(document, recipes, options);
  while (search.step());
  return search.sections();
}

/** The same, recipe by recipe: on a long page each asks for some milliseconds, and the page has its turn between them. */
export interface Search {
  /** Looks for one recipe more; false where that was the last. */
  step(): boolean;
  sections(): Section[];
}

export function createSearch(document: Document, recipes: Iterable<Recipe>, { url, openRoot = openRootOnly }: FindOptions): Search {
  const found: Section[] = [];
  const queue = [...recipes].filter(({ match }) => !match.urls || match.urls.some((pattern) => fitsPattern(pattern, url)));
  let at = 0;

  function look(recipe: Recipe): void {
    for (const scope of scopesOf(document, recipe.host, openRoot)) {
      if (!fitsMarks(recipe, document, scope)) continue;
      const tree = recipe.deep && createDeepTree(openRoot);
      for (const root of rootsIn(scope, recipe, tree ?? plainTree)) found.push({ recipe, scope, root, confidence: recipe.confidence, ...(tree && { tree }) });
    }
  }

  return {
    step() {
      const recipe = queue[at++];
      try {
        if (recipe) look(recipe);
      } catch (error) {
        // A selector that this browser does not know, in a recipe that came from outside: the others still hold.
        if ((error as Error).name !== 'SyntaxError') throw error;
      }
      return at < queue.length;
    },
    sections() {
      found.sort((a, b) => b.confidence - a.confidence);
      return found.filter((section, index) => !found.slice(0, index).some((better) => better.root.contains(section.root) || section.root.contains(better.root)));
    },
  };
}

function fitsMarks({ match }: Recipe, document: Document, scope: Document | ShadowRoot): boolean {
  const has = (selector: string) => scope.querySelector(selector) !== null || (scope !== document && document.querySelector(selector) !== null);
  return match.require.some(has) && !match.forbid?.some(has);
}

function rootsIn(scope: Document | ShadowRoot, recipe: Recipe, tree: Tree): Element[] {
  const roots: Element[] = [];
  for (const selector of recipe.root) {
    for (const root of scope.querySelectorAll(selector)) {
      if (roots.some((other) => other.contains(root) || root.contains(other)) || !holdsRecord(root, recipe, tree)) continue;
      roots.push(root);
      if (!recipe.many) return roots;
    }
  }
  return roots;
}

function holdsRecord(root: Element, { record }: Recipe, tree: Tree): boolean {
  if (!record.exclude && !tree.walk) return root.querySelector(record.sel) !== null;
  for (const each of tree.all(root, record.sel)) if (!record.exclude || !each.matches(record.exclude)) return true;
  return false;
}
