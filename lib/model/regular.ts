import { isWord, lettersOf } from './letters.ts';

/**
 * A regular expression as a tree. The subset is what a machine without memory can answer (`automaton.ts`): literals, `.`, sets,
 * `\d \w \s`, `^ $ \b`, groups, `|`, `? * + {n} {n,} {n,m}`. References and look-around need going back over the text; they are refused.
 */
export type Tree =
  | { is: 'char'; char: string }
  | { is: 'set'; has(char: string): boolean }
  /** `edge`: between word and no word. `apart`: nothing of a word goes on here; in scripts without spaces that is anywhere. */
  | { is: 'at'; where: 'start' | 'end' | 'edge' | 'inside' | 'apart' }
  | { is: 'all'; of: Tree[] }
  | { is: 'any'; of: Tree[] }
  | { is: 'times'; of: Tree; least: number; most: number | null };

/** Why a pattern is not taken; `what` is the piece of it that is meant. */
export interface Refusal { why: 'empty' | 'everything' | 'unclosed' | 'repeat' | 'unsupported' | 'large'; what: string }

export const refuse = (why: Refusal['why'], what = ''): never => {
  throw Object.assign(new Error(`pattern: ${why}`), { refusal: { why, what } satisfies Refusal });
};

/** Runs what may refuse. */
export function orRefusal<T>(work: () => T): { made: T } | { refusal: Refusal } {
  try {
    return { made: work() };
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return { refusal: error.refusal as Refusal };
    throw error;
  }
}

/** More is never meant, and makes a machine too large (`automaton.ts`). */
const mostTimes = 1000;

const digit = /\p{Nd}/u;
const space = /\s/;
const classes: Record<string, (char: string) => boolean> = { d: (char) => digit.test(char), w: isWord, s: (char) => space.test(char) };
const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** The set that `\d`, `\W` … stand for; undefined for other letters. */
function classOf(letter: string): ((char: string) => boolean) | undefined {
  const has = Object.hasOwn(classes, letter.toLowerCase()) ? classes[letter.toLowerCase()] : undefined;
  return has && letter !== letter.toLowerCase() ? (char) => !has(char) : has;
}

/** Text as it is, letter for letter. */
export function literal(text: string): Tree {
  return { is: 'all', of: [...lettersOf(text)].map((char) => ({ is: 'char', char })) };
}

export function readRegular(source: string): Tree {
  const chars = [...source.normalize('NFC')];
  let at = 0;
  const rest = (length: number) => chars.slice(at, at + length).join('');
  const eat = (wanted: string): boolean => {
    if (rest(wanted.length) !== wanted) return false;
    at += wanted.length;
    return true;
  };

  function choice(): Tree {
    const of = [sequence()];
    while (eat('|')) of.push(sequence());
    return of.length === 1 ? of[0]! : { is: 'any', of };
  }

  function sequence(): Tree {
    const of: Tree[] = [];
    while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') of.push(repeated(atom()));
    return { is: 'all', of };
  }

  function repeated(of: Tree): Tree {
    const count = /^\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/.exec(rest(24));
    const most = eat('*') || eat('+') || eat('?');
    if (!most && !count) return of;
    const sign = most ? chars[at - 1]! : count![0];
    if (count) at += count[0].length;
    if (of.is === 'at') refuse('repeat', sign);
    // Lazy or not: the same comments hold it.
    if (!eat('?') && /[*+{]/.test(chars[at] ?? '')) refuse('repeat', chars[at]);
    if (!count) return { is: 'times', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null };
    const [least, last] = [Number(count[1]), count[3] !== undefined ? Number(count[3]) : count[2] ? null : Number(count[1])];
    if (Math.max(least, last ?? 0) > mostTimes) refuse('large', sign);
    if (last !== null && last < least) refuse('repeat', sign);
    return { is: 'times', of, least, most: last };
  }

  function atom(): Tree {
    const char = chars[at++]!;
    if (char === '(') return group();
    if (char === '[') return set();
    if (char === '\\') return escaped();
    if (char === '.') return { is: 'set', has: (each) => each !== '\n' };
    if (char === '^') return { is: 'at', where: 'start' };
    if (char === '$') return { is: 'at', where: 'end' };
    if ('*+?'.includes(char)) refuse('repeat', char);
    return literal(char);
  }

  function group(): Tree {
    if (!eat('?:') && chars[at] === '?') refuse('unsupported', `(${rest(3).replace(/^\?([=!]).*/, '?$1')}`);
    const inside = choice();
    if (!eat(')')) refuse('unclosed', '(');
    return inside;
  }

  function escaped(): Tree {
    const char = chars[at++] ?? refuse('unclosed', '\\');
    if (char === 'b' || char === 'B') return { is: 'at', where: char === 'b' ? 'edge' : 'inside' };
    const has = classOf(char);
    return has ? { is: 'set', has } : literal(plainEscape(char));
  }

  function plainEscape(char: string): string {
    if (Object.hasOwn(controls, char)) return controls[char]!;
    return /[\p{L}\p{N}]/u.test(char) ? refuse('unsupported', `\\${char}`) : char;
  }

  function set(): Tree {
    const not = eat('^');
    const has: ((char: string) => boolean)[] = [];
    const ranges: [number, number][] = [];
    for (let first = true; first || chars[at] !== ']'; first = false) {
      const from = member();
      if (typeof from !== 'string') {
        has.push(from);
      } else if (chars[at] === '-' && at + 1 < chars.length && chars[at + 1] !== ']') {
        at++;
        const to = member();
        if (typeof to !== 'string' || to.codePointAt(0)! < from.codePointAt(0)!) return refuse('unsupported', `${from}-`);
        ranges.push([from.codePointAt(0)!, to.codePointAt(0)!]);
      } else {
        ranges.push([from.codePointAt(0)!, from.codePointAt(0)!]);
      }
    }
    at++;
    const within = (char: string) => ranges.some(([from, to]) => char.codePointAt(0)! >= from && char.codePointAt(0)! <= to);
    // The text is in small letters; the pattern may say A-Z.
    return { is: 'set', has: (char) => (within(char) || within(char.toUpperCase()) || has.some((each) => each(char))) !== not };
  }

  function member(): string | ((char: string) => boolean) {
    const char = chars[at++] ?? refuse('unclosed', '[');
    if (char !== '\\') return char;
    const next = chars[at++] ?? refuse('unclosed', '[');
    return classOf(next) ?? plainEscape(next);
  }

  const tree = choice();
  return at < chars.length ? refuse('unclosed', ')') : tree;
}
