import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { discussion, frame, popupStates, tabState } from './own-pages.ts';
import { act, body, click, named, showPopup, words, type StateName } from './own-pages-stage.tsx';

describe('the popup says what is true, with one thing to do', () => {
  test.each<[StateName, string, string?, unknown[]?]>([
    ['none', 'No comments found on this page.', 'Point to them', ['point']],
    ['refused', 'You said that these are not comments.', 'Undo', ['uncorrect', 'word']],
    ['changed', 'This site has changed. Reading it by guesswork.', 'Check', ['check', 0]],
    ['perhaps', 'This may be a discussion.', 'Read it anyway', ['readAnyway', 2]],
    ['notLoaded', 'Comments are not loaded yet.', 'Go there', ['goTo', { frameId: 0, number: null }]],
    ['off', 'Off on this site.', 'Turn on', ['turn', true]],
    ['paused', 'Paused everywhere.', 'Resume', ['pause', false]],
    ['withheld', 'Belowline may not read this site yet.', 'Allow on this site', ['allow']],
    ['noPage', 'The browser lets no extension read this page.'],
    ['trouble', 'Could not save: the disk is full. The earlier list is safe.', 'Export list', ['exportList']],
    ['found', '214 comments · 61 threads · 96 people', 'Go to comments', ['goTo', { frameId: 0, number: 0 }]],
    ['partial', '60 of 214 loaded · 1 person', 'Summary', ['summary', 0]],
  ])('%s', async (state, sentence, action, does) => {
    const { done } = await showPopup(popupStates[state]);
    expect(words()).toContain(sentence);
    if (action) await click(action);
    expect(done).toEqual(does ? [does] : []);
  });

  test('what came since the last visit is counted', async () => {
    await showPopup(tabState([frame(0, [discussion({ news: 5 })])]));
    expect(words()).toContain('96 people · 5 new');
  });

  test('one comment is not 1 comments, and too little for a summary', async () => {
    await showPopup(popupStates.few);
    expect(words()).toContain('1 comment · 1 person');
    expect(words()).not.toContain('Summary');
  });

  test('several discussions have a row each, and each goes to its own', async () => {
    const { done } = await showPopup(popupStates.several);
    expect(words()).toMatch(/1,930 comments .* 4 comments .* 2 comments/);
    await click('Go there: 1,930 comments');
    await click('Go there: 4 comments');
    await click('Go there: 2 comments');
    expect(done).toEqual([['goTo', { frameId: 3, number: 0 }], ['goTo', { frameId: 0, number: 0 }], ['goTo', { frameId: 0, number: 1 }]]);
    expect(body.querySelectorAll('.several button')).toHaveLength(3);
  });

  test('it follows the page: a discussion that arrives takes the place of the sentence', async () => {
    const { draw } = await showPopup(popupStates.none);
    await draw(popupStates.found);
    expect(words()).toContain('214 comments');
    expect(words()).not.toContain('No comments found');
  });

  test('a frame that could be read counts, whatever the browser says of the site around it', async () => {
    await showPopup(tabState([frame(4, [discussion()])], { access: 'withheld' }));
    expect(words()).toContain('214 comments');
  });

  test('where even the address is withheld, no site is named and none can be switched', async () => {
    const { done } = await showPopup(popupStates.addressWithheld);
    expect(words()).not.toContain('local');
    expect(body.querySelector('[role=switch]')).toBeNull();
    await click('Allow on this site');
    expect(done).toEqual([['allow']]);
  });

  test('what went wrong just now is said', async () => {
    await showPopup(popupStates.found, { failed: 'This page is no longer open.' });
    expect(body.querySelector('[role=status]')!.textContent).toBe('This page is no longer open.');
  });
});

