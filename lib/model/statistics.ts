import type { Author, Comment } from './discussion.ts';
import type { Threads } from './threads.ts';

/** What can be counted of a discussion. Muted people are in none of it. */
export interface Statistics {
  comments: number;
  threads: number;
  people: number;
  /** Comments in equal spans of time, the earliest first, and the very first and last of them; null where too few times are known. */
  times: { first: Comment; last: Comment; counts: number[] } | null;
  /** Who wrote most. */
  most: { author: Author; count: number }[];
  /** Two people who answered each other in turns: the first comment of the exchange, and how many. */
  exchanges: { first: string; count: number; between: [Author, Author] }[];
}

const spans = 24;
const few = 5;

export function statisticsOf(comments: readonly Comment[], threads: Threads, isLeftOut: (id: string) => boolean): Statistics {
  const seen = comments.filter(({ id }) => !isLeftOut(id));
  const people = peopleOf(seen);
  return {
    comments: seen.length,
    threads: seen.filter(({ id }) => threads.parent(id) === null).length,
    people: people.length,
    times: timesOf(seen),
    most: people.slice(0, few),
    exchanges: exchangesOf(seen, threads, isLeftOut),
  };
}

/** Who wrote these, and how much: who wrote most comes first. */
export function peopleOf(comments: readonly Comment[]): { author: Author; count: number }[] {
  const people = new Map<string, { author: Author; count: number }>();
  for (const { author } of comments) {
    if (!author) continue;
    const entry = people.get(author.key);
    if (entry) entry.count++;
    else people.set(author.key, { author, count: 1 });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}

function timesOf(comments: readonly Comment[]): Statistics['times'] {
  const times: number[] = [];
  let [from, to] = [Infinity, -Infinity];
  let [first, last]: [Comment | null, Comment | null] = [null, null];
  for (const comment of comments) {
    const time = Date.parse(comment.time ?? '');
    if (Number.isNaN(time)) continue;
    times.push(time);
    if (time < from) [first, from] = [comment, time];
    if (time > to) [last, to] = [comment, time];
  }
  if (times.length < 3 || from === to) return null;
  const counts = Array<number>(spans).fill(0);
  for (const time of times) counts[Math.min(spans - 1, Math.floor(((time - from) / (to - from)) * spans))]!++;
  return { first: first!, last: last!, counts };
}

/** Longest chains of replies in which the same two people take turns; each only once, three comments at least. */
function exchangesOf(comments: readonly Comment[], threads: Threads, isLeftOut: (id: string) => boolean): Statistics['exchanges'] {
  /** The chain that ends with a comment: how long, where it began. */
  const chains = new Map<string, { first: string; count: number; other: string | null }>();
  const best = new Map<string, Statistics['exchanges'][number]>();
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const visit = (id: string) => {
    const comment = known.get(id);
    if (!comment?.author) return;
    const up = threads.parent(id);
    const parent = up === null || isLeftOut(up) ? undefined : known.get(up);
    if (!parent?.author || parent.author.key === comment.author.key) {
      chains.set(id, { first: id, count: 1, other: null });
      return;
    }
    const before = chains.get(parent.id)!;
    const goesOn = before.other === null || before.other === comment.author.key;
    const chain = goesOn ? { first: before.first, count: before.count + 1, other: parent.author.key } : { first: parent.id, count: 2, other: parent.author.key };
    chains.set(id, chain);
    const first = known.get(chain.first)!.author!;
    const other = first.key === comment.author.key ? parent.author : comment.author;
    if (chain.count >= 3 && chain.count > (best.get(chain.first)?.count ?? 0)) best.set(chain.first, { first: chain.first, count: chain.count, between: [first, other] });
  };
  for (const top of threads.tops()) {
    visit(top);
    for (const id of threads.below(top)) visit(id);
  }
  return [...best.values()].sort((a, b) => b.count - a.count).slice(0, few);
}
