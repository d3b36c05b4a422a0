import { describe, expect, it } from 'vitest';
import { nameKey } from '../../lib/model/discussion.ts';
import { isFirstLast } from '../../lib/model/order.ts';
import { createReader, type Told } from '../../lib/replies/clues.ts';
import { confidences } from '../../lib/replies/confidence.ts';
import { isQuote, markOf } from '../../lib/replies/marks.ts';
import type { Said } from '../../lib/replies/parts.ts';
import { createTalk } from '../../lib/replies/talk.ts';

/** What each comment's own words say about whom it answers, where they are right more often than not. */
function exactMarks(comments: readonly Told[], article: string | null): Map<string, { parent: string; from: 'quote' | 'mention'; confidence: number }> {
  const [reader, talk] = [createReader(article), createTalk()];
  const found = new Map<string, { parent: string; from: 'quote' | 'mention'; confidence: number }>();
  for (const comment of isFirstLast(comments) ? [...comments].reverse() : comments) {
    const clues = reader.read(comment);
    talk.hear(clues);
    const mark = markOf(clues, talk);
    const confidence = mark ? confidences[mark.evidence] : 0;
    if (mark && confidence >= 0.5) found.set(comment.id, { parent: talk.clues[mark.at]!.id, from: isQuote(mark.evidence) ? 'quote' : 'mention', confidence });
    talk.settle(clues.at, confidence >= 0.5 ? mark!.at : -1);
  }
  return found;
}

/** `Name: words` with quotes set apart after `|`, numbered from 1. */
function talk(...lines: (string | { by: string; text: string; quotes?: string[]; time?: string })[]): (Said & { time: string | null })[] {
  return lines.map((line, at) => {
    const { by, text, quotes = [], time = null } = typeof line === 'string' ? { by: line.slice(0, line.indexOf(': ')), text: line.slice(line.indexOf(': ') + 2) } : line;
    return { id: `c${at + 1}`, author: { name: by, key: nameKey(by) }, text, quotes, time };
  });
}

/** The parent that each comment's words name, in order. */
function parents(comments: ReturnType<typeof talk>, article: string | null = null): (string | null)[] {
  const marks = exactMarks(comments, article);
  return comments.map(({ id }) => marks.get(id)?.parent ?? null);
}

const last = (...args: Parameters<typeof parents>) => parents(...args).at(-1);

const lock = 'Ann: The lock gate has leaked since the spring flood and nobody wants to pay for it.';
const ferry = 'Benedikt: I would rather take the ferry than wait for the council to mend anything at all.';

