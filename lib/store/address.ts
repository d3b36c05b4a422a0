import { attempt, type Database } from './database.ts';

/** Parameters that say where a visitor came from, not what is shown. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|at_medium|at_campaign|cmpid|smid|ocid|ito|wt\.\w+)$/i;

/**
 * A page's address as far as it says which page it is: without fragment, tracking, `www.`, scheme, user name or trailing slash,
 * parameters in order. An address that cannot be read stays as it is.
 */
export function pageOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  const host = url.host.replace(/^www\./, '');
  return `${host || url.protocol}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}

/** What a site is hashed by: no page has such an address. */
export const siteAddress = (site: string): string => `site:${site}`;

/** Turns a page's address into the name under which it is remembered: HMAC-SHA-256, URL-safe base64. */
export type HashPage = (address: string) => Promise<string>;

const keys = new WeakMap<Database, Promise<CryptoKey>>();

/**
 * The key is made once and lives in the database: whoever takes a list of hashes cannot test addresses against it, and clearing the data
 * makes all earlier hashes meaningless. It leaves the database only into a file for which the reader ticks that (`pages-file.ts`).
 */
export function createHash(db: Database): HashPage {
  return async (address) => hashWith(await keyOfDatabase(db), address);
}

export function keyOfDatabase(db: Database): Promise<CryptoKey> {
  const known = keys.get(db);
  if (known) return known;
  const loading = loadKey(db);
  keys.set(db, loading);
  loading.catch(() => { if (keys.get(db) === loading) keys.delete(db); });
  return loading;
}

/** Another key took the place of the database's. */
export function keepKey(db: Database, key: CryptoKey): void {
  keys.set(db, Promise.resolve(key));
}

export async function hashWith(key: CryptoKey, address: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(pageOf(address))));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function loadKey(db: Database): Promise<CryptoKey> {
  const found = await attempt(db, () => db.meta.get('key'));
  if (found?.name === 'key') return found.value;
  const fresh = await newKey();
  // Looked up again inside the transaction: two recalls may both have found none.
  return attempt(db, () =>
    db.transaction('rw', db.meta, async () => {
      const other = await db.meta.get('key');
      if (other?.name === 'key') return other.value;
      await db.meta.add({ name: 'key', value: fresh });
      return fresh;
    }));
}

export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
}

export function hashKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
}
