import { describe, expect, it } from 'vitest';
import { find, goDown, open, openMenu, pause, press, type Reading, scrolled, set, text, topOf, until, visit, words } from './acts.ts';
import { createGrowing } from './widgets/growing.ts';
import { both, withBrowser } from './world.ts';

const address = 'http://bakery.example/rolls';
const at = { at: '#comments' };

/** Dots before names, in px from the viewport. */
const dots = ({ launched, frame }: Reading) => launched.inParts(frame, (roots) => roots.flatMap((root) => [...root.querySelectorAll('.dot.new')].map((each) => {
  const { left, top, width } = each.getBoundingClientRect();
  return { left, top, width, says: each.textContent };
})), null);

describe.each(both)('what is new, in %s', (name) => {
  const paper = createGrowing(12);
  const world = withBrowser(name, { hosts: { 'bakery.example': paper.routes } });

  /** A visit to the comments, long enough to be one. */
  async function beThere(where = address): Promise<void> {
    const reading = await open(world.launched, where, at);
    await pause(2200);
    await reading.page.close();
  }

  const badge = async (where: string) => {
    const helper = await world.launched.openOwn('options.html');
    const found = await helper.evaluate(async (url) => {
      const { tabs, action } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const [tab] = await tabs.query({ url: `${url}*` });
      return action.getBadgeText({ tabId: tab!.id! });
    }, where);
    await helper.close();
    return found;
  };

  it('nothing is new on a first visit, nor on a second one where nothing came', async () => {
    await beThere();
    const again = await open(world.launched, address, at);
    expect((await words(again)).join(' ')).not.toMatch(/\bnew\b|You were here/);
    expect(await dots(again)).toEqual([]);
    await pause(2000);
    await again.page.close();
  });

  it('what came since is counted, marked before its name without moving anything, and one click leads to the next', async () => {
    paper.count = 15;
    const reading = await open(world.launched, address, at);
    await find(reading, '3 new');
    expect(await badge(address)).toBe('+3');
    const was = await scrolled(reading);
    await press(reading, '3 new');
    expect(await scrolled(reading)).not.toBe(was);
    const seen = await until('dots', async () => ((await dots(reading)).length ? dots(reading) : null));
    expect(seen.every(({ width, says }) => width === 6 && says === 'new')).toBe(true);
    // Just before the name, in its line, and within the column.
    const named = (await reading.frame.$$eval('.fn', (all) => all.map((each) => {
      const { left, top, bottom } = each.getBoundingClientRect();
      return { left, middle: (top + bottom) / 2 };
    })));
    for (const dot of seen) expect(named.some(({ left, middle }) => Math.abs(left - 9 - dot.left) < 1.5 && Math.abs(middle - 3 - dot.top) < 2)).toBe(true);
    await find(reading, 'Back');
    await press(reading, 'Back');
    expect(Math.abs((await scrolled(reading)) - was)).toBeLessThan(2);
    expect((await words(reading)).some((each) => /You were here · today \d/.test(each))).toBe(true);
    await reading.page.close();
  });

  it('a collapsed thread says how many of its comments are new', async () => {
    paper.count = 18;
    await beThere();
    paper.count = 19;
    const reading = await open(world.launched, address, at);
    await goDown(reading, '#comment-17');
    await press(reading, 'Collapse the thread of Ottilie Frank, 1 reply');
    await find(reading, 'Expand the thread of Ottilie Frank, 1 reply · 1 new');
    await press(reading, 'Expand the thread of Ottilie Frank, 1 reply · 1 new');
    await reading.page.close();
  });

  it('a page whose comments the reader never came to was not visited', async () => {
    const other = 'http://bakery.example/other';
    paper.count = 12;
    const passing = await visit(world.launched, other);
    await pause(3500);
    await passing.page.close();
    paper.count = 15;
    const reading = await open(world.launched, other, at);
    expect((await words(reading)).join(' ')).not.toMatch(/\bnew\b/);
    await reading.page.close();
  });

  it('threads with nothing new fold where the reader wishes so, say why, and stay open once opened', async () => {
    const third = 'http://bakery.example/third';
    paper.count = 12;
    await beThere(third);
    await set(world.launched, 'Fold threads in which nothing is new', true);
    paper.count = 13;
    const reading = await open(world.launched, third, at);
    await find(reading, 'Expand the thread of Mirela Popa, 1 reply');
    expect(await text(reading)).toContain('An honest question');
    expect(await topOf(reading, '#comment-13 .comment-content')).not.toBeNull();
    await press(reading, 'Expand the thread of Mirela Popa, 1 reply');
    expect(await text(reading)).toContain('Let the woman sleep');
    await pause(1500);
    await reading.page.close();
    const again = await open(world.launched, third, at);
    // What the reader opened is open, though nothing is new in it now.
    expect(await text(again)).toContain('Let the woman sleep');
    await press(again, 'Expand the thread of Hedda Lund, 3 replies');
    await press(again, 'Collapse the thread of Hedda Lund, 3 replies');
    await set(world.launched, 'Fold threads in which nothing is new', false);
    await openMenu(again, 'comment-5', 'Mirela Popa');
    await press(again, 'Why is this shown like this?');
    expect((await words(again)).join(' ')).toContain('You collapsed or opened it.');
    await again.page.close();
  });
});
