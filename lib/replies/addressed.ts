import { called, greetings } from './called.ts';
import type { Fit, Names } from './names.ts';

/** Somebody spoken to by name, or a comment by its number. */
export type Address =
  | { kind: 'number'; number: number; place: Place; words: string }
  | { kind: 'name'; key: string; fit: Fit; at: boolean; place: Place; words: string };

/** Where it stands: the comment's first words, set apart in its first sentences (`Well said, Ann.`), the first words of a later paragraph, or inside a sentence. */
export type Place = 'start' | 'called' | 'paragraph' | 'inside';

const honorific = '(?:[-‐–]?(?:san|sama|kun|chan|sensei|shi|ssi|nim)|さん|様|さま|くん|君|ちゃん|氏|先生|님|씨)';
const greeting = `(?:(?:${greetings})[ ,!]+)?`;
const numbered = /^(?:\(?(?:re|zu|to|à|ad|in reply to|siehe|see|cf\.?|vgl\.?)[:\s]+)?(?:(?:comment|kommentar|commentaire|comentario|commento|post|nr\.?|no\.?)\s*)?(?:@\s*)?[#＃№](\d{1,5})(?![\p{L}\d])/iu;
const reference = /[(（](?:siehe|see|vgl\.?|cf\.?|s\.|voir|véase|vedi)\s+(?:(?:comment|kommentar|commentaire|comentario|commento|post)\s*)?[#＃]?(\d{1,5})[)）]|@[#＃](\d{1,5})(?!\d)|(?:siehe|see|vgl\.?|voir)\s+(?:comment|kommentar|commentaire|comentario|commento|post)\s*[#＃]?(\d{1,5})(?!\d)|(?:^|\s)>>\s?(\d{1,5})(?!\d)/giu;
const atName = /(?<![\p{L}\p{N}._%+-])(?:[@＠]|\/u\/)\s*([\p{L}\p{N}_][^\n,:;!?()@＠]{0,60})/gu;
/** `Name:` · `Name,` · `Name –` · the name alone on its line; with or without a greeting and an honorific. */
const opener = new RegExp(String.raw`^(${greeting})([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.'’ -]{0,48}?)(${honorific})?(?:\s*([,:;，：、…!！]|\s[–—-]\s|\.{3}|\s*$))`, 'iu');

/** What is known of a paragraph before it is read for names: the cheap questions. */
export interface Gates {
  /** One of its first words stands in somebody's name. */
  hasName: boolean;
  /** Any of its words does, written with a capital letter. */
  mayCall: boolean;
  /** A word of the comment points to a number. */
  refers: boolean;
}

const hasAtIn = (text: string) => text.includes('@') || text.includes('＠') || text.includes('/u/');
const hasSignIn = (text: string) => text.includes('#') || text.includes('＃') || text.includes('№') || text.includes('>>');
/** Whether any sign stands in a text with which one speaks to somebody, or of a numbered comment: names and words apart. */
export const maySpeak = (text: string): boolean => hasAtIn(text) || hasSignIn(text);

/**
 * Who is spoken to in a paragraph, in order. Being named is not being spoken to: a name inside a sentence is nobody's address
 * unless an @ stands before it, and a name that is no author's on the page is none at all (a person of the article).
 * @param isCommon whether a word is an ordinary one in this discussion
 */
export function addresses(raw: string, isFirst: boolean, { hasName, mayCall, refers }: Gates, names: Names, isCommon: (word: string) => boolean): Address[] {
  const hasAt = hasAtIn(raw);
  const hasSign = (hasSignIn(raw) || refers) && /\p{Nd}/u.test(raw);
  if (!hasName && !mayCall && !hasAt && !hasSign) return none;
  const found: Address[] = [];
  const paragraph = raw.normalize('NFKC').replace(/^[\s*_>»«"“”'–—-]+/, '');
  const first: Place = isFirst ? 'start' : 'paragraph';
  const placeOf = (from: number): Place => (from === 0 ? first : isFirst && from < early ? 'called' : 'inside');
  if (hasSign) {
    const number = numbered.exec(paragraph);
    if (number) found.push({ kind: 'number', number: Number(number[1]), place: first, words: number[0].trim() });
    for (const match of paragraph.matchAll(reference)) {
      const written = match.slice(1).find(Boolean)!;
      if (!number || match.index >= number[0].length) found.push({ kind: 'number', number: Number(written), place: match.index === 0 ? first : 'inside', words: match[0].trim() });
    }
  }
  if (hasAt) for (const match of paragraph.matchAll(atName)) {
    const who = longestName(match[1]!, names);
    if (who) found.push({ kind: 'name', key: who.key, fit: who.fit, at: true, place: placeOf(match.index), words: `@${who.words}` });
  }
  const open = hasName ? opener.exec(paragraph) : null;
  const who = open && names.find(open[2]!.trim());
  if (open && who && isMeant(open, isCommon)) found.push({ kind: 'name', ...who, at: false, place: first, words: open[2]!.trim() + (open[3] ?? '') });
  if (mayCall) {
    for (const { from, ...each } of called(paragraph, names, isCommon)) if (!found.some((other) => other.kind === 'name' && other.key === each.key)) found.push({ kind: 'name', ...each, at: false, place: placeOf(from) });
  }
  return found;
}

/** So many characters of a comment are its first sentences. */
const early = 160;

const none: Address[] = [];

const honoured = new RegExp(`${honorific}$`, 'iu');

/** The most words after an @ that are somebody's name, then the first word as a beginning or a slip of the pen. */
function longestName(after: string, names: Names): { key: string; fit: Fit; words: string } | null {
  const words = after.trim().split(/\s+/).slice(0, 5);
  for (let count = words.length; count > 0; count--) {
    const called = words.slice(0, count).join(' ').replace(/['’]s?$|[.…]+$/u, '').replace(honoured, '');
    const who = names.find(called);
    if (who) return { ...who, words: called };
  }
  const called = words[0]!.replace(/[.…]+$/u, '');
  const who = names.find(called, { near: true });
  return who && { ...who, words: called };
}

/** `Well, …` is not spoken to the reader who calls himself Well. */
function isMeant([, greeted, called, honoured]: RegExpExecArray, isCommon: (word: string) => boolean): boolean {
  if (greeted || honoured || /[\d_]|\s/.test(called!.trim())) return true;
  return !isCommon(called!.toLowerCase());
}
