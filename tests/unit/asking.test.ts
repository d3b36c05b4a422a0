import { expect, test } from 'vitest';
import type { Call } from '../../lib/browser/call.ts';
import { noRules } from '../../lib/model/rules.ts';
import { defaults, type Mute } from '../../lib/model/memory.ts';
import { createMutes } from '../../lib/model/mutes.ts';
import type { Reading } from '../../lib/page/reading.ts';
import { createAsking } from '../../lib/reader/more/asking.ts';

const comments = ['ann', 'bob', 'ann', 'cleo'].map((name, at) => ({ id: `c${at}`, author: { name, key: `name:${name}` } }));
const reading = { discussion: { platform: 'wordpress', comments }, comment: (id: string) => comments.find((each) => each.id === id) } as unknown as Reading;
const mute = (name: string) => ({ platform: 'wordpress', author: `name:${name}` }) as Mute;

function world(muted: string[]) {
  const asked: unknown[][] = [];
  const call = (async (_type: string, ...args: unknown[]) => {
    asked.push(args);
    return muted.filter((name) => (args[1] as string[]).includes(`name:${name}`)).map(mute);
  }) as Call;
  const shared = { memory: { site: 'paper.example', mutes: createMutes(), people: new Map(), rules: noRules, folds: new Map(), visit: null }, settings: defaults, page: '', veiled: false, asks: true, notes: false };
  return { asked, shared, asking: createAsking(call, () => shared) };
}

test('nobody is shown before it is known whether they are muted; each author is asked for once', async () => {
  const { asked, shared, asking } = world(['bob', 'dan']);
  await asking.before(reading, ['c0', 'c1', 'c2']);
  expect(asked).toEqual([['wordpress', ['name:ann', 'name:bob']]]);
  expect([shared.memory.mutes.size, shared.memory.mutes.of('wordpress', 'name:bob')]).toEqual([1, mute('bob')]);
  expect(asking.before(reading, ['c2', 'c1'])).toBeNull();
  await asking.before(reading, ['c3', 'c0']);
  expect(asked[1]).toEqual(['wordpress', ['name:cleo']]);
});

test('with another memory all are asked for again', async () => {
  const { asked, shared, asking } = world(['bob']);
  await asking.before(reading, ['c1']);
  shared.memory = { ...shared.memory, mutes: createMutes() };
  await asking.before(reading, ['c1']);
  expect(asked).toHaveLength(2);
  expect(await asking.all([reading])).toEqual([mute('bob')]);
});

test('where the page was given all its mutes nothing is asked and nothing waits', () => {
  const { asked, shared, asking } = world(['bob']);
  shared.asks = false;
  expect(asking.before(reading, ['c0', 'c1'])).toBeNull();
  expect(asked).toEqual([]);
});
