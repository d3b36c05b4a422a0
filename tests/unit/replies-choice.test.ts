import { describe, expect, it } from 'vitest';
import { correctionsIn, isThreaded, notSoName, stateOf, type Answer } from '../../lib/model/answers.ts';
import { nameKey } from '../../lib/model/discussion.ts';
import { createReader, type Told } from '../../lib/replies/clues.ts';
import { createModel } from '../../lib/replies/model.ts';
import { allReplies, createReplies } from '../../lib/replies/replies.ts';
import { createTalk } from '../../lib/replies/talk.ts';
import { tokens } from '../../lib/replies/tokens.ts';
import { createWords } from '../../lib/replies/words.ts';
import trained from '../../lib/replies/weights.json' with { type: 'json' };

/** `Name: words`, ten minutes apart, numbered from 1. */
function talk(...lines: string[]): Told[] {
  return lines.map((line, at) => {
    const by = line.slice(0, line.indexOf(': '));
    return { id: `c${at + 1}`, author: { name: by, key: nameKey(by) }, text: line.slice(by.length + 2), quotes: [], time: new Date(Date.UTC(2026, 4, 3, 8, at * 10)).toISOString() };
  });
}

/** The parent of each comment that stands in a thread, in order. */
const threads = (answers: readonly Answer[]): (string | null)[] =>
  [...answers].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1))).map(({ parent, confidence }) => (isThreaded(confidence) ? parent : null));

const ferry = talk(
  'Ann: The new ferry looks splendid, and about time too. I shall be on the first crossing with my bicycle.',
  'Bertil: So much money for a boat that carries forty people. The council has lost its mind.',
  'Mona: If the bridge were ever closed, the shops on the south side would be dead within a year.',
  'Dag: Well done to the harbour office.',
  'Eva: Who drew that ugly funnel?',
  'Frode: @Mona you say that, but the shops on the south side were doing well before there was any bridge at all. They lived off the ferry.',
  'Gro: Nice picture of the crew by the way.',
  'Hans: More holes in the budget, more fees in the spring.',
  'Mona: @Frode they did, when nobody had a car. My parents had a shop there and the bridge saved it.',
  'Frode: @Mona I did not know that, and I am sorry if I sounded sharp. Which shop was it?',
  'Mona: Frode-san, not sharp at all. The bakery by the old quay.',
  'Ivar: Forty people, once an hour. Do the sums.',
);

describe('a flat page', () => {
  it('shows one exchange between two people as a thread, and leaves the openings where they are', () => {
    expect(threads(allReplies(ferry))).toEqual([null, null, null, null, null, 'c3', null, null, 'c6', 'c9', 'c10', null]);
  });

  it('is understood the same when it shows the newest first', () => {
    expect(threads(allReplies([...ferry].reverse()))).toEqual(threads(allReplies(ferry)));
  });

  it('threads nothing among people who speak to nobody', () => {
    const openings = ['The lock leaks.', 'My dog likes the park.', 'Fees go up in spring.', 'What a fine photograph.', 'The mayor should come by bus.', 'I prefer winter.'];
    expect(threads(allReplies(talk(...openings.map((words, at) => `Reader ${at}: ${words}`))))).toEqual(openings.map(() => null));
  });

  it('gives every comment an answer and a confidence between 0 and 1, also without names, times and words', () => {
    const bare: Told[] = Array.from({ length: 40 }, (_, at) => ({ id: `c${at}`, author: null, text: at % 3 ? 'Hm.' : '', quotes: at % 5 ? [] : [''], time: at % 2 ? 'never' : null }));
    const answers = allReplies(bare);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(40);
    for (const { confidence } of answers) expect(confidence >= 0 && confidence <= 1).toBe(true);
  });

  it('never lets a comment answer one that was written later', () => {
    const places = new Map(ferry.map(({ id }, at) => [id, at]));
    for (const { id, parent } of allReplies(ferry)) if (parent !== null) expect(places.get(parent)!).toBeLessThan(places.get(id)!);
  });

  it('keeps an addendum with the comment that it is added to', () => {
    const said = [...ferry, ...talk('Kari: The quay is too short for it, by the way.', 'Lars: Fine weather.', 'Kari: PS: by four metres.').map((each, at) => ({ ...each, id: `c${13 + at}` }))];
    expect(threads(allReplies(said)).at(-1)).toBe('c13');
  });

  it('in Japanese threads by さん and the full-width ＠', () => {
    const said = talk('田中: 港の橋は毎年夏になると動かなくなるので困っています。', '鈴木: 新しい船はとてもきれいですね。', '佐藤: 田中さん、去年は大丈夫でしたよ。', '高橋: ＠鈴木 本当にきれいです。');
    expect(threads(allReplies(said))).toEqual([null, null, 'c1', 'c2']);
  });
});

describe('why is this shown like this', () => {
  const get = (id: string, said: Told[]) => allReplies(said).find((answer) => answer.id === id)!;

  it('is never called sure where nothing but a guess speaks for it and many comments open threads', () => {
    const { confidence } = createModel();
    expect(confidence({ chosen: 0.999, from: 'guess', openings: 0.5 })).toBeLessThan(0.9);
    expect(confidence({ chosen: 0.999, from: 'guess', openings: 0.05 })).toBeGreaterThan(0.9);
    expect(confidence({ chosen: 0.999, from: 'quote', openings: 0.5 })).toBeGreaterThan(0.9);
  });

  it('says which words were quoted', () => {
    const said = [...ferry, { ...talk('Kari: She is right.')[0]!, id: 'c13', quotes: ['the shops on the south side would be dead within a year'] }];
    expect(get('c13', said)).toMatchObject({ parent: 'c3', from: 'quote', because: { kind: 'quote', words: 'the shops on the south side would be dead within a year' } });
  });

  it('says which name was called, and which number', () => {
    expect(get('c11', ferry)).toMatchObject({ from: 'mention', because: { kind: 'name', words: 'Frode-san' } });
    expect(get('c13', [...ferry, { ...talk('Kari: #5 Somebody with no taste.')[0]!, id: 'c13' }])).toMatchObject({ parent: 'c5', from: 'mention', because: { kind: 'number', words: '#5' } });
  });

  it('keeps the second of two who are answered as a link', () => {
    const said = [...ferry, { ...talk('Kari: @Eva I did, and I like it.\n@Bertil: forty is plenty on a Sunday.')[0]!, id: 'c13' }];
    const { parent, also } = get('c13', said);
    expect([parent, ...also].sort()).toEqual(['c2', 'c5']);
  });
});

