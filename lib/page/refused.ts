import type { Recipe } from '../model/recipe.ts';
import type { Section } from './reading.ts';

/** So many records tell where the others stand. */
const some = 12;

/**
 * Whether a section is what the reader said is none, also where it is read by other selectors: its records are the refused ones, hold some,
 * or are spread over several. All of them inside one (comments below a refused teaser) are another matter.
 */
export function isRefused({ root, recipe }: Pick<Section, 'root' | 'recipe'>, refused: readonly Recipe[]): boolean {
  const records = [...root.querySelectorAll(recipe.record.sel)].slice(0, some);
  return refused.some(({ record: { sel }, root: roots }) => {
    // A bare tag (`article`) says little by itself: where it stood must be the same too.
    const isIt = (element: Element | null) => element !== null && (!/^\w+$/.test(sel) || element.closest(roots.join()) !== null);
    const around = new Set(records.map((record) => record.closest(sel)).filter(isIt));
    return around.size > 1 || around.has(records[0]!) || records.some((record) => isIt(record.querySelector(sel))) || (around.size === 1 && records.length === 1);
  });
}
