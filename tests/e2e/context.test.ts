import { describe, expect, it } from 'vitest';
import { buttons, find, goDown, open, openMenu, pause, press, pressOwn, type Reading, scrolled, text, topOf, until, visit, words } from './acts.ts';
import { createGrowing } from './widgets/growing.ts';
import { both, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const address = 'http://bakery.example/rolls';

describe.each(both)('in context, in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'bakery.example': createGrowing(20).routes } });
  const opened = (where = address) => open(world.launched, where, { at: '#comments' });
  const point = async (reading: Reading, wanted: string) => {
    const seen = await find(reading, wanted);
    await reading.page.mouse.move(seen.left + 20, seen.top + seen.height / 2);
  };

  it('the parent is shown before one goes there, and Back leads to the very place', async () => {
    const reading = await opened(demo);
    // A parent that is in view is marked where it stands: this one is longer than the window.
    await reading.page.evaluate(() => (document.querySelector('#comment-48230')!.parentElement!.closest('[id^="comment-"]')!.querySelector('p')!.style.paddingBottom = '1000px'));
    await goDown(reading, '#comment-48230');
    await openMenu(reading, 'comment-48230', 'Dot Crabbe');
    await point(reading, 'Go to parent');
    await until('a preview', async () => (await words(reading)).some((each) => /^Callum Reid ?Dot, with respect/.test(each)));
    await reading.page.evaluate(() => scrollBy(0, 900));
    await pause(300);
    await goDown(reading, '#comment-48230');
    expect((await words(reading)).some((each) => /^Callum Reid ?Dot, with respect/.test(each))).toBe(false);
    await openMenu(reading, 'comment-48230', 'Dot Crabbe');
    const was = await scrolled(reading);
    await press(reading, 'Next by Dot Crabbe');
    expect(Math.abs((await scrolled(reading)) - was)).toBeGreaterThan(100);
    await press(reading, 'Back');
    expect(Math.abs((await scrolled(reading)) - was)).toBeLessThan(2);
    await reading.page.close();
  });

  it('a muted parent is not previewed', async () => {
    const reading = await opened();
    await openMenu(reading, 'comment-3', 'Rolf Grumm');
    await press(reading, 'Mute Rolf Grumm');
    await openMenu(reading, 'comment-4', 'Hedda Lund');
    await point(reading, 'Go to parent');
    await pause(900);
    expect((await words(reading)).join(' ')).not.toContain('bake its own');
    await reading.page.keyboard.press('Escape');
    await press(reading, 'Undo');
    await reading.page.close();
  });

  it('the other threads, or the other replies, collapse; this one stays where it is', async () => {
    const reading = await opened();
    await goDown(reading, '#comment-5');
    await openMenu(reading, 'comment-5', 'Mirela Popa');
    const was = await topOf(reading, '#div-comment-5');
    await press(reading, 'Collapse the other threads');
    expect(Math.abs((await topOf(reading, '#div-comment-5'))! - was!)).toBeLessThan(2);
    const seen = await text(reading);
    expect(seen).toContain('take cold rolls');
    expect(seen).not.toContain('My father used to wait');
    await press(reading, 'Collapse all');
    await press(reading, 'Expand all');
    await until('all are open', async () => (await text(reading)).includes('My father used to wait'));
    await openMenu(reading, 'comment-2', 'Jonas Beck');
    await press(reading, 'Collapse the other replies');
    await find(reading, 'Expand the thread of Rolf Grumm, 1 reply');
    await press(reading, 'Expand the thread of Rolf Grumm, 1 reply');
    await reading.page.close();
  });

  it('a kept comment stands in the options, with the way back to it, until it is removed there; and that is taken back', async () => {
    const reading = await opened();
    await openMenu(reading, 'comment-4', 'Hedda Lund');
    await press(reading, 'Keep this comment');
    await until('it is said', async () => (await words(reading)).some((each) => each.includes('Kept. The list is in the settings.')));
    const options = await world.launched.openOwn('options.html');
    await until('the comment', () => options.evaluate(() => document.querySelector('#kept')!.textContent!.includes('so pleased to get one')));
    expect(await options.$eval('#kept a', (each) => (each as HTMLAnchorElement).href)).toBe(`${address}#comment-4`);
    await pressOwn(options, 'Remove the comment by Hedda Lund');
    await pressOwn(options, 'Undo: Remove the comment by Hedda Lund');
    await pressOwn(options, 'Remove the comment by Hedda Lund');
    await until('none', () => options.evaluate(() => document.querySelector('#kept')!.textContent!.includes('Undo')));
    await options.close();
    await reading.page.close();
  });

  it('who says that this is them sees their own comments and answers to them marked', async () => {
    const reading = await opened();
    await openMenu(reading, 'comment-1', 'Hedda Lund');
    await press(reading, 'This is me');
    await until('marks', async () => {
      const all = (await words(reading)).join('|');
      return /\byou\b/.test(all) && all.includes('answers you');
    });
    await openMenu(reading, 'comment-4', 'Hedda Lund');
    expect((await buttons(reading)).some((each) => each.name === 'Mute Hedda Lund')).toBe(false);
    await press(reading, 'This is not me');
    await until('no marks', async () => !(await words(reading)).join('|').includes('answers you'));
    await reading.page.close();
  });

  it('threads of a site stay folded until opened, where the reader wishes so, and say why', async () => {
    const reading = await opened();
    await press(reading, 'More');
    await press(reading, 'Keep folded until I open');
    await find(reading, 'Expand the thread of Hedda Lund, 3 replies');
    await press(reading, 'Expand the thread of Hedda Lund, 3 replies');
    expect(await text(reading)).toContain('My father used to wait');
    await reading.page.close();
    const again = await opened();
    expect(await text(again)).toContain('My father used to wait');
    await find(again, 'Expand the thread of Mirela Popa, 1 reply');
    await press(again, 'More');
    await press(again, 'Show threads open again');
    await until('open', async () => (await text(again)).includes('take cold rolls'));
    await openMenu(again, 'comment-5', 'Mirela Popa');
    await press(again, 'Why is this shown like this?');
    await until('why', async () => (await words(again)).some((each) => each.includes('as the site made it')));
    await again.page.close();
  });

  it('a thread that the reader is writing in stays open whatever is collapsed, and that is said', async () => {
    const reading = await opened();
    await reading.frame.evaluate(() => {
      // As the site does when Reply is pressed.
      document.querySelector('#div-comment-6')!.append(document.querySelector('#respond')!);
    });
    await reading.frame.focus('#comment');
    await reading.page.keyboard.type('Cold rolls are');
    await press(reading, 'Collapse all');
    await find(reading, 'Expand the thread of Hedda Lund, 3 replies');
    await until('it is said', async () => (await words(reading)).some((each) => each.includes('This stays open: you are writing in it.')));
    expect(await topOf(reading, '#comment')).not.toBeNull();
    expect(await text(reading)).toContain('take cold rolls');
    await press(reading, 'Collapse the thread of Mirela Popa, 1 reply');
    expect(await topOf(reading, '#comment')).not.toBeNull();
    await reading.frame.$eval('#comment', (each) => ((each as HTMLTextAreaElement).value = ''));
    await reading.page.mouse.click(5, 5);
    await press(reading, 'Expand all');
    await reading.page.close();
  });

  it('what the browser finds in a collapsed thread opens it', async () => {
    const first = await opened('http://bakery.example/found');
    await press(first, 'Collapse the thread of Hedda Lund, 3 replies');
    await find(first, 'Expand the thread of Hedda Lund, 3 replies');
    await pause(500);
    await first.page.close();
    // A link to words of the page, which browsers find as they find what is typed into find-in-page.
    const reading = await visit(world.launched, 'http://bakery.example/found');
    await until('it is folded', async () => (await reading.frame.$eval('#comment-2', (each) => each.closest('[hidden="until-found"]') !== null)));
    await reading.frame.evaluate(() => (document.body.insertAdjacentHTML('beforeend', '<a id="words" href="#:~:text=wait%20on%20the%20step" style="position:fixed;left:0;top:0;width:40px;height:40px;background:silver">to</a>')));
    await reading.page.mouse.click(20, 20);
    await until('it opens', async () => (await reading.frame.$eval('#comment-2', (each) => each.closest('[hidden]') === null)));
    await find(reading, 'Collapse the thread of Hedda Lund, 3 replies');
    await reading.page.close();
  });

  it('the rest is loaded by the site\'s own button, and the muted ones lead to their list', async () => {
    const reading = await opened(demo);
    await press(reading, 'Load all');
    await until('all are there', async () => (await reading.frame.$$('.comment-body')).length === 73 && /^(73 comments|\d+ threads)/.test((await words(reading))[0]!));
    await until('no more to load', async () => !(await buttons(reading)).some((each) => /^(Load all|Stop)$/.test(each.name)));
    await openMenu(reading, 'comment-48221', 'Callum Reid');
    await press(reading, 'Mute Callum Reid');
    await press(reading, /^\d+ hidden$/);
    const helper = await world.launched.openOwn('options.html');
    await until('the list', () => helper.evaluate(async () => {
      const { tabs, runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return (await tabs.query({})).some(({ url }) => url === runtime.getURL('options.html#mutes'));
    }));
    await helper.close();
    await reading.page.close();
  });
});
