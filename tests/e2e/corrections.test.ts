import type { Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { buttons, find, open, pause, pressOwn, scrolled, until, visit, words, type Reading, front, gone } from './acts.ts';
import { papers } from './widgets/papers.ts';
import { both, withBrowser } from './world.ts';

const paper = 'http://quay.example';
const inner = (frame: Frame) => frame.url().startsWith('http://inner.example/');

describe.each(both)('the reader corrects what is read, in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'quay.example': papers, 'hill.example': papers, 'inner.example': papers } });

  async function popupOf(reading: Reading): Promise<Page> {
    const helper = await world.launched.openOwn('options.html');
    const id = await helper.evaluate(async (url) => {
      const { tabs } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await tabs.query({})).find((tab) => tab.url === url)?.id;
    }, reading.page.url());
    await helper.close();
    const popup = await world.launched.openOwn(`popup.html?tab=${id}`);
    await until('the popup', () => popup.evaluate(() => document.body.innerText.trim().length > 0));
    return popup;
  }
  const says = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  const saysIn = (page: Page, wanted: string | RegExp) => until(`it says ${wanted}`, async () => {
    const now = await says(page);
    if (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) return true;
    throw new Error(now);
  });
  const shut = async (...pages: Page[]) => {
    for (const page of pages) await page.close().catch(() => undefined);
  };
  /** A page that is not in front draws nothing. */
  async function isRead(reading: Reading): Promise<void> {
    await front(reading.page);
    if (reading.frame.parentFrame()) await reading.page.$eval('iframe', (each) => each.scrollIntoView());
    await until('it is read', async () => (await buttons(reading)).length > 0);
  }
  const note = (reading: Reading, wanted: RegExp) => until(`the note says ${wanted}`, async () => {
    const now = (await words(reading)).join(' | ');
    if (wanted.test(now)) return true;
    throw new Error(now);
  });
  /** Nothing that a test says of a site may be known to the next one. */
  async function forgetAll(): Promise<void> {
    const options = await world.launched.openOwn('options.html');
    await options.evaluate(async () => {
      const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const ask = async (type: string, ...args: unknown[]) => ((await runtime.sendMessage({ type, args })) as { ok: { id: string }[] }).ok;
      for (const { id } of await ask('corrections')) await ask('uncorrect', id);
      await ask('forget', 'all');
    });
    await options.close();
  }
  /** Where the finder passes a page by, the reader brings Belowline to it. */
  async function lookIfPassedBy(popup: Page, { page }: Reading): Promise<void> {
    await pause(1500);
    if (!(await says(popup)).includes('No comments found')) return;
    await pressOwn(popup, 'Something wrong?');
    await pressOwn(popup, 'Look again');
    // Under a popup the page is seen; in a tab behind another, Firefox gives it a turn a second.
    await front(page);
  }
  beforeEach(forgetAll);

  async function pointTo(reading: Reading, popup: Page, action = 'Point to them'): Promise<void> {
    if (action !== 'Point to them') await pressOwn(popup, 'Something wrong?');
    await pressOwn(popup, action);
    await front(reading.page);
    await note({ ...reading, frame: reading.page.mainFrame() }, /Point at a comment\. Escape leaves\./);
  }
  async function moveTo({ page, frame }: Reading, selector: string): Promise<{ x: number; y: number }> {
    const element = await until(selector, () => frame.$(selector));
    await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await pause(150);
    const box = (await element.boundingBox())!;
    const at = { x: box.x + Math.min(40, box.width / 2), y: box.y + Math.min(10, box.height / 2) };
    await page.mouse.move(at.x, at.y - 3);
    await page.mouse.move(at.x, at.y);
    return at;
  }

  it('these are not comments: let go at once, on the next page of the site too; undone in the popup they are back', async () => {
    const reading = await open(world.launched, `${paper}/`, { at: 'ol' });
    const popup = await popupOf(reading);
    await saysIn(popup, /6 comments/);
    await pressOwn(popup, 'Something wrong?');
    await pressOwn(popup, 'These are not comments');
    await until('nothing of ours', async () => !(await buttons(reading)).length);
    await saysIn(popup, 'You said that these are not comments.');
    const next = await visit(world.launched, `${paper}/other`);
    const other = await popupOf(next);
    await saysIn(other, 'You said that these are not comments.');
    expect(await buttons(next)).toEqual([]);
    await pressOwn(other, 'Undo');
    await saysIn(other, /9 comments/);
    await isRead(next);
    await isRead(reading);
    await shut(popup, other, reading.page, next.page);
  });

  it("a platform that the reader refused is off on that site, not read by guesswork instead, and stands in the settings", async () => {
    const reading = await open(world.launched, `${paper}/isso`, { at: '#isso-root' });
    const popup = await popupOf(reading);
    await saysIn(popup, /6 comments/);
    await pressOwn(popup, 'Something wrong?');
    await pressOwn(popup, 'These are not comments');
    await saysIn(popup, 'You said that these are not comments.');
    await reading.page.reload();
    await pause(2500);
    expect(await buttons(reading)).toEqual([]);
    const options = await world.launched.openOwn('options.html');
    await saysIn(options, /Corrected by you quay\.example These are not comments · since .* isso Undo/);
    await pressOwn(options, 'Undo: quay.example, These are not comments');
    await saysIn(options, 'Put back');
    await isRead(reading);
    await pressOwn(options, 'Put back: quay.example, These are not comments');
    await until('let go again', async () => !(await buttons(reading)).length);
    await shut(options, popup, reading.page);
  });

  it('the comments are here: shown under the pointer, taken by a click, read on the next visit before all else, and the page hears of nothing', async () => {
    const reading = await visit(world.launched, `${paper}/both`);
    await reading.page.evaluate(() => {
      (globalThis as { heard?: number }).heard = 0;
      for (const type of ['click', 'mousedown', 'pointerup']) document.addEventListener(type, () => (globalThis as unknown as { heard: number }).heard++);
    });
    const popup = await popupOf(reading);
    await saysIn(popup, /5 comments/);
    await pointTo(reading, popup, 'Comments are elsewhere');
    const at = await moveTo(reading, '.story:nth-child(3) p');
    await note(reading, /6 comments\. Click to read them\. Escape leaves\./);
    await reading.page.mouse.click(at.x, at.y);
    const again = await popupOf(reading);
    await saysIn(again, /6 comments/);
    expect(await reading.page.evaluate(() => (globalThis as { heard?: number }).heard)).toBe(0);
    await reading.page.reload();
    await saysIn(again, /6 comments/);
    await isRead(reading);
    const options = await world.launched.openOwn('options.html');
    await saysIn(options, /The comments are here · since .* Place: .*Comment: div\.story.*Name: .*Words: /);
    await shut(options, popup, again, reading.page);
  });

  it('by keys alone: arrows go through places and widen, Enter takes, Escape leaves all frames', async () => {
    const reading = await visit(world.launched, `${paper}/both`);
    let popup = await popupOf(reading);
    await pointTo(reading, popup, 'Comments are elsewhere');
    await reading.page.keyboard.press('ArrowRight');
    await note(reading, /5 comments\. Click/);
    await reading.page.keyboard.press('ArrowLeft');
    await note(reading, /6 comments\. Click/);
    await reading.page.keyboard.press('Escape');
    await until('it is gone', async () => !(await words(reading)).some((each) => /Escape leaves/.test(each)));
    await shut(popup);
    popup = await popupOf(reading);
    await pointTo(reading, popup, 'Comments are elsewhere');
    await reading.page.keyboard.press('ArrowRight');
    await note(reading, /5 comments\. Click/);
    await reading.page.keyboard.press('ArrowLeft');
    await note(reading, /6 comments\. Click/);
    await reading.page.keyboard.press('Enter');
    const after = await popupOf(reading);
    await saysIn(after, /6 comments/);
    await shut(popup, after, reading.page);
  });

  it('in a frame of another site, and in a closed shadow root', async () => {
    for (const [where, wanted, comments] of [['/maybe-framed', inner, /6 comments/], ['/shadow', null, /6 comments/]] as const) {
      const reading = await visit(world.launched, `${paper}${where}`, wanted ?? undefined);
      const popup = await popupOf(reading);
      await pointTo(reading, popup, 'Comments are elsewhere');
      let at: { x: number; y: number };
      if (wanted) at = await moveTo(reading, '.story:nth-child(2) p');
      else {
        const box = (await (await reading.page.$('reader-talk'))!.evaluate((each) => {
          each.scrollIntoView({ block: 'start' });
          const { left, top } = each.getBoundingClientRect();
          return { left, top };
        }));
        at = { x: box.left + 40, y: box.top + 60 };
        await pause(150);
        await reading.page.mouse.move(at.x, at.y - 2);
        await reading.page.mouse.move(at.x, at.y);
      }
      await note(reading, /6 comments\. Click/);
      await reading.page.mouse.click(at.x, at.y);
      const after = await popupOf(reading);
      await saysIn(after, comments);
      // The other frame's note went with it.
      await until('nobody points any more', async () => !(await words({ ...reading, frame: reading.page.mainFrame() })).some((each) => /Escape leaves/.test(each)));
      await shut(popup, after, reading.page);
      }
  });

  it('an unsure discussion is offered, in a frame too, and read when the reader says so', async () => {
    for (const [where, wanted] of [['/maybe', undefined], ['/maybe-framed', inner]] as const) {
      const reading = await visit(world.launched, `${paper}${where}`, wanted);
      const popup = await popupOf(reading);
      await lookIfPassedBy(popup, reading);
      await saysIn(popup, 'This may be a discussion.');
      await pressOwn(popup, 'Read it anyway');
      await saysIn(popup, /6 comments/);
      await isRead(reading);
      await shut(popup, reading.page);
    }
  });

  it('a platform that changed is read by guesswork, that is said, and remembered; Check shows what is read', async () => {
    const reading = await visit(world.launched, `${paper}/changed`);
    const popup = await popupOf(reading);
    await saysIn(popup, /This site has changed\. Reading it by guesswork\. Check .*6 comments/);
    await pressOwn(popup, 'Check');
    await front(reading.page);
    await note(reading, /6 comments are read here\. Escape leaves\./);
    await reading.page.keyboard.press('Escape');
    await until('it is gone', async () => !(await words(reading)).some((each) => /Escape leaves/.test(each)));
    // On the site's other pages, at once and without trying again.
    const next = await visit(world.launched, `${paper}/isso`);
    const other = await popupOf(next);
    await saysIn(other, /This site has changed/);
    await shut(popup, other, reading.page, next.page);
  });

  it('a recipe that fits at first and stops fitting further down is given up there', async () => {
    const reading = await visit(world.launched, `${paper}/changes-later`);
    const popup = await popupOf(reading);
    await saysIn(popup, /4 of 6 loaded|4 comments/);
    expect(await says(popup)).not.toContain('This site has changed');
    await front(reading.page);
    await reading.page.click('#more');
    await saysIn(popup, /This site has changed/);
    await shut(popup, reading.page);
  });

  it('each of several discussions in one frame can be gone to', async () => {
    for (const [where, wanted] of [['/several', undefined], ['/several-framed', inner]] as const) {
      // A host where nothing ever drifted.
      const reading = await visit(world.launched, `http://hill.example${where}`, wanted);
      const popup = await popupOf(reading);
      await saysIn(popup, /5 comments.*4 comments/);
      await pressOwn(popup, 'Go there: 4 comments');
      await gone(popup);
      await front(reading.page);
      await until('it went to the lower one', async () => (await scrolled(reading)) > 2500);
      await shut(popup);
      const again = await popupOf(reading);
      await saysIn(again, /5 comments.*4 comments/);
      await pressOwn(again, 'Go there: 5 comments');
      await gone(again);
      await front(reading.page);
      await until('it went to the upper one', async () => (await scrolled(reading)) < 1000);
      await shut(again, reading.page);
    }
  });

  it('comments that the page only counts so far are said to be not loaded, gone to, and read when they come', async () => {
    const reading = await visit(world.launched, `${paper}/waiting`);
    const popup = await popupOf(reading);
    await lookIfPassedBy(popup, reading);
    await saysIn(popup, 'Comments are not loaded yet.');
    await front(popup);
    await pressOwn(popup, 'Go there');
    await gone(popup);
    await front(reading.page);
    await until('it went there', () => reading.page.evaluate(() => {
      const { top } = document.querySelector('.isso-thread-heading')!.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }));
    await reading.page.click('#more');
    await find(reading, /^More for the comment by/);
    await shut(popup, reading.page);
  });
});
