import type { Comment } from '../model/discussion.ts';

/** What is read of a comment. */
export type Said = Pick<Comment, 'id' | 'author' | 'text' | 'quotes'>;

/** A piece of a comment that may be somebody else's words. */
export interface Passage {
  text: string;
  /** The line that says whose words these are (`Ann wrote:`), or null. */
  attribution: string | null;
  /** `block`: set apart by the page or by `>`; `span`: between quotation marks; `bare`: a whole paragraph like any other. */
  kind: 'block' | 'span' | 'bare';
}

/** A comment taken apart. */
export interface Parts {
  passages: Passage[];
  text: string;
  /** Where the commenter's own paragraphs stand in the text, in order: beginning and end of one, then of the next. Most are never looked at as strings. */
  paragraphs: number[];
}

const verbs = [
  'wrote', 'writes', 'said', 'says', 'posted', 'originally posted', 'schrieb', 'schreibt', 'sagte', 'meinte', 'a écrit', 'écrit', 'a dit', 'escribió', 'dijo', 'ha scritto', 'scrive', 'ha detto',
  'escreveu', 'disse', 'schreef', 'skrev', 'napisał', 'napisała', 'kirjoitti', 'írta', 'писал', 'писала', 'написал', 'написала', 'пишет', 'さんは書きました', '说', '寫道', '写道',
].join('|');
const verb = new RegExp(String.raw`(?:${verbs})(?!\p{L})`, 'giu');
const letter = /\p{L}/u;
/** What may stand behind the verb: a name, an address, a place (`wrote in <news:…>`). */
const behind = /^[^.!?]{0,80}[:：]?\s*$|^(?:\s+in\b.*)?[:：]?\s*$/u;
const announced = /^(?:quote|quoting|quoted from|comment from|comment by|zitat(?: von)?|citation de|cita de|citando|цитата)\b.{1,60}[:：]?\s*$/iu;
const spans = /“([^“”]{25,})”|„([^„“”]{25,})[“”]|«([^«»]{25,})»|»([^«»]{25,})«|"([^"\n]{25,})"|「([^「」]{10,})」|『([^『』]{10,})』/gu;
/** Bounded: a text of thousands of opened and never closed quotes must not take a second. */
const typed = /<(quote|blockquote|q)>([\s\S]{0,4000}?)<\/\1>|\[quote(?:[= ]"?([^\]"\n]{0,80})"?)?\]([\s\S]{0,4000}?)\[\/quote\]/gi;
/** `[snip]` */
const longestElision = 6;
const elided = /^…?\s*\[?[….\s]*\d* ?(?:more )?quoted lines? elided\]?…?$|^\[?(?:\.\.\.|…|snip|\[…\])\]?$/i;

/**
 * `Ann wrote:`, `Am 3. Mai schrieb Ann:`, `Originally posted by Ann`, `Zitat von Ann`, `Comment from Ann:`.
 * Without a colon at its end it must begin with the word or stand before a quotation: `what he said` says nothing of what follows.
 */
function isAttribution(line: string): boolean {
  if (line.length >= 200) return false;
  // Verbs first, then what stands around them: asked the other way round it takes twice as long.
  for (const { 0: word, index } of line.matchAll(verb)) if ((index === 0 || !letter.test(line[index - 1]!)) && behind.test(line.slice(index + word.length))) return true;
  return announced.test(line);
}
const beginsAttribution = /^(?:quot|comment|zitat|cita|цитата|originally posted)/i;
const beginnings = new Set([...'qQcCzZцЦoO'].map((character) => character.charCodeAt(0)));
const mayBegin = (code: number) => beginnings.has(code);
const mayAttribute = (line: string) => line.endsWith(':') || line.endsWith('：') || (mayBegin(line.charCodeAt(0)) && beginsAttribution.test(line));

/** Tells a comment's own words from those that it repeats. */
export function takeApart({ text: told, quotes }: Said): Parts {
  const passages: Passage[] = [];
  for (const quote of quotes) passages.push(quoteOf(quote));
  const text = !told.includes('<') && !told.includes('[') ? told : told.replace(typed, (_, _tag, inner: string | undefined, name: string | undefined, other: string | undefined) => {
    passages.push({ ...quoteOf(inner ?? other ?? ''), ...(name ? { attribution: name } : {}) });
    return '\n';
  });
  const lines = mayQuote(text) ? null : linesOf(text, false);
  const paragraphs = lines && !isAnnounced(text, lines) ? lines : ownOf(text, linesOf(text, true), passages);
  const marks = quotationMarks.filter((mark) => text.includes(mark));
  if (marks.length) {
    for (let at = 0; at < paragraphs.length; at += 2) {
      const paragraph = text.slice(paragraphs[at], paragraphs[at + 1]);
      if (marks.some((mark) => paragraph.includes(mark))) for (const found of paragraph.matchAll(spans)) passages.push({ text: found.slice(1).find(Boolean)!, attribution: null, kind: 'span' });
    }
  }
  return { passages, text, paragraphs };
}

