/**
 * Letters as filters compare them: full and half width are one (NFKC), case does not count. Accents count only where a pattern bears one:
 * `cafe` finds `café`, and `schön` is not `schon`. Only combining marks of Latin, Greek and Cyrillic are accents; those of kana and
 * Indic scripts make other letters.
 */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
}

const accents = /[\u0300-\u036F]/g;

/** Letters without their accents. */
export function plainLetters(letters: string): string {
  return letters.normalize('NFD').replace(accents, '').normalize('NFC');
}

export function hasAccents(text: string): boolean {
  return text.normalize('NFD').search(accents) >= 0;
}

/** What stands beside a place in a text; `none` at its ends. `spaceless`: a letter of a script that puts no spaces between words. */
export type Beside = 'none' | 'word' | 'spaceless' | 'other';

const word = /[\p{L}\p{N}\p{M}_]/u;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

export function besideOf(char: string): Beside {
  return spaceless.test(char) ? 'spaceless' : word.test(char) ? 'word' : 'other';
}

export const isWord = (char: string): boolean => word.test(char);
