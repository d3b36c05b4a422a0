import { describe, expect, it } from 'vitest';
import { buttons, open, pause, press, text, until, visit } from './acts.ts';
import { launch } from './launch.ts';
import { createInternet } from './serve.ts';
import { both, hosts, html, withBrowser } from './world.ts';

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body><main><section id="comments"><h2 class="comments-title">Comments</h2><ol class="comment-list">';
const tail = '</ol></section></main></body></html>';
const row = (id: string, name: string, words: string, time = '2026-03-05T10:00:00Z', more = '') => `<li id="comment-${id}" class="comment depth-1"><article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div><div class="comment-metadata"><a href="#comment-${id}"><time datetime="${time}">then</time></a></div></footer><div class="comment-content"><p>${words}</p></div></article>${more}</li>`;

const nasty = [
  row('1', '__proto__', 'Named like a property.'), row('2', '&lt;img src=x onerror=&quot;window.pwned = 1&quot;&gt;', '&lt;script&gt;window.pwned = 2&lt;/script&gt; said plainly.'), row('3', '', 'Nobody said this.'),
  row('4', 'constructor', 'A time that cannot be.', '2026-13-45T99:99'), row('4', 'constructor', 'A time that cannot be.', 'yesterday-ish'), row('5', 'Ann', 'An ordinary one.'), row('6', 'Ann', 'A reply to it.'),
];
const many = Array.from({ length: 20_000 }, (_, at) => row(String(at + 1), `Reader ${at % 211}`, `Comment number ${at + 1}, about nothing much.`)).join('');

describe.each(both)('bad pages in %s', (name) => {
  const world = withBrowser(name, {
    hosts: {
      'bad.example': {
        '/none': html(head + tail), '/nasty': html(head + nasty.join('') + tail), '/many': html(head + many + tail),
        '/two': html((head + nasty.slice(4).join('') + tail).replace('</main>', `<section id="more"><h2>Older comments</h2><ol class="commentlist">${[7, 8, 9].map((id) => row(String(id), 'Bo', `Older ${id}.`)).join('')}</ol></section></main>`)),
      },
    },
  });

  it.each(['/none', '/nasty', '/two'])('%s: no exception, nothing parsed as markup, nothing lost', async (path) => {
    const failures: string[] = [];
    const reading = await visit(world.launched, `http://bad.example${path}`);
    reading.page.on('pageerror', (error) => failures.push(String(error)));
    const before = await text(reading);
    await pause(2500);
    expect((await text(reading)).startsWith(before.slice(0, 60))).toBe(true);
    for (const words of path === '/none' ? ['Comments'] : ['An ordinary one.', 'A reply to it.']) expect(await text(reading)).toContain(words);
    const more = (await buttons(reading)).filter((each) => each.name.startsWith('More for'));
    if (path === '/nasty') {
      expect(more.map((each) => each.name)).toContain('More for the comment by __proto__');
      await press(reading, more[1]!.name);
      await pause(200);
      await reading.page.keyboard.press('Escape');
    }
    expect(await reading.frame.evaluate(() => 'pwned' in window)).toBe(false);
    expect(failures).toEqual([]);
    await reading.page.close();
  });

  it('20,000 comments are read, and the page stays alive', async () => {
    const reading = await open(world.launched, 'http://bad.example/many', { at: '#comments' });
    await until('controls', async () => (await buttons(reading)).some((each) => each.name.startsWith('More for')), 60_000);
    await press(reading, /^More for the comment by Reader 0/);
    await press(reading, 'Mute Reader 0');
    await until('muted', async () => !(await reading.frame.$eval('#comment-1', (each) => (each as HTMLElement).innerText)).includes('Comment number 1,'));
    await reading.page.close();
  });

  it('a document that is torn out while it is read takes nothing along', async () => {
    const reading = await visit(world.launched, 'http://bad.example/nasty');
    const failures: string[] = [];
    reading.page.on('pageerror', (error) => failures.push(String(error)));
    await reading.frame.evaluate(() => {
      for (let at = 0; at < 4; at++) {
        const frame = document.createElement('iframe');
        frame.src = '/many';
        document.body.append(frame);
        setTimeout(() => frame.remove(), 300 * (at + 1));
      }
    });
    await pause(2500);
    expect(failures).toEqual([]);
    expect(await text(reading)).toContain('An ordinary one.');
    await reading.page.close();
  });
});

describe.each(both)('requests in %s', (name) => {
  it('nothing is asked of the network but what the pages themselves ask for', async () => {
    const visits = async (extension: boolean) => {
      const internet = await createInternet(hosts());
      const launched = await launch(name, { proxy: internet.port, extension });
      try {
        const from = internet.asked.length;
        for (const address of ['http://mercury.example/', 'http://paper.example/framed', 'http://paper.example/flat']) {
          const reading = await visit(launched, address);
          await pause(1500);
          if (extension && address.endsWith('mercury.example/')) {
            await reading.frame.evaluate(() => document.querySelector('#comments')!.scrollIntoView());
            await press(reading, 'Collapse all');
            await press(reading, 'Summary').catch(() => undefined);
            await pause(800);
          }
          await reading.page.close();
        }
        // What the browser asks for by itself goes to its maker, with or without us.
        return internet.asked.slice(from).filter((each) => !/google|gstatic|mozilla|firefox|chrome|googleapis/.test(each)).map((each) => each.replace(/\?.*/, '')).sort();
      } finally {
        await launched.close();
        await internet.close();
      }
    };
    const [without, withUs] = [await visits(false), await visits(true)];
    expect(withUs).toEqual(without);
    expect(without.length).toBeGreaterThan(3);
  });
});
