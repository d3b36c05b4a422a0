/** `npm run --silent replies -- FILE.jsonl…`: who answers whom, by what the comments say. See CONTRIBUTING.md. */
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { nameKey } from '../../lib/model/discussion.ts';
import { createModel } from '../../lib/replies/model.ts';
import { allReplies } from '../../lib/replies/replies.ts';
import { eachLine, refuse, text } from './lines.ts';

interface Flat {
  id: string;
  article?: string | null;
  comments: { id: string | number; author?: string | null; time?: string | number | null; text?: string | null; quotes?: (string | { text?: string })[] | null }[];
}

const usage = 'npm run --silent replies -- FILE.jsonl…';
const paths = process.argv.slice(2);
if (!paths.length) refuse('No file given.', usage);
for (const path of paths) if (!existsSync(path)) refuse(`No such file: ${path}`, usage);

const model = createModel();

await eachLine<Flat>(paths, ({ id, article, comments }) => {
  const given = comments.map(({ id: number, author, time, text: words, quotes }) => ({
    id: String(number),
    author: author ? { name: author, key: nameKey(author) } : null,
    // Seconds since 1970 are met too.
    time: typeof time === 'number' ? new Date(time * 1000).toISOString() : (time ?? null),
    text: text(words),
    quotes: (quotes ?? []).map((quote) => (typeof quote === 'string' ? quote : text(quote.text))),
  }));
  const start = performance.now();
  const links = allReplies(given, { article: article ?? null, model });
  const ms = performance.now() - start;
  const parents = Object.fromEntries(links.map(({ id: each, parent, from, confidence }) => [each, { parent, from, confidence: Math.round(confidence * 1000) / 1000 }]));
  return { id, parents, ms: Math.round(ms * 10) / 10 };
});
