import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { Key } from '../../components/ui/say.ts';
import { defaults } from '../../lib/model/memory.ts';
import { languages, mutes, sayIn } from './own-pages.ts';
import { act, body, click, kept, named, showOptions, words } from './own-pages-stage.tsx';

describe('the options', () => {
  test('every setting is changed by its own control', async () => {
    const { done } = await showOptions();
    await click('2 levels');
    await click('Leave a quiet line where a comment is muted');
    await click('Show the number of comments on the toolbar button');
    await click('90 days');
    await click('Pause everywhere');
    await click('Only sites I choose');
    expect(done).toEqual([['change', { levels: 2 }], ['change', { mutedLine: false }], ['change', { badge: false }], ['change', { foldDays: 90 }], ['change', { paused: true }], ['change', { where: 'chosen' }]]);
  });

  test('a setting is found by what it says, in any case and without its accents', async () => {
    await showOptions(defaults, { mutes: [], lang: 'fr' });
    const shown = () => [...body.querySelectorAll<HTMLElement>('section')].filter((each) => each.getClientRects().length).map((each) => each.querySelector('h2')!.textContent);
    const all = shown();
    const search = async (wanted: string) => {
      const field = body.querySelector<HTMLInputElement>('input[aria-label="Chercher un réglage"]')!;
      field.value = wanted;
      await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    };
    await search('RESUMES modele');
    expect(shown()).toEqual([sayIn('fr')('engineTitle')]);
    await search('xyzzy');
    expect(shown()).toEqual([]);
    expect(words()).toContain('Aucun réglage ne contient cela.');
    await search('');
    expect(shown()).toEqual(all);
  });

  test.each(languages)('whatever can be set is found, also what is drawn only once it is wanted, in %s', async (lang) => {
    const say = sayIn(lang);
    await showOptions(defaults, { mutes: [], filters: [], people: [], lang });
    const field = body.querySelector<HTMLInputElement>('header input')!;
    const wanted: [Key, string][] = [
      ['uiShowReplies', 'reading'], ['optionsBadge', 'reading'], ['optionsFolds', 'reading'], ['optionsFoldOld', 'reading'], ['optionsMutedLine', 'reading'], ['optionsKeys', 'keys'], ['pageKeyNextNew', 'keys'], ['pageKeySearch', 'keys'], ['popupPause', 'where'], ['uiChosenSites', 'where'],
      ['pageForMonth', 'mutes'], ['pageReason', 'mutes'], ['filterRegex', 'filters'], ['filterHighlight', 'filters'], ['peopleTitle', 'people'], ['engineAddress', 'engine'], ['engineDownload', 'engine'], ['listWithPages', 'file'], ['listTheirs', 'file'], ['forgetAll', 'pages'],
    ];
    for (const [key, id] of wanted) {
      await act(() => {
        field.value = say(key);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const found = [...body.querySelectorAll<HTMLElement>('section')].filter((each) => !each.hidden).map((each) => each.id);
      expect(found, `${key}: ${say(key)}`).toContain(id);
    }
  });

  test('a number of days of their own keeps its place', async () => {
    await showOptions({ ...defaults, foldDays: 45 });
    expect(words()).toMatch(/7 days 30 days 45 days 90 days/);
  });

  test('a site is switched, and forgotten', async () => {
    const { done } = await showOptions({ ...defaults, paused: true, sites: { 'mercury.example': false }, siteLevels: { 'herald.example': 1 } });
    expect(words()).toContain('herald.example Show replies: 1 level');
    await click('Belowline on mercury.example');
    await click('Forget what is set for herald.example');
    expect(done).toEqual([['site', 'mercury.example', true], ['forgetSite', 'herald.example']]);
  });

  test('the mute list says who, where, since when, until when and why; an unmute is taken back whole', async () => {
    const { done, draw } = await showOptions();
    expect(words()).toContain('4 people muted');
    expect(words()).toContain('Dan Roar Everywhere · since 2026-03-05 Shouts at everybody');
    expect(words()).toContain('until 2026-12-24');
    expect(words()).toContain('Somebody mercury.example');
    await click('Unmute Dan Roar');
    await draw({ mutes: mutes.slice(1) });
    expect(body.querySelector('.people b')!.textContent).toBe('Dan Roar');
    await click('Undo: Unmute Dan Roar');
    expect(done).toEqual([['unmute', [mutes[0]]], ['restore', [mutes[0]]]]);
  });

  test('of a list of any length only what is in sight is drawn, and the rest comes as one scrolls', async () => {
    await showOptions(defaults, { mutes: Array.from({ length: 25_000 }, (_, i) => ({ ...mutes[0]!, id: `m${i}`, names: [`No ${i}`], changed: 25_000 - i })) });
    expect(words()).toContain('25,000 people muted');
    expect(body.querySelectorAll('.people li').length).toBeLessThan(40);
    const box = body.querySelector('.scroll')!;
    await act(() => { box.scrollTop = 64 * 20_000; });
    await vi.waitFor(() => expect(words()).toContain('No 20001'));
    expect(body.querySelectorAll('.people li').length).toBeLessThan(60);
    const { top } = body.querySelector('.people li')!.getBoundingClientRect();
    expect(Math.abs(top - box.getBoundingClientRect().top)).toBeLessThan(64 * 20);
  });

  test('it is searched, sorted and looked at by site', async () => {
    await showOptions();
    const search = body.querySelector<HTMLInputElement>('#mutes input[type=search]')!;
    await act(() => userEvent.fill(search, 'shouts roar'));
    await vi.waitFor(() => expect(words()).toContain('1 person found'));
    await act(() => userEvent.fill(search, ''));
    await act(() => userEvent.selectOptions(body.querySelector('select')!, 'mercury.example'));
    await vi.waitFor(() => expect(words()).toContain('3 people found'));
    await act(() => userEvent.selectOptions(body.querySelector('select')!, ''));
    await act(() => userEvent.selectOptions(body.querySelectorAll('select')[1]!, 'soon'));
    await vi.waitFor(() => expect([...body.querySelectorAll('.people b')].map((each) => each.textContent)).toEqual([mutes[1]!.names[0]]));
  });

  test('several are unmuted at once, and all come back with one click', async () => {
    const { done } = await showOptions();
    for (const box of [...body.querySelectorAll<HTMLInputElement>('.people input[type=checkbox]')].slice(0, 2)) await act(() => userEvent.click(box));
    expect(words()).toContain('2 people chosen');
    await click('Unmute these people');
    await click('Undo: Unmute these people');
    expect(done).toEqual([['unmute', mutes.slice(0, 2)], ['restore', mutes.slice(0, 2)]]);
  });

  describe('by keyboard alone', () => {
    const at = () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.closest('label')?.textContent ?? document.activeElement!.textContent;
    const press = (keys: string) => act(() => userEvent.keyboard(keys));
    const told = () => body.querySelector('.sr[role=status]')!.textContent;

    test('several are unmuted and muted again by one button, and screen readers are told', async () => {
      const { done } = await showOptions();
      body.querySelector<HTMLElement>('.people input')!.focus();
      await press(' ');
      expect(words()).toContain('1 person chosen');
      named('All', body.querySelector('#mutes')!).focus();
      await press('{Enter}');
      // All are chosen, and that button is for nothing now.
      await vi.waitFor(() => expect([words().includes('4 people chosen'), at()]).toEqual([true, 'Unmute these people']));
      await press('{Enter}');
      expect([told(), at()]).toEqual(['4 people are no longer muted.', 'Undo: Unmute these people']);
      await press('{Enter}');
      expect([told(), at()]).toEqual(['4 people are muted again.', 'Unmute these people']);
      expect(done.map(([what]) => what)).toEqual(['unmute', 'restore']);
    });

    test('a mute is changed: into the form and back to where one was', async () => {
      const { done } = await showOptions();
      named('Change… مريم الحداد').focus();
      await press('{Enter}');
      expect(at()).toBe('mercury.example');
      await press('{ArrowRight}');
      expect(done).toEqual([['changeMute', 'مريم الحداد', { scope: 'everywhere' }]]);
      await press('{Shift>}{Tab}{/Shift}{Enter}');
      expect([body.querySelector('#mutes .edit'), at()]).toEqual([null, 'Change… مريم الحداد']);
    });

    test('a filter is written, saved, changed and removed', async () => {
      const { done } = await showOptions();
      named('Add a filter').focus();
      await press('{Enter}ferr');
      expect(at()).toBe('What to look for');
      await press('{Enter}');
      expect([done.at(-1)![0], at()]).toEqual(['putFilter', 'Add a filter']);
      await press('{Tab}');
      expect(at()).toBe('caught 2 comments on open pages');
      await press('{Tab}{Enter}');
      expect(at()).toBe('What to look for');
      named('Cancel').focus();
      await press('{Enter}');
      expect(at()).toBe('Edit the filter “harbour*”');
      await press('{Tab}{Enter}');
      expect([told(), at()]).toEqual(['Removed: harbour*.', expect.stringContaining('harbour*')]);
    });

    test('who is noted, and what is set for a site, is removed: the keyboard stays where it was', async () => {
      const { done, draw } = await showOptions({ ...defaults, siteLevels: { 'a.example': 1, 'b.example': 1 } });
      named('Remove what is noted on Edda').focus();
      await press('{Enter}');
      await draw({ people: [] });
      expect([told(), at()]).toEqual(['Removed: Edda.', 'Undo: Remove what is noted on Edda']);
      named('Forget what is set for a.example').focus();
      await press('{Enter}');
      expect([told(), done.at(-1)]).toEqual(['Removed: a.example.', ['forgetSite', 'a.example']]);
    });
  });

  test('a mute is changed in its place', async () => {
    const { done } = await showOptions();
    await click('Change… Dan Roar');
    await click('mercury.example', body.querySelector('.edit')!);
    await click('1 week', body.querySelector('.edit')!);
    expect(done).toEqual([['changeMute', 'Dan Roar', { scope: 'site' }], ['changeMute', 'Dan Roar', { expires: Date.UTC(2026, 5, 8) }]]);
  });

  test('a file is looked into before anything is changed', async () => {
    const { done } = await showOptions();
    const field = body.querySelector<HTMLInputElement>('input[type=file]')!;
    await act(() => userEvent.upload(field, new File(['{}'], 'list.json')));
    await vi.waitFor(() => expect(words()).toContain('12 new entries · 3 as here · 1 differs · 2 could not be read'));
    expect(words()).toContain('Not readable: mutes[7].site');
    expect(done).toEqual([]);
    await click('Keep mine');
    await click('Bring in');
    expect(done).toEqual([['bringIn', 'ours', false]]);
  });

  test('what is remembered of pages leaves and comes in only where that is ticked, and what it means is said', async () => {
    const { done } = await showOptions();
    await click('Export list');
    expect(words()).not.toContain('whoever has it can find out');
    await click('Also what is remembered of pages');
    expect(words()).toContain('whoever has it can find out whether you were on a page');
    await click('Export list');
    await act(() => userEvent.upload(body.querySelector<HTMLInputElement>('input[type=file]')!, new File(['{}'], 'list.json')));
    await vi.waitFor(() => expect(words()).toContain('Also bring in what it remembers of pages (4)'));
    await click('Also bring in what it remembers of pages (4)');
    await click('Bring in');
    expect(done).toEqual([['exportList', false], ['exportList', true], ['bringIn', 'both', true]]);
  });

  test('pages are forgotten: of today, of a site however it is written, all', async () => {
    const { done } = await showOptions();
    await click('Forget today');
    await act(() => userEvent.fill(body.querySelector<HTMLInputElement>('#pages input')!, 'https://www.Paper.example/news?x'));
    await click('Forget this site');
    await click('Forget all pages');
    expect(done).toEqual([['forget', 'today'], ['forget', { site: 'paper.example' }], ['forget', 'all']]);
    await vi.waitFor(() => expect(words()).toContain('Forgotten.'));
  });

  test('a kept comment that was removed stays at its place, and is put back whole by the same button', async () => {
    const { done, draw } = await showOptions(defaults, { kept });
    const rows = () => [...body.querySelectorAll('#kept li b')].map((each) => each.textContent);
    expect(rows()).toEqual(['Somebody', 'Noor']);
    named('Remove the comment by Noor').focus();
    await act(() => userEvent.keyboard('{Enter}'));
    await draw({ kept: kept.slice(1) });
    expect(rows()).toEqual(['Somebody', 'Noor']);
    expect(document.activeElement!.getAttribute('aria-label')).toBe('Undo: Remove the comment by Noor');
    await act(() => userEvent.keyboard('{Enter}'));
    expect(done).toEqual([['removeKept', 'k0'], ['putKeptBack', kept[0]]]);
  });

  test('nobody muted: said', async () => {
    await showOptions(defaults, { mutes: [] });
    expect(words()).toContain('Nobody is muted.');
  });
});
