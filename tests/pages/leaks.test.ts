import { afterEach, expect, test, vi } from 'vitest';
import type { SummaryInput } from '../../lib/browser/messages.ts';
import type { Summarised } from '../../lib/model/engine.ts';
import type { Filter, Mute } from '../../lib/model/memory.ts';
import { recipes } from '../../lib/recipes/index.ts';
import { pause, recalled, type Started, startReader, until } from './whole-reader.ts';

/** Whatever a muted person wrote or is called: nowhere in what a reader sees, hears, finds, or is told elsewhere. The whole reader, in a page of its own. */
const words = 'the xyzzy quay was sold to friends of the mayor';
const leaked = /xyzzy|grumm/i;

const comment = (id: number, name: string, body: string, replies = '') => `<li id="comment-${id}" class="comment depth-1"><article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div>
<div class="comment-metadata"><a href="#comment-${id}"><time datetime="2026-03-05T10:${10 + id}:00+00:00">5 March 2026</time></a></div></footer><div class="comment-content">${body}</div></article>${replies && `<ol class="children">${replies}</ol>`}</li>`;
const others = Array.from({ length: 8 }, (_, at) => comment(20 + at, `Reader ${at}`, `<p>The ferry should sail at night too, number ${at}, for those who work late in the harbour.</p>`)).join('');
const page = `<section id="comments" class="comments-area"><h2 class="comments-title">Comments</h2><ol class="comment-list">
${comment(1, 'Rolf Grumm', `<p>Everybody knows that ${words}.</p>`, comment(2, 'Ann', '<p>That was in another town, and long ago.</p>', comment(3, 'Rolf Grumm', `<p>And yet ${words}, again.</p>`)))}
${comment(4, 'Bob', `<blockquote><p>Everybody knows that ${words}.</p></blockquote><p>Nobody knows any such thing.</p>`, comment(5, 'Rolf Grumm', `<p>Well, ${words}.</p>`))}
${others}</ol></section>`;
const mute: Mute = { id: 'm', scope: 'site', site: 'paper.example', platform: 'wordpress', author: 'name:rolf grumm', names: ['Rolf Grumm'], replies: 'keep', reason: '', from: null, made: 1, changed: 1, expires: null };
const filter: Filter = { id: 'f', pattern: 'town* ', kind: 'wildcard', in: 'text', effect: 'highlight', scope: 'site', site: 'paper.example', made: 1, changed: 1 };

let started: Started | undefined;
afterEach(() => started?.stop());

/** Every comment quoted. */
function summaryOf(comments: SummaryInput['comments']): Summarised {
  const quotes = comments.map(({ id, text }) => ({ comment: id, text }));
  const points = quotes.map((quote) => ({ label: ['harbour'], quote, comments: [quote.comment], authors: 1, disputed: null }));
  const summary = { overview: { topics: ['harbour'], threads: 1, disputes: 0 }, extract: quotes, points, another: null, asides: [], liked: [], turns: [], used: quotes.length, of: quotes.length, authors: quotes.length };
  return { summary, writer: null, written: null, newer: 0, ticket: null };
}

/** Everything in our own parts: text, and what is said of it. */
function ours(root: ParentNode = document): string {
  return [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? [...[...each.shadowRoot.querySelectorAll('*')].flatMap((inner) => [inner.getAttribute('aria-label'), inner.getAttribute('title'), (inner as HTMLInputElement).value]), [...each.shadowRoot.children].filter(({ localName }) => localName !== 'style').map(({ textContent }) => textContent).join(' '), ours(each.shadowRoot)] : [])).join(' ');
}

async function start(mutes: Mute[], filters: Filter[] = []) {
  started = await startReader({
    html: page, recipes, now: () => Date.UTC(2026, 2, 6), remembered: { ...recalled, mutes, filters },
    answer: (type, [input]) => (type === 'summarise' ? summaryOf((input as SummaryInput).comments) : undefined),
  });
  return started;
}

/** Where words of the page could be found though they are not seen. */
const findable = () => [...document.querySelectorAll('[hidden="until-found"]')].map(({ textContent }) => textContent).join(' ');