describe('the reader\'s word', () => {
  it('is never contradicted: not so', () => {
    const answers = createReplies({ corrections: [{ comment: 'c6', notSo: 'c3' }] }).add(ferry);
    expect(answers.find(({ id }) => id === 'c6')!.parent).not.toBe('c3');
  });

  it('stands above all: an answer to that one, or to none', () => {
    const answers = createReplies({ corrections: [{ comment: 'c7', parent: 'c1' }, { comment: 'c11', parent: null }] }).add(ferry);
    expect(answers.find(({ id }) => id === 'c7')).toMatchObject({ parent: 'c1', confidence: 1, because: { kind: 'reader' } });
    expect(answers.find(({ id }) => id === 'c11')).toMatchObject({ parent: null, confidence: 1 });
  });

  it('is remembered among the folds of the page, and read back from there', () => {
    const folds = ['c2', '*', '*1', notSoName('c6', 'c3'), notSoName('c11', 'c10')];
    expect(correctionsIn(folds)).toEqual([{ comment: 'c6', notSo: 'c3' }, { comment: 'c11', notSo: 'c10' }]);
    const answers = createReplies({ corrections: correctionsIn(folds) }).add(ferry);
    expect(answers.find(({ id }) => id === 'c11')!.parent).not.toBe('c10');
  });

  it('may come afterwards, and be taken back', () => {
    const replies = createReplies();
    replies.add(ferry);
    expect(replies.correct({ comment: 'c11', notSo: 'c10' })!.parent).not.toBe('c10');
    expect(replies.correct({ comment: 'c11', parent: 'c10' })).toMatchObject({ parent: 'c10', confidence: 1 });
    expect(replies.get('c11')!.parent).toBe('c10');
  });
});

describe('a discussion that grows', () => {
  it('tells of what came, and of earlier comments only where they are seen otherwise', () => {
    const replies = createReplies();
    replies.add(ferry.slice(0, 10));
    const told = replies.add(ferry.slice(10)).map(({ id }) => id);
    expect(told).toEqual(expect.arrayContaining(['c11', 'c12']));
    expect(told.length).toBeLessThan(6);
    expect(replies.get('c11')!.parent).toBe('c10');
  });

  it('keeps the parents that the page itself names', () => {
    const replies = createReplies();
    const answers = [...replies.steps(ferry, new Map([['c7', 'c2']]))].filter((answer) => answer !== null);
    expect(answers.find(({ id }) => id === 'c7')!.parent).toBe('c2');
  });
});

it('has three states: sure from 0.9, likely from 0.6, else unsure', () => {
  expect([0.95, 0.9, 0.89, 0.6, 0.59, 0].map(stateOf)).toEqual(['sure', 'sure', 'likely', 'likely', 'unsure', 'unsure']);
});

it('refuses weights that belong to other features', () => {
  expect(() => createModel({ ...trained, pair: trained.pair.slice(1) })).toThrow(/train-replies/);
});

it.each([
  'Das ÄRGERT mich: “Straße”, 3 Jahre!', 'ＴＡＲＯ said no_thing', '港の橋は古いtaroさん', 'Ĳssel ﬁne é', 'Wait… it’s ½ of 5ｋｇ', 'ΌΔΥΣΣΕΥΣ ΚΑΙ ΣΟΦΟΣ', 'e\u0301tude É', '한국어 \u1112\u1161\u11ab', 'Great👍 stuff 👩‍👩‍👧 ❤️', '𝐁old 𐐨 𠮷野家', 'Ж и ё', '',
])('numbers the same words that are compared as words: %s', (text) => {
  const words = createWords();
  const numbered = (some: string) => [...words.of(some)];
  expect(numbered(text)).toEqual(tokens(text).flatMap(numbered));
  expect(numbered(text).length).toBe(tokens(text).length);
});

it('finds a quotation, and a likeness, also where a table of words has grown', () => {
  const many = talk(...Array.from({ length: 700 }, (_, at) => `Reader ${at}: ${Array.from({ length: 40 }, (_, word) => `w${at}x${word}`).join(' ')}`));
  const said = [...many, { ...talk('Kari: So you say.')[0]!, id: 'last', quotes: ['w17x3 w17x4 w17x5 w17x6 w17x7 w17x8 w17x9 w17x10'] }];
  expect(allReplies(said).find(({ id }) => id === 'last')).toMatchObject({ parent: 'c18', from: 'quote' });
});

it('knows when a writer comes back, also when it is asked of later comments first', () => {
  const [reader, heard] = [createReader(null), createTalk()];
  for (const comment of talk('Ann: One.', 'Bo: Two.', 'Ann: Three.', 'Bo: Four.', 'Ann: Five.')) heard.hear(reader.read(comment));
  expect([4, 3, 2, 1, 0, -1].map((after) => heard.nextOf(0, after))).toEqual([-1, 4, 4, 2, 2, 0]);
});
