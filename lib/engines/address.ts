/** Where a service of the reader's own is asked, or what is wrong with the address. */
export type Endpoint = { url: string; host: string } | { wrong: 'address' | 'unsafe' };

/**
 * The address to which a question is posted, from what the reader gave: a base (`http://localhost:11434`, `https://host/v1`), or all of
 * it. Beyond this house only over an encrypted connection: a key and the comments' words would else be read on the way.
 */
export function endpointAt(given: string): Endpoint {
  const text = given.trim();
  const address = /^\w+:\/\//.test(text) ? text : `http://${text}`;
  if (!text || !URL.canParse(address)) return { wrong: 'address' };
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.password) return { wrong: 'address' };
  if (url.protocol === 'http:' && !isNear(url.hostname)) return { wrong: 'unsafe' };
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/chat/completions') ? path : `${path || '/v1'}/chat/completions`;
  return { url: url.href, host: url.host };
}

/** On this computer or in this house. */
const isNear = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\]|\[f[cd][\da-f:]+\])$/i.test(host) || /^[^.:[\]]+$/.test(host) || /\.(?:localhost|local|lan|home\.arpa)$/i.test(host);
