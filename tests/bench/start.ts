/**
 * `npm start`: see Belowline work, on the demo page or on what is named. `npm start -- [--firefox] [--headless] [URL_OR_FILE…]`.
 * Without a display it does the same headless, prints what it found, and leaves screenshots.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, type Frame, launch, type Launched } from '../e2e/launch.ts';
import { buttons, pause, press, type Reading } from '../e2e/acts.ts';
import { createInternet, type Internet } from '../e2e/serve.ts';
import type { Routes } from '../e2e/widgets/routes.ts';
import { ensureBuild } from './build.ts';

const root = dirname(dirname(import.meta.dirname));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } } });
const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;
const demo = join(root, 'tests/pages/demo');
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.htm': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' };

function fail(sentence: string): never {
  console.error(`Belowline: ${sentence}`);
  process.exit(1);
}

for (const path of positionals) if (!/^https?:\/\//.test(path) && !existsSync(path)) fail(`there is no file ${path}.`);

const file = (path: string) => () => ({ type: types[extname(path).toLowerCase()] ?? 'application/octet-stream', body: readFileSync(path) });
const mercury: Routes = { '/': file(join(demo, 'source.html')), '/second': file(join(demo, 'second.html')) };
const files: Routes = Object.fromEntries(positionals.filter((path) => !/^https?:/.test(path)).map((path, at) => [`/${at + 1}/${encodeURIComponent(basename(path))}`, file(resolve(path))]));

await ensureBuild(values.firefox ? 'firefox' : 'chrome');
// Pages are served on loopback; a real address is asked of the network as usual.
const internet: Internet = await createInternet({ localhost: { ...mercury, ...files }, '127.0.0.1': { ...mercury, ...files } });
const at = (path: string) => `http://localhost:${internet.port}${path}`;
let fileNumber = 0;
const addresses = positionals.length ? positionals.map((path) => (/^https?:/.test(path) ? path : at(Object.keys(files)[fileNumber++]!))) : [at('/')];

let launched: Launched;
try {
  launched = await launch(name, { headless });
} catch (error) {
  await internet.close();
  fail(error instanceof Error ? error.message : String(error));
}

if (headless) {
  await show();
  await launched.close();
  await internet.close();
} else {
  for (const address of addresses) {
    const page = await launched.newPage();
    await page.goto(address).catch((error: unknown) => console.error(String(error)));
  }
  console.log('Belowline is in the browser that has opened. Close it, or press Ctrl+C here, to end.');
  launched.browser.on('disconnected', () => void internet.close().then(() => process.exit(0)));
  process.on('SIGINT', () => void launched.close().then(() => process.exit(0)));
}

/** What a person would see, for a machine without a display. */
async function show(): Promise<void> {
  const folder = join(root, 'screenshots');
  mkdirSync(folder, { recursive: true });
  for (const [number, address] of addresses.entries()) {
    const page = await launched.newPage();
    await page.bringToFront();
    await page.goto(address, { waitUntil: 'load' }).catch((error: unknown) => console.error(String(error)));
    const reading: Reading = { launched, page, frame: page.mainFrame() };
    const shot = async (what: string) => {
      const path = join(folder, `${name}-${number + 1}-${what}.png`);
      await page.screenshot({ path });
      console.log(`  ${path}`);
    };
    const frame = await reach(reading);
    console.log(`${address}\n  ${await page.title()}`);
    if (!frame) {
      console.log('  No comments found on this page.');
      await shot('page');
      continue;
    }
    reading.frame = frame;
    const words = (await launched.inParts(frame, (roots) => roots.map((each) => (each.querySelector('.facts') as HTMLElement | null)?.innerText ?? ''), null)).find(Boolean);
    console.log(`  ${words ? words.replace(/\s+/g, ' ').trim() : 'Comments found.'}`);
    await shot('comments');
    const thread = (await buttons(reading)).find((each) => each.visible && each.name.startsWith('Collapse the thread'));
    if (thread) {
      await press(reading, thread.name);
      await pause(400);
      await shot('collapsed');
    }
    if ((await buttons(reading)).some((each) => each.name === 'Summary')) {
      await press(reading, 'Summary');
      await pause(1500);
      await shot('summary');
    }
  }
}

/** Down the page until something of ours is on it, as a reader scrolls; the frame that it is in. */
async function reach({ page, launched }: Reading): Promise<Frame | null> {
  await pause(1500);
  for (let screens = 0; screens < 60; screens++) {
    for (const frame of page.frames()) {
      const first = (await buttons({ launched, page, frame }).catch(() => [])).find((each) => each.width > 0 && each.top > 0);
      if (!first) continue;
      const top = frame.parentFrame() ? 0 : await frame.evaluate((y) => scrollY + y, first.top);
      if (top) await page.evaluate((y) => scrollTo(0, Math.max(0, y)), top - 200);
      await pause(1200);
      return frame;
    }
    const before = await page.evaluate(() => scrollY);
    await page.evaluate(() => scrollBy(0, innerHeight * 0.9));
    await pause(300);
    if ((await page.evaluate(() => scrollY)) === before) await pause(300);
  }
  return null;
}