describe('the popup does what it says', () => {
  test('the switch says its state in a word, and turns the site off', async () => {
    const { done } = await showPopup(popupStates.found);
    const knob = named('Belowline on mercury.example');
    expect([knob.getAttribute('role'), knob.getAttribute('aria-checked'), knob.innerText.trim()]).toEqual(['switch', 'true', 'On']);
    await act(() => knob.click());
    expect(done).toEqual([['turn', false]]);
  });

  test('pausing everywhere is in the menu; Escape closes it and focus is where it was', async () => {
    const { done } = await showPopup(popupStates.found);
    const more = named('More');
    more.focus();
    await act(() => userEvent.keyboard('{Enter}'));
    await act(() => userEvent.keyboard('{Escape}'));
    expect(body.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(more);
    await act(() => userEvent.keyboard('{Enter}'));
    await act(() => userEvent.keyboard('{Enter}'));
    expect(done).toEqual([['pause', true]]);
  });

  test('something wrong: four answers, by arrow keys', async () => {
    const { done } = await showPopup(popupStates.found);
    for (const [downs, does] of [[0, ['notComments']], [1, ['point']], [2, ['lookAgain']], [3, ['turn', false]]] as const) {
      await click('Something wrong?');
      for (let i = 0; i < downs; i++) await act(() => userEvent.keyboard('{ArrowDown}'));
      await act(() => userEvent.keyboard('{Enter}'));
      expect(done.pop()).toEqual(does);
    }
  });

  test('a press elsewhere closes the menu', async () => {
    await showPopup(popupStates.found);
    await click('Something wrong?');
    await act(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(body.querySelector('[role=menu]')).toBeNull();
  });

  test('levels are radio buttons: arrows choose, and what holds is marked', async () => {
    const { done } = await showPopup(popupStates.found);
    const all = body.querySelector<HTMLInputElement>('input:checked')!;
    expect(all.parentElement!.textContent).toBe('All');
    all.focus();
    await act(() => userEvent.keyboard('{ArrowLeft}'));
    expect(done).toEqual([['levels', 2]]);
  });

  test('five people are shown, then all; an unmute is taken back on the same spot', async () => {
    const { done, draw } = await showPopup(popupStates.hidden);
    const rows = () => [...body.querySelectorAll('.list li')].map((row) => row.firstElementChild!.textContent);
    expect(rows()).toHaveLength(5);
    await click('All', body.querySelector('section')!);
    expect(rows()).toHaveLength(6);
    const before = rows();
    const spot = named('Unmute Dan Roar').getBoundingClientRect().y;
    await click('Unmute Dan Roar');
    // The page answers: Dan is no longer hidden.
    await draw(tabState([frame(0, [discussion({ hidden: popupStates.hidden.frames[0]!.discussions[0]!.hidden.slice(1) })])]));
    expect(rows()).toEqual(before);
    expect(named('Undo: Unmute Dan Roar').getBoundingClientRect().y).toBe(spot);
    await click('Undo: Unmute Dan Roar');
    await draw(popupStates.hidden);
    expect(done).toEqual([['unmute', 'Dan Roar'], ['restore', 'Dan Roar']]);
    expect(named('Unmute Dan Roar').getBoundingClientRect().y).toBe(spot);
  });

  test('with text twice as large nothing is cut, broken within a word or beside the window', async () => {
    await showPopup(popupStates.hidden, { panel: true });
    await act(() => {
      const sizes = [body, ...body.querySelectorAll<HTMLElement>('*')].map((each) => [each, getComputedStyle(each)] as const).map(([each, { fontSize, lineHeight }]) => [each, 2 * parseFloat(fontSize), 2 * parseFloat(lineHeight)] as const);
      for (const [each, size, line] of sizes) each.style.cssText += `;font-size:${size}px;line-height:${line}px`;
    });
    const box = body.getBoundingClientRect();
    for (const each of body.querySelectorAll<HTMLElement>('h1,h3,p,label,button,.name,.num')) {
      const { left, right } = each.getBoundingClientRect();
      expect([left >= box.left, right <= box.right, each.scrollWidth <= each.clientWidth + 1], each.textContent).toEqual([true, true, true]);
    }
    for (const label of body.querySelectorAll('label')) expect(label.querySelector('span')!.getClientRects().length, label.textContent).toBeLessThanOrEqual(label.textContent.split(' ').length);
    expect([body.scrollWidth, named('Unmute Dan Roar').parentElement!.parentElement!.querySelector<HTMLElement>('.name')!.innerText]).toEqual([360, 'Dan Roar']);
  });

  test('text of the page stays text', async () => {
    await showPopup(tabState([frame(0, [discussion({ hidden: [{ author: { name: '<img src=x onerror=alert(1)>', key: 'k' }, count: 1, mute: 'm' }] })])]), { title: '<b>Bold</b>' });
    expect(body.querySelector('img')).toBeNull();
    expect(body.querySelector('h2')!.textContent).toBe('<b>Bold</b>');
  });

  test('everything can be reached and is seen to have focus', async () => {
    await showPopup(popupStates.trouble);
    const reached = new Set<Element>();
    for (let i = 0; i < 30; i++) {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement!;
      if (!body.contains(at) || reached.has(at)) continue;
      reached.add(at);
      const seen = at.matches('input') ? at.closest('label')! : at;
      expect(getComputedStyle(seen).outlineStyle, at.outerHTML).toBe('solid');
      expect(getComputedStyle(seen).outlineWidth).toBe('2px');
    }
    expect(reached.size).toBe(body.querySelectorAll('button').length + 1);
  });
});
