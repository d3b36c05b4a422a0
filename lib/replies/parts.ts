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
  /** The commenter's own paragraphs, in order. */
  paragraphs: string[];
}

const verbs = [
  'wrote', 'writes', 'said', 'says', 'posted', 'originally posted', 'schrieb', 'schreibt', 'sagte', 'meinte', 'a écrit', 'écrit', 'a dit', 'escribió', 'dijo', 'ha scritto', 'scrive', 'ha detto',
  'escreveu', 'disse', 'schreef', 'skrev', 'napisał', 'napisała', 'kirjoitti', 'írta', 'писал', 'писала', 'написал', 'написала', 'пишет', 'さんは書きました', '说', '寫道', '写道',
].join('|');
/** `Ann wrote:`, `Am 3. Mai schrieb Ann:`, `Originally posted by Ann`, `Zitat von Ann`, `Comment from Ann:`. */
const attribution = new RegExp(String.raw`(?<![\p{L}])(?:${verbs})(?![\p{L}])[^.!?]{0,80}[:：]?\s*$|(?<![\p{L}])(?:${verbs})(?:\s+in\b.*)?[:：]?\s*$|^(?:quote|quoting|quoted from|comment from|comment by|zitat(?: von)?|citation de|cita de|citando|цитата)\b.{1,60}[:：]?\s*$`, 'iu');
/** Deeper levels are words that the one who is answered had quoted. */
const marked = /^\s*>(?!\s?>)\s?(?!\s*[:|>])/;
const deeper = /^\s*(?:>\s?>|>\s*[:|])/;
const spans = /“([^“”]{25,})”|„([^„“”]{25,})[“”]|«([^«»]{25,})»|»([^«»]{25,})«|"([^"\n]{25,})"|「([^「」]{10,})」|『([^『』]{10,})』/gu;
/** Bounded: a text of thousands of opened and never closed quotes must not take a second. */
const typed = /<(quote|blockquote|q)>([\s\S]{0,4000}?)<\/\1>|\[quote(?:[= ]"?([^\]"\n]{0,80})"?)?\]([\s\S]{0,4000}?)\[\/quote\]/gi;
const elided = /^…?\s*\[?[….\s]*\d* ?(?:more )?quoted lines? elided\]?…?$|^\[?(?:\.\.\.|…|snip|\[…\])\]?$/i;

/** Without a colon at its end it must begin with the word or stand before a quotation: `what he said` says nothing of what follows. */
const isAttribution = (line: string): boolean => line.length < 200 && attribution.test(line);
const mayAttribute = /[:：]\s*$|^\s*(?:quot|comment|zitat|cita|цитата|originally posted)/i;

/** Tells a comment's own words from those that it repeats. */
export function takeApart({ text, quotes }: Said): Parts {
  const passages: Passage[] = [];
  for (const quote of quotes) passages.push(quoteOf(quote));
  const own = !text.includes('<') && !text.includes('[') ? text : text.replace(typed, (_, _tag, inner: string | undefined, name: string | undefined, other: string | undefined) => {
    passages.push({ ...quoteOf(inner ?? other ?? ''), ...(name ? { attribution: name } : {}) });
    return '\n';
  });
  const paragraphs: string[] = [];
  // Most comments are a few plain lines.
  if (own.includes('>') || own.includes(':') || own.includes('：') || /[…\]]|\.\.\.|snip|^\s*(?:quot|comment|zitat|cita|цитата|originally)/im.test(own)) byLine(own.split('\n'), passages, paragraphs);
  else if (!own.includes('\n')) addTrimmed(own, paragraphs);
  else for (const line of own.split('\n')) addTrimmed(line, paragraphs);
  if (quotationMark.test(own)) {
    for (const paragraph of paragraphs) for (const found of paragraph.matchAll(spans)) passages.push({ text: found.slice(1).find(Boolean)!, attribution: null, kind: 'span' });
  }
  return { passages, paragraphs };
}

const quotationMark = /[“„«»"「『]/;

function addTrimmed(line: string, to: string[]): void {
  const words = line.trim();
  if (words) to.push(words);
}

function byLine(lines: readonly string[], passages: Passage[], paragraphs: string[]): void {
  let block: string[] = [];
  let said: string | null = null;
  const flush = () => {
    if (block.length) passages.push({ text: block.join('\n'), attribution: said, kind: 'block' });
    if (block.length) said = null;
    block = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const words = line.trim();
    if (!words) continue;
    const isMarked = line.includes('>');
    if (isMarked && marked.test(line)) {
      block.push(line.replace(marked, ''));
    } else if ((isMarked && (deeper.test(line) || words === '>')) || elided.test(words)) {
      continue;
    } else {
      flush();
      // The line above it may hold the name: mail programs break long attributions.
      if ((mayAttribute.test(words) || isBeforeQuote(lines, at)) && isAttribution(words)) said = `${lines[at - 1]?.trim() ?? ''} ${words}`;
      else if (!isBefore(lines, at)) paragraphs.push(words);
    }
  }
  flush();
  if (said !== null) passages.push({ text: '', attribution: said, kind: 'block' });
}

/** One of the next lines is marked: an address or an empty line may come between. */
function isBeforeQuote(lines: readonly string[], at: number): boolean {
  for (let next = at + 1; next <= at + 3 && next < lines.length; next++) if (lines[next]!.includes('>') && marked.test(lines[next]!)) return true;
  return false;
}

/** The first half of an attribution that goes over two lines. */
const isBefore = (lines: readonly string[], at: number): boolean => {
  const next = lines[at + 1]?.trim();
  return next !== undefined && next.length < 40 && begins.test(lines[at]!.trim()) && isAttribution(next);
};
const begins = /^(?:In article|On |Am |Le |Il |El )/i;

/** A quote as the page sets it apart: its first line may say whose it is (`Ann:`), or its last (`– Ann`). */
function quoteOf(text: string): Passage {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && !deeper.test(line));
  const first = lines[0] ?? '';
  if (lines.length > 1 && first.length < 80 && (/[:：]$/.test(first) || isAttribution(first))) return { text: lines.slice(1).join('\n'), attribution: first, kind: 'block' };
  const last = /^(?:—|–|-|―)\s*(\S.{0,60})$/.exec(lines.at(-1) ?? '')?.[1];
  if (lines.length > 1 && last) return { text: lines.slice(0, -1).join('\n'), attribution: last, kind: 'block' };
  return { text: lines.map((line) => line.replace(/^>\s?/, '')).join('\n'), attribution: null, kind: 'block' };
}
