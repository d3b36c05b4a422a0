import { describe, expect, test } from 'vitest';
import { lettersOf, plainLetters } from '../../lib/model/letters.ts';
import type { Filter } from '../../lib/model/memory.ts';
import { compilePattern } from '../../lib/model/rules.ts';

function pattern(kind: Filter['kind'], text: string) {
  const compiled = compilePattern({ kind, pattern: text });
  if ('refusal' in compiled) throw new Error(compiled.refusal.why);
  const { made } = compiled;
  return { holds: (said: string) => made.test(lettersOf(said), () => plainLetters(lettersOf(said))), work: () => made.work };
}
const holds = (kind: Filter['kind'], text: string, said: string) => pattern(kind, text).holds(said);
const refusal = (kind: Filter['kind'], text: string) => {
  const compiled = compilePattern({ kind, pattern: text });
  return 'refusal' in compiled ? compiled.refusal : null;
};

describe('words', () => {
  test.each([
    ['tax', 'The TAX is high.', true], ['tax', 'He took a taxi.', false], ['tax', 'syntax', false], ['tax', '“tax”-free', true],
    ['harbour tax', 'the harbour\n  tax', true], ['harbour tax', 'harbour of tax', false],
    ['cafe', 'Das Café am Ufer', true], ['schön', 'schon gut', false], ['schön', 'SCHÖN', true],
    ['ＡＢＣ', 'abc', true], ['abc', 'ＡＢＣ', true], ['港', '新しい港湾計画', true], ['カ', 'ガ', false], ['ｶﾞ', 'ガ', true],
    ['#vote', 'so #vote now', true], ['c++', 'C++ is old', true], ['.*', 'what .* is', true], ['.*', 'nothing', false], ['λόγος', 'ΛΟΓΟΣ', false], ['λογος', 'ΛΌΓΟΣ', true],
  ])('%s in “%s”: %s', (words, said, wanted) => expect(holds('words', words, said)).toBe(wanted));

  test('with a star, any letters of the same word', () => {
    expect(holds('wildcard', 'harbour*', 'The harbours of the north')).toBe(true);
    expect(holds('wildcard', '*port', 'an Airport')).toBe(true);
    expect(holds('wildcard', 'pay*wall', 'pay for the wall')).toBe(false);
    expect(holds('wildcard', 'new*', 'renew')).toBe(false);
    expect(refusal('wildcard', ' * ')).toMatchObject({ why: 'everything' });
  });
});

describe('regular expressions', () => {
  test.each([
    ['colou?r', 'Color', true], ['colou?r', 'colr', false], ['^first', 'First.', true], ['^first', 'not first', false], ['done$', 'all done', true],
    ['\\bcat\\b', 'a cat sat', true], ['\\bcat\\b', 'concat', false], ['\\Bcat', 'concat', true], ['a{2,3}b', 'caaab', true], ['^a{2}$', 'aaa', false], ['^a{2,}$', 'aaaa', true],
    ['(?:ab|cd)+e', 'xcdabe', true], ['[a-f0-9]{4}', 'is BEEF', true], ['[^a-z ]', 'abc', false], ['[\\d-]+x', '1-2x', true], ['\\$\\d+', 'for $300', true], ['a.c', 'a\nc', false],
    ['()|x', '', null], ['[]x]y', ']y', true], ['(a*)*b', 'aab', true], ['a|b|', 'x', null],
  ])('%s in “%s”: %s', (source, said, wanted) => {
    if (wanted === null) expect(refusal('regex', source)).toMatchObject({ why: 'everything' });
    else expect(holds('regex', source, said)).toBe(wanted);
  });

  test.each([
    ['(a', 'unclosed'], ['a)', 'unclosed'], ['[a', 'unclosed'], ['a\\', 'unclosed'], ['*a', 'repeat'], ['a**', 'repeat'], ['a{3,2}', 'repeat'], ['^*', 'repeat'],
    ['(?=a)', 'unsupported'], ['(?<!a)b', 'unsupported'], ['(?<n>a)', 'unsupported'], ['(a)\\1', 'unsupported'], ['\\p{L}', 'unsupported'],
    ['a{2000}', 'large'], ['(a{100}){100}', 'large'], ['((((a{9}){9}){9}){9}){9}', 'large'], ['   ', 'empty'],
  ])('%s is refused: %s', (source, why) => expect(refusal('regex', source)).toMatchObject({ why }));

  test('they agree with the browser\'s own on generated expressions and texts', () => {
    let seed = 7;
    const pick = <T>(all: readonly T[]): T => all[(seed = (seed * 48_271) % 2_147_483_647) % all.length]!;
    const make = (depth: number): string => {
      if (depth === 0) return pick(['a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\b', ' ']);
      const how = pick(['all', 'all', 'any', 'times', 'group']);
      if (how === 'all') return make(depth - 1) + make(depth - 1);
      if (how === 'any') return `(?:${make(depth - 1)}|${make(depth - 1)})`;
      return how === 'times' ? `(?:${make(depth - 1)})${pick(['?', '*', '+', '{2}', '{1,3}'])}` : `(${make(depth - 1)})`;
    };
    let compared = 0;
    for (let i = 0; i < 800; i++) {
      const source = make(3);
      const compiled = compilePattern({ kind: 'regex', pattern: source });
      if ('refusal' in compiled) continue;
      const said = Array.from({ length: 8 }, () => pick(['a', 'b', 'c', ' '])).join('');
      expect([source, said, compiled.made.test(said, () => said)]).toEqual([source, said, new RegExp(source, 'iu').test(said)]);
      compared++;
    }
    expect(compared).toBeGreaterThan(400);
  });
});

describe('no pattern runs away', () => {
  const hostile = ['(a+)+$', '(a*)*b', '(a|aa)+$', '(a|a?)+c', '([a-z]+)*\\d', '(.*)*x', '(a?){30}a{30}$', '(x+x+)+y', '(?:a|b|ab)*c'];
  const texts = (length: number) => ['a'.repeat(length), 'ab'.repeat(length / 2), `${'x'.repeat(length - 1)}!`, Array.from({ length }, (_, i) => String.fromCodePoint(0x4E00 + (i * 7919) % 20_000)).join('')];

  test.each(hostile)('%s: twice the text, at most twice the work', (source) => {
    const cost = (said: string) => {
      const each = pattern('regex', source);
      const before = each.work();
      each.holds(said);
      return each.work() - before;
    };
    const [short, long] = [texts(2000), texts(4000)];
    short.forEach((said, i) => expect(cost(long[i]!), said.slice(0, 4)).toBeLessThan(2.2 * cost(said) + 1000));
  });

  test('ordinary text costs one look-up for each letter', () => {
    const each = pattern('regex', '(harbour|port|quay)s? (tax|toll)');
    const said = 'The harbour is old, and its quays are long; nobody pays a toll. '.repeat(500);
    const before = each.work();
    each.holds(said);
    expect((each.work() - before) / said.length).toBeLessThan(1.1);
  });
});
