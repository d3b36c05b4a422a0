/** What a page says of itself for machines: in its address, in `meta` elements and in JSON-LD (schema.org, https://www.w3.org/TR/json-ld11/). */

/** Characters of one script, and things in it, that are looked at: an article's own data is small. */
const most = 400_000;
const mostThings = 2000;

type Thing = Record<string, unknown>;

/** The things that a document's JSON-LD describes, outer ones first. Broken scripts are passed over. */
function* thingsIn(document: Document): Iterable<Thing> {
  let left = mostThings;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length > most) continue;
    let all: unknown;
    try {
      all = JSON.parse(text);
    } catch {
      continue;
    }
    for (const queue = [all]; queue.length && left > 0; left--) {
      const at = queue.shift();
      if (typeof at !== 'object' || at === null) continue;
      if (!Array.isArray(at)) yield at as Thing;
      for (const value of Object.values(at)) if (typeof value === 'object') queue.push(value);
    }
  }
}

const isArticle = (thing: Thing) => [thing['@type']].flat().some((type) => typeof type === 'string' && /(?:Article|Posting|Recipe|Review)$/.test(type));

function whole(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** schema.org's `commentCount`, or its counter of comment actions. */
function countOf(thing: Thing): number | null {
  const own = whole(thing.commentCount);
  if (own !== null) return own;
  for (const counter of [thing.interactionStatistic].flat() as (Thing | null | undefined)[]) {
    const type = counter?.interactionType;
    const name = typeof type === 'string' ? type : (type as Thing | null | undefined)?.['@type'];
    if (typeof name === 'string' && name.endsWith('CommentAction')) return whole(counter!.userInteractionCount);
  }
  return null;
}

/** The number of comments of the one article that the page is about; null where it says none, or several that differ (a list of articles). */
export function declaredCount(document: Document): number | null {
  let count: number | null = null;
  for (const thing of thingsIn(document)) {
    const one = isArticle(thing) ? countOf(thing) : null;
    if (one === null) continue;
    if (count !== null && count !== one) return null;
    count = one;
  }
  return count;
}

/**
 * BCP 47 language of a document: of a frame as its address has it (`params`: names of parameters), else as the document itself says;
 * `en` where nothing is said.
 */
export function declaredLanguage(document: Document, url: string, params: readonly string[] = []): string {
  for (const name of params) {
    const found = url.includes('?') && new URLSearchParams(url.slice(url.indexOf('?')).replace(/#.*/s, '')).get(name);
    if (found) return found;
  }
  const { lang } = document.documentElement ?? {};
  if (lang) return lang;
  const meta = document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content');
  return meta?.split(',')[0]!.trim() || 'en';
}
