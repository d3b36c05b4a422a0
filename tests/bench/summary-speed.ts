/** How long the built-in summary takes, as a multiple of splitting the same texts into words once with the browser's own `Intl.Segmenter`. */
import { performance } from 'node:perf_hooks';
import { summarise, type Given } from '../../lib/summary/index.ts';

/** A discussion of made-up words, as often as words are (the nth at 1/n), in threads; the same each time. */
export function babble(count: number): Given[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const syllables = ['ka', 'lo', 'mi', 'ter', 'ban', 'sho', 'rel', 'fu', 'din', 'gras', 'ple', 'vo'];
  const word = (rank: number) => [rank % 12, Math.floor(rank / 12) % 12, Math.floor(rank / 144) % 12, Math.floor(rank / 1728)].map((at) => syllables[at]!).join('');
  const some = () => word(Math.floor(Math.exp(next() * Math.log(12_000))));
  return Array.from({ length: count }, (_, at) => {
    const sentences = Array.from({ length: 1 + Math.floor(next() * 4) }, () => `${Array.from({ length: 6 + Math.floor(next() * 14) }, some).join(' ')}.`);
    return { id: `c${at}`, author: `a${Math.floor(next() * count * 0.4)}`, text: sentences.join(' '), parent: at && next() < 0.6 ? `c${Math.floor(next() * at)}` : null, score: Math.floor(next() * 20) - 4 };
  });
}

export interface SummarySpeed { comments: number; ms: number; ratio: number }

/** The quickest of several runs of each, the two taking turns so that a busy machine slows both. */
export function summarySpeed(count: number, runs = 5): SummarySpeed {
  const comments = babble(count);
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const took = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  let split = Infinity;
  let whole = Infinity;
  for (let run = 0; run < runs; run++) {
    split = Math.min(split, took(() => comments.forEach(({ text }) => [...segmenter.segment(text)])));
    whole = Math.min(whole, took(() => summarise({ lang: 'en', comments, words: 120, points: 7, mode: 'discussion' })));
  }
  return { comments: count, ms: Math.round(whole), ratio: Math.round((10 * whole) / split) / 10 };
}

if (import.meta.main) for (const count of [100, 1000, 10_000]) console.log(JSON.stringify(summarySpeed(count)));
