/** Discussions with known parents, as the ranker sees them. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { nameKey } from '../../../lib/model/discussion.ts';
import { createReader, type Clues } from '../../../lib/replies/clues.ts';
import { isFirstLast } from '../../../lib/model/order.ts';
import { createPage, type Page } from '../../../lib/replies/page.ts';

/** One line of a corpus file. */
export interface Gold {
  id: string;
  article?: string | null;
  comments: { id: string | number; author?: string | null; time?: string | number | null; text?: string | null; quotes?: (string | { text?: string })[]; parent?: string | number | null; parent_unknown?: boolean; scored?: boolean }[];
}

export interface Discussion {
  clues: Clues[];
  page: Page;
  /** For each comment: its parent's place, -1 for an opening, null where it is unknown, not scored, or not earlier. */
  gold: (number | null)[];
}

export async function readGold(path: string): Promise<Gold[]> {
  const found: Gold[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) if (line.trim()) found.push(JSON.parse(line) as Gold);
  return found;
}

export function prepare({ article, comments }: Gold): Discussion {
  const all = comments.map((comment) => ({
    known: !comment.parent_unknown && comment.scored !== false,
    parent: comment.parent === null || comment.parent === undefined ? null : String(comment.parent),
    id: String(comment.id),
    author: comment.author ? { name: comment.author, key: nameKey(comment.author) } : null,
    time: typeof comment.time === 'number' ? new Date(comment.time * 1000).toISOString() : (comment.time ?? null),
    text: comment.text ?? '',
    quotes: (comment.quotes ?? []).map((quote) => (typeof quote === 'string' ? quote : (quote.text ?? ''))),
  }));
  if (isFirstLast(all)) all.reverse();
  const reader = createReader(article ?? null);
  const page = createPage();
  const clues = all.map((comment) => reader.read(comment));
  for (const each of clues) page.hear(each);
  const places = new Map(clues.map(({ id, at }) => [id, at]));
  const gold = all.map(({ known, parent }, at) => {
    if (!known) return null;
    if (parent === null) return -1;
    const place = places.get(parent);
    return place === undefined || place >= at ? null : place;
  });
  return { clues, page: page.now(), gold };
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
