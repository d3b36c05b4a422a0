import type { Lists, ListName, Mute, Pages } from '../model/memory.ts';
import { siteRecipeShape } from './recipe-shape.ts';
import * as is from './shape.ts';

/** What a row of each list must look like, wherever it comes from: a message, a file, a copy. Fields stand in the order of the exported file. */
const scope = is.oneOf('site', 'everywhere');
const site = is.text(260);
const platform = is.text(260);
const key = is.text(2000);
const address = is.text(8192);
const time = is.whole(0, 8.64e15);
const id = is.text(100);
const names = is.list(is.shown(200), 20);

export const mute: is.Shape<Mute> = is.object({
  id, scope, site, platform, author: key, names, replies: is.oneOf('keep', 'collapse', 'hide'), reason: is.shown(1000),
  from: is.orNull(address), made: time, changed: time, expires: is.orNull(time),
});

const filterFields = {
  pattern: is.text(1000), kind: is.oneOf('words', 'wildcard', 'regex'), in: is.oneOf('text', 'author', 'links'), effect: is.oneOf('collapse', 'hide', 'highlight'), scope, site,
};
/** A filter before it is saved. */
export const filterWish = is.object({ id: is.orNull(id), ...filterFields });

export const rowShapes: { [Name in ListName]: is.Shape<Lists[Name]> } = {
  mutes: mute,
  filters: is.object({
    id, ...filterFields, made: time, changed: time,
  }),
  people: is.object({ id: is.text(2300), platform, author: key, names, tags: is.list(is.shown(100), 50), note: is.shown(5000), follow: is.flag, made: time, changed: time }),
  kept: is.object({
    id, site, platform, author: is.orNull(is.object({ name: is.shown(200), key })), title: is.shown(500), text: is.shown(50_000), link: address, note: is.shown(5000), made: time, changed: time,
  }),
  recipes: siteRecipeShape,
};

/** Base64, whole bytes of `unit` each. */
const bytes = (unit: number, most: number): is.Shape<string> => (value, at) => {
  const text = is.text(most)(value, at);
  const count = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) || count % unit) throw new Error(`${at} must be base64.`);
  return text;
};
const keyed = is.text(100);
/** What is remembered of pages, as in a file (`store/pages-file.ts`). */
export const pagesShape: is.Shape<Pages> = (value, at) => {
  const pages = is.object({
    key: bytes(1, 200),
    visits: is.list(is.object({ page: keyed, site: keyed, last: time, salt: is.whole(0, 2 ** 32 - 1), seen: bytes(4, 1_000_000), expires: time }), 100_000),
    folds: is.list(is.object({ page: keyed, site: keyed, comment: is.text(2000), folded: is.flag, changed: time, expires: time }), 500_000),
  })(value, at);
  if (pages.key.length < 40) throw new Error(`${at}.key must be a key.`);
  return pages;
};

/** So many rows cross in one message. */
export const rowsAtOnce = 1000;

const someRows = <Name extends ListName>(list: Name) => is.list(rowShapes[list], rowsAtOnce);
export const someRowsShape = is.some({ mutes: someRows('mutes'), filters: someRows('filters'), people: someRows('people'), kept: someRows('kept'), recipes: someRows('recipes') });
