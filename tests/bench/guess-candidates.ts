/**
 * What `guess-weights.ts` is fitted to: the groups that the detector sees on pages, each with whether it is the discussion.
 * usage: node tests/bench/guess-candidates.ts CORPUS_DIR [HTML_DIR] > candidates.jsonl
 * CORPUS_DIR holds `gold.jsonl`, a line a page: `{page, comments, records, recordsFrom, commentText, posts}`, and `html/`; HTML_DIR may hold the same
 * pages with other names. A group is `right` by its words against the gold ones and by its number of records, as far as either is known.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Read } from './guess-page.ts';
import { decode } from './inspector.ts';
import { printLine, refuse } from './lines.ts';

interface Gold { page: string; comments: boolean; records: number | null; recordsFrom: string | null; commentText: string | null; posts: { text: string | null }[] | null }
interface Labelled { features: Read['features']; right: 0 | 1 | null; real: 0 | 1 }

const [corpus, html = join(corpus ?? '', 'html')] = process.argv.slice(2);
if (!corpus) refuse('No corpus given.', 'node tests/bench/guess-candidates.ts CORPUS_DIR [HTML_DIR]');

/** More words of a page tell nothing new. */
const mostWords = 12_000;

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).slice(0, mostWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);

function f1(gold: ReadonlyMap<string, number>, read: ReadonlyMap<string, number>): number {
  let hits = 0;
  for (const [word, count] of gold) hits += Math.min(count, read.get(word) ?? 0);
  const all = total(gold) + total(read);
  return all ? (2 * hits) / all : 0;
}

function label(gold: Gold, read: readonly Read[]): Labelled[] {
  if (!gold.comments) return read.map(({ features }) => ({ features, right: 0, real: 0 }));
  const records = gold.records ?? 0;
  const text = gold.commentText ?? (gold.posts?.map((post) => post.text ?? '').join(' ') || null);
  return text === null ? read.map((each) => byNumber(each, records)) : byWords(gold, records, tally(text), read);
}

/** The best of the page, and what comes near to it. */
function byWords(gold: Gold, records: number, words: ReadonlyMap<string, number>, read: readonly Read[]): Labelled[] {
  const isKnown = records >= 3 && /known|gold/.test(gold.recordsFrom ?? '');
  const rated = read.map((each) => ({ ...each, score: f1(words, tally(each.words)), isOff: isKnown && Math.abs(each.count - records) > Math.max(1, 0.12 * records) }));
  const best = Math.max(0, ...rated.filter(({ isOff }) => !isOff).map(({ score }) => score));
  return rated.map(({ features, count, score, isOff }) => {
    const near = score >= Math.max(0.5, best - 0.06) && !isOff;
    const far = score < 0.4 || score < best - 0.2 || isOff;
    // One or two records are right by their number too, or nobody knows.
    const right = near ? (records < 3 && Math.abs(count - records) > 1 ? null : 1) : far ? 0 : null;
    return { features, right, real: right !== 0 || score >= 0.3 ? 1 : 0 };
  });
}

function byNumber({ features, count, authors }: Read, records: number): Labelled {
  const far = Math.abs(count - records);
  const right = records < 3 ? (count > records + 2 ? 0 : null) : far <= Math.max(1, 0.1 * records) && authors >= 0.5 * count ? 1 : far > 0.4 * records + 1 ? 0 : null;
  return { features, right, real: right === 0 ? 0 : 1 };
}

const built = (await build({
  root: join(import.meta.dirname, '../..'), configFile: false, logLevel: 'error', publicDir: false,
  build: { write: false, lib: { entry: join(import.meta.dirname, 'guess-page.ts'), formats: ['iife'], name: 'detector' } },
})) as Rolldown.RolldownOutput[];
const script = `${built[0]!.output[0].code};globalThis.detector = detector;`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  let page: Page | null = null;
  let count = 0;
  for (const line of readFileSync(join(corpus, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const gold = JSON.parse(line) as Gold;
    // Anew now and then, so that memory does not grow with their number.
    if (!page || count++ % 100 === 0) {
      await page?.close();
      page = await browser.newPage();
      await page.evaluate(script);
    }
    const read = await page.evaluate((source) => (globalThis as unknown as { detector: typeof import('./guess-page.ts') }).detector.candidates(source), decode(readFileSync(join(html, gold.page))));
    await printLine(JSON.stringify({ page: gold.page, candidates: label(gold, read) }));
  }
} finally {
  await browser.close();
}
