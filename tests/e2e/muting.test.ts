import { describe, expect, it } from 'vitest';
import { find, goDown, hover, open, pause, press, text, until, words, type Reading } from './acts.ts';
import { both, html, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const troll = 'TaxedEnough';

/** A page that comes slowly, piece by piece, and writes down in how many frames the words of one commenter could be seen. */
const row = (number: number, name: string) => `<li id="comment-${number}" class="comment depth-1"><article id="div-comment-${number}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div>
<div class="comment-metadata"><a href="#comment-${number}"><time datetime="2026-03-05T10:0${number % 10}:00+00:00">5 March 2026</time></a></div></footer><div class="comment-content"><p>Words of ${name}, number ${number}.</p></div></article></li>`;
const watcher = `<script>
window.seen = 0; window.frames_ = 0;
(function watch() {
  window.frames_++;
  for (const each of document.querySelectorAll('li.comment')) {
    if (!each.textContent.includes('Words of Grumm')) continue;
    const words = each.querySelector('.comment-content');
    const style = words && getComputedStyle(words);
    let opacity = 1;
    for (let at = words; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    if (words && words.checkVisibility({ contentVisibilityAuto: true }) && style.visibility === 'visible' && opacity > 0) window.seen++;
  }
  requestAnimationFrame(watch);
})();
</script>`;
const slowHead = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slow</title><link rel="icon" href="data:,">${watcher}</head><body><main><h1>A slow page</h1><section id="comments" class="comments-area"><h2 class="comments-title">Comments</h2><ol class="comment-list">`;
const rows = Array.from({ length: 12 }, (_, at) => row(at + 1, at % 3 === 1 ? 'Grumm' : `Reader ${at}`));
const slow = () => ({ type: 'text/html; charset=utf-8', body: '</ol></section></main></body></html>', drip: [slowHead, ...rows] });

describe.each(both)('muting in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'slow.example': { '/': slow, '/fast': html(`${slowHead}${rows.join('')}</ol></section></main></body></html>`) } } });
  const opened = () => open(world.launched, demo, { at: '#comments' });

  async function mute(reading: Reading, who: string): Promise<void> {
    await hover(reading, `xpath///b[contains(@class,"fn")][contains(.,"${who}")]`);
    await press(reading, `More for the comment by ${who}`);
    await press(reading, `Mute ${who}`);
    await find(reading, 'Undo');
  }

  it('one click mutes, undo takes it back at once, and nothing of it stays', async () => {
    const reading = await opened();
    expect(await text(reading)).toContain(troll);
    await mute(reading, troll);
    expect(await text(reading)).not.toContain(troll);
    expect((await words(reading)).join(' ')).toMatch(/Muted TaxedEnough on this site\./);
    await press(reading, 'Undo');
    await until('the words are back', async () => (await text(reading)).includes(troll));
    await reading.page.close();
  });

  it('a mute holds on the next visit and on every page of the site, and is shown once on request', async () => {
    const first = await opened();
    await mute(first, troll);
    await pause(400);
    await first.page.close();
    for (const address of [demo, `${demo}second`]) {
      const reading = await open(world.launched, address, { at: '#comments' });
      expect(await text(reading)).not.toContain(troll);
      expect((await words(reading)).join(' ')).not.toContain(troll);
      await reading.page.close();
    }
    const again = await opened();
    await goDown(again, '[data-belowline~="box"]');
    await press(again, /muted comments?: Show/);
    await until('shown once', async () => (await text(again)).includes(troll));
    await press(again, 'Hide again');
    await until('hidden again', async () => !(await text(again)).includes(troll));
    await press(again, /muted comments?: Show/);
    await press(again, `Unmute ${troll}`);
    await until('unmuted', async () => (await text(again)).includes(troll));
    await again.page.close();
  });

  it('in no frame are a muted person\'s words seen, on a fast page or one that comes piece by piece', async () => {
    const first = await open(world.launched, 'http://slow.example/fast', { at: '#comments' });
    expect(await first.frame.evaluate('window.seen')).toBeGreaterThan(0);
    await mute(first, 'Grumm');
    await pause(600);
    await first.page.close();
    for (const address of ['http://slow.example/fast', 'http://slow.example/']) {
      for (let visit = 0; visit < 3; visit++) {
        const reading = await open(world.launched, address, { at: '#comments' });
        await pause(600);
        expect(await reading.frame.evaluate('window.frames_')).toBeGreaterThan(5);
        expect(await reading.frame.evaluate('window.seen'), address).toBe(0);
        expect(await text(reading)).toContain('Words of Reader 0');
        await reading.page.close();
      }
    }
  });
});
