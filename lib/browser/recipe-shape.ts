import type { Read, Recipe, ThreadStyle, Transform } from '../model/recipe.ts';
import type { SiteRecipe } from '../model/site-recipe.ts';
import * as is from './shape.ts';

/** What a recipe from a page or a file must look like: nothing but the fields and words of `model/recipe.ts`, each of a size that a recipe has. */

const selector: is.Shape<string> = (value, at) => {
  const text = is.text(2000)(value, at);
  // It never becomes a rule of style; were it to, it could not end one.
  if (!text.trim() || /[{}]/.test(text)) throw new Error(`${at} must be a selector.`);
  return text;
};
const selectors = is.list(selector, 40);

/**
 * A regular expression that cannot run away: no group that is repeated without an end, no reference back.
 * It runs over words that anybody wrote.
 */
const pattern: is.Shape<string> = (value, at) => {
  const text = is.text(2000)(value, at);
  if (/\)(?:[*+]|\{\d*,\})|\\[1-9k]/.test(text)) throw new Error(`${at} must be a plain pattern.`);
  // Throws where it is none.
  void RegExp(text, 'iu');
  return text;
};

const transform: is.Shape<Transform> = is.oneOf('text', 'iso', 'epochS', 'epochMs', 'date', 'number', 'link', 'afterHash');
const read: is.Shape<Read> = is.some({ sel: selector, attr: is.text(100), match: pattern, means: is.text(100), as: transform });
const reads = is.list(read, 20);
const style: is.Shape<ThreadStyle> = is.oneOf('nested', 'parent', 'depth', 'flat');
const words = is.list(is.text(200), 20);

/** An object with what it must have, and of the rest what is there. */
const both = <A, B>(must: is.Shape<A>, may: is.Shape<B>): is.Shape<A & B> => (value, at) => ({ ...must(value, at), ...may(value, at) });

export const recipeShape: is.Shape<Recipe> = both(
  is.object({
    name: is.text(100), checked: is.text(10), confidence: is.number(0, 1),
    match: both(is.object({ require: selectors }), is.some({ urls: words, forbid: selectors })),
    root: selectors,
    record: both(is.object({ sel: selector }), is.some({ own: selector, rest: selector, exclude: selector })),
    author: reads,
    body: both(is.object({ sel: selectors }), is.some({ many: is.flag, drop: selector, quote: selector, lines: is.flag })),
    thread: both(is.object({ style }), is.some({ parent: reads, to: reads, depth: reads, from: is.number(-1000, 1000), unit: is.number(-1000, 1000) })),
  }),
  is.some({
    platform: is.text(260), host: selector, deep: is.oneOf(true), many: is.flag,
    id: reads, authorId: reads, time: reads, zone: is.text(60), timeText: reads, score: reads, up: reads, down: reads, permalink: reads, linkParam: is.text(100), roles: is.some({ author: selector, staff: selector }),
    head: selector, separator: is.object({ side: is.oneOf('before', 'after'), sel: selector }), heading: selector, stated: reads, replyBox: selector,
    more: is.list(is.object({ sel: selector, kind: is.oneOf('page', 'replies', 'new', 'text') }), 20),
    virtual: is.oneOf('unmount'), article: words, lang: words,
  }),
);

const time = is.whole(0, 8.64e15);

export const siteRecipeShape: is.Shape<SiteRecipe> = is.object({
  id: is.text(100), site: is.text(260), host: is.text(260), kind: is.oneOf('here', 'not'), recipe: recipeShape, made: time, changed: time,
});
