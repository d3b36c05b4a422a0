/** `npm run --silent summarise -- [--words N] [--points N] [--mode thread|discussion] [--labels] FILE.jsonl…`: what is being said. See CONTRIBUTING.md. */
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { labelOf, summarise, type Given } from '../../lib/summary/index.ts';
import { eachLine, refuse, text } from './lines.ts';

interface Input {
  id: string;
  lang?: string | null;
  comments: { id: string | number; author?: string | null; text?: string | null; parent?: string | number | null; score?: number | null }[];
  words?: number;
  points?: number;
  sentences?: string[];
}

const usage = 'npm run --silent summarise -- [--words N] [--points N] [--mode thread|discussion] [--labels] FILE.jsonl…';
const options = { words: 120, points: 7, mode: 'discussion' as 'discussion' | 'thread', labels: false };
const paths: string[] = [];
const given = process.argv.slice(2);
while (given.length) {
  const each = given.shift()!;
  if (each === '--labels') options.labels = true;
  else if (each === '--words' || each === '--points') {
    const number = Number(given.shift());
    if (!Number.isInteger(number) || number < 0) refuse(`${each} wants a whole number.`, usage);
    options[each === '--words' ? 'words' : 'points'] = number;
  } else if (each === '--mode') {
    const mode = given.shift();
    if (mode !== 'thread' && mode !== 'discussion') refuse('--mode is thread or discussion.', usage);
    options.mode = mode;
  } else if (each.startsWith('--')) refuse(`No such option: ${each}`, usage);
  else if (!existsSync(each)) refuse(`No such file: ${each}`, usage);
  else paths.push(each);
}
if (!paths.length) refuse('No file given.', usage);

await eachLine<Input>(paths, (input) => {
  if (options.labels) return { id: input.id, label: labelOf(input.sentences ?? [], input.lang ?? null) };
  const comments: Given[] = input.comments.map(({ id, author, text: said, parent, score }) => ({
    id: String(id), author: text(author), text: text(said), parent: parent === null || parent === undefined ? null : String(parent), score: score ?? null,
  }));
  const start = performance.now();
  const { extract, points, used, of, authors } = summarise({ lang: input.lang ?? null, comments, words: input.words ?? options.words, points: input.points ?? options.points, mode: options.mode });
  return { id: input.id, used, of, authors, ms: Math.round((performance.now() - start) * 10) / 10, extract, points };
});
