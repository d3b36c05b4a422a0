import { afterEach, beforeEach, expect, test } from 'vitest';
import { createListAnswers } from '../../lib/background/lists.ts';
import { createSummaries } from '../../lib/background/summaries.ts';
import { createWriters } from '../../lib/background/writers.ts';
import type { SummaryInput } from '../../lib/browser/messages.ts';
import type { EngineChoice, Writing } from '../../lib/model/engine.ts';
import { listNames } from '../../lib/model/memory.ts';
import { createHash } from '../../lib/store/address.ts';
import { createDatabase, type Database } from '../../lib/store/database.ts';
import { dropExpiredSummaries, summaryDays } from '../../lib/store/summaries.ts';
import { summarise } from '../../lib/summary/index.ts';

/** Summaries as the background makes them, on a real database; the network is a function that records what it is asked. */
const day = 86_400_000;
let db: Database;
let clock: number;
/** What was sent, where to. */
let sent: { url: string; key: string | null; body: string }[];
let given: boolean;
/** How often the built-in engine was asked. */
let made: number;
/** What the service says; null: nothing, until it is stopped. */
let answer: ((body: string) => Response) | null;

beforeEach(() => {
  db = createDatabase(`test-${crypto.randomUUID()}`);
  [clock, sent, given, made, answer] = [Date.UTC(2026, 10, 25), [], true, 0, honest];
});
afterEach(() => db.delete());

function honest(body: string): Response {
  const { groups } = JSON.parse((JSON.parse(body) as { messages: { content: string }[] }).messages[1]!.content) as { groups: { comments: { id: string; text: string }[] }[] };
  const sentences = groups.map(({ comments: [first] }, at) => ({ text: `Point ${at}.`, comments: [first!.id], quote: first!.text.slice(0, 30) }));
  return new Response(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ sentences }) } }] }), { headers: { 'content-type': 'application/json' } });
}

const start = () => createSummaries({
  db, hash: createHash(db), now: () => clock, version: '1', models: {}, maySend: async () => given,
  summarise: async (input) => (made++, summarise(input)),
  fetch: async (url, { body, headers, signal } = {}) => {
    sent.push({ url: String(url), key: new Headers(headers).get('authorization'), body: String(body) });
    if (answer) return answer(String(body));
    return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
  },
});

const texts = [
  'The harbour wall costs twice what the council said, and nobody has shown us the second quote.', 'No, the harbour wall costs what was agreed in March.',
  'Nobody has shown us what the harbour wall will cost in the end.', 'The ferry is late every single morning this winter.', 'My ferry was late again this morning, and the pier was cold.',
];
const input = (more: Partial<SummaryInput> = {}, count = texts.length): SummaryInput => ({
  lang: 'en', words: 120, points: 5, mode: 'discussion', page: 'https://paper.example/ferry?utm_source=x', top: null, fresh: false, asked: true,
  comments: texts.slice(0, count).map((text, at) => ({ id: `c${at}`, author: `name:${at}`, text, parent: at === 1 ? 'c0' : null, score: null })), ...more,
});
const here = { site: 'paper.example', private: false };
const url = 'http://localhost:11434/v1/chat/completions';
const service: EngineChoice = { kind: 'endpoint', address: 'http://localhost:11434', model: 'tiny', key: 'secret', consent: url };

async function ended(room: ReturnType<typeof start>, ticket: string | null): Promise<Writing> {
  for (let known = 0; ;) {
    const now = await room.writing(ticket!, known);
    if (now.ended) return now;
    known = now.version;
  }
}

test('with no model turned on nothing is sent; with one, words of the comments go to the address that was agreed to', async () => {
  const room = start();
  expect(await room.summarise(here, input())).toMatchObject({ writer: null, ticket: null });
  expect(sent).toEqual([]);
  await room.setEngine(service);
  const { summary, writer, ticket } = await room.summarise(here, input());
  expect([summary.used, writer]).toEqual([5, { kind: 'endpoint', model: 'tiny', where: 'localhost:11434' }]);
  const { written } = await ended(room, ticket);
  expect(written!.sentences.length).toBeGreaterThan(0);
  for (const { quote } of written!.sentences) expect(texts[Number(quote.comment.slice(1))]).toContain(quote.text);
  expect(sent).toMatchObject([{ url, key: 'Bearer secret' }]);
});

test.each<[string, EngineChoice]>([
  ['another address than the one that the dialog named', { ...service, address: 'https://other.example' } as EngineChoice],
  ['an address that could be read on the way', { ...service, address: 'http://other.example', consent: 'http://other.example/v1/chat/completions' } as EngineChoice],
  ['no consent', { ...service, consent: '' } as EngineChoice],
])('%s is not turned on', async (_what, choice) => {
  const room = start();
  await expect(room.setEngine(choice)).rejects.toThrow(/not agreed/);
  expect(await room.engine()).toMatchObject({ kind: 'off' });
});

test('what the browser withholds, or the reader took back meanwhile, is not sent; why is said, and the built-in summary is there', async () => {
  const room = start();
  await room.setEngine(service);
  given = false;
  const { summary, ticket } = await room.summarise(here, input());
  expect(summary.points.length + summary.extract.length).toBeGreaterThan(0);
  expect(await ended(room, ticket)).toMatchObject({ whyNot: 'unallowed', written: null });
  given = true;
  await room.setEngine({ kind: 'off' });
  expect((await room.summarise(here, input())).ticket).toBeNull();
  expect(sent).toEqual([]);
});

