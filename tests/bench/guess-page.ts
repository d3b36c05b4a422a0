import { candidatesOf, sectionOf } from '../../lib/page/guess/guess.ts';
import { createReading } from '../../lib/page/read.ts';
import { parse } from '../pages/read.ts';

/** A group of a page with what would be read of it. */
export interface Read { features: Record<string, number>; count: number; authors: number; words: string }

/** What is read of a page besides its best groups decides nothing. */
const most = 7;

/** In the page: its best groups, read. */
export async function candidates(html: string): Promise<Read[]> {
  const document = parse(html);
  const url = 'https://paper.example/story';
  const found: Read[] = [];
  for (const candidate of candidatesOf(document, { url }).slice(0, most)) {
    const section = sectionOf(candidate);
    if (!section) continue;
    const reading = createReading(section, { url, site: 'paper.example', now: Date.now, lang: document.documentElement.lang || null });
    await reading.read();
    const { comments } = reading.discussion;
    found.push({
      features: candidate.features, count: comments.length, authors: comments.filter(({ author }) => author).length,
      words: comments.map(({ author, text, quotes }) => [author?.name, text, ...quotes].join(' ')).join(' ').slice(0, 60_000),
    });
  }
  return found;
}
