/** Scripts written without spaces: each character is a token of its own. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const token = new RegExp(String.raw`[${unspaced}]|[[\p{L}\p{N}\p{M}_]--[${unspaced}]]+`, 'gv');

/** Words in lower case, compatibility-folded (full-width letters are letters); no punctuation. */
export function tokens(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** A name as it is compared: its tokens, joined. */
export const foldName = (name: string): string => tokens(name).join(' ');

/** Length of a run of tokens that is compared. */
export const run = 4;

/** A 32-bit hash (FNV-1a) of each run of four tokens. Two different runs meet once in four thousand million: no harm to a share of many. */
export function grams(words: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + run <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + run; next++) {
      const word = words[next]!;
      for (let letter = 0; letter < word.length; letter++) hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    }
    found.push(hash);
  }
  return found;
}
