import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTabSummary, type TabSummary } from '../../components/page/tab-summary.tsx';
import uiCss from '../../components/ui/ui.css?inline';
import type { Call } from '../../lib/browser/call.ts';
import type { SummaryInput } from '../../lib/browser/messages.ts';
import { trouble } from '../../lib/browser/trouble.ts';
import type { Summarised, WhyNot, Writing } from '../../lib/model/engine.ts';
import { summarise } from '../../lib/summary/index.ts';
import { comment } from '../unit/comments.ts';
import { languages, sayIn } from './own-pages.ts';

/** The card as a reader sees it, over a background that answers as a test says. */
let box: HTMLElement;
let sheet: HTMLStyleElement;
let card: TabSummary;
let asked: SummaryInput[];
let done: unknown[];
let copied: string;
/** What a model says, one after the other; the last is the end. */
let told: Partial<Writing>[];
let now: Writing;
let writer: Summarised['writer'];
let wait: Promise<unknown> | null;
let fails: Error | null;
let hidden: string[];

const texts = [
  'The harbour wall costs twice what the council said, and nobody has shown us the second quote.', 'No, the harbour wall costs what was agreed in March.',
  'Nobody has shown us what the harbour wall will cost in the end.', 'The harbour wall will cost more than the council said, and the second quote is hidden.',
  'The ferry is late every single morning this winter.', 'My ferry was late again this morning, every single one.', 'The ferry is late, and the pier was cold this morning.', 'Shut up, all of you.',
];
let comments = texts.map((text, at) => ({ ...comment(`c${at}`, { parent: at === 1 ? 'c0' : null, author: `Person ${at}`, text }), permalink: `https://paper.example/a#c${at}` }));
const all = comments;
const page = () => ({ discussion: { recipe: 'test', platform: 'test', confidence: 1, root: '#c', comments, stated: 40 }, shown: { muted: hidden, filtered: [], gone: [] } });
const endpoint = { kind: 'endpoint' as const, model: 'tiny', where: 'localhost:11434' };
const sentence = { text: 'People say that the wall costs more than was said.', comments: ['c0', 'c2'], quote: { comment: 'c0', text: 'The harbour wall costs twice what the council said' } };

const call = (async (name: string, ...args: unknown[]) => {
  if (name === 'stopWriting') return void told.unshift({ whyNot: 'stopped', ended: true });
  if (name === 'writing') {
    if (!told.length) await new Promise((go) => setTimeout(go, 50));
    return (now = { ...now, version: (args[1] as number) + 1, ...told.shift() });
  }
  asked.push(args[0] as SummaryInput);
  await wait;
  if (fails) throw fails;
  if (!(args[0] as SummaryInput).asked) writer = null;
  return { summary: summarise(args[0] as SummaryInput), writer, written: null, newer: 0, ticket: writer && 'ticket' };
}) as Call;

function draw(lang = 'en'): void {
  render(card.draw(page(), (id) => done.push(['go', id]), (ids) => done.push(['only', ids])), box);
  document.documentElement.lang = lang;
}
function start(lang = 'en'): void {
  card = createTabSummary({ say: sayIn(lang), call, tabId: 7, sayTrouble: (error) => (error as Error).message, copyText: async (text) => Boolean((copied = text)), changed: () => draw(lang) });
  card.open(page(), 'https://paper.example/a');
}

beforeEach(() => {
  [asked, done, copied, told, writer, wait, fails, comments] = [[], [], '', [], null, null, null, all];
  hidden = ['c7'];
  now = { version: 0, done: 0, of: 1, written: null, whyNot: null, ended: false };
  sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = uiCss;
  box = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, box);
  box.remove();
  sheet.remove();
});

const words = () => box.innerText.replace(/\s+/g, ' ');
const says = (what: string | RegExp) => expect.poll(words).toMatch(what);
const named = (name: string | RegExp) => [...box.querySelectorAll<HTMLElement>('button,summary')].find(({ innerText }) => (typeof name === 'string' ? innerText.trim() === name : name.test(innerText))) ?? expect.fail(`nothing named ${name} in ${words()}`);

