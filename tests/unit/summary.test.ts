import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../lib/summary/sentences.ts';
import { labelOf, summarise, type Given } from '../../lib/summary/index.ts';

/** `Name: words`. */
function talk(...lines: string[]): Given[] {
  return lines.map((line, at) => ({ id: `c${at + 1}`, author: line.slice(0, line.indexOf(': ')), text: line.slice(line.indexOf(': ') + 2), parent: null, score: null }));
}

const ask = (comments: readonly Given[], change: Partial<Parameters<typeof summarise>[0]> = {}) => summarise({ lang: 'en', comments, words: 120, points: 7, mode: 'discussion', ...change });

const harbour = talk(
  'Ann: The harbour ferry is too slow for people who work. I like the paint.',
  'Ben: A slow harbour ferry is no use to anybody in the morning.',
  'Cleo: Why is the harbour ferry so slow when the old ferry was quick?',
  'Dot: The library roof leaks on the children\'s books again.',
  'Eve: Somebody ought to mend the leaking library roof before winter.',
  'Ann: The slow ferry made me miss three trains at the harbour this week.',
  'Finn: My cat is orange.',
);

describe('a summary', () => {
  it('holds nothing that its commenter did not write', () => {
    const { extract, points } = ask(harbour);
    const texts = new Map(harbour.map(({ id, text }) => [id, text]));
    expect(extract.length).toBeGreaterThan(0);
    for (const { comment, text } of [...extract, ...points.map(({ quote }) => quote)]) expect(texts.get(comment)).toContain(text);
  });

  it('puts like comments under one point, that of most authors first', () => {
    const { points } = ask(harbour);
    expect(points.map(({ comments }) => [...comments].sort())).toEqual([expect.arrayContaining(['c1', 'c2', 'c3']), ['c4', 'c5']]);
    expect(points[0]!.comments).not.toContain('c4');
    expect(points[0]!.comments).not.toContain('c7');
  });

  it('counts people, not comments: one who says it ten times is one', () => {
    const loud = talk(...Array.from({ length: 10 }, (_, at) => `Max: Lower the parking fees at the market, I say for the ${at}th time.`), ...harbour.map(({ author, text }) => `${author}: ${text}`));
    const { points } = ask(loud);
    expect(points[0]!.label.join(' ')).toMatch(/ferry/);
    expect(points.every(({ label }) => !/parking/.test(label.join(' ')))).toBe(true);
    expect(points[0]!.authors).toBe(3);
  });

  it('names a point by its topic', () => {
    const [first, second] = ask(harbour).points;
    expect(first!.label.join(' ')).toMatch(/ferry/);
    expect(second!.label.join(' ')).toMatch(/library roof/);
  });

  it('quotes the first comment of the point', () => {
    for (const { quote, comments } of ask(harbour).points) expect(comments[0]).toBe(quote.comment);
  });

  it('keeps to the words and points asked for', () => {
    for (const words of [0, 5, 12, 40]) {
      const { extract } = ask(harbour, { words });
      expect(extract.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)).toBeLessThanOrEqual(words);
    }
    expect(ask(harbour, { points: 1 }).points).toHaveLength(1);
    expect(ask(harbour, { points: 0 }).points).toEqual([]);
  });

  it('is in reading order', () => {
    const order = ask(harbour).extract.map(({ comment }) => Number(comment.slice(1)));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('says what it used: comments that say nothing are not counted as read', () => {
    const { used, of, authors } = ask(talk('Ann: The ferry is slow.', 'Ben: https://ferry.example/timetable', 'Cleo: :-)', 'Ann: Still slow, that ferry.'));
    expect([used, of, authors]).toEqual([2, 4, 3]);
  });

  it('takes no word from greetings, signatures and quotations', () => {
    const { extract } = ask(talk('Ann: Hello everybody,\n> the moon is a cheese that the harbour ferry brings\nThe harbour ferry is slow on Mondays and Tuesdays.\nBest regards, Ann', 'Ben: The harbour ferry is slow on Fridays and Sundays.'), { mode: 'thread' });
    expect(extract.map(({ text }) => text).join(' ')).not.toMatch(/Hello|cheese|regards/);
    expect(extract.length).toBeGreaterThan(0);
  });

  it('is the same each time', () => {
    expect(ask(harbour)).toEqual(ask(harbour.map((each) => ({ ...each }))));
  });

  it('of nothing is nothing', () => {
    expect(ask([])).toEqual({
      overview: { topics: [], threads: 0, disputes: 0 }, extract: [], points: [], another: null, asides: [], liked: [], turns: [], used: 0, of: 0, authors: 0,
    });
    expect(ask(talk('Ann: ', ': ', 'Ben: !!! ??? ...')).points).toEqual([]);
  });

  it('does not take readers without a name for one person', () => {
    const [point] = ask(talk(': The harbour ferry is too slow for people who work.', ': A slow harbour ferry is no use to people who work.')).points;
    expect(point!.authors).toBe(2);
  });

  it('holds authors and words like __proto__ and constructor', () => {
    const odd = talk('__proto__: The constructor of the harbour ferry has toString in the hull.', 'constructor: The constructor of the ferry has no toString in the harbour.');
    expect(ask(odd, { lang: '__proto__' }).points[0]!.authors).toBe(2);
  });
});

describe('in other languages', () => {
  it.each([
    ['de', 'Ann: Die neue Hafenfähre ist viel zu langsam für Pendler.', 'Ben: Eine langsame Hafenfähre nützt den Pendlern nichts.', 'Cleo: Das Dach der Bücherei ist wieder undicht.', 'Dot: Wann wird das undichte Dach der Bücherei repariert?', /hafenfähre|langsam|pendler/],
    ['ru', 'Анна: Новый паром слишком медленный для рабочих.', 'Борис: Медленный паром никому из рабочих не нужен.', 'Вера: Крыша библиотеки опять протекает.', 'Глеб: Когда починят протекающую крышу библиотеки?', /паром|медленн/],
    ['ja', '田中: 新しいフェリーは通勤客には遅すぎる。', '佐藤: 遅いフェリーは通勤客の役に立たない。', '鈴木: 図書館の屋根がまた雨漏りしている。', '高橋: 図書館の屋根の雨漏りは冬までに直すべきだ。', /フェリー|通勤/],
    ['th', 'ก: เรือข้ามฟากใหม่ช้าเกินไปสำหรับคนทำงาน', 'ข: เรือข้ามฟากที่ช้าไม่มีประโยชน์กับคนทำงาน', 'ค: หลังคาห้องสมุดรั่วอีกแล้ว', 'ง: ควรซ่อมหลังคาห้องสมุดที่รั่วก่อนฤดูหนาว', /เรือ|ข้าม|คน|ทำงาน|ช้า/],
  ] as const)('%s: two topics are two points, with labels of whole words', (lang, a, b, c, d, topic) => {
    for (const given of [lang, null]) {
      const { points } = ask(talk(a, b, c, d), { lang: given });
      expect(points.map(({ comments }) => [...comments].sort()).sort(), `lang ${given}`).toEqual([['c1', 'c2'], ['c3', 'c4']]);
      expect(points.find(({ comments }) => comments.includes('c1'))!.label.join(' ').toLowerCase()).toMatch(topic);
    }
  });
});

describe('sentences', () => {
  it.each([
    ['Dr. Holm told Mr. Bell so. He nodded.', ['Dr. Holm told Mr. Bell so.', 'He nodded.']],
    ['Das ist z.B. der Steg. Er knarrt.', ['Das ist z.B. der Steg.', 'Er knarrt.']],
    ['I said so.He did not.', ['I said so.', 'He did not.']],
    ['See https://ferry.example/a.Bee.Cee for more. Thanks to all of you.', ['See https://ferry.example/a.Bee.Cee for more.', 'Thanks to all of you.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['橋は古い。でも好きです。', ['橋は古い。', 'でも好きです。']],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text, null)).toEqual(expected);
  });
});

it('a cluster is named by what its sentences share', () => {
  const label = labelOf(['Bees die when the fields are sprayed.', 'Who sprays fields kills bees.', 'The spraying of fields is bad for bees and birds.']);
  expect(label.length).toBeLessThanOrEqual(4);
  expect(label.join(' ')).toMatch(/bees/);
  expect(label.join(' ')).toMatch(/fields/);
});

it('six times the comments take about six times as long', { timeout: 60_000 }, () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26), 97 + ((at * 11) % 26))}${at}`);
  const make = (count: number): Given[] => Array.from({ length: count }, (_, at) => ({
    id: `c${at}`, author: `a${at % 800}`, parent: null, score: null, text: `${Array.from({ length: 18 }, (_each, place) => words[(at * 37 + place * place * 13) % words.length]).join(' ')}.`,
  }));
  // Processor time: other programs on the machine do not count.
  const time = (comments: Given[]): number => {
    const start = process.cpuUsage().user;
    ask(comments);
    return process.cpuUsage().user - start;
  };
  const [few, many] = [make(1500), make(9000)];
  time(few);
  expect(time(many)).toBeLessThan(Math.max(time(few), time(few)) * 15);
});
