import { afterEach, describe, expect, it } from 'vitest';
import { createMore } from '../../lib/reader/more/loading.ts';
import { plain } from './build.ts';

afterEach(() => document.body.replaceChildren());

/** A section with `total` comments of which each press of its button brings `step`. */
function section(total: number, step: number, { button = '<button class="older">Load more comments</button>', more = plain.more }: { button?: string; more?: typeof plain.more } = {}) {
  document.body.innerHTML = `<div id="around"><div class="talk"><div class="said" id="c0"><p>Words.</p><button>Show more replies</button></div></div>${button}</div>`;
  const comments: { id: string }[] = [{ id: 'c0' }];
  const pressed = { older: 0, other: 0 };
  const root = document.querySelector('.talk')!;
  document.querySelector('.said button')!.addEventListener('click', () => pressed.other++);
  document.querySelector('.older')?.addEventListener('click', (event) => {
    event.preventDefault();
    pressed.older++;
    setTimeout(() => {
      for (let i = 0; i < step && comments.length < total; i++) comments.push({ id: `c${comments.length}` });
      if (comments.length >= total) document.querySelector('.older')?.remove();
    }, 20);
  });
  const reading = { section: { root, scope: document, recipe: { ...plain, ...(more && { more }) }, confidence: 1 }, discussion: { comments, stated: total } };
  const never = new AbortController().signal;
  let ended = () => {};
  const made = createMore(reading as unknown as Parameters<typeof createMore>[0], never, () => made.isLoading || ended());
  const load = () => new Promise<void>((go) => (ended = go, made.toggle()));
  return { more: made, load, comments, pressed };
}

describe('loading all', () => {
  it('presses the site\'s own button, one press after another has had its effect, until all is there', async () => {
    const { more, load, comments, pressed } = section(7, 3);
    expect(more.isThere()).toBe(true);
    await load();
    expect([comments.length, pressed]).toEqual([7, { older: 2, other: 0 }]);
    expect(more.isThere()).toBe(false);
  });

  it('stops when the reader says so', async () => {
    const { more, load, comments } = section(1000, 1);
    setTimeout(() => more.toggle(), 300);
    await load();
    expect(comments.length).toBeLessThan(5);
  });

  it('gives up a button that brings nothing', async () => {
    const { more, load, pressed } = section(10, 0);
    await load();
    expect(pressed.older).toBe(1);
    expect(more.isThere()).toBe(false);
  }, 20_000);

  it('never follows a link that leaves the page, whatever the recipe says', () => {
    const { more } = section(10, 3, { button: '<a class="older" href="/story/page/2">Older comments</a>', more: [{ sel: '.older', kind: 'page' }] });
    expect(more.isThere()).toBe(false);
  });
});
