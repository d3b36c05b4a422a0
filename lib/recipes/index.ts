import type { Recipe } from '../model/recipe.ts';

const files = import.meta.glob<Recipe>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** Every recipe there is: one file each in this folder, surest first. */
export const recipes: readonly Recipe[] = Object.values(files).sort((a, b) => b.confidence - a.confidence);
