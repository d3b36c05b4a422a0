import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttons, find, goDown, hover, open, openMenu, pause, press, said, text, until, visit, type Reading, front } from './acts.ts';
import { createGrowing } from './widgets/growing.ts';
import { papers } from './widgets/papers.ts';
import { moments } from './widgets/moments.ts';
import { both, withBrowser } from './world.ts';

/** What happens to a page while it is open: it is left and come back to, becomes another, opens its comments late, is translated, is blocked in part. */
describe.each(both)('moments of a page, in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'quay.example': papers, 'mill.example': moments, 'bakery.example': createGrowing(12).routes, 'oven.example': createGrowing(12).routes } });

  /** What the toolbar and the popup know of this page. */
  async function reported(reading: Reading): Promise<{ count: number; badge: string }> {
    const helper = await world.launched.openOwn('options.html');
    const result = await helper.evaluate(async (url) => {
      const { tabs, runtime, action } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const id = (await tabs.query({})).find((tab) => tab.url === url)!.id!;
      const { ok } = (await runtime.sendMessage({ type: 'tab', args: [id] })) as { ok: { frames: { discussions: { count: number }[] }[] } };
      return { count: ok.frames.flatMap(({ discussions }) => discussions).reduce((sum, { count }) => sum + count, 0), badge: await action.getBadgeText({ tabId: id }) };
    }, reading.page.url());
    await helper.close();
    await front(reading.page);
    return result;
  }
  const counts = (reading: Reading, count: number) => until(`${count} comments are counted`, async () => {
    const now = await reported(reading);
    if (now.count === count && now.badge === (count ? String(count) : '')) return true;
    throw new Error(JSON.stringify(now));
  });
  const names = async (reading: Reading) => (await buttons(reading)).map(({ name: each }) => each).filter((each) => each.startsWith('More for the comment by'));

  it('back from another page, out of the back/forward cache or not, the page is read and counted as before, once', async () => {
    const reading = await open(world.launched, 'http://bakery.example/rolls', { at: '#comments' });
    await counts(reading, 12);
    await reading.page.goto('http://mill.example/plain');
    await counts(reading, 0);
    await reading.page.goBack({ waitUntil: 'load' });
    reading.frame = reading.page.mainFrame();
    await counts(reading, 12);
    await goDown(reading, '#comments');
    await until('our controls are back, once', async () => {
      const now = (await names(reading)).length;
      return now > 0 && now <= 12;
    });
    const thread = (await buttons(reading)).find((each) => each.name.startsWith('Collapse the thread of'))!;
    await press(reading, thread.name);
    await find(reading, thread.name.replace('Collapse', 'Expand'));
    await reading.page.close();
  });

  it('a page that becomes another in place: what was there is let go, what came is read', async () => {
    const reading = await visit(world.launched, 'http://mill.example/app');
    await counts(reading, 5);
    await reading.page.click('#next');
    await counts(reading, 8);
    await until('controls of the new ones alone', async () => {
      const now = await names(reading);
      return now.length > 0 && !now.includes('More for the comment by Odile Brandt');
    });
    await reading.page.click('#none');
    await counts(reading, 0);
    expect(await names(reading)).toEqual([]);
    await reading.page.goBack();
    await counts(reading, 8);
    await reading.page.close();
  });

  it('comments on a page of their own, without an article', async () => {
    const reading = await visit(world.launched, 'http://mill.example/comments');
    await counts(reading, 6);
    await reading.page.close();
  });

  it('a section that the reader opens by a click is read then', async () => {
    const reading = await visit(world.launched, 'http://mill.example/opens');
    await pause(2500);
    expect(await names(reading)).toEqual([]);
    await reading.page.click('#open');
    await counts(reading, 6);
    await reading.page.close();
  });

  it('a section that a blocker puts away is not counted; one that the site has not opened yet is', async () => {
    const blocked = await visit(world.launched, 'http://quay.example/blocked');
    await pause(2500);
    await counts(blocked, 0);
    expect(await names(blocked)).toEqual([]);
    await blocked.page.close();
    const tabbed = await visit(world.launched, 'http://mill.example/tabbed');
    await counts(tabbed, 6);
    await tabbed.page.close();
  });

  /** As Chrome's translation does it: the words of a text node in two elements in its place, and a class on the root. */
  const translate = (page: Page) => page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.nodeValue!.trim() && !walker.currentNode.parentElement!.closest('style,script,textarea')) texts.push(walker.currentNode as Text);
    document.documentElement.classList.add('translated-ltr');
    for (const each of texts) {
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      inner.textContent = `[${each.nodeValue!.split('').reverse().join('')}]`;
      each.replaceWith(outer);
    }
  });

  it('a translated page: who is muted stays muted, what is folded stays folded, and a mute made then holds in the original', async () => {
    const reading = await open(world.launched, 'http://oven.example/rolls', { at: '#comments' });
    await goDown(reading, '#comment-3');
    await openMenu(reading, 'comment-3', 'Rolf Grumm');
    await press(reading, 'Mute Rolf Grumm');
    await find(reading, 'Undo');
    const thread = (await buttons(reading)).find((each) => each.name.startsWith('Collapse the thread of'))!;
    await press(reading, thread.name);
    await find(reading, thread.name.replace('Collapse', 'Expand'));
    const shown = await reported(reading);
    const rows = (await text(reading)).length;
    await translate(reading.page);
    await pause(1500);
    expect(await reported(reading)).toEqual(shown);
    await find(reading, thread.name.replace('Collapse', 'Expand'));
    const now = await text(reading);
    expect(now).not.toContain('mmurG floR');
    expect(now).not.toContain('Rolf Grumm');
    expect(Math.abs(now.length - rows)).toBeLessThan(400);
    // Nobody is there twice, under the translated name.
    await hover(reading, '#comment-1 .fn');
    expect((await buttons(reading)).filter((each) => /\[/.test(each.name)).map((each) => each.name)).toEqual([]);
    expect(await said(reading)).not.toMatch(/\[/);
    await reading.page.close();
  });
});
