import { describe, expect, test } from 'vitest';
import { anyPlatform, covers, planVeils, sitePatterns, veilCss, veilSelector, type Veiled } from '../../lib/browser/veil.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { makeMute } from '../../lib/store/mutes.ts';

const list: Veiled = {
  name: 'list', match: { require: ['.talk'] }, root: ['#talk', '.talk'], record: { sel: 'li.said, div.said', exclude: '.gone, .gone *' },
};
const shadow: Veiled = { ...list, name: 'shadow', host: '#host, .host' };
const framed: Veiled = { ...list, name: 'framed', match: { urls: ['https://talk.example/embed/*'], require: [] } };
const recipes = [list, shadow, framed];

const mute = (platform: string, site: string, scope: Mute['scope'] = 'site') =>
  makeMute({ platform, author: { name: 'A', key: `name:${Math.random()}` }, scope, replies: 'keep', days: null, reason: '', from: null }, site, 1);

describe('the style of a veil', () => {
  test('every alternative of root and record is inside one selector, so that "not yet marked" holds for all', () => {
    expect(veilSelector(list)).toBe(':is(:is(#talk, .talk) :is(li.said, div.said)):not(.gone, .gone *)');
    expect(veilCss(list)).toContain('.gone *):not([data-belowline]) {');
  });

  test('a record that is named from its root is found from its root', () => {
    expect(veilSelector({ ...list, record: { sel: ':scope > li' } })).toBe(':is(:is(#talk, .talk) > li)');
  });

  test('where records stand in a shadow root, its host is veiled', () => {
    expect(veilSelector(shadow)).toBe(':is(#host, .host)');
  });
});

describe('which veils are registered', () => {
  test('none without mutes, one a recipe however many mutes', () => {
    expect(planVeils([], recipes)).toEqual([]);
    const plans = planVeils([mute('list', 'paper.example'), mute('list', 'paper.example'), mute('list', 'a.example')], recipes);
    expect(plans).toEqual([{ id: 'veil-list', file: 'veil/list.css', matches: ['*://a.example/*', '*://paper.example/*', '*://www.a.example/*', '*://www.paper.example/*'] }]);
  });

  test('a mute that holds everywhere veils everywhere; one of a guessed place has no recipe and no veil', () => {
    expect(planVeils([mute('list', 'paper.example', 'everywhere')], recipes)[0]!.matches).toEqual(['http://*/*', 'https://*/*']);
    expect(planVeils([mute('paper.example', 'paper.example')], recipes)).toEqual([]);
  });

  test("a comment frame has its own address, whatever the site around it", () => {
    expect(planVeils([mute('framed', 'paper.example')], recipes)[0]!.matches).toEqual(['https://talk.example/embed/*']);
  });

  test('a filter may catch words on any platform: all recipes veil where it holds', () => {
    expect(planVeils([mute(anyPlatform, 'paper.example', 'everywhere')], recipes).map(({ id }) => id)).toEqual(recipes.map(({ name }) => `veil-${name}`));
    expect(planVeils([mute(anyPlatform, 'paper.example')], recipes).find(({ id }) => id === 'veil-list')!.matches).toEqual(['*://paper.example/*', '*://www.paper.example/*']);
  });

  test('a site that no match pattern can name is left out, and does not spoil the others', () => {
    expect(sitePatterns('[::1]')).toEqual([]);
    expect(sitePatterns('local')).toEqual([]);
    expect(sitePatterns('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
    expect(sitePatterns('localhost')).toEqual(['*://localhost/*']);
  });
});

describe('whether a frame is veiled', () => {
  test.each([
    ['*://paper.example/*', 'http://paper.example:8080/a?b', true],
    ['*://paper.example/*', 'https://www.paper.example/', false],
    ['https://talk.example/embed/*', 'https://talk.example/embed/x?y', true],
    ['https://talk.example/embed/*', 'http://talk.example/embed/', false],
    ['http://*/*', 'http://anything.example/', true],
    ['*://*.talk.example/*', 'https://a.talk.example/', true],
    ['*://*.talk.example/*', 'https://eviltalk.example/', false],
    ['*://paper.example/*', 'about:srcdoc', false],
    ['*://paper.example/a.b*', 'https://paper.example/axb', false],
  ])('%s, %s: %s', (pattern, url, expected) => {
    expect(covers(pattern, url)).toBe(expected);
  });
});
