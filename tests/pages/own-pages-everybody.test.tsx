import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../lib/model/memory.ts';
import { languages, popupStates } from './own-pages.ts';
import { act, appearance, body, click, expectNoBarriers, showOptions, showPopup, showWelcome, type StateName } from './own-pages-stage.tsx';

describe('for everybody', () => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each(Object.keys(popupStates) as StateName[])('popup, %s', async (state) => {
      await appearance(scheme);
      await showPopup(popupStates[state]);
      await expectNoBarriers(state, scheme);
    });

    test('popup with its menu, options and welcome', async () => {
      await appearance(scheme);
      await showPopup(popupStates.found);
      await click('Something wrong?');
      await expectNoBarriers('menu', scheme);
      await act(() => render(null, body));
      await showOptions({ ...defaults, sites: { 'mercury.example': false } });
      await expectNoBarriers('options', scheme);
      await act(() => render(null, body));
      await showWelcome({ where: 'chosen' });
      await expectNoBarriers('welcome', scheme);
    });
  });

  test.each(languages)('nothing is cut off at 360 px, in %s, either way round', async (lang) => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      for (const state of Object.keys(popupStates) as StateName[]) {
        await showPopup(popupStates[state], { lang });
        expect(body.getBoundingClientRect().width).toBe(360);
        const box = body.getBoundingClientRect();
        for (const each of body.querySelectorAll('button,label,p,h3,li > span.num')) {
          const { left, right } = each.getBoundingClientRect();
          expect(left >= box.left && right <= box.right, `${state}: ${each.textContent}`).toBe(true);
          expect(each.scrollWidth - each.clientWidth, `${state}: ${each.textContent}`).toBeLessThanOrEqual(1);
        }
        expect(box.height, state).toBeLessThanOrEqual(560);
        await act(() => render(null, body));
      }
    }
  });
});
