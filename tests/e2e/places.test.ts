import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttons, find, goDown, hover, open, pause, press, text, until, visit, words, type Reading } from './acts.ts';
import { both, withBrowser } from './world.ts';

const byTitle = (title: string) => (frame: Frame) => frame.url() === 'about:srcdoc' || frame.name() === title;

describe.each(both)('comments in other places, in %s', (name) => {
  const world = withBrowser(name);

  async function mute(reading: Reading, who: string): Promise<void> {
    const more = `More for the comment by ${who}`;
    await find(reading, more);
    await press(reading, more);
    await press(reading, `Mute ${who}`);
    await find(reading, 'Undo');
  }

  it('a frame of another site is read, and its threads collapse', async () => {
    const reading = await open(world.launched, 'http://paper.example/framed', { frame: (frame) => frame.url().startsWith('http://disqus.com/'), at: 'body' });
    const thread = (await buttons(reading)).find((each) => each.name.startsWith('Collapse the thread of'))!;
    await press(reading, thread.name);
    await find(reading, thread.name.replace('Collapse', 'Expand'));
    await press(reading, thread.name.replace('Collapse', 'Expand'));
    await find(reading, thread.name);
    await reading.page.close();
  });

  it('a section in a shadow root is read, and its threads collapse', async () => {
    const reading = await open(world.launched, 'http://paper.example/shadow', { at: 'body' });
    const thread = (await buttons(reading)).find((each) => each.name.startsWith('Collapse the thread of'))!;
    await press(reading, thread.name);
    await find(reading, thread.name.replace('Collapse', 'Expand'));
    await press(reading, thread.name.replace('Collapse', 'Expand'));
    await find(reading, thread.name);
    await reading.page.close();
  });

  it('a flat page shows who is answered; what is not so stays apart when the reader comes back', async () => {
    const address = 'http://paper.example/flat';
    const isOffered = async (reading: Reading) => (await buttons(reading)).some((each) => each.name === 'Not so');
    const reading = await open(world.launched, address, { at: 'body' });
    await find(reading, /^Answers /i);
    await press(reading, 'Not so');
    await until('it is taken back', async () => !(await isOffered(reading)));
    await reading.page.close();
    const again = await open(world.launched, address, { at: 'body' });
    await find(again, /^Answers /i);
    expect(await isOffered(again)).toBe(false);
    await again.page.close();
  });

  it('Ghost (React in a srcdoc frame): collapse, mute, more, likes drawn anew, and off again, without an exception', async () => {
    const failures: string[] = [];
    const reading = await visit(world.launched, 'http://ghost.example/ghost', byTitle('comments-frame'));
    reading.page.on('pageerror', (error) => failures.push(String(error)));
    await reading.page.$eval('iframe', (each) => each.scrollIntoView());
    await until('our controls in the frame', async () => {
      reading.frame = reading.page.frames().find(byTitle('comments-frame')) ?? reading.frame;
      return (await buttons(reading)).length > 0;
    }, 25_000);
    await press(reading, /^Collapse the thread of Hedda Lund/);
    await find(reading, /^Expand the thread of Hedda Lund/);
    await press(reading, /^Expand the thread of Hedda Lund/);
    await find(reading, /^Collapse the thread of Hedda Lund/);
    await mute(reading, 'Rolf Grumm');
    expect(await text(reading)).not.toContain('Nobody is owed a roll. Then');
    expect(await text(reading)).not.toContain('Rolf Grumm');
    // A like draws its card anew; more pages bring more of his.
    await reading.frame.$eval('[data-testid="like-button"]', (each) => (each as HTMLElement).click());
    await pause(400);
    for (let more = 0; more < 3; more++) {
      await reading.frame.$$eval('[data-testid="pagination-component"]', (all) => all.forEach((each) => (each as HTMLElement).click()));
      await pause(900);
    }
    await until('all that came is covered', async () => !(await text(reading)).includes('Rolf Grumm'));
    expect(failures).toEqual([]);
    await reading.page.close();
  });

  it('Waline (Vue in the page): collapse, mute, more, and no exception', async () => {
    const failures: string[] = [];
    const reading = await visit(world.launched, 'http://waline.example/waline');
    reading.page.on('pageerror', (error) => failures.push(String(error)));
    await until('cards', () => reading.frame.$('.wl-card'));
    await goDown(reading, '.wl-card');
    await until('our controls', async () => (await buttons(reading)).length > 0, 25_000);
    await press(reading, /^Collapse the thread of Hedda Lund/);
    await find(reading, /^Expand the thread of Hedda Lund/);
    await press(reading, /^Expand the thread of Hedda Lund/);
    await mute(reading, 'Rolf Grumm');
    for (let more = 0; more < 4; more++) {
      await reading.frame.$$eval('.wl-operation button, .wl-btn', (all) => all.filter((each) => /more/i.test(each.textContent ?? '')).forEach((each) => (each as HTMLElement).click()));
      await pause(700);
    }
    await until('all that came is covered', async () => !(await reading.frame.$eval('.wl-cards', (each) => (each as HTMLElement).innerText)).includes('All this over bread.\n'));
    expect((await words(reading)).join(' ')).toMatch(/muted comment/);
    await hover(reading, '.wl-like');
    await reading.frame.$eval('.wl-like', (each) => (each as HTMLElement).click());
    await pause(500);
    expect(failures).toEqual([]);
    await reading.page.close();
  });
});
