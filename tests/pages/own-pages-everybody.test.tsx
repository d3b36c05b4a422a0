import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../lib/model/memory.ts';
import { languages, popupStates } from './own-pages.ts';
import { act, appearance, askConsent, body, click, expectNoBarriers, showEverything, showOptions, showPopup, showWelcome, type StateName } from './own-pages-stage.tsx';

const states = Object.keys(popupStates) as StateName[];
const nothing = () => act(() => render(null, body));

describe.each(['light', 'dark'] as const)('no barriers, %s', (scheme) => {
  test.each(states)('popup, %s', async (state) => {
    await appearance(scheme);
    await showPopup(popupStates[state]);
    await expectNoBarriers(state, scheme);
  });

  test('popup with its menus, and with what went wrong', async () => {
    await appearance(scheme);
    await showPopup(popupStates.hidden, { panel: true, failed: 'This page is no longer open.' });
    await click('Something wrong?');
    await expectNoBarriers('something wrong', scheme);
    await click('More');
    await expectNoBarriers('more', scheme);
  });

  test('options as they are at first; with every section in use; before anything is sent anywhere', async () => {
    await appearance(scheme);
    await showOptions(defaults, { mutes: [], filters: [], people: [] });
    await expectNoBarriers('at first', scheme);
    await nothing();
    await showEverything();
    await expectNoBarriers('in use', scheme);
    await askConsent();
    await expectNoBarriers('consent', scheme);
  });

  test.each(languages)('welcome, in %s', async (lang) => {
    await appearance(scheme);
    await showWelcome({ where: 'chosen', keys: true }, lang);
    await expectNoBarriers('welcome', scheme);
  });
});

test.each(languages)('nothing is cut off at 360 px, in %s, either way round', async (lang) => {
  for (const dir of ['ltr', 'rtl']) {
    document.documentElement.dir = dir;
    for (const state of states) {
      await showPopup(popupStates[state], { lang });
      expect(body.getBoundingClientRect().width).toBe(360);
      const box = body.getBoundingClientRect();
      for (const each of body.querySelectorAll('button,label,p,h3,li > span.num')) {
        const { left, right } = each.getBoundingClientRect();
        expect(left >= box.left && right <= box.right, `${state}: ${each.textContent}`).toBe(true);
        expect(each.scrollWidth - each.clientWidth, `${state}: ${each.textContent}`).toBeLessThanOrEqual(1);
      }
      expect(box.height, state).toBeLessThanOrEqual(560);
      await nothing();
    }
  }
});
