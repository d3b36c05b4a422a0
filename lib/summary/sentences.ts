import { segmenter } from './words.ts';

/** After these a full stop ends no sentence. */
const abbreviation = /(?:^|[\s(„“"'])(?:(?:mr|mrs|ms|dr|prof|st|jr|sr|gen|col|capt|rev|hon|gov|sen|rep|vs|etc|e\.g|i\.e|eg|ie|cf|no|nos|vol|pp|fig|approx|inc|ltd|co|corp|dept|est|min|max|z\.b|z\. b|d\.h|d\. h|u\.a|u\. a|bzw|ca|evtl|ggf|inkl|nr|usw|sog|vgl|str|abs|bspw|m|mme|mlle|av|p\.ex|env|sra|sres|sig|dott|avv|ing|art|pág|núm|p|bl|st)|\p{Lu})\.\s*$/iu;
/** …except these where a capital follows: they end sentences more often than not. */
const mayEnd = /(?:^|\s)(?:etc|usw|inc|ltd|co|corp|u\.a)\.\s*$/i;
/** Ends that somebody forgot to put a space behind: `for that.It`. */
const glued = /(?<=[\p{Ll}\p{N}]{2}[.!?])(?=\p{Lu}\p{Ll})/u;

/** The sentences of a text, each a substring of it, in order. Lines are never joined. */
export function sentencesOf(text: string, lang: string | null): string[] {
  const found: string[] = [];
  for (const line of text.split(/\n+/)) {
    let held = 0;
    let at = 0;
    for (const { segment } of segmenter(lang, 'sentence').segment(line)) {
      at += segment.length;
      // A small letter begins no sentence; an address holds full stops.
      const end = line.slice(Math.max(held, at - 20), at);
      if (abbreviation.test(end) && !mayEnd.test(end)) continue;
      found.push(line.slice(held, at));
      held = at;
    }
    if (held < line.length) found.push(line.slice(held));
  }
  const joined: string[] = [];
  for (const piece of found) {
    for (const part of /https?:\/\//.test(piece) ? [piece] : piece.split(glued)) {
      const sentence = part.trim();
      if (sentence) joined.push(sentence);
    }
  }
  return joined;
}
