import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { json, page, type Answer, type Routes } from './routes.ts';
import { below, escaped, talk, timeOf, type Saying } from './talk.ts';

/** Threads on one page, as the page asks for. */
const size = 6;

const file = (name: string, type: string): Answer => ({ type, body: readFileSync(fileURLToPath(import.meta.resolve(`@waline/client/${name}`))) });

/**
 * Waline (`@waline/client`, Vue in the page's own document) at `/waline`, with the server that it asks: sorting, pages, likes, replies
 * (nickname wanted, no account). State lives as long as the routes.
 * Source of the paths: `@waline/api`.
 */
export function createWaline(): Routes {
  const said: Saying[] = [...talk];
  const likes = new Map(said.map(({ id, likes: count }) => [id, count]));

  const shape = (each: Saying, threadOf: number | null): object => ({
    objectId: each.id, nick: each.by, link: '', avatar: avatar(each.by), comment: `<p>${escaped(each.text)}</p>`, orig: each.text, time: timeOf(each), like: likes.get(each.id) ?? 0,
    status: 'approved', browser: '', os: '', user_id: null,
    ...(threadOf === null
      ? { sticky: false, children: below(said, each.id).map((child) => shape(child, each.id)) }
      : { pid: each.to, rid: threadOf, reply_user: { nick: said.find(({ id }) => id === each.to)!.by, link: '', avatar: '' } }),
  });
  const topOf = (each: Saying): number => (each.to === null ? each.id : topOf(said.find(({ id }) => id === each.to)!));

  return {
    '/waline': () => page('The bakery sleeps in', `<section id="waline"></section>
<script type="module">
import { init } from '/waline/client.js';
init({ el: '#waline', serverURL: location.origin + '/waline/server', path: '/bakery', lang: 'en', pageSize: ${size}, emoji: false, search: false, imageUploader: false, login: 'disable', reaction: false, noRss: true, noCopyright: true, commentSorting: 'oldest', meta: ['nick'] });
</script>`, '<link rel="stylesheet" href="/waline/client.css">'),
    '/waline/client.js': () => file('full', 'text/javascript; charset=utf-8'),
    '/waline/client.css': () => file('style', 'text/css; charset=utf-8'),
    '/waline/server/api/comment': ({ method, url, body }) => {
      if (method === 'POST') {
        const given = JSON.parse(body) as { comment: string; nick?: string; pid?: number };
        const added: Saying = { id: said.length + 1, by: given.nick || 'Reader Test', at: 300 + said.length, text: given.comment, likes: 0, to: given.pid ?? null };
        said.push(added);
        return json({ errno: 0, errmsg: '', data: shape(added, added.to === null ? null : topOf(added)) });
      }
      const order = url.searchParams.get('sortBy');
      const tops = said.filter(({ to }) => to === null).sort((one, other) => (
        order === 'like_desc' ? (likes.get(other.id) ?? 0) - (likes.get(one.id) ?? 0) : order === 'insertedAt_asc' ? one.at - other.at : other.at - one.at
      ));
      const at = Number(url.searchParams.get('page') ?? 1);
      return json({ errno: 0, errmsg: '', data: { page: at, pageSize: size, totalPages: Math.ceil(tops.length / size), count: said.length, data: tops.slice((at - 1) * size, at * size).map((top) => shape(top, null)) } });
    },
    '/waline/server/api/comment/*': ({ url, body }) => {
      const id = Number(url.pathname.split('/').at(-1));
      const { like } = JSON.parse(body) as { like?: boolean };
      if (like !== undefined) likes.set(id, (likes.get(id) ?? 0) + (like ? 1 : -1));
      return json({ errno: 0, errmsg: '', data: shape(said.find((each) => each.id === id)!, null) });
    },
    '/waline/server/api/article': () => json({ errno: 0, errmsg: '', data: [{ time: 1 }] }),
  };
}

const avatar = (name: string): string => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#7a6a58"/><text x="20" y="27" font-size="18" fill="#fff" text-anchor="middle">${[...name][0]}</text></svg>`)}`;
