import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from './launch.ts';

interface Expected { url: string; comments: { time: string | null }[] }

const pages = join(import.meta.dirname, '../pages');
const names = readdirSync(pages, { withFileTypes: true }).filter((each) => each.isDirectory() && readdirSync(join(pages, each.name)).includes('expected.json')).map(({ name }) => name);

/** `… local` in an expectation: a time that the platform writes in the browser's own zone. */
const settled = ({ url: _, ...expected }: Expected) => ({
  ...expected,
  comments: expected.comments.map((each) => ({ ...each, time: each.time?.endsWith(' local') ? new Date(each.time.replace(' local', '')).toISOString().replace('.000Z', 'Z') : each.time })),
});

/** The reader of pages as one script for a page of its own: the other browser's DOM is what is tested here. */
async function reader(): Promise<string> {
  const entry = join(pages, 'read.ts');
  const [{ output }] = (await build({ root: join(pages, '../..'), configFile: false, logLevel: 'error', publicDir: false, build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'pages' } } })) as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code.replace(/^var pages =/m, 'globalThis.pages =');
}

describe('recipes in Firefox', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch('firefox', { extension: false });
  });
  afterAll(() => launched?.close());

  it('read each of their pages as in Chromium: in frames, in shadow roots, in the page', async () => {
    const page = await launched.newPage();
    await page.evaluate(`${await reader()};0`);
    const read: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const name of names) {
      const wanted = JSON.parse(readFileSync(join(pages, name, 'expected.json'), 'utf8')) as Expected;
      const source = readFileSync(join(pages, name, 'source.html'), 'utf8');
      expected[name] = [settled(wanted)];
      read[name] = JSON.parse(await page.evaluate(`(async () => JSON.stringify((await pages.readPage(pages.parse(${JSON.stringify(source)}), ${JSON.stringify(wanted.url)})).map(({ discussion }) => pages.brief(discussion))))()`) as string);
    }
    expect(names.length).toBeGreaterThan(70);
    expect(read).toEqual(expected);
  });
});