describe('a quotation', () => {
  it('is an answer to the one comment that holds the words', () => {
    const marks = exactMarks(talk(lock, ferry, { by: 'Cleo', text: 'Since the autumn, in fact.', quotes: ['The lock gate has leaked since the spring flood'] }), null);
    expect(marks.get('c3')).toMatchObject({ parent: 'c1', from: 'quote' });
    expect(marks.get('c3')!.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('of the article is no answer, though a comment quotes it too', () => {
    const article = 'The harbour office said that the gate would be closed for eleven weeks while divers look at the hinges.';
    const quotes = ['the gate would be closed for eleven weeks while divers look at the hinges'];
    expect(last(talk({ by: 'Ann', text: 'Eleven weeks: “the gate would be closed for eleven weeks while divers look at the hinges”. Ha.' }, { by: 'Cleo', text: 'Divers are not cheap.', quotes }), article)).toBeNull();
  });

  it('needs no frame: a paragraph that repeats another comment word for word', () => {
    expect(last(talk(lock, ferry, 'Cleo: I would rather take the ferry than wait for the council to mend anything at all.\nThe ferry is mended by the council.'))).toBe('c2');
  });

  it('stands between quotation marks of many kinds', () => {
    for (const quoted of ['“has leaked since the spring flood and nobody”', '„has leaked since the spring flood and nobody“', '«has leaked since the spring flood and nobody»', '"has leaked since the spring flood and nobody"']) {
      expect(last(talk(lock, ferry, `Cleo: You say ${quoted} but I saw a man with a bucket.`)), quoted).toBe('c1');
    }
  });

  it('stands behind > or in typed tags', () => {
    expect(last(talk(lock, ferry, 'Cleo: > The lock gate has leaked since the spring flood\nSo has my boat.'))).toBe('c1');
    expect(last(talk(lock, ferry, 'Cleo: Dear all\n<quote>Ann\nThe lock gate has leaked since the spring flood</quote>\nSo has my boat.'))).toBe('c1');
  });

  it('of a quotation leads to who wrote the words, not to who repeated them', () => {
    expect(last(talk(lock, { by: 'Benedikt', text: 'Quite so.', quotes: ['The lock gate has leaked since the spring flood'] }, { by: 'Cleo', text: 'No.', quotes: ['The lock gate has leaked since the spring flood'] }))).toBe('c1');
  });

  it('decides where the named author wrote again since', () => {
    const again = 'Ann: While I am here, has anybody lost a small brown dog with one ear?';
    expect(last(talk(lock, again, { by: 'Cleo', text: '@Ann\nI can pay for it.', quotes: ['nobody wants to pay for it'] }))).toBe('c1');
  });

  it('of Japanese words is found without spaces', () => {
    expect(last(talk('田中: 港の橋は毎年夏になると動かなくなるので困っています。', ferry, '佐藤: 「港の橋は毎年夏になると動かなくなる」とのことですが、去年は大丈夫でした。'))).toBe('c1');
  });

  it('is not seen in what one signs every comment with', () => {
    const signed = (words: string) => `${words}\nKeep a light in the window and a hand upon the tiller always.`;
    expect(parents(talk({ by: 'Ann', text: signed('Good morning to the harbour.') }, { by: 'Cleo', text: signed('And to you all.') }, { by: 'Ann', text: signed('What a fog today.') }))[2]).toBeNull();
  });
});

describe('a line that says whose words follow', () => {
  it('names the author, also where the words were cut', () => {
    expect(last(talk(lock, ferry, 'Cleo: Ann wrote:\n> something that was edited away\nI remember that.'))).toBe('c1');
    expect(last(talk(lock, ferry, 'Cleo: Am 3. Mai schrieb Benedikt:\n> etwas ganz anderes\nAch so.'))).toBe('c2');
    expect(last(talk(lock, ferry, 'Cleo: Benedikt napisała:\n> coś zupełnie innego\nAha.'))).toBe('c2');
    expect(last(talk(lock, ferry, 'Cleo: Ann написала:\n> совсем другое\nВот как.'))).toBe('c1');
  });

  it('is not seen in a sentence that only happens to end without a stop', () => {
    expect(last(talk('Ann: What a day it was', ferry, 'Cleo: I did not hear what Ann said'))).toBeNull();
    expect(last(talk('Ann: What a day it was', ferry, 'Cleo: Ann wrote\n> something that was edited away\nI remember that.'))).toBe('c1');
  });

  it('that was left over without a quotation is not an opener of somebody unknown', () => {
    expect(last(talk(lock, ferry, 'Cleo: Comment from Yusuf:\nThat is what it says on the door.'))).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    '@Benedikt that is four miles.', '＠Benedikt that is four miles.', '@ Benedikt: that is four miles.', '@bened: that is four miles.', '@Benedict that is four miles.',
    'Benedikt, that is four miles.', 'Benedikt: that is four miles.', 'Benedikt-san, that is four miles.', 'Hi Benedikt, that is four miles.', 'Benedikt\nThat is four miles.', 'Benedikt – that is four miles.',
  ])('speaks to its author: %s', (text) => {
    expect(last(talk(lock, ferry, { by: 'Cleo', text }))).toBe('c2');
  });

  it.each([
    'Thank you so much, Benedikt! Four miles, you say?', 'I hear you, Benedikt, but it is four miles.', 'Thanks Benedikt for the timetable.', 'Nicely put Benedikt.', 'So good to see you here, Benedikt. Four miles!',
    'Das ist aber weit, lieber Benedikt, findest Du nicht?', 'Grazie, caro Benedikt!', '/u/Benedikt it is four miles.',
  ])('set apart in the first sentence speaks to its author: %s', (text) => {
    expect(last(talk(lock, ferry, { by: 'Cleo', text }))).toBe('c2');
  });

  it('after a word that governs it is talked about', () => {
    for (const text of ['I agree with Benedikt.', 'It is as bad as Benedikt!', 'Read Benedikt\'s comment.', 'Four miles, says Benedikt.']) expect(last(talk(lock, ferry, { by: 'Cleo', text })), text).toBeNull();
  });

  it('written small by people who write all small is a name all the same', () => {
    expect(last(talk('exon: my pump will not start', 'Ann: exon: which pump?', 'Benedikt: exon: is it the old one?', 'Cleo: exon: pull the cord twice'))).toBe('c1');
  });

  it('may be any part of a long one, if nobody else bears it', () => {
    const said = [lock, 'Dr. Ingeborg Maria Holm: It comes in from behind you.'];
    for (const called of ['Ingeborg', 'Maria', 'Holm', 'Ingeborg Holm']) expect(last(talk(...said, `Cleo: ${called}, not on this side.`)), called).toBe('c2');
  });

  it('in full width with an honorific speaks to its author', () => {
    expect(last(talk('ＴＡＲＯ: 橋は新しい方がいいと思います。', lock, '花子: taroさん、私は古い橋が好きです。'))).toBe('c1');
  });

  it('may be initials or a first name', () => {
    expect(last(talk('NeverTrustTheTide: It comes in from behind you.', ferry, 'Cleo: @NTTT\nNot on this side.'))).toBe('c1');
    expect(last(talk('Ingeborg Holm: It comes in from behind you.', ferry, 'Cleo: @Ingeborg not on this side.'))).toBe('c1');
  });

  it('inside a sentence is talked about, not to', () => {
    expect(last(talk(lock, ferry, 'Cleo: Like Benedikt I had a boat once, and like Ann I had a leak.'))).toBeNull();
    expect(last(talk(lock, ferry, 'Cleo: People who agree with you (like Benedikt) are few.'))).toBeNull();
  });

  it('of somebody who wrote nothing here is a person of the article', () => {
    expect(last(talk(lock, ferry, 'Cleo: @Mayor, do your work.'))).toBeNull();
    expect(last(talk(lock, ferry, 'Cleo: Great job Shin-chan'))).toBeNull();
  });

  it('that two authors bear names neither', () => {
    expect(last(talk('Ann Holm: One.', 'Ann Berg: Two.', 'Cleo: @Ann three.'))).toBeNull();
  });

  it('that is an ordinary word needs an @', () => {
    const well = ['Well: I am called Well.', 'Ann: The well is dry, as well you know.', 'Benedikt: It went well enough.'];
    expect(last(talk(...well, 'Cleo: Well, I think that the ferry is late.'))).toBeNull();
    expect(last(talk(...well, 'Cleo: @Well are you dry too?'))).toBe('c1');
  });

  it('of the host is said to the article, by a newcomer', () => {
    const host = [lock, 'Pamela: Ann, thank you for coming by.', ferry, 'Pamela: Benedikt, so true.'];
    expect(last(talk(...host, 'Cleo: Hi Pamela, what a lovely article this is.'))).toBeNull();
    expect(last(talk(...host, 'Ann: Pamela, it was a pleasure.'))).toBe('c2');
  });

  it('of the writer is not an answer to the writer', () => {
    expect(last(talk('Cleo: I was first.', ferry, 'Cleo: Cleo, you were first, I told myself.'))).toBeNull();
  });

  it('leads to the last comment that came back to me, not to one said to others since', () => {
    expect(last(talk(lock, ferry, 'Ann: @Benedikt the ferry leaks too.', 'Benedikt: @Ann then I shall swim, thank you.', 'Benedikt: Has anybody a towel they can spare?', 'Ann: @Benedikt take two towels.'))).toBe('c4');
  });

  it('as an object\'s own property is a name like any other', () => {
    expect(last(talk('__proto__: I was here first.', 'constructor: Me too.', 'Cleo: @__proto__ so you were.'))).toBe('c1');
  });
});

describe('a number', () => {
  it.each(['#2 is right.', '＃２ その通りです。', '@#2 is right.', '@ #2: right.', 'Kommentar #2 ist richtig.', 'Re: #2 – right.'])('at the start is a comment of the page: %s', (text) => {
    expect(last(talk(lock, ferry, lock, { by: 'Cleo', text }))).toBe('c2');
  });

  it('that no comment bears is something else', () => {
    expect(last(talk(lock, ferry, 'Cleo: #1000 on the list of my worries.'))).toBeNull();
    expect(last(talk(lock, ferry, 'Cleo: #0 is where it starts.'))).toBeNull();
  });
});

it('a page that shows the newest first is read from its end', () => {
  const said = talk(
    { by: 'Cleo', text: '@Ann since the autumn.', time: '2026-03-05T12:00:00Z' }, { by: 'Benedikt', text: 'I take the ferry.', time: '2026-03-05T11:00:00Z' },
    { by: 'Dot', text: 'Quiet today.', time: '2026-03-05T10:30:00Z' }, { by: 'Ann', text: 'The gate leaks.', time: '2026-03-05T10:00:00Z' },
  );
  expect(parents(said)).toEqual(['c4', null, null, null]);
});

it('nobody answers what comes later', () => {
  expect(parents(talk('Cleo: @Ann since the autumn.', lock))).toEqual([null, null]);
});

it('authors without names and comments without words bear no marks and break nothing', () => {
  const said: Said[] = [{ id: 'a', author: null, text: '', quotes: [] }, { id: 'b', author: { name: '', key: 'name:' }, text: '@', quotes: [''] }, { id: 'c', author: { name: '<img onerror>', key: 'x' }, text: '@<img onerror>', quotes: [] }];
  expect(exactMarks(said, '').size).toBe(0);
});

it('a text made to be slow is read all the same', () => {
  const hostile = ['<quote>', '[quote=', '“', '@', '> ', 'Ann wrote: ', '(siehe '].map((each, at) => ({ id: `h${at}`, author: { name: 'Ann', key: 'k' }, text: each.repeat(8000), quotes: [each.repeat(2000)] }));
  expect(exactMarks(hostile, null).size).toBeLessThanOrEqual(hostile.length);
});
