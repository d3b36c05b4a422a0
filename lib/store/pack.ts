/** Rows as text for `storage.local`: JSON, gzip, base64, with a check that it is still what was written. */
export interface Packed {
  text: string;
  /** SHA-256 of the text, base64. */
  check: string;
}

export async function pack(rows: readonly unknown[]): Promise<Packed> {
  const squeezed = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
  const text = base64(new Uint8Array(await new Response(squeezed).arrayBuffer()));
  return { text, check: await checkOf(text) };
}

/** Throws where the text is not what was packed. */
export async function unpack(text: unknown, check: string): Promise<unknown[]> {
  if (typeof text !== 'string' || (await checkOf(text)) !== check) throw new Error('This part of the copy is not what was written.');
  const bytes = bytesOf(text);
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(whole).text()) as unknown[];
}

async function checkOf(text: string): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** In pieces: `fromCharCode` takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
