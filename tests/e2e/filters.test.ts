import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { goDown, hover, open, pause, press, text, until, visit, words, type Reading, front } from './acts.ts';
import { both, html, withBrowser } from './world.ts';

const said = [
  ['Ada', 'The harbour needs a lock.'], ['Ben', 'A Grummlock is what it needs.'], ['Cy', 'Grummlocks again, and no end.'], ['Di', 'Let us vote on it.'], ['Ed', 'So be it.'],
];
const row = ([name, words]: string[], number: number) => `<li id="comment-${number + 1}" class="comment depth-1"><article id="div-comment-${number + 1}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div>
<div class="comment-metadata"><a href="#comment-${number + 1}"><time datetime="2026-03-05T10:0${number}:00+00:00">5 March 2026</time></a></div></footer><div class="comment-content">${words!.startsWith('<') ? words : `<p>${words}</p>`}</div></article></li>`;
const watcher = `<script>
window.seen = 0; window.frames_ = 0;
(function watch() {
  window.frames_++;
  for (const each of document.querySelectorAll('li.comment .comment-content')) {
    if (!/grummlock/i.test(each.textContent)) continue;
    const style = getComputedStyle(each);
    let opacity = 1;
    for (let at = each; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    if (each.checkVisibility({ contentVisibilityAuto: true }) && style.visibility === 'visible' && opacity > 0) window.seen++;
  }
  requestAnimationFrame(watch);
})();
</script>`;
const pageOf = (said: string[][]) => html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quay</title><link rel="icon" href="data:,">${watcher}<style>body{font:16px/1.5 sans-serif;max-width:640px;margin:40px auto}article{margin:24px 0}</style></head>
<body><main><h1>The quay</h1><p style="height:900px">It is old.</p><section id="comments" class="comments-area"><h2 class="comments-title">Comments</h2><ol class="comment-list">${said.map(row).join('')}</ol></section></main></body></html>`);

const page = pageOf(said);
const sold = 'The whole quay was sold to friends of the mayor, as everybody knows.';
const quotes = pageOf([['Grumm', sold], ['Ada', `<blockquote><p>${sold}</p></blockquote><p>That is not so.</p>`], ['Ben', 'So it is said.'], ['Cy', 'And so on.']]);

/** As a reader does: what bears this name is pressed; a field is written in. */
async function pressOwn(own: Page, name: string): Promise<void> {
  await until(`there is ${name}`, () => own.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('#filters button, #filters label')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted && !each.disabled);
    found?.click();
    return Boolean(found);
  }, name));
}
async function write(own: Page, words: string): Promise<void> {
  await own.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('#filters input[type=text]')!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
  await pause(50);
}
const section = (own: Page) => own.evaluate(() => document.querySelector('#filters')!.textContent!.replace(/\s+/g, ' '));

describe.each(both)('filters in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'quay.example': { '/': page, '/second': page, '/quotes': quotes } } });
  const quay = 'http://quay.example/';

  async function addFilter(pattern: string, ...chosen: string[]): Promise<Page> {
    const own = await world.launched.openOwn('options.html');
    await pressOwn(own, 'Add a filter');
    await write(own, pattern);
    for (const each of chosen) await pressOwn(own, each);
    await pressOwn(own, 'Save');
    await until('it is in the list', async () => (await section(own)).includes(pattern));
    return own;
  }

  it('words that a filter hides are gone from an open page, its counts and its summary; one click shows them once', async () => {
    const reading = await open(world.launched, quay, { at: '#comments' });
    expect((await words(reading)).join(' ')).toContain('5 comments');
    const own = await addFilter('grummlock*', 'Words with * for any letters');
    await until('what it caught is told', async () => (await section(own)).includes('caught 2 comments'));
    await own.close();
    await front(reading.page);
    await until('the words are gone', async () => !/grummlock/i.test((await text(reading)).replace(/filter “.*?”/g, '')));
    await until('the counts are without them', async () => (await words(reading)).join(' ').includes('3 comments'));
    expect((await words(reading)).join(' ')).toContain('2 comments hidden by your filter “grummlock*”');
    await goDown(reading, '[data-belowline~="box"]');
    await press(reading, /hidden by your filter.*: Show/);
    await until('shown once', async () => (await text(reading)).includes('Grummlocks again'));
    await press(reading, 'Hide again');
    await until('hidden again', async () => !(await text(reading)).includes('Grummlocks again'));
    await reading.page.close();
    // On later visits they are seen in no frame.
    for (let visits = 0; visits < 3; visits++) {
      const later = await visit(world.launched, `${quay}second`);
      await pause(1200);
      expect(await later.frame.evaluate('window.frames_')).toBeGreaterThan(5);
      expect(await later.frame.evaluate('window.seen')).toBe(0);
      await later.page.close();
    }
  });

  it('one that collapses leaves a row without the words; one that highlights hides nothing; what is no filter is said while it is written', async () => {
    const own = await addFilter('vote', 'Collapse');
    await pressOwn(own, 'Add a filter');
    await pressOwn(own, 'Regular expression');
    await write(own, '(so|be');
    await until('what is wrong is said', async () => (await section(own)).includes('“(” is not closed'));
    await write(own, '^so\\b');
    await pressOwn(own, 'Highlight');
    await pressOwn(own, 'Save');
    const reading = await open(world.launched, quay, { at: '#comments' });
    await until('a row stands there', async () => (await words(reading)).join(' ').includes('Collapsed by your filter “vote”'));
    expect((await words(reading)).join(' ')).not.toContain('Let us');
    await until('it stands out', () => reading.frame.evaluate(() => document.querySelector('#div-comment-5')?.matches('[data-belowline~="lit"]') || document.querySelector('#comment-5')?.matches('[data-belowline~="lit"]')));
    await reading.page.close();
    await own.close();
  });

  it('one that is removed lets go of what it held, and is put back by one click', async () => {
    const own = await world.launched.openOwn('options.html');
    await pressOwn(own, 'Remove the filter “grummlock*”');
    await until('it can be put back', async () => (await section(own)).includes('Undo'));
    const reading = await open(world.launched, quay, { at: '#comments' });
    expect(await text(reading)).toContain('Grummlocks again');
    await pressOwn(own, 'Undo: Removed the filter “grummlock*”.');
    await until('it holds again', async () => !(await text(reading)).includes('Grummlocks again'));
    await reading.page.close();
    await own.close();
  });

  it('a tag and a note stand beside the name on the next visit; who is followed stands out', async () => {
    const reading = await open(world.launched, quay, { at: '#comments' });
    await hover(reading, '#comment-1 .comment-content');
    await press(reading, 'More for the comment by Ada');
    await press(reading, 'Tag or note…');
    await reading.page.keyboard.type('engineer, kind');
    await reading.page.keyboard.press('Tab');
    await reading.page.keyboard.type('knows locks');
    await reading.page.keyboard.press('Enter');
    await until('it stands there', async () => (await words(reading)).join(' ').includes('engineer · kind · knows locks'));
    await hover(reading, '#comment-1 .comment-content');
    await press(reading, 'More for the comment by Ada');
    await press(reading, 'Follow');
    const lit = (each: Reading) => until('she stands out', () => each.frame.evaluate(() => document.querySelector('#comment-1 [data-belowline~="lit"], #comment-1[data-belowline~="lit"]') !== null));
    await lit(reading);
    await reading.page.close();
    const again = await open(world.launched, `${quay}second`, { at: '#comments' });
    await until('it stands there again', async () => (await words(again)).join(' ').includes('engineer · kind · knows locks'));
    await lit(again);
    await again.page.close();
  });

  it('what others quote of a muted person is put away, and comes back with one click', async () => {
    const reading = await open(world.launched, `${quay}quotes`, { at: '#comments' });
    expect(await text(reading)).toContain('sold to friends of the mayor');
    await hover(reading, '#comment-1 .comment-content');
    await press(reading, 'More for the comment by Grumm');
    await press(reading, 'Mute Grumm');
    await until('the quote is gone', async () => !(await text(reading)).includes('sold to friends of the mayor'));
    expect(await text(reading)).toContain('That is not so.');
    await press(reading, 'quotes someone you muted');
    await until('the quote is back', async () => (await text(reading)).includes('sold to friends of the mayor'));
    await press(reading, 'quotes someone you muted');
    await until('and gone again', async () => !(await text(reading)).includes('sold to friends of the mayor'));
    await press(reading, 'Undo');
    await until('all is back', async () => (await text(reading)).split('sold to friends of the mayor').length === 3);
    await reading.page.close();
  });
});
