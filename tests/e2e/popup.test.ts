import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttons, find, goDown, open, pause, press, scrolled, text, until, visit, type Reading, front } from './acts.ts';
import { both, html, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const plain = html('<!doctype html><html lang="en"><head><title>Tides</title><link rel="icon" href="data:,"></head><body><h1>Tides this week</h1><p>High water on Monday at six.</p></body></html>');

describe.each(both)('the popup in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'tides.example': { '/': plain } } });

  /** The popup for a page, in a tab of its own: no browser lets a test press its toolbar. */
  async function popupOf(reading: Reading): Promise<Page> {
    const finder = await world.launched.openOwn('popup.html?tab=0');
    const address = reading.page.url();
    const tab = await finder.evaluate(async (wanted) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.tabs.query({})).find(({ url }) => url === wanted)!.id!;
    }, address);
    await finder.close();
    const popup = await world.launched.openOwn(`popup.html?tab=${tab}`);
    await until('the popup', () => popup.evaluate(() => document.body.innerText.trim().length > 0));
    return popup;
  }
  const says = (popup: Page) => popup.evaluate(() => document.body.innerText);
  const clickIn = (popup: Page, words: string) => popup.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('button,[role=switch],a,label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === wanted || each.textContent?.trim() === wanted);
    if (!found) throw new Error(`No ${wanted} in: ${document.body.innerText}`);
    found.click();
  }, words);

  it('says what was found, and goes to the comments', async () => {
    const reading = await visit(world.launched, demo);
    const popup = await popupOf(reading);
    await until('the figures', async () => /61/.test(await says(popup)));
    expect(await says(popup)).toMatch(/mercury\.example/);
    await clickIn(popup, 'Go to comments');
    await front(reading.page);
    await until('the page went there', async () => (await scrolled(reading)) > 500);
    await until('our controls there', async () => (await buttons(reading)).length > 0);
    await reading.page.close();
    await popup.close().catch(() => undefined);
  });

  it('the toolbar says how many comments there are', async () => {
    const reading = await visit(world.launched, demo);
    const popup = await popupOf(reading);
    await until('the badge', async () => (await popup.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return api.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) });
    })) === '61');
    await popup.close();
    await reading.page.close();
  });

  it('switched off, the page is exactly as the site made it, without a reload; switched on, Belowline is back', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    await press(reading, 'Collapse all');
    await find(reading, 'Expand all');
    const popup = await popupOf(reading);
    const now = () => reading.frame.evaluate(() => document.documentElement.outerHTML);
    const as = await reading.frame.evaluate(async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').body.querySelector('#comments')!.outerHTML);
    await popup.evaluate(() => (document.querySelector('[role=switch]') as HTMLElement).click());
    await until('nothing of ours', async () => !/belowline/.test(await now()));
    expect(await reading.frame.evaluate(() => document.body.querySelector('#comments')!.outerHTML)).toBe(as);
    expect(await text(reading)).toContain('Same with a double buggy');
    await until('the popup says so', async () => /Off on this site\./.test(await says(popup)));
    await popup.evaluate(() => (document.querySelector('[role=switch]') as HTMLElement).click());
    await front(reading.page);
    await until('it is back', async () => (await buttons(reading)).length > 0);
    await reading.frame.evaluate(() => scrollTo(0, 0));
    await pause(1500);
    await goDown(reading, '#comments');
    await press(reading, 'Expand all');
    await popup.close();
    await reading.page.close();
  });

  it('a page without comments is said to have none', async () => {
    const reading = await visit(world.launched, 'http://tides.example/');
    const popup = await popupOf(reading);
    await until('the words', async () => /No comments found on this page\./.test(await says(popup)));
    await popup.close();
    await reading.page.close();
  });

  it('fewer levels of replies are shown at once', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const popup = await popupOf(reading);
    await until('the levels', async () => /1 level/.test(await says(popup)));
    await clickIn(popup, 'None');
    await until('replies are put away', async () => !(await text(reading)).includes('Same with a double buggy'));
    await clickIn(popup, 'All');
    await until('replies are back', async () => (await text(reading)).includes('Same with a double buggy'));
    await popup.close();
    await reading.page.close();
  });
});
