/** `node tests/bench/speed-replies.ts [FILE.jsonl]`: what it costs to find out who answers whom, as a multiple of splitting the same texts into words once. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import type { Told } from '../../lib/replies/clues.ts';
import { createModel } from '../../lib/replies/model.ts';
import { createReplies } from '../../lib/replies/replies.ts';
import { random } from './train/discussions.ts';

export interface RepliesSpeed {
  comments: number;
  /** Milliseconds: see {@link least}. */
  split: number;
  replies: number;
  /** `replies / split`. */
  ratio: number;
  /** The longest single step, in milliseconds: the page waits for no more at once. */
  longestStep: number;
}

const times = 9;
/** So many comments are timed at once. */
const piece = 50;

/** Milliseconds: for each piece of the work the least of some runs, so that what else the machine does is left out. */
function least(work: (tell: (milliseconds: number) => void) => void): number {
  const best: number[] = [];
  for (let run = 0; run < times; run++) {
    let at = 0;
    work((milliseconds) => {
      best[at] = Math.min(best[at] ?? Infinity, milliseconds);
      at++;
    });
  }
  return best.reduce((sum, each) => sum + each, 0);
}

export function measureReplies(comments: readonly Told[]): RepliesSpeed {
  const model = createModel();
  const split = least((tell) => {
    for (let from = 0; from < comments.length; from += piece) {
      const start = performance.now();
      for (const { text } of comments.slice(from, from + piece)) text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
      tell(performance.now() - start);
    }
  });
  let longestStep = Infinity;
  const replies = least((tell) => {
    let longest = 0;
    const steps = createReplies({ model }).steps(comments);
    for (let done: boolean | undefined = false; !done; ) {
      const start = performance.now();
      for (let count = 0; count < piece && !done; count++) {
        const before = performance.now();
        done = steps.next().done;
        longest = Math.max(longest, performance.now() - before);
      }
      tell(performance.now() - start);
    }
    longestStep = Math.min(longestStep, longest);
  });
  return { comments: comments.length, split, replies, ratio: replies / split, longestStep };
}

/** Comments of made-up words, some frequent and most rare, by a tenth as many people; every fourth names or quotes somebody. */
export function madeUp(count: number): Told[] {
  const next = random(11);
  const word = () => `w${Math.floor(4000 * next() ** 3)}`;
  const made: Told[] = [];
  for (let at = 0; at < count; at++) {
    const words = Array.from({ length: 12 + Math.floor(next() * 60) }, word).join(' ');
    const other = made[Math.floor(next() * at)];
    const name = `person${Math.floor((next() * count) / 10)}`;
    const start = other && at % 4 === 0 ? `@${other.author!.name} ` : '';
    made.push({ id: `c${at}`, author: { name, key: name }, time: new Date(1.7e12 + at * 60_000).toISOString(), text: start + words, quotes: other && at % 16 === 1 ? [other.text.slice(0, 80)] : [] });
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2];
  const told: Told[] = [];
  if (path) {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const { id, comments } = JSON.parse(line) as { id: string; comments: { id: string; author: string | null; text: string; quotes?: (string | { text: string })[] }[] };
      told.push(...comments.map((each) => ({ id: `${id} ${each.id}`, author: each.author ? { name: each.author, key: each.author } : null, time: null, text: each.text, quotes: (each.quotes ?? []).map((quote) => (typeof quote === 'string' ? quote : quote.text)) })));
    }
  }
  for (const comments of path ? [told.slice(0, 1000)] : [madeUp(1000), madeUp(10_000)]) console.log(JSON.stringify(measureReplies(comments)));
}
