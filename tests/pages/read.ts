import type { Comment, Discussion } from '../../lib/model/discussion.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { findSections } from '../../lib/page/find.ts';
import { createReading, type ReadingOptions } from '../../lib/page/read.ts';
import type { Reading } from '../../lib/page/reading.ts';
import { recipes } from '../../lib/recipes/index.ts';

/** What is ahead of this is a mistake, not a time. */
export const now = Date.UTC(2026, 10, 24);

/** A document of its own, with declarative shadow roots attached; no script of it runs. */
export function parse(html: string): Document {
  return (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(html);
}

export function find(document: Document, url: string, only: readonly Recipe[] = recipes): ReturnType<typeof findSections> {
  return findSections(document, only, { url });
}

/** Every section of a page, read. */
export async function readPage(document: Document, url: string, options: Partial<ReadingOptions> & { only?: readonly Recipe[] } = {}): Promise<Reading[]> {
  const readings = find(document, url, options.only).map((section) => createReading(section, { url, site: 'paper.example', now: () => now, ...options }));
  for (const reading of readings) await reading.read();
  return readings;
}

/** A discussion without what is empty or follows from the rest, as expected.json writes it. */
export function brief({ recipe, platform, root, stated, comments }: Discussion): object {
  return { recipe, platform, root, stated, comments: comments.map(briefComment) };
}

function briefComment({ id, author, role, time, timeText, text, quotes, parent, parentFrom, parentConfidence, depth, score, permalink }: Comment): object {
  return {
    id, author: author && `${author.name} [${author.key}]`, ...(role && { role }), time, timeText, text, ...(quotes.length && { quotes }),
    parent: parent === null ? null : `${parent} (${parentFrom} ${parentConfidence})`, depth, score, permalink,
  };
}
