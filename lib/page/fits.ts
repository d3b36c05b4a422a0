import type { Discussion } from '../model/discussion.ts';
import { isMade } from '../model/site-recipe.ts';
import type { Reading } from './reading.ts';

/**
 * Whether a recipe still reads its platform: of its records at least 80 % have an id and words, and 60 % an author.
 * A platform that changed its markup fails here, and is better left alone than read wrongly.
 */
export function fits({ comments }: Pick<Discussion, 'comments'>): boolean {
  if (!comments.length) return false;
  const share = (holds: (comment: Discussion['comments'][number]) => boolean) => comments.filter(holds).length / comments.length;
  return share(({ id, text, quotes }) => id !== '' && (text !== '' || quotes.length > 0)) >= 0.8 && share(({ author }) => author !== null) >= 0.6;
}

/** Of a longer list every so-manieth row stands for its neighbours: all the words of 10,000 rows take 70 ms to gather. */
const looked = 500;

/** So many rows must speak against a recipe: one or two alone prove nothing. */
const enough = 3;

/**
 * Whether a platform's recipe reads this section wrongly, or most of its rows not at all. Rows without a word do not count: some platforms
 * fill a row only when it comes near the screen. What was made on the spot never promised to fit.
 */
export function isUnfit({ section: { recipe, root, tree }, discussion }: Pick<Reading, 'section' | 'discussion'>): boolean {
  if (isMade(recipe)) return false;
  const { comments } = discussion;
  if (comments.length >= enough && !fits(discussion)) return true;
  if (tree) return false;
  const { sel, exclude } = recipe.record;
  const all = root.querySelectorAll(sel);
  const step = Math.ceil(all.length / looked);
  let rows = 0;
  for (let at = 0; at < all.length; at += step) if (!(exclude && all[at]!.matches(exclude)) && all[at]!.textContent?.trim()) rows += step;
  return rows >= enough && comments.length < rows / 2;
}
