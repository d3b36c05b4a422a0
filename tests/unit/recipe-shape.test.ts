import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recipeShape } from '../../lib/browser/recipe-shape.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { said, type SiteRecipe } from '../../lib/model/site-recipe.ts';

const folder = join(import.meta.dirname, '../../lib/recipes');
const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

describe('a recipe from outside', () => {
  test.each(names)('%s, as any of ours, comes through whole', async (name) => {
    const { default: recipe } = (await import(join(folder, name))) as { default?: Recipe };
    if (recipe) expect(recipeShape(JSON.parse(JSON.stringify(recipe)), name)).toEqual(JSON.parse(JSON.stringify(recipe)));
  });
});

describe("the reader's words on a site", () => {
  const recipe = (name: string, sel: string): Recipe => ({ name, checked: '', confidence: 1, match: { require: [sel] }, root: ['#c'], record: { sel }, author: [], body: { sel: ['p'] }, thread: { style: 'flat' } });
  const word = (id: string, kind: SiteRecipe['kind'], of: Recipe, changed = 1): SiteRecipe => ({ id, site: 'a.example', host: 'a.example', kind, recipe: of, made: changed, changed });

  test('said twice it is there once; said the other way, the latest holds', () => {
    const before = word('1', 'here', recipe('reader', 'li'));
    expect(said([before], word('2', 'here', recipe('reader', 'li'), 9))).toEqual({ put: { ...before, changed: 9 }, remove: [] });
    expect(said([before], word('2', 'not', recipe('reader', 'li'), 9))).toMatchObject({ put: { id: '2', kind: 'not' }, remove: ['1'] });
  });

  test('other places of the site are left as they are, up to a number', () => {
    const rows = Array.from({ length: 60 }, (_, at) => word(String(at), 'not', recipe('guess', `li.k${at}`), at));
    const { remove } = said(rows, word('new', 'not', recipe('wordpress', 'li'), 99));
    expect(remove).toHaveLength(11);
    expect(remove).toContain('0');
    expect(remove).not.toContain('59');
  });
});
