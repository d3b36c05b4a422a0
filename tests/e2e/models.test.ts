import { describe, expect, it } from 'vitest';
import { event, honest, type Posted } from '../unit/model-server.ts';
import { open, press, pressOwn, until, words } from './acts.ts';
import { both, withBrowser } from './world.ts';

const demo = 'http://mercury.example/';
const posted: Posted['body'][] = [];

/** A service in the reader's house, which streams its answer. */
function completions({ method, body }: { method: string; body: string }) {
  if (method !== 'POST') return { type: 'text/plain', body: '' };
  const asked = JSON.parse(body) as Posted['body'];
  posted.push(asked);
  const answer = JSON.stringify(honest({ material: JSON.parse(asked.messages.at(-1)!.content) } as Posted));
  const drip = [answer.slice(0, 60), answer.slice(60)].map((content) => event({ choices: [{ delta: { content } }] }));
  return { type: 'text/event-stream', drip, body: 'data: [DONE]\n\n' };
}

describe.each(both)('a model of the reader’s own in %s', (name) => {
  const world = withBrowser(name, { hosts: { 'models.lan': { '/v1/chat/completions': completions } } });
  const sent = () => world.internet.asked.filter((each) => each.includes('models.lan'));

  it('is asked for a summary after the reader agreed to its very address, and never before', async () => {
    posted.length = 0;
    const reading = await open(world.launched, demo, { at: '#comments' });
    const options = await world.launched.openOwn('options.html');
    const text = (selector: string) => options.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);
    await pressOwn(options, 'A service of yours');
    for (const [at, typed] of [[0, 'http://models.lan'], [1, 'tiny'], [2, 'secret-key']] as const) {
      await until('the field', () => options.evaluate((at, typed) => {
        const field = document.querySelectorAll<HTMLInputElement>('#engine form input')[at];
        if (field) field.value = typed;
        return field?.dispatchEvent(new Event('input', { bubbles: true }));
      }, at, typed));
    }
    await pressOwn(options, 'Use this service');
    await until('the dialog names the address', async () => (await text('#engine dialog')).includes('http://models.lan/v1/chat/completions'));

    // Not agreed yet: a summary is ours alone.
    await reading.page.bringToFront();
    await press(reading, 'Summary');
    await until('the summary', async () => (await words(reading)).find((each) => /What people say.*Made on this computer/.test(each)));
    expect(sent()).toEqual([]);

    await options.bringToFront();
    // With the mouse: browsers grant nothing without it.
    await options.click('#engine dialog .primary');
    await until('it is on', async () => (await text('#engine [role=status]')).includes('words of the comments go to http://models.lan/'));
    const kept = await options.evaluate(async () => {
      const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return JSON.stringify([await storage.local.get(null), await storage.sync?.get(null).catch(() => null)]);
    });
    expect(kept).not.toContain('secret-key');
    expect(sent()).toEqual([]);

    await reading.page.bringToFront();
    await press(reading, 'Renew');
    const card = await until('what the model wrote', async () => (await words(reading)).find((each) => /Written by tiny\. Words of these comments were sent to models\.lan/.test(each)));
    expect(card).toContain('People write about');
    expect(sent().filter((each) => each.startsWith('POST')).every((each) => each === 'POST http://models.lan/v1/chat/completions')).toBe(true);
    expect(posted.length).toBeGreaterThan(0);
    // Whoever wrote them is no business of a model.
    expect(JSON.stringify(posted)).not.toMatch(/TaxedEnough|secret-key/);

    await options.bringToFront();
    await pressOwn(options, 'No model');
    await until('it is off', async () => (await text('#engine form')) === '');
    await options.close();
    await reading.page.close();
  });
});
