import type { Recipe } from '../model/recipe.ts';

const keys = new Set(['sel', 'own', 'rest', 'exclude', 'host', 'root', 'require', 'forbid', 'drop', 'quote', 'head', 'heading', 'replyBox']);

/** Whether this browser knows every selector of a recipe that came from outside, and the sections' own signs (`^sel`, `<sel`, ` / sel`). */
export const selectorsHold = (document: Document) => (recipe: Recipe): boolean => {
  const probe = document.createDocumentFragment();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (keys.has(key)) for (const part of value.replace(/^\^/, '').split(/ \/ | ?<(?=[^<]*$)/)) if (part) probe.querySelector(part);
    } else if (Array.isArray(value)) {
      for (const each of value) visit(each, key);
    } else if (value && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) visit(each, name);
    }
  };
  try {
    visit(recipe, '');
    return true;
  } catch {
    return false;
  }
};
