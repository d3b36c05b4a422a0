import { describe, expect, it } from 'vitest';
import { buttons, find, goDown, hover, open, pause, press, scrolled, text, topOf, until, visit, words } from './acts.ts';
import { both, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
/** The second thread of the demo page: Marcus Bell's, five replies. */
const marcus = 'Collapse the thread of Marcus Bell, 5 replies';

describe.each(both)('reading in %s', (name) => {
  const world = withBrowser(name);
  const opened = () => open(world.launched, demo, { at: '#comments' });

  it('the bar says what is there, and each comment has its controls', async () => {
    const reading = await opened();
    expect((await words(reading))[0]).toMatch(/^61 of 73 loaded.*11 threads.*21 people.*Collapse all.*Summary/);
    const seen = await buttons(reading);
    expect(seen.map((each) => each.name)).toContain(marcus);
    expect(seen.filter((each) => each.name.startsWith('More for the comment')).length).toBeGreaterThan(5);
    await reading.page.close();
  });

  it('arriving moves nothing: the page is as high as without Belowline but for the bar, which comes while its place is out of sight', async () => {
    const reading = await visit(world.launched, demo);
    const before = await topOf(reading, '.entry-title');
    await pause(2500);
    expect(await topOf(reading, '.entry-title')).toBe(before);
    expect(await scrolled(reading)).toBe(0);
    await reading.page.close();
  });

  it('a thread collapsed from its header moves nothing above, and a second click on the spot brings back the exact scroll position', async () => {
    const reading = await opened();
    await reading.page.evaluate(() => scrollBy(0, 137));
    await pause(300);
    const [was, above] = [await scrolled(reading), await topOf(reading, '.comments-title')];
    const point = await press(reading, marcus);
    await find(reading, 'Expand the thread of Marcus Bell, 5 replies');
    expect(await topOf(reading, '.comments-title')).toBe(above);
    expect((await words(reading)).find((each) => each.startsWith('Marcus Bell'))).toMatch(/^Marcus Bell · 5 replies · The current approach/);
    expect(await text(reading)).not.toContain('Same with a double buggy');
    await reading.page.mouse.click(point.x, point.y);
    await find(reading, marcus);
    expect(await scrolled(reading)).toBe(was);
    expect(await text(reading)).toContain('Same with a double buggy');
    await reading.page.close();
  });

  it('from the line beside it a thread collapses to a row under the pointer, and the same click brings it back', async () => {
    const reading = await opened();
    const name = 'xpath///b[contains(@class,"fn")][contains(.,"Marcus Bell")]';
    await goDown(reading, name);
    await hover(reading, name);
    const line = await until('the line', async () => (await buttons(reading)).find((seen) => seen.kind === 'gutter' && seen.height > 100));
    const point = { x: line.left + line.width / 2, y: line.top + Math.min(line.height - 20, 400) };
    await reading.page.mouse.move(point.x, point.y);
    await pause(100);
    const was = await scrolled(reading);
    await reading.page.mouse.click(point.x, point.y);
    const row = await find(reading, 'Expand the thread of Marcus Bell, 5 replies');
    expect(row.top).toBeLessThan(point.y);
    expect(row.top + row.height).toBeGreaterThan(point.y);
    await reading.page.mouse.click(point.x, point.y);
    await find(reading, marcus);
    expect(await scrolled(reading)).toBe(was);
    await reading.page.close();
  });

  it('all threads collapse and open again, and the reader stays where they were', async () => {
    const reading = await opened();
    await press(reading, 'Collapse all');
    await find(reading, 'Expand all');
    expect((await buttons(reading)).filter((each) => each.name.startsWith('Expand the thread')).length).toBeGreaterThan(4);
    await press(reading, 'Expand all');
    await find(reading, marcus);
    await reading.page.close();
  });

  it('what was collapsed is so on the next visit', async () => {
    const first = await opened();
    await press(first, 'Collapse the thread of Dot Crabbe, 3 replies');
    await find(first, 'Expand the thread of Dot Crabbe, 3 replies');
    await pause(500);
    await first.page.close();
    const second = await opened();
    await press(second, 'Expand the thread of Dot Crabbe, 3 replies');
    await find(second, 'Collapse the thread of Dot Crabbe, 3 replies');
    await pause(500);
    await second.page.close();
  });

  it('more comments that the site loads get their marks, once each', async () => {
    const reading = await opened();
    const more = await reading.frame.$$eval('#comments button, #comments a', (all) => all.findIndex((each) => /more|older|load/i.test(each.textContent ?? '')));
    expect(more).toBeGreaterThanOrEqual(0);
    await reading.frame.$$eval('#comments button, #comments a', (all, at) => (all[at] as HTMLElement).click(), more);
    await until('73 comments', async () => (await words(reading)).some((each) => /73 comments|13 threads|1[2-9] threads/.test(each)));
    const hosts = await reading.frame.$$eval('.comment-body', (all) => all.map((each) => each.querySelectorAll(':scope > belowline-part').length));
    expect(Math.max(...hosts)).toBe(1);
    await reading.page.close();
  });

  it('a summary is made, every quote stands in its comment, and a name goes there', async () => {
    const reading = await opened();
    await press(reading, 'Summary');
    const card = await until('the summary', async () => (await words(reading)).find((each) => /What people say.*Made on this computer/.test(each)));
    const quotes = [...card.matchAll(/“([^”]+)”/g)].map((each) => each[1]!);
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    const page = (await text(reading)).replace(/\s+/g, ' ');
    for (const quote of quotes) expect(page).toContain(quote);
    const was = await scrolled(reading);
    const last = (await buttons(reading)).filter((each) => each.visible && each.kind === '' && /^[A-Z]/.test(each.text) && !/^(Summary|Collapse all|Copy|Copy with links|Renew)$/.test(each.text)).at(-1)!;
    await press(reading, last.name);
    await pause(300);
    expect(await scrolled(reading)).not.toBe(was);
    await goDown(reading, '#comments');
    await press(reading, 'Close');
    expect((await words(reading)).join()).not.toContain('What people say');
    await reading.page.close();
  });
});