const quotationMarks = ['"', '“', '„', '«', '»', '「', '『'];

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));

/** Where the lines stand, without the space around them. */
function linesOf(text: string, withEmpty: boolean): number[] {
  const lines: number[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    let end = next === -1 ? text.length : next;
    let from = start;
    start = end + 1;
    while (from < end && isSpace(text.charCodeAt(from))) from++;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    if (from < end || withEmpty) lines.push(from, end);
  }
  return lines;
}

/** Most comments are a few lines with no sign in them that speaks of a quote. */
const mayQuote = (text: string): boolean =>
  text.includes('>') || text.includes(':') || text.includes('：') || text.includes('…') || text.includes(']') || text.includes('...') || text.includes('snip');

function isAnnounced(text: string, lines: readonly number[]): boolean {
  for (let at = 0; at < lines.length; at += 2) if (mayBegin(text.charCodeAt(lines[at]!)) && beginsAttribution.test(text.slice(lines[at], lines[at]! + 20))) return true;
  return false;
}

/** The paragraphs that are the commenter's own. Quotes among the lines are added to the passages. */
function ownOf(text: string, lines: readonly number[], passages: Passage[]): number[] {
  const own: number[] = [];
  const mayElide = text.includes('elided');
  const marks: Mark[] = [];
  for (let at = 0; at < lines.length; at += 2) marks.push(markOf(text, lines[at]!, lines[at + 1]!, mayElide));
  let block: string[] = [];
  let said: string | null = null;
  const flush = () => {
    if (block.length) passages.push({ text: block.join('\n'), attribution: said, kind: 'block' });
    if (block.length) said = null;
    block = [];
  };
  const wordsAt = (at: number) => text.slice(lines[at * 2], lines[at * 2 + 1]);
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 'quoted') {
      const words = wordsAt(at);
      block.push(words.slice(isSpace(words.charCodeAt(1)) ? 2 : 1));
    } else if (marks[at] === 'own') {
      flush();
      const words = wordsAt(at);
      // The line above it may hold the name: mail programs break long attributions.
      if ((mayAttribute(words) || isBeforeQuote(marks, at)) && isAttribution(words)) said = `${at > 0 ? wordsAt(at - 1) : ''} ${words}`;
      else if (at + 1 === marks.length || !isBefore(words, wordsAt(at + 1))) own.push(lines[at * 2]!, lines[at * 2 + 1]!);
    }
  }
  flush();
  if (said !== null) passages.push({ text: '', attribution: said, kind: 'block' });
  return own;
}

/** `none`: nothing, words that the one who is answered had quoted, or a word for what was left out. */
type Mark = 'quoted' | 'none' | 'own';

function markOf(text: string, from: number, to: number, mayElide: boolean): Mark {
  if (from === to) return 'none';
  if (text.charCodeAt(from) !== 62) return (mayElide || to - from <= longestElision) && elided.test(text.slice(from, to)) ? 'none' : 'own';
  let next = from + 1;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  if (next === to) return 'quoted';
  const character = text[next]!;
  return character === '>' || character === ':' || character === '|' ? 'none' : 'quoted';
}

/** One of the next lines is marked: an address or an empty line may come between. */
const isBeforeQuote = (marks: readonly Mark[], at: number): boolean => marks[at + 1] === 'quoted' || marks[at + 2] === 'quoted' || marks[at + 3] === 'quoted';

/** The first half of an attribution that goes over two lines. */
const isBefore = (line: string, next: string): boolean => next.length < 40 && begins.test(line) && isAttribution(next);
const begins = /^(?:In article|On |Am |Le |Il |El )/i;

/** A quote as the page sets it apart: its first line may say whose it is (`Ann:`), or its last (`– Ann`). */
function quoteOf(text: string): Passage {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && markOf(line, 0, line.length, false) !== 'none');
  const first = lines[0] ?? '';
  if (lines.length > 1 && first.length < 80 && (/[:：]$/.test(first) || isAttribution(first))) return { text: lines.slice(1).join('\n'), attribution: first, kind: 'block' };
  const last = /^(?:—|–|-|―)\s*(\S.{0,60})$/.exec(lines.at(-1) ?? '')?.[1];
  if (lines.length > 1 && last) return { text: lines.slice(0, -1).join('\n'), attribution: last, kind: 'block' };
  return { text: lines.map((line) => line.replace(/^>\s?/, '')).join('\n'), attribution: null, kind: 'block' };
}
