import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { hover, open, pause, press, text, until } from './acts.ts';
import { launch, type Launched } from './launch.ts';
import { both, withBrowser } from './world.ts';

/** The list is never lost: what the browser, a stop, a wipe or a hostile file may do to it. */
const demo = 'http://mercury.example/';
const troll = 'TaxedEnough';
const scratch = mkdtempSync(join(tmpdir(), 'belowline-lists-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Row { id: string; author: string; names: string[] }
type Ask = <T>(type: string, ...args: unknown[]) => Promise<T>;

/** Asks the background from one of our own pages; rejects with what it answers. */
const asking = (page: Page): Ask => async <T>(type: string, ...args: unknown[]) => {
  const reply = await page.evaluate(async (message) => {
    const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    return (await runtime.sendMessage(message)) as { ok?: unknown; error?: { message: string } };
  }, { type, args });
  if (reply.error) throw new Error(reply.error.message);
  return reply.ok as T;
};

const mute = (name: string) => ({ platform: 'nowhere', author: { name, key: `name:${name}` }, scope: 'everywhere', replies: 'keep', days: null, reason: '', from: null });
const row = (name: string, more: object = {}) => ({
  id: `row-${name}`, scope: 'everywhere', site: 'paper.example', platform: 'wordpress', author: `name:${name}`, names: [name], replies: 'keep', reason: '', from: null, made: 1, changed: 1, expires: null, ...more,
});
const all = { text: '', site: null, sort: 'latest' };
const count = async (ask: Ask) => (await ask<{ total: number }>('findMutes', all, 0, 1)).total;
const says = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Rows in the newest copy outside the database. */
const copied = (page: Page) => page.evaluate(async () => {
  const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const { copies } = (await storage.local.get('copies')) as { copies?: { copies: { rows: number }[] } };
  return copies?.copies.at(-1)?.rows ?? -1;
});

async function empty(ask: Ask): Promise<void> {
  for (;;) {
    const { rows } = await ask<{ rows: Row[] }>('findMutes', all, 0, 1000);
    if (!rows.length) return;
    await ask('unmuteAll', rows.map(({ id }) => id), false);
  }
}

describe.each(both)('the list in %s', (name) => {
  const world = withBrowser(name);
  const ours = async () => {
    const page = await world.launched.openOwn('options.html');
    const ask = asking(page);
    await empty(ask);
    return { page, ask };
  };

  it('two windows that mute the same people at once make one mute of each', async () => {
    const { page, ask } = await ours();
    const second = await world.launched.openOwn('options.html');
    const everybody = Array.from({ length: 40 }, (_, at) => `P${at}`);
    const all40 = (by: Ask) => Promise.all(everybody.map((each) => by('mute', mute(each))));
    await Promise.all([all40(ask), all40(asking(second))]);
    expect(await count(ask)).toBe(40);
    await second.close();
    await page.close();
  });

  it('the database deleted by hand: the list comes back from its copy, and that is said', async () => {
    const { page, ask } = await ours();
    for (const each of ['Ann', 'Bob', 'Cleo']) await ask('mute', mute(each));
    await until('it is copied', async () => (await copied(page)) === 3);
    expect(await page.evaluate(() => new Promise((done) => {
      const deleting = indexedDB.deleteDatabase('belowline');
      deleting.onsuccess = () => done('deleted');
      deleting.onerror = () => done(String(deleting.error));
    }))).toBe('deleted');
    expect(await count(ask)).toBe(3);
    // Firefox never says that one of an extension's pages has arrived (trap 15).
    await page.reload({ timeout: 1000 }).catch(() => undefined);
    await until('it is said', async () => /The list was gone from the browser's database\. Belowline has put it back from its copy of \w/.test(await says(page)));
    await until('they are there', async () => (await says(page)).includes('3 people muted'));
    await page.close();
  });

  it('with more people muted than a page is given, the page asks, and shows none of them', async () => {
    const { page, ask } = await ours();
    const first = await open(world.launched, demo, { at: '#comments' });
    await hover(first, `xpath///b[contains(@class,"fn")][contains(.,"${troll}")]`);
    await press(first, `More for the comment by ${troll}`);
    await press(first, `Mute ${troll}`);
    await until('they are muted', async () => !(await text(first)).includes(troll));
    const { rows: [muted] } = await ask<{ rows: Row[] }>('findMutes', all, 0, 1);
    // An open page is told that it must ask from now on.
    await ask('importRows', { mutes: Array.from({ length: 700 }, (_, at) => row(`P${at}`)) }, 'ours', false);
    await pause(500);
    expect(await text(first)).not.toContain(troll);
    await first.page.close();
    const reading = await open(world.launched, demo, { at: '#comments' });
    expect(await text(reading)).not.toContain(troll);
    expect(await text(reading)).toMatch(/Reply/);
    await ask('unmute', muted!.id);
    await until('the words are back', async () => (await text(reading)).includes(troll));
    await reading.page.close();
    await empty(ask);
    await page.close();
  });

  it('a file is looked into, brought in, and a hostile one is refused with a sentence, the list as it was', async () => {
    const { page, ask } = await ours();
    const bring = async (file: string, body: string) => {
      writeFileSync(join(scratch, file), body);
      await ((await page.$('#file input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(join(scratch, file));
    };
    const pressOwn = (wanted: string) => until(wanted, () => page.evaluate((label) => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent === label);
      found?.click();
      return Boolean(found);
    }, wanted));
    await bring('good.json', JSON.stringify({ format: 'belowline list', version: 2, mutes: [...Array.from({ length: 2500 }, (_, at) => row(`P${at}`)), { id: 7 }] }));
    await until('the preview', async () => (await says(page)).includes('2,500 new entries · 0 as here · 0 differ · 1 could not be read'));
    expect(await count(ask)).toBe(0);
    await pressOwn('Bring in');
    await until('it is in', async () => (await says(page)).includes('2,500 entries were brought in.'), 60_000);
    expect(await count(ask)).toBe(2500);
    for (const [file, body, sentence] of [
      ['deep.json', '['.repeat(50_000_000), 'This file is no list of Belowline. Nothing was changed.'],
      ['huge.json', `{"format":"belowline list","version":2,"mutes":["${'x'.repeat(64_000_000)}"]}`, 'This file is too large to be a list. Nothing was changed.'],
      ['newer.json', '{"format":"belowline list","version":9}', 'This file was made by a newer Belowline.'],
    ] as const) {
      await bring(file, body);
      await until(file, async () => (await says(page)).includes(sentence), 60_000);
    }
    expect(await count(ask)).toBe(2500);
    await page.close();
  });

  // Only Chromium's background can be stopped from outside.
  it.runIf(name === 'chromium')('the background is killed 20 times during 1,000 mutes: all that were acknowledged are there', async () => {
    const { page, ask } = await ours();
    const { browser } = world.launched;
    const written = page.evaluate(async (make) => {
      const acknowledged: string[] = [];
      const one = async (at: number) => {
        const who = `K${at}`;
        const reply = await chrome.runtime.sendMessage({ type: 'mute', args: [{ ...make, author: { name: who, key: `name:${who}` } }] }).catch(() => null) as { ok?: unknown } | null;
        if (reply?.ok) acknowledged.push(`name:${who}`);
      };
      for (let at = 0; at < 1000; at += 4) await Promise.all([0, 1, 2, 3].map((more) => one(at + more)));
      return acknowledged;
    }, mute(''));
    let kills = 0;
    let done = false;
    void written.finally(() => (done = true));
    while (kills < 20 && !done) {
      await pause(120);
      const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().endsWith('/background.js'));
      if (!target) continue;
      await (await target.worker())?.close().then(() => kills++, () => undefined);
    }
    const acknowledged = await written;
    const { rows } = await ask<{ rows: Row[] }>('findMutes', all, 0, 1000);
    const there = new Set(rows.map(({ author }) => author));
    expect(acknowledged.filter((author) => !there.has(author))).toEqual([]);
    expect(kills).toBe(20);
    expect(acknowledged.length).toBeGreaterThan(500);
    await empty(ask);
    await page.close();
  }, 300_000);
});

describe.each(both)('after a restart of %s', (name) => {
  it('everybody is still muted', async () => {
    const profile = mkdtempSync(join(tmpdir(), `belowline-profile-${name}-`));
    // Firefox throws the data of an add-on that was installed for a test away with it, unless told not to.
    const options = { profile, prefs: { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true } };
    let launched: Launched | null = await launch(name, options);
    try {
      const first = await launched.openOwn('options.html');
      for (const each of ['Ann', 'Bob']) await asking(first)('mute', mute(each));
      await launched.close();
      launched = await launch(name, options);
      const page = await launched.openOwn('options.html');
      expect(await count(asking(page))).toBe(2);
      await until('they are listed', async () => (await says(page)).includes('2 people muted'));
    } finally {
      await launched.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
