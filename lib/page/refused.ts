import type { Recipe } from '../model/recipe.ts';
import type { Section } from './reading.ts';

/**
 * Whether a section is what the reader said is none, also where it is read by other selectors: its records are the refused ones,
 * stand in one each, or hold one.
 */
export function isRefused({ root, recipe }: Pick<Section, 'root' | 'recipe'>, refused: readonly Recipe[]): boolean {
  const own = recipe.record.sel;
  const first = root.querySelector(own);
  return first !== null && refused.some(({ record: { sel }, root: roots }) => {
    const around = first.closest(sel) ?? first.querySelector(sel);
    // A bare tag (`article`) says little by itself: where it stood must be the same too.
    return around !== null && around.querySelectorAll(own).length <= 1 && (!/^\w+$/.test(sel) || around.closest(roots.join()) !== null);
  });
}
