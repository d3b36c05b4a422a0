function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** An absolute http(s) address without what could run, or null. */
export function httpAddress(value: string, base: string): string | null {
  const url = parse(value.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** What follows `#`, decoded; null where there is none. */
export function afterHash(value: string): string | null {
  const at = value.indexOf('#');
  if (at < 0 || at === value.length - 1) return null;
  const rest = value.slice(at + 1);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** Old forum software has one address for all members and tells them apart by its query. */
const oneForAll = /(?:\.(?:php|aspx?|cfm|cgi|pl|jsp)|\/(?:profile|user|member|account)s?)\/?$/i;
const telling = /^(?:u|uid|id|user|user_?id|user_?name|member|member_?id|name|showuser|author)$/i;

/** A profile's address as a key: without scheme, `www.` and query, unless the query alone says whose profile it is. */
export function profileKey(address: string): string | null {
  const url = parse(address);
  if (!url) return null;
  const own = oneForAll.test(url.pathname) ? [...url.searchParams].filter(([name]) => telling.test(name)).map(([name, value]) => `${name}=${value}`) : [];
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + (own.length ? `?${own.join('&')}` : '');
}

/** Whether an address fits a WebExtension match pattern (`*://*.disqus.com/embed/*`, `<all_urls>`). */
export function fitsPattern(pattern: string, address: string): boolean {
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?|file):\/\/(\*|(?:\*\.)?[^/*]*)(\/.*)$/.exec(pattern);
  const url = parse(address);
  if (!parts || !url) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host.startsWith('*.') ? url.hostname !== host.slice(2) && !url.hostname.endsWith(host.slice(1)) : host !== '*' && url.hostname !== host) return false;
  const glob = path.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')).join('.*');
  return new RegExp(`^${glob}$`, 's').test(url.pathname + url.search);
}
