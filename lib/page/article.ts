import { Readability } from '@mozilla/readability';
import { folded, readText } from './text.ts';

export interface Article {
  title: string;
  byline: string | null;
  /** Paragraphs separated by `\n`. */
  text: string;
}

/**
 * The page's article by Mozilla's Readability, or null where it finds none. It works on a copy, and costs about as much as the page took
 * to parse: only when the article is asked for.
 */
export function readArticle(document: Document): Article | null {
  const copy = document.cloneNode(true) as Document;
  for (const ours of copy.querySelectorAll('belowline-part')) ours.remove();
  // The tree itself, not its source: no text of the page is parsed as markup again.
  const found = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!found?.content) return null;
  const { text, quotes } = readText(found.content as Element);
  return text || quotes.length ? { title: folded(found.title ?? ''), byline: folded(found.byline ?? '') || null, text } : null;
}
