import type { Written, WrittenSentence } from '../model/engine.ts';
import { EngineFailure } from './engine.ts';
import type { Names } from './prompt.ts';

/** Characters of a sentence, and sentences of an answer, that are looked at. */
const longest = 400;
const most = 20;

/**
 * What of a model's answer holds: every sentence names comments that it was given, and quotes one of them word for word. The rest is
 * counted. A model can still say what its quote does not; the quote stands beside it for that reason.
 * @throws EngineFailure `broken` where the answer has not the form that was asked for
 */
export function checkAnswer(answer: string, names: Names): Written {
  const sentences: WrittenSentence[] = [];
  let dropped = 0;
  for (const each of sentencesIn(answer)) {
    const sentence = checked(each, names);
    if (!sentence) dropped++;
    else if (!sentences.some(({ text }) => text === sentence.text)) sentences.push(sentence);
  }
  return { sentences, dropped };
}

/** Models like to wrap what they say in a fence or a greeting. */
function sentencesIn(answer: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
  } catch (error) {
    throw new EngineFailure('broken', error);
  }
  const list = typeof value === 'object' && value !== null && 'sentences' in value ? value.sentences : null;
  if (!Array.isArray(list)) throw new EngineFailure('broken');
  return list.slice(0, most);
}

function checked(value: unknown, names: Names): WrittenSentence | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, comments, quote } = value as { text?: unknown; comments?: unknown; quote?: unknown };
  if (typeof text !== 'string' || typeof quote !== 'string' || !Array.isArray(comments) || !comments.length) return null;
  const words = plain(text);
  if (!words) return null;
  const cited = [...new Set(comments as unknown[])].map((each) => (typeof each === 'string' ? names.get(each) : undefined));
  for (const said of cited) {
    if (!said) return null;
  }
  for (const said of cited) {
    const found = pieceOf(said!.text, quote);
    if (found !== null) return { text: words, comments: cited.map((each) => each!.id), quote: { comment: said!.id, text: found } };
  }
  return null;
}

/** One line that may be shown: a sentence that names an address is none, since nobody reads it in a comment first. */
export function plain(text: string): string | null {
  const words = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return words && words.length <= longest && !/:\/\/|\bwww\./i.test(words) ? words : null;
}

const apostrophes = /['’‘`´]/;
const marks = /["“”„«»]/;

/** The piece of a text that a quote is, as it stands there; null where it is none, or says too little to prove anything. */
export function pieceOf(text: string, quote: string): string | null {
  const wanted = quote.trim().replace(/^(?:["“„«]|\.{3}|…)+|(?:["”“»]|\.{3}|…)+$/g, '').trim();
  if (!wanted || wanted.length > 1000) return null;
  const letters = wanted.match(/\p{L}/gu)?.length ?? 0;
  const wide = wanted.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu)?.length ?? 0;
  if (letters + wide < 10 && wanted !== text.trim()) return null;
  // Models straighten what is curled, and break lines where they like: that is no other word.
  const pattern = [...wanted].map((sign) => (apostrophes.test(sign) ? "['’‘`´]" : marks.test(sign) ? '["“”„«»]' : /\s/.test(sign) ? ' ' : sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))).join('').replace(/ +/g, '\\s+');
  return new RegExp(pattern, 'u').exec(text)?.[0] ?? null;
}
