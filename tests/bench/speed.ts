/**
 * `npm run bench`: speed on pages that we generate, as ratios within one run, since machines differ and are noisy.
 * One line of JSON a measure, with the bar where there is one.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../e2e/launch.ts';
import { createInternet } from '../e2e/serve.ts';
import { ensureBuild } from './build.ts';
import { muteListSpeed } from './mute-list.ts';
import { muteSpeed } from './mute-speed.ts';
import { oursIn } from './profile.ts';
import { summarySpeed } from './summary-speed.ts';
import { type ViewSpeed, viewSpeed } from './view-speed.ts';
import { yardstick } from './yardstick.ts';

const sizes = [500, 1000, 2000, 5000, 10_000];

const words = 'the harbour board met again and nobody could say who would pay for a night ferry that ran half empty through the winter and was full on every Friday in June'.split(' ');
const said = (seed: number) => Array.from({ length: 12 + (seed * 7) % 40 }, (_, at) => words[(seed * 31 + at * 17) % words.length]).join(' ');

function comment(id: number, replies = ''): string {
  return `<li id="comment-${id}" class="comment depth-1"><article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Reader ${id % 311}</b></div><div class="comment-metadata"><a href="#comment-${id}"><time datetime="2026-03-05T10:${String(id % 60).padStart(2, '0')}:00Z">then</time></a></div></footer><div class="comment-content"><p>${said(id)}</p><p>${said(id + 3)}</p></div></article>${replies && `<ol class="children">${replies}</ol>`}</li>`;
}

/** Threads of five: a comment, two replies, two below the second. */
function discussion(count: number): string {
  let html = '';
  for (let id = 1; id <= count; id += 5) html += comment(id, comment(id + 1) + comment(id + 2, comment(id + 3) + comment(id + 4)));
  return html;
}

const page = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head><body><main><h1>A page to measure on</h1><p>${said(5)}</p>${body}</main></body></html>`;
const discussed = (count: number) => page(`<section id="comments"><h2 class="comments-title">Comments</h2><ol class="comment-list">${discussion(count)}</ol></section>`);
const plain = page(Array.from({ length: 400 }, (_, at) => `<section><h2><a href="/${at}">${said(at)}</a></h2><p>${said(at + 1)}</p><ul><li>${said(at + 2)}</li><li>${said(at)}</li></ul></section>`).join(''));
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const answer = (body: string) => () => ({ type: 'text/html; charset=utf-8', body, headers: isolated });

await ensureBuild('chrome');
const internet = await createInternet({ 'bench.example': { '/plain': answer(plain), ...Object.fromEntries(sizes.map((size) => [`/${size}`, answer(discussed(size))])) } });
const launched = await launch('chromium', { proxy: internet.port });
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const round = (value: number) => Math.round(value * 100) / 100;
const print = (measure: string, value: object) => console.log(JSON.stringify({ measure, ...value }));

interface World { page: Page; session: CDPSession; own: number }

async function open(path: string, html: string, first: boolean): Promise<World> {
  const tab = await launched.newPage();
  await tab.bringToFront();
  const session = await tab.createCDPSession();
  let own = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Belowline') own = context.id;
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: 'yardstick', source: `(${yardstick})(${JSON.stringify(html)}, ${first})` });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await tab.goto(`http://bench.example${path}`, { waitUntil: 'load' });
  return { page: tab, session, get own() { return own; } };
}

async function inOwn<T>({ session, own }: World, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: own, expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
const spent = (world: World) => inOwn<{ read: number; paint: number }>(world, '(async () => { for (let tries = 0; !globalThis.belowlineReader && tries < 1000; tries++) await new Promise((go) => setTimeout(go, 10)); return (await belowlineReader).spent; })()');

try {
  // The finder on a page without comments, against one bare walk over it.
  const finder: number[] = [];
  for (let run = 0; run < 11; run++) {
    const world = await open('/plain', plain, run % 2 === 0);
    await pause(300);
    const own = await inOwn<{ ms: number }>(world, 'belowlineFinder');
    const yard = await world.session.send('Runtime.evaluate', { expression: '0' }).then(() => walkOf(world));
    if (yard) finder.push(own.ms / yard);
    await world.page.close();
  }
  print('finder, page without comments', { ofOneWalk: round(median(finder)), bar: 1 });

  const perComment = new Map<number, number>();
  const appended = new Map<number, number>();
  for (const size of sizes) {
    const each: number[] = [];
    const twenty: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < 3; run++) {
      const world = await open(`/${size}`, '', false);
      await spent(world);
      await pause(1500);
      const first = await spent(world);
      each.push((first.read + first.paint) / size);
      longest.push(oursIn((await world.session.send('Profiler.stop')).profile).longest);
      for (let more = 0; more < 3; more++) {
        const before = await spent(world);
        await world.page.evaluate((html) => {
          const holder = document.createElement('template');
          holder.innerHTML = html;
          document.querySelector('.comment-list')!.append(holder.content);
        }, Array.from({ length: 20 }, (_, at) => comment(100_000 + more * 20 + at)).join(''));
        await pause(500);
        const after = await spent(world);
        twenty.push(after.read + after.paint - before.read - before.paint);
      }
      await world.page.close();
    }
    perComment.set(size, median(each));
    appended.set(size, median(twenty));
    print(`${size} comments`, { msPerComment: round(median(each) * 1000) / 1000, msForTwentyMore: round(median(twenty)), longestBlock: Math.round(median(longest)), bar: 50 });
  }
  print('reading and painting, a comment of 10,000 to one of 1,000', { ratio: round(perComment.get(10_000)! / perComment.get(1000)!), bar: 1.5 });
  print('20 more comments, on 10,000 to on 500', { ratio: round(appended.get(10_000)! / appended.get(500)!), bar: 1.5 });

  const views = new Map<number, ViewSpeed>();
  for (const size of [1000, 10_000]) {
    const world = await open(`/${size}`, '', false);
    await spent(world);
    await pause(1500);
    await world.session.send('Profiler.stop');
    const view = await viewSpeed(world.page, world.session, () => inOwn(world, "belowlineReader.then((reader) => reader.obey('view'))"));
    views.set(size, view);
    print(`reading view of ${size} comments`, { openingMs: Math.round(view.opening.all), openingLongestBlock: Math.round(view.opening.longest), scrollingLongestBlock: Math.round(view.scrolling.longest), bar: 50 });
    await world.page.close();
  }
  print('scrolling in the reading view, with 10,000 comments to with 1,000', { ratio: round(views.get(10_000)!.scrolling.all / views.get(1000)!.scrolling.all), bar: 1.5 });

  const list = await muteListSpeed(launched);
  print('muting one more person, with 100,000 muted to with 100', { ratio: round(list.mute), ms: list.times });
} finally {
  await launched.close();
  await internet.close();
}

const mutes = muteSpeed();
print('deciding 10,000 comments against 100,000 mutes, to one look-up of each author in a Map of the list', { ratio: round(mutes.decision), bar: 2 });
print('the same, in a Map of those that the page holds', { ratio: round(mutes.held), bar: 2 });
print('deciding 10,000 comments, against 100,000 mutes to against 100', { ratio: round(mutes.growth), bar: 1.5 });

for (const count of [1000, 10_000]) print(`summary of ${count} comments`, { ...summarySpeed(count), bar: count === 1000 ? 15 : 25 });

async function walkOf({ session }: World): Promise<number | null> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'yardstick' });
  const { result } = await session.send('Runtime.evaluate', { contextId: executionContextId, expression: 'globalThis.measured?.ms ?? null', returnByValue: true });
  return (result.value as number | null) ?? null;
}
