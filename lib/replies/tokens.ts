import { unspaced } from './characters.ts';

const token = new RegExp(String.raw`[${unspaced}]|[[\p{L}\p{N}\p{M}_]--[${unspaced}\ufe0e\ufe0f]]+`, 'gv');

const plain = /^\p{ASCII}*$/u;
const plainToken = /[a-z0-9_]+/g;

/** Words in lower case, compatibility-folded (full-width letters are letters); no punctuation. */
export function tokens(text: string): string[] {
  // Most names are written so, and it is many times as fast.
  if (plain.test(text)) return text.toLowerCase().match(plainToken) ?? [];
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** A name as it is compared: its tokens, joined. */
export const foldName = (name: string): string => tokens(name).join(' ');

/** A longer copy. */
export function grown<T extends Int32Array | Uint8Array | Float64Array>(array: T, length: number): T {
  const more = new (array.constructor as new (length: number) => T)(length);
  more.set(array);
  return more;
}
