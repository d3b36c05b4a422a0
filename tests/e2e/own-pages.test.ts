import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { find, hover, open, press, text, until, visit, words, front } from './acts.ts';
import { both, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const troll = 'TaxedEnough';

declare const browser: typeof chrome;

const figures = /\d+ (comments|of \d+ loaded) · \d+ threads · \d+ people/;

const says = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Presses what bears this name on one of our own pages. */
async function pressOwn(page: Page, name: string): Promise<void> {
  await until(`there is ${name}`, () => page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('button,[role=menuitem],label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted);
    found?.click();
    return Boolean(found);
  }, name));
}

const welcomeTabs = (page: Page) => page.evaluate(async () => {
  const { tabs, runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  return (await tabs.query({})).filter(({ url }) => url === runtime.getURL('welcome.html')).length;
});

describe.each(both)('our own pages in %s', (name) => {
  const world = withBrowser(name);

  /** The popup as a page of its own, over the tab that shows this address. */
  async function openPopup(address: string): Promise<Page> {
    const helper = await world.launched.openOwn('options.html');
    const id = await helper.evaluate(async (url) => {
      const { tabs } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await tabs.query({ url: `${url}*` }))[0]?.id;
    }, address);
    await helper.close();
    return world.launched.openOwn(`popup.html?tab=${id}`);
  }

  it('the popup says what was found, and takes the reader there', async () => {
    const reading = await visit(world.launched, demo);
    const popup = await openPopup(demo);
    await until('the popup counts', async () => figures.test(await says(popup)));
    expect(await says(popup)).toContain('mercury.example');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await pressOwn(popup, 'Go to comments');
    await until('the page is there', () => reading.page.evaluate(() => document.querySelector('#comments')!.getBoundingClientRect().top < innerHeight));
    await reading.page.close();
  });

  it('a discussion in a frame is counted and reached like any other', async () => {
    const address = 'http://paper.example/framed';
    const reading = await visit(world.launched, address);
    const popup = await openPopup(address);
    await until('the frame is counted', async () => figures.test(await says(popup)));
    expect(await says(popup)).toContain('paper.example');
    await popup.close();
    await reading.page.close();
  });

  it('who is muted is listed; unmuted from the popup they are back in the page, and undone they are not', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    await hover(reading, `xpath///b[contains(@class,"fn")][contains(.,"${troll}")]`);
    await press(reading, `More for the comment by ${troll}`);
    await press(reading, `Mute ${troll}`);
    await find(reading, 'Undo');
    const popup = await openPopup(demo);
    await pressOwn(popup, `Unmute ${troll}`);
    await until('the words are back', async () => (await text(reading)).includes(troll));
    await pressOwn(popup, `Undo: Unmute ${troll}`);
    await until('the words are gone', async () => !(await text(reading)).includes(troll));
    await popup.close();
    const options = await world.launched.openOwn('options.html#mutes');
    await until('the list has them', async () => (await says(options)).includes(`${troll} mercury.example · since`));
    await pressOwn(options, `Unmute ${troll}`);
    await until('the words are back', async () => (await text(reading)).includes(troll));
    await options.close();
    await reading.page.close();
  });

  it('switched off and on again from the popup, without a reload; the options know it', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const popup = await openPopup(demo);
    await pressOwn(popup, 'Belowline on mercury.example');
    await until('the popup says so', async () => (await says(popup)).includes('Off on this site.'));
    await until('nothing of ours is left', () => reading.page.evaluate(() => !document.querySelector('belowline-part')));
    const options = await world.launched.openOwn('options.html');
    await until('the options know it', async () => (await says(options)).includes('mercury.example Off'));
    await pressOwn(popup, 'Turn on');
    await until('the popup follows', async () => figures.test(await says(popup)));
    await until('the options follow', async () => !(await says(options)).includes('mercury.example Off'));
    // Where nobody looks, nothing is measured.
    await front(reading.page);
    await until('it is there again', async () => (await words(reading)).length > 0);
    for (const page of [options, popup, reading.page]) await page.close();
  });

  it('what is said not to be comments is let go, and found again when that is taken back', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const popup = await openPopup(demo);
    await pressOwn(popup, 'Something wrong?');
    await pressOwn(popup, 'These are not comments');
    await until('it is let go', async () => (await says(popup)).includes('You said that these are not comments.'));
    expect(await reading.page.evaluate(() => document.querySelector('belowline-part'))).toBeNull();
    await pressOwn(popup, 'Undo');
    await until('it is found again', async () => figures.test(await says(popup)));
    await popup.close();
    await reading.page.close();
  });

  it('levels chosen in the popup hold for the site at once', async () => {
    const reading = await open(world.launched, demo, { at: '#comments' });
    const popup = await openPopup(demo);
    const before = (await text(reading)).length;
    await pressOwn(popup, 'None');
    await until('replies fold', async () => (await text(reading)).length < before);
    await pressOwn(popup, 'All');
    await until('replies are back', async () => (await text(reading)).length === before);
    await popup.close();
    await reading.page.close();
  });

  it('the welcome page sets where it works, and is done', async () => {
    const welcome = await world.launched.openOwn('welcome.html');
    await pressOwn(welcome, 'Only sites I choose');
    await until('it is set', async () => (await says(welcome)).includes('Turn a site on with the button in the toolbar.'));
    const reading = await visit(world.launched, demo);
    const popup = await openPopup(demo);
    await until('the site is off', async () => (await says(popup)).includes('Off on this site.'));
    await pressOwn(welcome, 'Every site');
    await until('the site is on', async () => !(await says(popup)).includes('Off on this site.'));
    // Firefox may have one more open, from the installation.
    const before = await welcomeTabs(popup);
    await pressOwn(welcome, 'Done');
    await until('it is closed', async () => (await welcomeTabs(popup)) === before - 1);
    await popup.close();
    await reading.page.close();
  });
});