test('without a mute all of it is there, so that this test can fail; a summary asked for before the page has settled comes too', async () => {
  const held: IdleRequestCallback[] = [];
  const idle = vi.spyOn(window, 'requestIdleCallback').mockImplementation((go) => held.push(go));
  const { asked, reader } = await start([]);
  await reader.obey('summary');
  expect(asked.map(([type]) => type)).not.toContain('summarise');
  idle.mockRestore();
  for (const go of held) go({ didTimeout: true, timeRemaining: () => 0 });
  await until(() => expect(asked.map(([type]) => type)).toContain('summarise'));
  expect(document.body.innerText).toMatch(leaked);
  expect(JSON.stringify(asked.filter(([type]) => type === 'summarise'))).toMatch(leaked);
});

test('not on the page: no words, no name, no quote of them in what others wrote, nothing that the browser\'s search would find', async () => {
  await start([mute]);
  expect(document.body.innerText).toContain('That was in another town');
  expect(document.body.innerText).toContain('Nobody knows any such thing');
  expect(document.body.innerText).not.toMatch(leaked);
  expect(findable()).not.toMatch(leaked);
  expect(ours()).not.toMatch(leaked);
});

test('not in counts, badges or what the popup is told, but for who is hidden and how often', async () => {
  const { asked } = await start([mute], [filter, { ...filter, id: 'g', pattern: 'xyzzy', kind: 'words' }]);
  const report = asked.findLast(([type]) => type === 'report')![1] as { discussions: { count: number; people: number; threads: number; hidden: { count: number }[] }[] };
  const { hidden, ...rest } = report.discussions[0]!;
  expect(JSON.stringify(rest)).not.toMatch(leaked);
  expect(hidden).toMatchObject([{ author: { name: 'Rolf Grumm' }, count: 3, mute: 'm' }]);
  expect(rest).toMatchObject({ count: 10, people: 10 });
});

test('not in what is summed up', async () => {
  const { asked, reader } = await start([mute]);
  await reader.obey('summary');
  await until(() => expect(asked.map(([type]) => type)).toContain('summarise'));
  const [, input] = asked.find(([type]) => type === 'summarise')!;
  expect(JSON.stringify(input)).toContain('another town');
  expect(JSON.stringify(input)).not.toMatch(leaked);
  expect(ours()).not.toMatch(leaked);
});

test('not in a summary that stands there when somebody in it is muted', async () => {
  const { asked, reader } = await start([]);
  await reader.obey('summary');
  await until(() => expect(asked.map(([type]) => type)).toContain('summarise'));
  await until(() => expect(ours()).toMatch(/xyzzy/));
  await reader.recalled({ ...recalled, mutes: [mute] });
  await until(() => expect(ours()).not.toMatch(/xyzzy/));
  await until(() => expect(ours()).toContain('another town'));
  expect(ours()).not.toMatch(leaked);
  expect(JSON.stringify(asked.findLast(([type]) => type === 'summarise'))).not.toMatch(leaked);
});

test('not in rows of collapsed threads, nor in the reading view: its rows, people, search and "in reply to"', async () => {
  const { reader } = await start([mute]);
  await reader.obey('view');
  await until(() => expect(ours()).toContain('That was in another town'));
  expect(ours()).not.toMatch(leaked);
  const search = [...document.querySelectorAll('*')].flatMap((each) => [...(each.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=search]') ?? [])])[0]!;
  search.value = 'xyzzy';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await pause(400);
  expect(ours().replaceAll('xyzzy', '')).not.toMatch(/the {2}?quay was sold|grumm/i);
  await reader.act('collapseAll', '');
  await pause(400);
  expect(document.body.innerText).not.toMatch(leaked);
});

test('not in what comes later, in a reply to them, under another thread', async () => {
  await start([mute]);
  document.querySelector('#comment-21')!.insertAdjacentHTML('beforeend', `<ol class="children">${comment(40, 'Rolf Grumm', `<p>Late, but ${words}.</p>`, comment(41, 'Cleo', '<p>What a thing to say of the mayor.</p>'))}</ol>`);
  await until(() => expect(document.body.innerText).toContain('What a thing to say of the mayor'));
  expect(document.body.innerText).not.toMatch(leaked);
  expect(ours()).not.toMatch(leaked);
});
