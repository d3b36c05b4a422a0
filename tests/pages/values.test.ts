import { describe, expect, it } from 'vitest';
import type { Read } from '../../lib/model/recipe.ts';
import { fitsPattern, httpAddress, profileKey } from '../../lib/page/addresses.ts';
import { partOf } from '../../lib/page/part.ts';
import { readNumber } from '../../lib/page/numbers.ts';
import { readText } from '../../lib/page/text.ts';
import { dateTime, isoTime } from '../../lib/page/time.ts';
import { readValue } from '../../lib/page/values.ts';
import { now, parse } from './read.ts';

describe('a time for machines', () => {
  const iso = (text: string, zone?: string) => isoTime(text, { now, zone });
  it.each([
    ['2026-03-05T21:14:00+01:00', '2026-03-05T20:14:00Z'],
    ['2026-03-05T21:14:07.123Z', '2026-03-05T21:14:07Z'],
    ['2026-03-05 21:14', '2026-03-05T21:14:00Z'],
    ['2026-03-05', '2026-03-05T00:00:00Z'],
    ['20260305T211400Z', '2026-03-05T21:14:00Z'],
    ['2026-03-05T21:14:00-0530', '2026-03-06T02:44:00Z'],
    ['1772745240', '2026-03-05T21:14:00Z'],
    ['1772745240000', '2026-03-05T21:14:00Z'],
    ['Thu, 05 Mar 2026 21:14:00 GMT', '2026-03-05T21:14:00Z'],
    ['Thu Mar 05 2026 21:14:00 GMT+0100 (CET)', '2026-03-05T20:14:00Z'],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected));

  it('takes the page\'s zone only where it has none of its own', () => {
    expect(iso('2026-03-05 00:30', '+09:00')).toBe('2026-03-04T15:30:00Z');
    expect(iso('2026-03-05T00:30:00Z', '+09:00')).toBe('2026-03-05T00:30:00Z');
  });

  it('keeps a place\'s clocks, summer and winter', () => {
    expect(iso('2026-07-05 21:14:59', 'Europe/Vienna')).toBe('2026-07-05T19:14:59Z');
    expect(iso('2026-03-05 21:14:59', 'Europe/Vienna')).toBe('2026-03-05T20:14:59Z');
    expect(iso('2026-03-29 03:30', 'Europe/Vienna')).toBe('2026-03-29T01:30:00Z');
    expect(iso('2026-03-29 00:30', 'America/New_York')).toBe('2026-03-29T04:30:00Z');
    expect(iso('2026-03-05 21:14', 'Nowhere/At_all')).toBeNull();
  });

  it('is none when it lies ahead or long before there were comments', () => {
    expect(iso('2027-01-01')).toBeNull();
    expect(iso('1970-01-01T00:00:00Z')).toBeNull();
  });
});

describe('a date for people', () => {
  it.each([
    ['en-US', 'March 5, 2026 at 9:14 pm', '2026-03-05T21:14:00Z'],
    ['en', '5th of March 2026, 12:05 a.m.', '2026-03-05T00:05:00Z'],
    ['en', 'Mon Sept. 7 2026 14:00 EDT', '2026-09-07T18:00:00Z'],
    ['en-US', '3/5/2026 9:14 PM', '2026-03-05T21:14:00Z'],
    ['en-GB', '3/5/2026 21:14', '2026-05-03T21:14:00Z'],
    ['en', '25/12/2025', '2025-12-25T00:00:00Z'],
    ['de', '5. März 2026 um 21:14 Uhr', '2026-03-05T21:14:00Z'],
    ['de', '05.03.2026, 21.14 Uhr', '2026-03-05T21:14:00Z'],
    ['de-AT', '3. Jänner 2026', '2026-01-03T00:00:00Z'],
    ['fr', 'mar. 7 avril 2026 à 21h14', '2026-04-07T21:14:00Z'],
    ['fr', '1er août 2026', '2026-08-01T00:00:00Z'],
    ['es', '5 de marzo de 2026 a las 21:14', '2026-03-05T21:14:00Z'],
    ['it', 'giovedì 5 marzo 2026, 21:14', '2026-03-05T21:14:00Z'],
    ['pt-BR', '5 de março de 2026 às 21:14', '2026-03-05T21:14:00Z'],
    ['ja', '2026年3月5日 21:14', '2026-03-05T21:14:00Z'],
    ['ja', '2026年3月5日 午後9時14分', '2026-03-05T21:14:00Z'],
    ['ja', '2026/03/05 21:14', '2026-03-05T21:14:00Z'],
    ['en', '5. mars 2009 kl 12:00', '2009-03-05T12:00:00Z'],
    ['en', '12 Mar 09', '2009-03-12T00:00:00Z'],
  ])('%s: %s', (lang, text, expected) => expect(dateTime(text, { lang, now })).toBe(expected));

  it.each(['3 hours ago', 'yesterday at 21:14', 'vor 3 Tagen', 'il y a 5 minutes', '3日前', 'March 5', '5 Mar, 21:14', 'Room 2026', '31 February 2026', '', '2026'])('%s is none', (text) => {
    expect(dateTime(text, { lang: 'en', now })).toBeNull();
  });

  it('takes no text for a date that is too long to be one', () => {
    expect(dateTime('1 may 2024 '.repeat(100_000), { lang: 'en', now })).toBeNull();
  });
});

