import type { Recipe } from '../model/recipe.ts';
import type { Place } from './reading.ts';
import { readText } from './text.ts';

export interface QuoteOnPage { element: Element; text: string }

/** What a comment quotes, as elements with their words; of quotes within quotes the outermost. */
export function quotesIn({ body }: Pick<Place, 'body'>, { quote = 'blockquote' }: Recipe['body']): QuoteOnPage[] {
  if (!body) return [];
  return [...body.querySelectorAll(quote)].filter((each) => !each.parentElement?.closest(quote) || !body.contains(each.parentElement.closest(quote)))
    .map((element) => ({ element, text: readText(element).text }));
}
