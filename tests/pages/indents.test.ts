import { afterEach, expect, test } from 'vitest';
import { notSoName } from '../../lib/model/answers.ts';
import type { Mute } from '../../lib/model/memory.ts';
import { flat } from './build.ts';
import { recalled, type Started, startReader, until } from './whole-reader.ts';

/** A page that prints its comments flat: who answers whom shows as an indent where that is true, and never under the reader's eyes. */

const said = ['The ferry should sail at night for those who work late in the harbour.', 'A tram would be cheaper than any ferry, and it runs in winter too.', 'Nobody asked the fishermen, who pay for the quay.'];
interface Written { id: string; who: string; quotes?: string; words: string }
const row = ({ id, who, quotes, words }: Written) => `<div class="said" id="${id}"><p><b class="who">${who}</b></p><div class="words">${quotes ? `<blockquote>${quotes}</blockquote>` : ''}<p>${words}</p></div></div>`;
/** Two threads; `d` answers the first one from below the second. */
const talk: Written[] = [
  { id: 'a', who: 'Ann', words: said[0]! },
  { id: 'b', who: 'Bo', quotes: said[0]!, words: 'They have bicycles.' },
  { id: 'c', who: 'Cy', words: said[1]! },
  { id: 'd', who: 'Di', quotes: said[0]!, words: 'My mother did that for thirty years.' },
  { id: 'e', who: 'Ed', quotes: 'My mother did that for thirty years.', words: 'Then she knows the fog.' },
  { id: 'f', who: 'Flo', words: said[2]! },
];
/** `above`: px of article over the discussion; the window is 800 px high or less. */
const page = ({ above = 3000, style = '', rows = talk } = {}) => `<style>body{margin:0}.talk{width:600px}${style}</style><div style="height:${above}px"></div><div class="talk">${rows.map(row).join('')}</div><div style="height:3000px"></div>`;

let started: Started | undefined;
afterEach(() => {
  started?.stop();
  window.scrollTo(0, 0);
});
const start = async (html: string, remembered = recalled) => (started = await startReader({ html, recipes: [flat], remembered }));
const startOf = (id: string) => Math.round(document.querySelector(`#${id} > p`)!.getBoundingClientRect().left);
const starts = () => Object.fromEntries(talk.map(({ id }) => [id, startOf(id)]));

test('a comment stands below the one that it answers, a level further in; under somebody else\'s thread it does not', async () => {
  await start(page());
  await until(() => expect(starts()).toEqual({ a: 0, b: 20, c: 0, d: 0, e: 20, f: 0 }));
  expect(document.querySelector('#b')!.getBoundingClientRect().right).toBe(600);
});

test('where the site gives its comments a width of their own, no end of a box moves', async () => {
  await start(page({ style: '.said{width:100%;box-sizing:border-box;padding-left:8px}' }));
  await until(() => expect(starts()).toMatchObject({ a: 8, b: 28, c: 8 }));
  expect(document.querySelector('#b')!.getBoundingClientRect().right).toBe(600);
});

test('what the reader sees does not move; it is set in once it is out of sight, and what is seen then stays', async () => {
  await start(page({ above: 0, rows: [...talk, ...Array.from({ length: 40 }, (_, at) => ({ id: `x${at}`, who: `Reader ${at}`, words: `Number ${at} has a boat of another colour and says so.` }))] }));
  await until(() => expect(document.body.innerHTML).toContain('belowline-part'));
  await new Promise((go) => setTimeout(go, 600));
  expect(starts()).toEqual({ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 });
  document.querySelector('#x20')!.scrollIntoView();
  const before = document.querySelector('#x20')!.getBoundingClientRect().top;
  await until(() => expect(starts()).toMatchObject({ a: 0, b: 20, c: 0, d: 0, e: 20 }));
  expect(Math.abs(document.querySelector('#x20')!.getBoundingClientRect().top - before)).toBeLessThan(1);
});

test('what the reader said is not so is not set in; and off again, the page is as the site made it', async () => {
  await start(page(), { ...recalled, folds: [[notSoName('b', 'a'), true]] });
  await until(() => expect(starts()).toEqual({ a: 0, b: 0, c: 0, d: 0, e: 20, f: 0 }));
  await started!.reader.recalled({ ...recalled, on: false });
  expect(starts()).toEqual({ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 });
  expect(document.querySelector('.talk [data-belowline],.talk belowline-part')).toBeNull();
});

test('a comment whose stranger above is hidden stands under its own thread, and no longer when the stranger is back', async () => {
  const mute: Mute = { id: 'm', scope: 'site', site: 'paper.example', platform: 'flat', author: 'name:cy', names: ['Cy'], replies: 'keep', reason: '', from: null, made: 1, changed: 1, expires: null };
  const settings = { ...recalled.settings, mutedLine: false };
  await start(page(), { ...recalled, settings, mutes: [mute] });
  await until(() => expect(starts()).toMatchObject({ b: 20, d: 20, e: 40 }));
  await started!.reader.recalled({ ...recalled, settings });
  await until(() => expect(starts()).toMatchObject({ b: 20, d: 0, e: 20 }));
});
