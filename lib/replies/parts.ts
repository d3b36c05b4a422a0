import type { Comment } from '../model/discussion.ts';

/** What {@link createMarks} needs of a comment. */
export type Said = Pick<Comment, 'id' | 'author' | 'text' | 'quotes'>;

/** A piece of a comment that may be somebody else's words. */
export interface Passage {
  text: string;
  /** The line that says whose words these are (`Ann wrote:`), or null. */
  attribution: string | null;
  /** `block`: set apart by the page or by `>`; `span`: between quotation marks; `bare`: a paragraph like any other, and perhaps only that. */
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

export const isAttribution = (line: string): boolean => line.length < 200 && attribution.test(line.trim());

/** Tells a comment's own words from those that it repeats. */
export function takeApart({ text, quotes }: Said): Parts {
  const passages: Passage[] = quotes.map(quoteOf);
  const own = !/[<[]/.test(text) ? text : text.replace(typed, (_, _tag, inner: string | undefined, name: string | undefined, other: string | undefined) => {
    passages.push({ ...quoteOf(inner ?? other ?? ''), ...(name ? { attribution: name } : {}) });
    return '\n';
  });
  const paragraphs: string[] = [];
  let block: string[] = [];
  let said: string | null = null;
  const flush = () => {
    if (block.length) passages.push({ text: block.join('\n'), attribution: said, kind: 'block' });
    if (block.length) said = null;
    block = [];
  };
  const lines = own.split('\n');
  for (const [at, line] of lines.entries()) {
    if (marked.test(line)) {
      block.push(line.replace(marked, ''));
    } else if (deeper.test(line) || elided.test(line.trim()) || line.trim() === '>') {
      continue;
    } else if (line.trim()) {
      flush();
      // The line above it may hold the name: mail programs break long attributions.
      const two = `${lines[at - 1]?.trim() ?? ''} ${line.trim()}`;
      if (isAttribution(line)) said = two;
      else if (!isBefore(lines, at)) paragraphs.push(line.trim());
    }
  }
  flush();
  if (said !== null) passages.push({ text: '', attribution: said, kind: 'block' });
  for (const paragraph of paragraphs) {
    for (const found of paragraph.matchAll(spans)) passages.push({ text: found.slice(1).find(Boolean)!, attribution: null, kind: 'span' });
    passages.push({ text: paragraph, attribution: null, kind: 'bare' });
  }
  return { passages, paragraphs };
}

/** The first half of an attribution that goes over two lines. */
const isBefore = (lines: readonly string[], at: number): boolean => {
  const next = lines[at + 1]?.trim();
  return next !== undefined && next.length < 40 && isAttribution(next) && /^(?:In article|On |Am |Le |Il |El )/i.test(lines[at]!.trim());
};

/** A quote as the page sets it apart: its first line may say whose it is (`Ann:`), or its last (`– Ann`). */
function quoteOf(text: string): Passage {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && !deeper.test(line));
  const first = lines[0] ?? '';
  if (lines.length > 1 && first.length < 80 && (/[:：]$/.test(first) || isAttribution(first))) return { text: lines.slice(1).join('\n'), attribution: first, kind: 'block' };
  const last = /^(?:—|–|-|―)\s*(\S.{0,60})$/.exec(lines.at(-1) ?? '')?.[1];
  if (lines.length > 1 && last) return { text: lines.slice(0, -1).join('\n'), attribution: last, kind: 'block' };
  return { text: lines.map((line) => line.replace(/^>\s?/, '')).join('\n'), attribution: null, kind: 'block' };
}
