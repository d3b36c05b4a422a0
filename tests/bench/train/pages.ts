/** Discussions of saved pages that show their threads themselves, as `npm run inspect` prints them, put into the order in which they were written. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Gold } from './discussions.ts';

interface Read { id: string; author: string | null; time: string | null; text: string; quotes: string[]; parent: string | null; parentFrom: string | null }
interface Inspected { page: string; url?: string; article?: { text?: string } | null; discussions?: { comments: Read[] }[] }

export interface PageGold extends Gold { site: string }

/** Fewer tell nothing of how people answer each other there. */
const leastComments = 6;
const leastAnswers = 3;
/** Where more share their time, it is a day, and no order. */
const leastTimes = 0.7;

/** In the order of time; where the page gives none, by the number at the end of the id, which most sites count up. Null where there is neither. */
function inOrder(comments: readonly Read[]): Read[] | null {
  const times = new Set(comments.map(({ time }) => time));
  const isTimed = !times.has(null) && times.size >= comments.length * leastTimes;
  const keys = new Map(comments.map((each) => [each, isTimed ? Date.parse(each.time!) : Number(/\d+$/.exec(each.id)?.[0] ?? NaN)]));
  if ([...keys.values()].some(Number.isNaN) || new Set(keys.values()).size < comments.length * leastTimes) return null;
  return [...comments].sort((one, other) => keys.get(one)! - keys.get(other)!);
}

/** At the deepest level that a page shows, whoever answers a sibling is filed beside it: whom the second child there answers is not known. */
function withoutLastLevel(comments: readonly Read[]): Gold['comments'] {
  const depths = new Map<string, number>();
  for (const { id, parent } of comments) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  const deepest = Math.max(...depths.values());
  const had = new Set<string>();
  return comments.map((comment) => {
    const { id, parent } = comment;
    const isUnsure = parent !== null && deepest > 1 && depths.get(id) === deepest && had.has(parent);
    if (parent !== null) had.add(parent);
    return { ...comment, ...(isUnsure && { parent_unknown: true }) };
  });
}

export async function readPages(path: string): Promise<PageGold[]> {
  const found: PageGold[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!line.trim()) continue;
    const { page, url, article, discussions = [] } = JSON.parse(line) as Inspected;
    for (const { comments } of discussions) {
      const answers = comments.filter(({ parent }) => parent !== null);
      if (comments.length < leastComments || answers.length < leastAnswers || answers.some(({ parentFrom }) => parentFrom !== 'page')) continue;
      const ordered = inOrder(comments);
      if (ordered) found.push({ id: page, site: url ? new URL(url).hostname.split('.').slice(-2).join('.') : page, article: article?.text ?? null, comments: withoutLastLevel(ordered) });
    }
  }
  return found;
}
