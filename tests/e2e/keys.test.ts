import { beforeAll, describe, expect, it } from 'vitest';
import { buttons, find, open, pause, press, pressOwn, type Reading, said, scrolled, set, text, topOf, until, words, front, gone } from './acts.ts';
import { createGrowing } from './widgets/growing.ts';
import { both, withBrowser } from './world.ts';

const address = 'http://bakery.example/rolls';
const setting = 'Move through the comments by keys';

/** A click into a comment's words: from then on the reader is in the discussion. */
async function clickInto(reading: Reading, comment: string): Promise<void> {
  const box = (await (await reading.frame.$(`#${comment} .comment-content p`))!.boundingBox())!;
  await reading.page.mouse.click(box.x + 5, box.y + 5);
  // The part that keys come in is loaded by the first click.
  await until('keys hold', async () => (await said(reading)) !== '', 5000);
}

/** A press, and what was said of it. */
async function type(reading: Reading, key: string): Promise<string> {
  await reading.page.keyboard.press(key as 'j');
  await pause(150);
  return said(reading);
}

const outlined = ({ launched, frame }: Reading) => launched.inParts(frame, (roots) => roots.flatMap((root) => [...root.querySelectorAll('.at')].map((each) => each.getBoundingClientRect().top)), null);

describe.each(both)('keys in %s', (name) => {
  const paper = createGrowing(20);
  const world = withBrowser(name, { hosts: { 'bakery.example': paper.routes } });
  const opened = () => open(world.launched, address, { at: '#comments' });

  it('do nothing until the reader wants them', async () => {
    const reading = await opened();
    await reading.page.mouse.click(300, 300);
    const was = await scrolled(reading);
    for (const key of ['j', 'j', 'x', '?']) expect(await type(reading, key)).toBe('');
    expect(await scrolled(reading)).toBe(was);
    expect(await outlined(reading)).toEqual([]);
    await reading.page.close();
  });

  describe('turned on', () => {
    beforeAll(() => set(world.launched, setting, true));

    it('go from comment to comment, with an outline around it that says so to screen readers; only after a click in the discussion, and not after Escape', async () => {
      const reading = await opened();
      expect(await type(reading, 'j')).toBe('');
      await clickInto(reading, 'comment-1');
      expect(await said(reading)).toContain('Escape leaves');
      expect(await type(reading, 'j')).toBe('Jonas Beck · My father used to wait on the step with the cat.');
      const [frame] = await outlined(reading);
      expect(Math.abs(frame! + 4 - (await topOf(reading, '#div-comment-2'))!)).toBeLessThan(2);
      expect(await type(reading, 'j')).toMatch(/^Rolf Grumm · 1 reply · Then the night shift/);
      expect(await type(reading, 'k')).toMatch(/^Jonas Beck/);
      // J stays on the level: over Hedda's answer to Rolf.
      await type(reading, 'j');
      expect(await type(reading, 'J')).toMatch(/^Mirela Popa · 1 reply · She is sixty-seven/);
      expect(await type(reading, 'j')).toMatch(/^Ahmed Saleh/);
      expect(await type(reading, 'p')).toMatch(/^Mirela Popa/);
      expect(await type(reading, ']')).toMatch(/^Mirela Popa · Ask her/);
      expect(await type(reading, 'r')).toMatch(/^小林 さくら/);
      await type(reading, 'Escape');
      expect(await outlined(reading)).toEqual([]);
      const before = await said(reading);
      expect(await type(reading, 'j')).toBe(before);
      await reading.page.close();
    });

    it('collapse and open, list themselves, and come back', async () => {
      const reading = await opened();
      await clickInto(reading, 'comment-1');
      await type(reading, 'x');
      await find(reading, 'Expand the thread of Hedda Lund, 3 replies');
      await type(reading, 'Enter');
      expect(await text(reading)).toContain('wait on the step with the cat');
      await type(reading, '/');
      await until('the search has focus', () => reading.launched.inParts(reading.frame, (roots) => roots.some((root) => root.activeElement?.getAttribute('type') === 'search'), null));
      await reading.page.keyboard.type('cat');
      await reading.page.keyboard.press('Escape');
      await reading.page.keyboard.press('Escape');
      await pause(300);
      await type(reading, '?');
      await until('the list', async () => (await words(reading)).some((each) => /Keys.*j Next comment.*They hold after a click/.test(each)));
      await reading.page.keyboard.press('Escape');
      await pause(200);
      expect((await words(reading)).join(' ')).not.toContain('Next comment');
      await reading.page.close();
    });

    it('are letters where the reader types, in a field of the page or of a shadow root', async () => {
      const reading = await opened();
      await reading.frame.evaluate(() => {
        const host = document.createElement('x-box');
        host.attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
        document.querySelector('.comment-list')!.append(host);
        const editable = Object.assign(document.createElement('p'), { id: 'editable', contentEditable: 'true', textContent: 'a' });
        document.querySelector('.comment-list')!.append(editable);
      });
      await clickInto(reading, 'comment-1');
      const seen = await said(reading);
      await reading.frame.focus('#comment');
      await reading.page.keyboard.type('jkxmn?');
      expect(await reading.frame.$eval('#comment', (each) => (each as HTMLTextAreaElement).value)).toBe('jkxmn?');
      await reading.frame.evaluate(() => document.querySelector('x-box')!.shadowRoot!.querySelector('textarea')!.focus());
      await reading.page.keyboard.type('jx');
      expect(await reading.frame.evaluate(() => document.querySelector('x-box')!.shadowRoot!.querySelector('textarea')!.value)).toBe('jx');
      await reading.frame.focus('#editable');
      await reading.page.keyboard.type('jx');
      expect(await reading.frame.$eval('#editable', (each) => each.textContent)).toContain('jx');
      expect(await said(reading)).toBe(seen);
      expect((await buttons(reading)).some((each) => each.name.startsWith('Expand the thread'))).toBe(false);
      await reading.page.close();
    });

    it('leave to the browser and the site what is theirs', async () => {
      const reading = await opened();
      await reading.frame.evaluate(() => document.addEventListener('keydown', (event) => event.key === 'x' && event.preventDefault()));
      await clickInto(reading, 'comment-1');
      const seen = await said(reading);
      await type(reading, 'x');
      await reading.page.keyboard.down('Alt');
      await reading.page.keyboard.press('j');
      await reading.page.keyboard.up('Alt');
      await pause(150);
      expect(await said(reading)).toBe(seen);
      expect((await buttons(reading)).some((each) => each.name.startsWith('Expand the thread'))).toBe(false);
      await reading.page.close();
    });

    it('mute, and go on to somebody else', async () => {
      const reading = await opened();
      await clickInto(reading, 'comment-3');
      expect(await type(reading, 'm')).toMatch(/^Hedda Lund/);
      await press(reading, 'Undo');
      await until('Rolf is back', async () => (await text(reading)).includes('Nobody is owed a roll. That'));
      await reading.page.close();
    });

    it('can be others, and off on one site', async () => {
      const options = await world.launched.openOwn('options.html');
      const field = await until('the field', () => options.$('input[aria-label="Key: Next comment"]'));
      await field.click();
      await options.keyboard.type('d');
      await pause(500);
      await options.close();
      const reading = await opened();
      await clickInto(reading, 'comment-1');
      expect(await type(reading, 'd')).toMatch(/^Jonas Beck/);
      expect(await type(reading, 'j')).toMatch(/^Jonas Beck/);
      await type(reading, '?');
      await press(reading, 'Turn off on this site');
      await pause(600);
      expect(await type(reading, 'd')).toMatch(/^Jonas Beck/);
      await reading.page.close();
      const again = await world.launched.openOwn('options.html');
      await pressOwn(again, 'Usual keys');
      await until('the site is listed', () => again.evaluate(() => document.body.innerText.includes('Keys off')));
      await pressOwn(again, 'Forget what is set for bakery.example');
      await pause(300);
      await again.close();
    });

    it('go to what is new', async () => {
      const visitor = await opened();
      await pause(2000);
      await visitor.page.close();
      paper.count = 22;
      const reading = await opened();
      await find(reading, '2 new');
      await clickInto(reading, 'comment-1');
      expect(await type(reading, 'n')).toMatch(/^Tadeusz · new · In the war/);
      expect(await type(reading, 'n')).toMatch(/^Lisbet Aune · new/);
      expect(await type(reading, 'N')).toMatch(/^Tadeusz/);
      await reading.page.close();
    });

    it('hold at once for whoever came by Go to comments', async () => {
      const reading = await opened();
      await reading.page.evaluate(() => scrollTo(0, 0));
      const helper = await world.launched.openOwn('options.html');
      const id = await helper.evaluate(async (url) => (await ((globalThis as { browser?: typeof chrome }).browser ?? chrome).tabs.query({ url: `${url}*` }))[0]?.id, address);
      await helper.close();
      const popup = await world.launched.openOwn(`popup.html?tab=${id}`);
      await pressOwn(popup, 'Go to comments');
      await gone(popup);
      await front(reading.page);
      await until('keys hold', async () => (await said(reading)) !== '', 5000);
      expect(await type(reading, 'j')).toMatch(/^Hedda Lund/);
      await reading.page.close();
    });
  });
});
