import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttons, open, pause, type Reading, scrolled, text, until, visit, front } from './acts.ts';
import { both, fixture, html, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const plain = html('<!doctype html><html lang="en"><head><title>Tides</title><link rel="icon" href="data:,"></head><body><h1>Tides this week</h1><p>High water on Monday at six.</p></body></html>');
/** Two discussions on one page: 61 comments, and below them 4 of another platform's. */
const inBody = (body: string) => body.slice(body.indexOf('>', body.indexOf('<body')) + 1, body.indexOf('</body>'));
const two = () => ({ ...fixture('demo')(), body: fixture('demo')().body.toString().replace('</body>', `${inBody(fixture('japan-today')().body.toString())}</body>`) });

describe.each(both)('the side panel in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'tides.example': { '/': plain, '/two': two } } });

  /** The panel of a page's tab, as a page: no browser lets a test press its toolbar. */
  async function panelOf(reading: Reading): Promise<Page> {
    const finder = await world.launched.openOwn('popup.html?tab=0');
    const tab = await finder.evaluate(async (wanted) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.tabs.query({})).find(({ url }) => url === wanted)!.id!;
    }, reading.page.url());
    await finder.close();
    const panel = await world.launched.openOwn(`sidepanel.html?tab=${tab}`);
    await panel.setViewport({ width: 380, height: 800 });
    await until('the panel', () => panel.evaluate(() => document.querySelector('[role=status]')?.textContent));
    return panel;
  }
  const status = (panel: Page) => panel.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
  const press = (panel: Page, wanted: string) => until(wanted, () => panel.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('button,[role=menuitem]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted);
    found?.click();
    return Boolean(found);
  }, wanted));
  const current = (panel: Page) => panel.evaluate(() => document.querySelector('[aria-current=true] .words')?.textContent ?? null);

  it('shows the discussion of the tab; a click goes to the comment on the page', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const panel = await panelOf(reading);
    await until('the discussion', async () => (await status(panel)) === '61 comments');
    const was = await scrolled(reading);
    await panel.evaluate(() => document.querySelector('[role=tree]')!.scrollTo(0, 1e6));
    await pause(400);
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=treeitem] .words')].at(-1)!.click());
    await front(reading.page);
    await until('the page went there', async () => (await scrolled(reading)) > was + 1000);
    await panel.close();
    await reading.page.close();
  });

  it('follows the page: the comment that is read there is marked', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const panel = await panelOf(reading);
    await until('the discussion', async () => (await status(panel)) === '61 comments');
    const before = await until('a mark', () => current(panel));
    await front(reading.page);
    await reading.page.mouse.move(500, 500);
    await reading.page.mouse.wheel({ deltaY: 1500 });
    await until('another mark', async () => {
      const now = await current(panel);
      return now && now !== before;
    });
    await panel.close();
    await reading.page.close();
  });

  it('muting there mutes on the page, and the words are gone from the panel', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const panel = await panelOf(reading);
    await until('the discussion', async () => (await status(panel)) === '61 comments');
    await panel.evaluate(() => document.querySelector('[role=tree]')!.scrollTo(0, 0));
    await press(panel, 'More for the comment by Marcus Bell');
    await press(panel, 'Mute Marcus Bell');
    await until('the page follows', async () => !(await text(reading)).includes('The regulations say 1 in 12'));
    await until('said so', async () => (await status(panel)) === 'Muted Marcus Bell on this site.');
    expect(await panel.evaluate(() => document.querySelector('[role=tree]')!.textContent)).not.toContain('The regulations say 1 in 12');
    await press(panel, 'Undo');
    await until('back on the page', async () => (await text(reading)).includes('The regulations say 1 in 12'));
    await until('and in the panel', () => panel.evaluate(() => document.querySelector('[role=tree]')!.textContent!.includes('The regulations say 1 in 12')));
    expect((await buttons(reading)).length).toBeGreaterThan(0);
    await panel.close();
    await reading.page.close();
  });

  it('where a page has several discussions, each can be chosen', async () => {
    const reading = await open(world.launched, 'http://tides.example/two', { at: '#comments' });
    const panel = await panelOf(reading);
    await until('the larger one', async () => (await status(panel)) === '61 comments');
    await until('a choice', () => panel.evaluate(() => document.querySelectorAll('.which option').length === 2));
    await panel.select('.which', '1');
    await until('the other one', async () => (await status(panel)) === '4 comments');
    expect(await panel.evaluate(() => document.querySelector('[role=tree]')!.textContent)).toContain('Build a longer breakwater.');
    await panel.select('.which', '0');
    await until('the first again', async () => (await status(panel)) === '61 comments');
    await panel.close();
    await reading.page.close();
  });

  it('says so where a page has no comments', async () => {
    const reading = await visit(world.launched, 'http://tides.example/');
    const panel = await panelOf(reading);
    await until('a sentence', async () => (await status(panel)) === 'No comments found on this page.');
    await panel.close();
    await reading.page.close();
  });
});