test('says what is said in the commenters’ own words, of those alone whom the reader sees', async () => {
  start();
  await says(/Every sentence is a commenter's own\. Made on this computer\./);
  expect(asked[0]!.comments.map(({ id }) => id)).not.toContain('c7');
  expect(words()).toContain('From 7 of 7 comments loaded; the page counts 40.');
  const quotes = [...words().matchAll(/“([^”]+)”/g)].map((each) => each[1]!);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(texts.join('\n')).toContain(quote);
  named(/^Person \d$/).click();
  expect(done).toEqual([['go', expect.stringMatching(/^c\d$/)]]);
});

test('similar comments are listed, and shown alone on request', async () => {
  start();
  await says(/similar comments/);
  named(/similar comments/).click();
  await says(/Only show these/);
  named('Only show these').click();
  const [[what, ids]] = done as [[string, string[]]];
  expect(what).toBe('only');
  expect(ids.length).toBeGreaterThan(1);
});

test('is copied as text, and as Markdown with a link to each comment; markup in comments stays text', async () => {
  comments = all.map((each) => ({ ...each, text: each.text.replace('the council', 'the *council* [here](http://x.example)') }));
  start();
  await says('Copy');
  named('Copy').click();
  await expect.poll(() => copied).toMatch(/^What people say\n\n.*\n“[^”]+” Person \d\n/);
  expect(copied).not.toMatch(/\*\*|\]\(https:\/\/paper/);
  named('Copy with links').click();
  await expect.poll(() => copied).toMatch(/^\*\*What people say\*\*/);
  expect(copied).toMatch(/^> “.*” \[Person \d\]\(https:\/\/paper\.example\/a#c\d\)$/m);
  expect(copied).not.toContain('[here](');
  await says('Copied');
});

test('what takes longer than a moment is said, and can be cancelled; what comes then is not shown', async () => {
  let go!: (value: unknown) => void;
  wait = new Promise((ready) => (go = ready));
  start();
  expect(words()).toBe('');
  await says(/Reading 7 comments… Cancel/);
  named('Cancel').click();
  expect([card.isOpen, words()]).toEqual([false, '']);
  go(null);
  await new Promise((ran) => setTimeout(ran, 50));
  expect(words()).toBe('');
});

test('newer comments are counted, and come with the next', async () => {
  start();
  await says('Renew');
  comments = [...all, ...['c8', 'c9'].map((id) => ({ ...comment(id, { author: 'Late', text: `A late word on the ferry, ${id}.` }), permalink: `https://paper.example/a#${id}` }))];
  draw();
  expect(words()).toContain('2 newer comments not included');
  named('Renew').click();
  await expect.poll(() => asked.at(-1)).toMatchObject({ fresh: true, comments: { length: 9 } });
  await expect.poll(words).not.toContain('newer comments');
});

test('whoever is muted while it stands there is gone from it at once, and no model is asked for that', async () => {
  writer = endpoint;
  told = [{ written: { sentences: [sentence], dropped: 0 }, ended: true }];
  start();
  await says(sentence.text);
  hidden = ['c0', 'c7'];
  draw();
  expect(words()).not.toContain('twice what the council');
  await says(/Renew/);
  expect(words()).not.toContain('twice what the council');
  expect(asked.at(-1)).toMatchObject({ asked: false });
  expect(asked.at(-1)!.comments.map(({ id }) => id)).not.toContain('c0');
});

test('a model: where words go is said while it writes and after; each sentence leads to its comments; what was left out is counted', async () => {
  writer = endpoint;
  told = [{ done: 0, of: 2 }];
  start();
  await says(/tiny is writing\. Words of these comments go to localhost:11434\. Part 1 of 2\. Cancel/);
  expect(words()).toContain('“');
  told.push({ written: { sentences: [sentence], dropped: 2 }, done: 2, of: 2, ended: true });
  await says(/Written by tiny\. Words of these comments were sent to localhost:11434\..*2 sentences were left out, since they could not be checked\./);
  expect(words()).toContain(sentence.text);
  // Not all of this is a commenter's own any more.
  expect(words()).not.toContain('Made on this computer');
  named('Person 2').click();
  expect(done).toEqual([['go', 'c2']]);
  named('Copy').click();
  await expect.poll(() => copied).toMatch(/People say that the wall.*\n“The harbour wall costs twice.*Written by tiny/s);
});

test('the browser’s own model sends nothing, and says that', async () => {
  writer = { kind: 'browser', model: '', where: null };
  told = [{ written: { sentences: [sentence], dropped: 0 }, ended: true }];
  start();
  await says(/Written by this browser's own model\. Nothing was sent anywhere\./);
});

test.each<[WhyNot, RegExp]>([
  ['refused', /localhost:11434 refused the key or the request\./], ['busy', /has too many requests/], ['stalled', /did not answer in time/], ['hungUp', /broke off/], ['broken', /could not be read/],
  ['unchecked', /Nothing that localhost:11434 wrote could be checked/], ['unreachable', /could not be reached/], ['unallowed', /is not allowed/],
])('a model fails (%s): why is said, and the built-in summary stands there', async (whyNot, sentence) => {
  writer = endpoint;
  told = [{ whyNot, ended: true }];
  start();
  await says(sentence);
  expect(words()).toMatch(/Here is what Belowline finds by itself\..*similar comments.*Made on this computer\./);
});

test('a model that is cancelled stops; the built-in summary stays', async () => {
  writer = endpoint;
  start();
  await says(/is writing.*Cancel/);
  named('Cancel').click();
  await says(/localhost:11434 stopped writing\. Here is what Belowline finds by itself\./);
});

test('what went wrong is said in a sentence', async () => {
  fails = trouble('failed', 'This version cannot make summaries.');
  start();
  await says('This version cannot make summaries.');
});

test.each(languages)('no barriers, and nothing is cut at the popup’s width: %s', async (lang) => {
  box.style.width = '328px';
  writer = endpoint;
  told = [{ written: { sentences: [sentence], dropped: 2 }, ended: true }];
  start(lang);
  await says(/tiny/);
  box.querySelector('details')!.open = true;
  const { violations } = await axe.run(box, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'heading-order': { enabled: false } } });
  expect(violations.filter(({ impact }) => impact !== 'minor').map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(box.scrollWidth).toBeLessThanOrEqual(328);
});
