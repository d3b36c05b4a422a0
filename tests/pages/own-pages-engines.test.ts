import { describe, expect, test } from 'vitest';
import { defaults } from '../../lib/model/memory.ts';
import { act, appearance, body, click, expectNoBarriers, showOptions } from './own-pages-stage.tsx';

describe('a model that writes summaries', () => {
  const section = () => body.querySelector<HTMLElement>('#engine')!;
  const type = (at: number, text: string) => act(async () => {
    const field = section().querySelectorAll<HTMLInputElement>('form input')[at]!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const dialog = () => section().querySelector('dialog');

  test('nothing is turned on before a dialog named the whole address and was agreed to; the browser is asked in that very click', async () => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, 'localhost:11434');
    await type(1, 'tiny');
    await type(2, 'secret');
    await click('Use this service', section());
    expect(done).toEqual([]);
    expect(dialog()!.textContent).toContain('http://localhost:11434/v1/chat/completions');
    await click('Do not send', section());
    expect([done, dialog()]).toEqual([[], null]);
    await click('Use this service', section());
    await click('Send there', section());
    const url = 'http://localhost:11434/v1/chat/completions';
    expect(done).toEqual([['askToSend', url], ['setEngine', { kind: 'endpoint', address: url, model: 'tiny', key: 'secret', consent: url }]]);
  });

  test('where the browser does not allow it, nothing is turned on, and that is said', async () => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, 'https://refused.example');
    await click('Use this service', section());
    await click('Send there', section());
    expect(done.map(([name]) => name)).toEqual(['askToSend']);
    expect(section().textContent).toContain('The browser did not allow it.');
  });

  test.each([['http://models.example', 'Beyond your own network only by https'], ['ftp://x', 'This is no address']])('%s is not even asked for', async (address, said) => {
    const { done } = await showOptions();
    await click('A service of yours', section());
    await type(0, address);
    await click('Use this service', section());
    expect([done, dialog()]).toEqual([[], null]);
    expect(section().textContent).toContain(said);
  });

  test('the key that is kept is not shown, and stays where it is not typed anew; without a model it is off at once', async () => {
    const url = 'https://models.example/v1/chat/completions';
    const { done } = await showOptions(defaults, { engine: { kind: 'endpoint', address: url, model: 'big', hasKey: true } });
    expect(section().querySelector<HTMLInputElement>('input[type=password]')!.value).toBe('');
    expect(section().textContent).toContain(`words of the comments go to ${url}`);
    await click('Use this service', section());
    await click('Send there', section());
    expect(done.at(-1)).toEqual(['setEngine', expect.objectContaining({ key: null })]);
    await click('No model', section());
    expect(done.at(-1)).toEqual(['setEngine', { kind: 'off' }]);
  });

  test.each(['light', 'dark'] as const)('the dialog has no barriers, %s', async (scheme) => {
    await appearance(scheme);
    await showOptions();
    await click('A service of yours', section());
    await type(0, 'localhost:11434');
    await click('Use this service', section());
    await expectNoBarriers('consent', scheme);
  });
});
