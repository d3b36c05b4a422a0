import { describe, expect, test } from 'vitest';
import { body, click, showWelcome, words } from './own-pages-stage.tsx';

describe('the welcome page', () => {
  const demo = () => body.querySelector('section div')!.shadowRoot!;
  const demoWords = () => demo().querySelector('.demo')!.textContent;

  test('the promise, and the choice that matters', async () => {
    const { onWhere, onDone } = await showWelcome();
    expect(words()).toContain('Nothing you read leaves this computer unless you turn that on.');
    await click('Only sites I choose');
    await click('Done');
    expect(onWhere.mock.calls).toEqual([['chosen']]);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('keys are off until the reader wants them, and then it says when they hold', async () => {
    const { onKeys } = await showWelcome();
    expect(words()).not.toContain('They hold after a click');
    await click('Move through the comments by keys');
    expect(onKeys.mock.calls).toEqual([[true]]);
    await showWelcome({ keys: true });
    expect(words()).toContain('They hold after a click in the discussion. Escape leaves.');
  });

  test('collapse can be tried: the row opens again on its own click', async () => {
    await showWelcome();
    const before = demoWords();
    await click('Collapse the thread of Ann Smith, 2 replies', demo());
    expect(demoWords()).not.toContain('Cleo Marsh');
    await click('Expand the thread of Ann Smith, 2 replies', demo());
    expect(demoWords()).toBe(before);
  });

  test('mute can be tried, changed and undone', async () => {
    await showWelcome();
    await click('More for the comment by Dan Roar', demo());
    await click('Mute Dan Roar', demo());
    expect(demoWords()).toContain('Muted Dan Roar on this site.');
    expect(demoWords()).not.toContain('TOURISTS');
    await click('Change…', demo());
    await click('Everywhere', demo());
    expect(demoWords()).toContain('Muted Dan Roar everywhere.');
    await click('Undo', demo());
    expect(demoWords()).toContain('TOURISTS');
  });
});
