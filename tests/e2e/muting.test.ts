import { describe, expect, it } from 'vitest';
import { find, goDown, hover, open, pause, press, text, until, words, type Reading } from './acts.ts';
import type { Frame } from './launch.ts';
import { both, fixture, html, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const troll = 'TaxedEnough';

/** A page that comes slowly, piece by piece, and writes down in how many frames the words of one commenter could be seen. */
const row = (number: number, name: string) => `<li id="comment-${number}" class="comment depth-1"><article id="div-comment-${number}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div>
<div class="comment-metadata"><a href="#comment-${number}"><time datetime="2026-03-05T10:0${number % 10}:00+00:00">5 March 2026</time></a></div></footer><div class="comment-content"><p>Words of ${name}, number ${number}.</p></div></article></li>`;
const watcher = (comment: string, said: string, body: string) => `<script>
window.seen = 0; window.frames_ = 0;
(function watch() {
  window.frames_++;
  for (const each of document.querySelectorAll('${comment}')) {
    const words = each.querySelector('${body}');
    if (!words?.textContent.includes('${said}')) continue;
    const style = words && getComputedStyle(words);
    let opacity = 1;
    for (let at = words; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    if (words.checkVisibility({ contentVisibilityAuto: true }) && style.visibility === 'visible' && opacity > 0) window.seen++;
  }
  requestAnimationFrame(watch);
})();
</script>`;
const slowHead = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slow</title><link rel="icon" href="data:,">${watcher('li.comment', 'Words of Grumm', '.comment-content')}</head><body><main><h1>A slow page</h1><section id="comments" class="comments-area"><h2 class="comments-title">Comments</h2><ol class="comment-list">`;
const rows = Array.from({ length: 12 }, (_, at) => row(at + 1, at % 3 === 1 ? 'Grumm' : `Reader ${at}`));
const slow = () => ({ type: 'text/html; charset=utf-8', body: '</ol></section></main></body></html>', drip: [slowHead, ...rows] });


/** Another paper with Disqus's frame: the same accounts comment there. */
const other = html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rolls</title><link rel="icon" href="data:,"></head><body><main><h1>Rolls at six</h1><p>The baker will sleep in.</p>
<div id="disqus_thread"><iframe style="width:100%;height:1400px;border:0" src="http://disqus.com/embed/comments/?f=quay"></iframe></div></main></body></html>`);
const disqus = () => {
  const { type, body } = fixture('disqus')();
  return { type, body: body.toString().replace('</head>', `${watcher('li.post', 'tram would pay', '.post-message')}${watcher('li.post', 'later words', '.post-message').replaceAll('window.seen', 'window.seenLater').replaceAll('frames_', 'framesLater')}</head>`) };
};

describe.each(both)('muting in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'quay.example': { '/': other }, 'disqus.com': { '/embed/comments/': disqus }, 'slow.example': { '/': slow, '/fast': html(`${slowHead}${rows.join('')}</ol></section></main></body></html>`) } } });
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

  it('muted everywhere on one paper, the same account is muted on another under whatever name, in no frame seen, what comes late included', async () => {
    const frame = (each: Frame) => each.url().startsWith('http://disqus.com/');
    const first = await open(world.launched, 'http://paper.example/framed', { frame, at: '#posts' });
    expect(await first.frame.evaluate('window.seen')).toBeGreaterThan(0);
    await hover(first, '#post-6001 .post-message');
    await press(first, 'More for the comment by Lena K.');
    await press(first, 'Mute Lena K.');
    await press(first, 'Change…');
    await press(first, 'Everywhere');
    await until('everywhere', async () => /Muted Lena K\. everywhere/.test((await words(first)).join(' ')));
    await pause(400);
    await first.page.close();

    const second = await open(world.launched, 'http://quay.example/', { frame, at: '#posts' });
    await second.frame.evaluate(() => {
      const late = document.querySelector('#post-6001')!.cloneNode(true) as HTMLElement;
      late.id = 'post-7001';
      late.querySelector('.children')!.replaceChildren();
      late.querySelector('.author a')!.textContent = 'Helena';
      late.querySelector('.post-message')!.textContent = 'Some later words.';
      for (const each of late.querySelectorAll('[data-belowline]')) each.removeAttribute('data-belowline');
      late.removeAttribute('data-belowline');
      document.querySelector('#post-list')!.append(late);
    });
    await pause(1000);
    expect(await second.frame.evaluate('window.frames_')).toBeGreaterThan(5);
    expect(await second.frame.evaluate('[window.seen, window.seenLater]')).toEqual([0, 0]);
    expect(await text(second)).toContain('It never did.');
    const ours = (await words(second)).join(' ');
    expect(ours).not.toMatch(/Lena|Helena|tram would|later words/);
    // Two that were there, and the one that came.
    expect(ours.match(/1 muted comment/g)).toHaveLength(3);
    await second.page.close();
  });
});
