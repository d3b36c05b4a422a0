/** `npm run --silent inspect -- [options] PATH_OR_URL…`: what Belowline makes of pages, in a real Chromium with the built extension. See CONTRIBUTING.md. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.ts';
import { createInspector } from './inspector.ts';
import { printLine, refuse } from './lines.ts';

const usage = 'npm run --silent inspect -- [--scripts] [--wait MS] [--base URL] [--text off] [--recipes off] PATH_OR_URL…';

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { scripts: { type: 'boolean', default: false }, wait: { type: 'string' }, base: { type: 'string' }, text: { type: 'string', default: 'on' }, recipes: { type: 'string', default: 'on' } },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), usage);
  }
}

const { values, positionals } = options();
const isAddress = (path: string) => /^https?:\/\//.test(path);
const wait = values.wait === undefined ? null : Number(values.wait);
if (!positionals.length) refuse('No page given.', usage);
if (wait !== null && !(wait >= 0 && wait <= 600_000)) refuse('--wait takes milliseconds.', usage);
if (values.base !== undefined && !isAddress(values.base)) refuse('--base takes an http or https address.', usage);
for (const name of ['text', 'recipes'] as const) if (!/^(?:on|off)$/.test(values[name])) refuse(`--${name} takes on or off.`, usage);
for (const path of positionals) if (!isAddress(path) && !existsSync(path)) refuse(`No such file or folder: ${path}`, usage);

function* htmlIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* htmlIn(path);
    else if (/\.html?$/i.test(entry.name)) yield path;
  }
}

function* pages(): Generator<string> {
  for (const path of positionals) {
    if (!isAddress(path) && statSync(path).isDirectory()) yield* htmlIn(path);
    else yield path;
  }
}

await ensureBuild('chrome');
const inspector = await createInspector({ scripts: values.scripts, base: values.base ?? null, text: values.text === 'on', recipes: values.recipes === 'on', wait });
const lanes = 2;
try {
  // In order, though pages are read side by side: nothing waits but finished lines, as many as there are lanes.
  const queue = pages();
  const running: Promise<string>[] = [];
  let count = 0;
  const began = Date.now();
  for (let lane = 0; ; lane = (lane + 1) % lanes) {
    if (running.length === lanes || count === -1) {
      const line = await running.shift();
      if (line === undefined) break;
      await printLine(line);
    }
    if (count === -1) continue;
    const next = queue.next();
    if (next.done) {
      count = -1;
      continue;
    }
    const busy = lane;
    running.push(inspector.inspect(next.value, busy).then((result) => JSON.stringify(result)));
    if (++count % 50 === 0) console.error(`${count} pages, ${Math.round((Date.now() - began) / 1000)} s`);
  }
} finally {
  await inspector.close();
}
