import { expect, test } from 'vitest';
import { createQuoted } from '../../lib/model/quoted.ts';

const troll = { id: 'c', text: 'The whole quay was sold to friends of the mayor, as everybody knows.', author: { name: 'Grumm' } };

test('words of a muted comment are known again in a quote, also cut and with other marks', () => {
  const quoted = createQuoted();
  expect(quoted.has(troll.text)).toBe(false);
  quoted.add([troll]);
  expect(quoted.has('“the whole quay was sold to friends of the mayor …”')).toBe(true);
  expect(quoted.has('Grumm wrote:\nwhatever it was')).toBe(true);
  expect(quoted.has('Originally posted by Grumm\nwhatever it was')).toBe(true);
});

test('other people\'s quotes stay: a few common words, a name inside a sentence or of another person', () => {
  const quoted = createQuoted();
  quoted.add([troll]);
  expect(quoted.has('as everybody knows')).toBe(false);
  expect(quoted.has('The quay needs a new wall before winter comes, and money.')).toBe(false);
  expect(quoted.has('Grumm is wrong about this.\nThe quay is ours.')).toBe(false);
  expect(quoted.has('Grummond wrote:\nThe quay is ours.')).toBe(false);
  expect(quoted.has('')).toBe(false);
});

test('an unmuted person\'s words are nobody\'s any more', () => {
  const quoted = createQuoted();
  quoted.add([troll, { ...troll, id: 'd' }]);
  quoted.remove(['c']);
  expect(quoted.has(troll.text)).toBe(true);
  quoted.remove(['d']);
  expect(quoted.has(troll.text)).toBe(false);
  expect(quoted.size).toBe(0);
});

test('in scripts without spaces each letter counts', () => {
  const quoted = createQuoted();
  quoted.add([{ id: 'j', text: '港の計画は市長の友人だけが得をする。', author: { name: '太郎丸' } }]);
  expect(quoted.has('計画は市長の友人だけが得をする')).toBe(true);
  expect(quoted.has('計画は来年の春に始まる予定だ')).toBe(false);
});