/** Chromium lets no test withhold what was granted at installation. */
describe('access in firefox', () => {
  const world = withBrowser('firefox');
  const sites = { origins: ['http://*/*', 'https://*/*'] };

  it('where it is withheld the popup says so, and one click allows the site and reads the page', async () => {
    const helper = await world.launched.openOwn('options.html');
    await helper.evaluate((all) => browser.permissions.remove(all), sites);
    const reading = await visit(world.launched, demo);
    const id = await helper.evaluate(async () => (await browser.tabs.query({})).at(-1)!.id);
    const popup = await world.launched.openOwn(`popup.html?tab=${id}`);
    await until('it says so', async () => (await says(popup)).includes('Belowline may not read this site yet.'));
    await (await popup.$('.notice button'))!.click();
    await until('it is read', async () => figures.test(await says(popup)));
    for (const page of [popup, helper, reading.page]) await page.close();
  });
});

/** Only Chromium lets a test open the popup itself. */
describe('the popup itself in chromium', () => {
  const world = withBrowser('chromium');

  it('is 360 px wide, as high as what it says, in its own size of type, and closes on the way to the comments', async () => {
    const { browser: chromium } = world.launched;
    const reading = await open(world.launched, demo, { at: 'body' });
    await front(reading.page);
    const worker = await chromium.targets().find((target) => target.url().endsWith('/background.js'))!.worker();
    await worker!.evaluate(() => chrome.action.openPopup());
    const target = await chromium.waitForTarget((each) => each.url().endsWith('/popup.html'));
    const popup = await target.asPage();
    await until('it counts', async () => figures.test(await says(popup)));
    await until('it has its size', () => popup.evaluate(() => innerWidth === 360 && document.body.offsetWidth === 360 && innerHeight === document.body.offsetHeight && innerHeight <= 560));
    expect(await popup.evaluate(() => getComputedStyle(document.body).font)).toMatch(/^13px \/ 20px system-ui/);
    await pressOwn(popup, 'Go to comments');
    await until('it is closed', async () => !chromium.targets().some((each) => each.url().endsWith('/popup.html')));
    await until('the page is there', () => reading.page.evaluate(() => document.querySelector('#comments')!.getBoundingClientRect().top < innerHeight));
    await reading.page.close();
  });
});
