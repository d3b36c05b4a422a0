/**
 * What a mute list of 100 and of 100,000 costs in a real browser: muting somebody, the options list's first page, a first and a later search,
 * its orders, and the look-up of the authors of a page. Asked of the background as our own pages ask it; each figure is the median, in ms.
 */
import type { Page } from 'puppeteer-core';
import { launch, type Launched } from '../e2e/launch.ts';
import { ensureBuild } from './build.ts';

type Times = Record<string, number>;

/** In the page: asks once and tells how long it took, in ms. */
async function timed(page: Page, type: string, ...args: unknown[]): Promise<number> {
  return page.evaluate(async (message) => {
    const began = performance.now();
    const reply = (await chrome.runtime.sendMessage(message)) as { error?: { message: string } };
    if (reply.error) throw new Error(reply.error.message);
    return performance.now() - began;
  }, { type, args });
}

/** Mutes with the numbers from `from` to before `to`, written from one of our own pages as they would stand there after years. */
export async function fill(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(async (first, end) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('belowline');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    for (let at = first; at < end; ) {
      const writing = db.transaction('mutes', 'readwrite');
      for (const stop = Math.min(end, at + 5000); at < stop; at++) {
        writing.objectStore('mutes').put({
          id: `row-${at}`, scope: at % 3 ? 'site' : 'everywhere', site: `paper${at % 40}.example`, platform: at % 2 ? 'disqus' : 'wordpress', author: at % 2 ? `id:reader${at}` : `name:reader ${at}`,
          names: [`Reader ${at}`], replies: 'keep', reason: at % 5 ? '' : 'Shouts at everybody.', from: at % 7 ? null : `https://paper${at % 40}.example/article/${at}#comment-${at}`, made: 1.7e12 + at * 1000, changed: 1.7e12 + at * 1000,
          expires: at % 9 ? null : 4e12 + at,
        });
      }
      await new Promise((done, failed) => {
        writing.oncomplete = done;
        writing.onerror = () => failed(writing.error);
      });
    }
    db.close();
  }, from, to);
}

async function median(times: number, work: (time: number) => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await work(time));
  return Math.round(all.sort((a, b) => a - b)[all.length >> 1]! * 10) / 10;
}

/** Fills the list up to so many, then measures. */
async function measure(page: Page, before: number, size: number): Promise<Times> {
  await fill(page, before, size);
  const find = (text: string, sort = 'latest', offset = 0) => timed(page, 'findMutes', { text, site: null, sort }, offset, 100);
  const firstPage = await median(5, () => find(''));
  const firstSearch = Math.round(await find('reader 77'));
  const mute = (time: number) => timed(page, 'mute', { platform: 'wordpress', author: { name: `New ${size} ${time}`, key: `name:new ${size} ${time}` }, scope: 'everywhere', replies: 'keep', days: null, reason: '', from: null });
  return {
    firstPage, firstSearch,
    search: await median(9, (time) => find(`reader ${time}7`)),
    byName: Math.round(await find('', 'name')), soon: await median(5, () => find('', 'soon')), far: await median(5, (time) => find('', 'latest', Math.floor(size * 0.9) - time)),
    mute: await median(15, mute),
    searchAfterMute: Math.round(await find('reader 78')),
  };
}

/** `mute`: of one more person, at 100,000 to at 100. */
export async function muteListSpeed(launched: Launched, sizes: readonly number[] = [100, 100_000]): Promise<{ mute: number; times: Record<number, Times> }> {
  const page = await launched.openOwn('options.html');
  const times: Record<number, Times> = {};
  let before = 0;
  for (const size of sizes) {
    times[size] = await measure(page, before, size);
    before = size;
  }
  await page.close();
  return { mute: times[sizes.at(-1)!]!.mute! / times[sizes[0]!]!.mute!, times };
}

if (import.meta.main) {
  await ensureBuild('chrome');
  const launched = await launch('chromium');
  try {
    console.log(JSON.stringify(await muteListSpeed(launched), null, 1));
  } finally {
    await launched.close();
  }
}
