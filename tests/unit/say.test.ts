import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sayTrouble, sentences } from '../../lib/browser/sentences.ts';
import { trouble } from '../../lib/browser/trouble.ts';
import { createSay, languageOf, type Messages, plurals } from '../../lib/browser/say.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/_locales');
const locales = readdirSync(folder).sort();
type Words = Record<string, { message: string; description?: string }>;
const wordsOf = (locale: string) => JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Words;

/** Keys as the types declare them. */
const declared = ['components/page/say.ts', 'components/ui/say.ts'].flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\| '(\w+)'/g)].map((match) => match[1]!));
const some = new Set<string>(plurals);

/** As browsers do it: `$1` to `$9`, no mark inside what was filled in. */
function browserWith(words: Words, ui: string): Messages {
  return { getUILanguage: () => ui, getMessage: (name, fill = []) => (words[name]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => fill[Number(place) - 1] ?? '') };
}

describe.each(locales)('%s', (locale) => {
  const words = wordsOf(locale);
  /** The forms that numbers up to a million come in; beyond it, French and Spanish know one more. */
  const forms = [...new Set(Array.from({ length: 10_000 }, (_, n) => new Intl.PluralRules(locale.replace('_', '-')).select(n)))];

  test('has every key in every form that its language needs, and no other', () => {
    const wanted = declared.flatMap((key) => (some.has(key) ? forms.map((form) => `${key}_${form}`) : [key]));
    expect(Object.keys(words).sort()).toEqual([...wanted, 'extName', 'extDescription', 'lang'].sort());
  });

  test('names its own language, and fits the add-on lists', () => {
    expect(words.lang!.message).toBe(locale.replace('_', '-'));
    expect(words.extDescription!.message.length).toBeLessThanOrEqual(132);
  });

  test('fills the same places as English', () => {
    const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
    const english = wordsOf('en');
    for (const [key, { message }] of Object.entries(words)) {
      const own = english[key] ?? english[key.replace(/_\w+$/, '_other')]!;
      expect(places(message), key).toEqual(places(own.message));
    }
  });

  test('is calm', () => {
    for (const [key, { message }] of Object.entries(words)) {
      expect(message, key).not.toMatch(/[!！¡]|\b(oops|hoppla|please|bitte|veuillez|por favor)\b/i);
      expect(message, key).toBe(message.trim());
      // A dollar sign that is no place would be read as one by some browsers.
      expect(message.replace(/\$[1-9]/g, ''), key).not.toContain('$');
    }
  });
});

/** What a copy editor of each language would strike out: its punctuation, and another form of address than the one that holds throughout. */
const wrong: Record<string, RegExp> = {
  en: /\d %|[«»„]/,
  de: /["«»]|\S…|\b(du|dich|dir|dein\w*|euch)\b/i,
  fr: /'|[ \u00a0][;?»]|[ \u202f]:|\w[;?»]|«(?!\u202f)|\S : |\b(tu|toi|tes|ton)\b/i,
  es: /^[^¿]*\?|["„“]|\b(tú|ti|tus?|vosotros|os)\b/i,
  ja: /[\u3040-\u30ff\u4e00-\u9fff][:?!,(]|[?!] |(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?!·)|(?<!折り)たた[むみんま]|\$\d %/,
};
test.each(locales)('%s is typeset and addresses the reader as its language does', (locale) => {
  const found = Object.entries(wordsOf(locale)).filter(([, { message }]) => wrong[locale]!.test(message.replace(/OLLAMA_\S+/, '')));
  expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
});

/** Declared for what the page views get next; to be struck off here as they come. */
const coming: string[] = [];

test('every key that is declared is asked for somewhere', () => {
  const files = ['components', 'lib', 'entrypoints'].flatMap((dir) => readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('say.ts')).map((name) => readFileSync(join(root, dir, name), 'utf8')));
  const code = files.join('\n');
  expect(declared.filter((key) => !code.includes(`'${key}'`))).toEqual(coming);
});

describe('what went wrong', () => {
  const english = createSay(browserWith(wordsOf('en'), 'en'));
  const german = createSay(browserWith(wordsOf('de'), 'de'));

  test('is said in the language of the reader', () => {
    for (const sentence of Object.keys(sentences)) {
      expect(sayTrouble(english, new Error(sentence))).toBe(sentence);
      expect(sayTrouble(german, sentence)).not.toBe(sentence);
    }
  });

  test('no English is shown for what has no words, nor for a key that a page made up; what was said already is said again', () => {
    for (const error of [new Error('constructor'), new TypeError('x is not a function'), trouble('refused', 'a must be text.'), trouble('gone', 'x', { says: 'nonsense' as never })]) {
      expect(sayTrouble(german, error)).toBe('Das ging nicht. Nichts wurde geändert.');
    }
    expect(sayTrouble(german, 'Die Liste fehlte.')).toBe('Die Liste fehlte.');
  });

  test('every sentence that is no fault of ours has words, wherever it is thrown, and no other has', () => {
    const files = ['lib', 'entrypoints'].flatMap((dir) => readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => `${dir}/${name}`));
    const given = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(?:trouble\('(?:gone|updated|failed|store)',|throw refused\() ?'([A-Z][^']*\.)'/g)].map((match) => match[1]));
    given.push(...[...readFileSync(join(root, 'lib/store/failure.ts'), 'utf8').matchAll(/return '([A-Z][^']*\.)'/g)].map((match) => match[1]));
    expect([...new Set(given)].sort()).toEqual(Object.keys(sentences).sort());
  });
});

describe('say', () => {
  const english = createSay(browserWith(wordsOf('en'), 'en-GB'));

  test('counts with the words that belong to the number, and writes it as the language does', () => {
    expect(english('pageComments', 1)).toBe('1 comment');
    expect(english('pageComments', 0)).toBe('0 comments');
    expect(english('pageComments', 1930)).toBe('1,930 comments');
    expect(english('pageFromStated', 412, 430, 1930)).toBe('From 412 of 430 comments loaded; the page counts 1,930.');
    expect(english('pageShowReplies', 1, 'Ann Smith')).toBe('Show 1 reply to Ann Smith');
  });

  test('a name with a place in it stays a name', () => {
    expect(english('pageShowReplies', 2, '$1 $2')).toBe('Show 2 replies to $1 $2');
  });

  test('in a browser of a language that we do not speak, English words keep English rules', () => {
    const russian = createSay(browserWith(wordsOf('en'), 'ru'));
    expect(russian('pageComments', 21)).toBe('21 comments');
    expect(russian('pageComments', 1930)).toBe('1,930 comments');
  });

  test("numbers follow the reader's region where it speaks the same language", () => {
    expect(languageOf(browserWith(wordsOf('en'), 'en-IN'))).toBe('en-IN');
    expect(createSay(browserWith(wordsOf('en'), 'en-IN'))('pageComments', 1_234_567)).toBe('12,34,567 comments');
    expect(languageOf(browserWith(wordsOf('en'), 'pl'))).toBe('en');
  });
});