it.each<[string, number | null]>([
  ['1,204', 1204], ['1.204', 1204], ['1 204', 1204], ['12.5', 13], ['1.2K', 1200], ['1,2 Tsd.', 1200], ['3.4M', 3_400_000], ['−3', -3], ['-12 points', -12],
  ['+5', 5], ['Respect (12)', 12], ['1.2万', 12_000], ['0', 0], ['no votes', null], ['', null], ['5 months', 5],
])('a number as people write it: %s', (text, expected) => expect(readNumber(text)).toBe(expected));

describe('text', () => {
  const read = (html: string, options = {}) => readText(parse(`<div id="x">${html}</div>`).querySelector('#x')!, { quote: 'blockquote', ...options });

  it('has a line for each paragraph, as the markup has blocks', () => {
    expect(read('One <b>bold</b>\n word<p>Two<br>three</p><ul><li>four</li><li>five</li></ul>six').text).toBe('One bold word\nTwo\nthree\nfour\nfive\nsix');
    expect(read('<pre>a\n  b\n\nc</pre>').text).toBe('a\nb\nc');
    expect(read('<p>a</p><p> </p><br><br><p>b</p>').text).toBe('a\nb');
  });

  it('is what was written: no scripts, buttons, hidden parts or what the recipe drops', () => {
    expect(read('Keep<script>x()</script><style>y{}</style><button>Like</button><p hidden>z</p><textarea>t</textarea> <i class="by">drop</i>this', { drop: '.by' }).text).toBe('Keep this');
  });

  it('sets quotes apart, the inner ones of a quote after it', () => {
    expect(read('<blockquote><p>He said</p><blockquote>She said</blockquote></blockquote><p>I say</p><blockquote>End</blockquote>'))
      .toEqual({ text: 'I say', quotes: ['He said', 'She said', 'End'] });
  });

  it('keeps line feeds only where the page shows them', () => {
    const [element] = parse('<div>One\ntwo <b>three\n\nfour</b><pre>a\nb</pre></div>').body.children;
    expect(readText(element!).text).toBe('One two three four\na\nb');
    expect(readText(element!, { lines: true }).text).toBe('One\ntwo three\nfour\na\nb');
  });

  it('keeps small pictures that stand for characters, and no others', () => {
    expect(read('Well <img alt="😀" class="emoji"> <img alt="A photo of my cat"> <img alt=":-)" class="wp-smiley">').text).toBe('Well 😀 :-)');
  });
});

describe('where a recipe looks', () => {
  const page = parse('<section id="s"><p id="a" class="c reply-2">A<b>!</b></p><belowline-part></belowline-part><div class="list"><p id="b" class="c">B <i>*</i></p></div><p id="d">D</p></section>');
  const read = (id: string, ...reads: Read[]) => readValue(partOf(page.getElementById(id)!, { sel: '.c' }), reads, { now, base: 'https://paper.example/', page: null, article: null })?.value ?? null;

  it('goes to an ancestor, the sibling before, or the sibling before an ancestor, or into it, past what is ours', () => {
    expect(read('b', { sel: '^section', attr: 'id' })).toBe('s');
    expect(read('d', { sel: '<.list', attr: 'class' })).toBe('list');
    expect(read('b', { sel: '^.list <.c', attr: 'id' })).toBe('a');
    expect(read('b', { sel: '^.list <.other', attr: 'id' })).toBeNull();
    expect(read('a', { sel: '^.list <.c', attr: 'id' })).toBeNull();
    expect(read('b', { sel: '^section / .c', attr: 'id' })).toBe('a');
    expect(read('b', { sel: '^.list <.c / b' })).toBe('!');
    expect(read('b', { sel: '^.list <.c / .none' })).toBeNull();
  });

  it('takes a mark for what it means, and nothing for its absence', () => {
    expect(read('a', { attr: 'class', match: 'reply', means: '1' })).toBe('1');
    expect(read('b', { attr: 'class', match: 'reply', means: '1' })).toBeNull();
    expect(read('b', { sel: 'i', means: '1' })).toBe('1');
    expect(read('a', { sel: 'i', means: '1' })).toBeNull();
  });
});

describe('addresses', () => {
  it('are http(s) or none: nothing that runs', () => {
    const base = 'https://paper.example/a/b';
    expect(httpAddress('../c#d', base)).toBe('https://paper.example/c#d');
    for (const bad of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://[', 'vbscript:x']) expect(httpAddress(bad, base)).toBeNull();
  });

  it('name one member each, whatever the page adds to the link', () => {
    expect(profileKey('https://www.paper.example/member/Ann/?ref=comments#x')).toBe('paper.example/member/Ann');
    expect(profileKey('http://paper.example/member/Ann')).toBe('paper.example/member/Ann');
    expect(profileKey('https://old.example/member.php?u=12&s=abc')).not.toBe(profileKey('https://old.example/member.php?u=13&s=abc'));
  });

  it('fit a match pattern as the browser understands it', () => {
    expect(fitsPattern('*://disqus.com/embed/comments/*', 'https://disqus.com/embed/comments/?base=default')).toBe(true);
    expect(fitsPattern('*://disqus.com/embed/comments/*', 'https://disqus.com.evil.example/embed/comments/')).toBe(false);
    expect(fitsPattern('https://*.a.example/*', 'https://b.a.example/x')).toBe(true);
    expect(fitsPattern('https://*.a.example/*', 'https://ba.example/x')).toBe(false);
  });
});
