import { describe, expect, it } from 'vitest';
import { buttons, find, open, pause, press, type Reading, scrolled, text, topOf, until } from './acts.ts';
import { both, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const count = 61;

describe.each(both)('the reading view in %s', (name) => {
  const world = withBrowser(name);
  const opened = () => open(world.launched, demo, { at: '#comments' });

  /** What is in the view's closed root. */
  const inView = <A, T>({ launched, frame }: Reading, work: (view: Element, argument: A) => T, argument: A): Promise<T | null> =>
    launched.inParts(frame, new Function('roots', 'argument', `const view = roots.map((root) => root.querySelector('.thread')).find(Boolean); return view ? (${work})(view, argument) : null;`) as never, argument as never) as Promise<T | null>;
  const status = (reading: Reading) => inView(reading, (view) => view.querySelector('[role=status]')!.textContent, null);
  const rows = (reading: Reading) => inView(reading, (view) => [...view.querySelectorAll('[role=treeitem]')].map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ')), null);

  /** Presses what is in the view, where the page below has a button of that name too. */
  async function pressInView(reading: Reading, wanted: string): Promise<void> {
    const at = await until(wanted, () => inView(reading, (view, wanted) => {
      const found = [...view.querySelectorAll('button')].find((each) => each.textContent === wanted)?.getBoundingClientRect();
      return found && { x: found.left + found.width / 2, y: found.top + found.height / 2 };
    }, wanted));
    await reading.page.mouse.click(at.x, at.y);
  }

  async function openView(reading: Reading): Promise<void> {
    await press(reading, 'More');
    await press(reading, 'Reading view');
    await until('the view', () => status(reading));
    await pause(300);
  }

  it('opens from the bar over the page, at the comment that was read, and Escape brings back the exact place', async () => {
    const reading = await opened();
    await reading.page.evaluate(() => scrollBy(0, 40));
    await pause(300);
    await press(reading, 'More');
    const [was, top] = [await scrolled(reading), await topOf(reading, '.comments-title')];
    await press(reading, 'Reading view');
    await until('the view', () => status(reading));
    expect(await status(reading)).toBe(`${count} comments`);
    // The page below does not move while the view is scrolled to its end and beyond.
    await reading.page.mouse.move(600, 500);
    for (let i = 0; i < 6; i++) await reading.page.mouse.wheel({ deltaY: 4000 });
    await pause(200);
    expect(await scrolled(reading)).toBe(was);
    await reading.page.keyboard.press('Escape');
    await until('the view is gone', async () => (await status(reading)) === null);
    expect([await scrolled(reading), await topOf(reading, '.comments-title')]).toEqual([was, top]);
    // Its statistics have a way of their own.
    await press(reading, 'More');
    await press(reading, 'Statistics');
    await until('the statistics', () => inView(reading, (view, count) => view.querySelector('.figures')?.textContent?.startsWith(`${count} comments`), count));
    await reading.page.close();
  });

  it('finds words in their context, and puts threads in another order', async () => {
    const reading = await opened();
    await openView(reading);
    await press(reading, 'Search');
    await reading.page.keyboard.type('double buggy');
    await until('matches', async () => (await status(reading)) === `1 of ${count} comments`);
    const found = (await rows(reading))!;
    expect(found.at(-1)).toContain('double buggy');
    expect(found[0]).toMatch(/^Marcus Bell/);
    // The first Escape empties the search.
    await reading.page.keyboard.press('Escape');
    await until('all comments', async () => (await status(reading)) === `${count} comments`);
    const before = (await rows(reading))![0];
    await inView(reading, (view) => {
      const select = view.querySelector('select')!;
      select.value = 'discussed';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await until('another order', async () => (await rows(reading))![0] !== before);
    await reading.page.close();
  });

  it('muting there mutes on the page, and undoing it there brings the comment back on both', async () => {
    const reading = await opened();
    expect(await text(reading)).toContain('Same with a double buggy');
    await openView(reading);
    await press(reading, 'Search');
    await reading.page.keyboard.type('double buggy');
    await until('the match', async () => (await status(reading)) === `1 of ${count} comments`);
    const author = (await inView(reading, (view) => [...view.querySelectorAll('[role=treeitem] b')].at(-1)!.textContent, null))!;
    const menus = (await buttons(reading)).filter((each) => each.name === `More for the comment by ${author}` && each.height > 0);
    await reading.page.mouse.click(menus.at(-1)!.left + 8, menus.at(-1)!.top + 8);
    await press(reading, `Mute ${author}`);
    await until('said so', async () => (await status(reading)) === `Muted ${author} on this site.`);
    expect((await rows(reading))!.join()).not.toContain('double buggy');
    expect(await text(reading)).not.toContain('Same with a double buggy');
    await pressInView(reading, 'Undo');
    await until('it is back', async () => (await rows(reading))!.join().includes('double buggy'));
    expect(await text(reading)).toContain('Same with a double buggy');
    await reading.page.close();
  });

  it('a thread collapsed there is collapsed on the page', async () => {
    const reading = await opened();
    await openView(reading);
    await inView(reading, (view) => view.querySelector('[role=tree]')!.scrollTo(0, 0), null);
    await pause(300);
    await reading.page.keyboard.press('Home');
    await pause(100);
    await reading.page.keyboard.press('ArrowLeft');
    const author = await until('a row', () => inView(reading, (view) => view.querySelector('[role=treeitem][aria-expanded=false] b')?.textContent, null));
    await reading.page.keyboard.press('Escape');
    await until('the view is gone', async () => (await status(reading)) === null);
    const row = await find(reading, new RegExp(`^Expand the thread of ${author}, `));
    await press(reading, row.name);
    await find(reading, row.name.replace('Expand', 'Collapse'));
    await reading.page.close();
  });
});