test('nothing is sent that the reader did not ask for', async () => {
  const room = start();
  await room.setEngine(service);
  expect(await room.summarise(here, input({ asked: false }))).toMatchObject({ writer: null, ticket: null });
  expect(sent).toEqual([]);
});

test('nothing from a private window is sent or written down', async () => {
  const room = start();
  await room.setEngine(service);
  const { writer, ticket } = await room.summarise({ ...here, private: true }, input());
  expect([writer, ticket, sent]).toEqual([null, null, []]);
  expect(await db.summaries.count()).toBe(0);
});

test('the key is told to nobody, goes to no other address, and is in nothing that is copied or exported', async () => {
  const room = start();
  const shown = await room.setEngine(service);
  const asked = await room.summarise(here, input());
  expect(JSON.stringify([shown, await room.engine(), asked, await ended(room, asked.ticket)])).not.toContain('secret');
  // Kept where it is not typed again, for the same address alone.
  await room.setEngine({ ...service, key: null } as EngineChoice);
  expect(await room.engine()).toMatchObject({ hasKey: true });
  await room.setEngine({ kind: 'endpoint', address: 'https://other.example', model: 'm', key: null, consent: 'https://other.example/v1/chat/completions' });
  expect(await room.engine()).toMatchObject({ hasKey: false });
  await room.setEngine(service);
  const lists = createListAnswers({ db, hash: createHash(db), now: () => clock, allPrivate: async () => [] });
  for (const list of listNames) expect(JSON.stringify(await lists.answers.listRows(here, list, null))).not.toContain('secret');
  await room.setEngine({ kind: 'off' });
  expect(JSON.stringify(await db.meta.get('engine'))).not.toContain('secret');
});

test('the same comments are summed up once, also after the background was stopped; made anew where the reader wants it', async () => {
  const first = await start().summarise(here, input());
  await expect.poll(() => db.summaries.count()).toBe(1);
  expect((await start().summarise(here, input({ page: 'https://www.paper.example/ferry' }))).summary).toEqual(first.summary);
  expect(made).toBe(1);
  await start().summarise(here, input({ fresh: true }));
  await start().summarise(here, input({}, 4));
  expect(made).toBe(3);
});

test('what a model wrote is shown again for a week, says how many comments are newer, and is written anew on request', async () => {
  const room = start();
  await room.setEngine(service);
  await ended(room, (await room.summarise(here, input({}, 3))).ticket);
  await expect.poll(() => db.summaries.count()).toBe(1);
  expect(await start().summarise(here, input({}, 3))).toMatchObject({ newer: 0, ticket: null, written: { dropped: 0 } });
  const later = await start().summarise(here, input());
  expect([later.newer, later.ticket, later.summary.of, sent.length]).toEqual([2, null, 5, 1]);
  clock += 1000;
  await ended(room, (await room.summarise(here, input({ fresh: true }))).ticket);
  expect(sent.length).toBe(2);
  await expect.poll(async () => (await db.summaries.toArray())[0]!.made).toBe(clock);
  clock += (summaryDays + 1) * day;
  await dropExpiredSummaries(db, clock - 2 * day);
  expect(await db.summaries.count()).toBe(1);
  await dropExpiredSummaries(db, clock);
  expect(await db.summaries.count()).toBe(0);
});

test('somebody who was muted meanwhile is not in a summary that was kept', async () => {
  const room = start();
  await room.setEngine(service);
  await ended(room, (await room.summarise(here, input())).ticket);
  await expect.poll(() => db.summaries.count()).toBe(1);
  const without = input();
  without.comments.splice(0, 1);
  const { written, summary, ticket } = await room.summarise(here, without);
  expect(written).toBeNull();
  expect(JSON.stringify([summary, await ended(room, ticket)])).not.toContain('c0');
});

test('what is kept says neither what was read nor where, and is forgotten with its site or all', async () => {
  await start().summarise(here, input());
  await expect.poll(() => db.summaries.count()).toBe(1);
  const [row] = await db.summaries.toArray();
  const bytes = new TextDecoder('latin1').decode(row!.sealed);
  expect(JSON.stringify({ ...row, bytes })).not.toMatch(/harbour|ferry|paper/);
  const { answers } = createListAnswers({ db, hash: createHash(db), now: () => clock, allPrivate: async () => [] });
  await answers.forget(here, { site: 'other.example' });
  expect(await db.summaries.count()).toBe(1);
  await answers.forget(here, { site: 'paper.example' });
  expect(await db.summaries.count()).toBe(0);
});

test('the reader cancels: the connection is closed, and nothing is kept of it', async () => {
  answer = null;
  const room = start();
  await room.setEngine(service);
  const { ticket } = await room.summarise(here, input());
  await expect.poll(() => sent.length).toBe(1);
  room.stopWriting(ticket!);
  expect(await ended(room, ticket)).toMatchObject({ whyNot: 'stopped' });
  expect(await db.summaries.count()).toBe(0);
});

test('a model does not write for a page that was closed; a ticket of a background that was stopped is over', async () => {
  const writers = createWriters({ wait: 20, alone: 40 });
  let stopped = false;
  const ticket = writers.begin({
    write: (_groups, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => {
      stopped = true;
      reject(new Error('stopped'));
    })),
  }, [], null, () => undefined);
  // As long as somebody asks, it goes on.
  for (let i = 0; i < 4; i++) expect((await writers.how(ticket, 0)).ended).toBe(false);
  expect(stopped).toBe(false);
  await expect.poll(() => stopped).toBe(true);
  expect(await writers.how('of yesterday', 3)).toMatchObject({ ended: true, whyNot: 'stopped', version: 4 });
});
