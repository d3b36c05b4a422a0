import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { json, page, type Routes } from './routes.ts';
import { below, escaped, talk, timeOf, type Saying } from './talk.ts';

/** Threads on one page of the API. Ghost asks for 20. */
const size = 8;
/** Replies that come with a thread; more on request. */
const withThread = 3;

const idOf = (id: number): string => (0x65f0a1b2c3d4).toString(16) + id.toString(16).padStart(12, '0');
const reader = { id: idOf(900), uuid: '00000000-0000-4000-8000-000000000900', name: 'Reader Test', email: 'reader@paper.example', expertise: null, avatar_image: null, paid: true, status: 'free', can_comment: true };

/**
 * Ghost's comments (`@tryghost/comments-ui`, React in a `srcdoc` frame) at `/ghost`, with the server that it asks: a reader is signed in,
 * who can like and reply; sorting, pages of threads, more replies. State lives as long as the routes.
 * Source of the paths: the bundle itself, `members/api/comments`.
 */
export function createGhost(): Routes {
  const said: Saying[] = [...talk];
  const likes = new Map(said.map(({ id, likes: count }) => [id, count]));
  const liked = new Set<number>();
  const people = new Map<string, number>();
  const member = (name: string) => {
    if (name === reader.name) return reader;
    const number = people.get(name) ?? people.set(name, people.size + 1).get(name)!;
    return { id: idOf(800 + number), uuid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, name, expertise: null, avatar_image: null };
  };
  const numberOf = (id: string): number => parseInt(id.slice(12), 16);

  const shape = (each: Saying, threadOf: number | null, replies: Saying[] = []): object => ({
    id: idOf(each.id), status: 'published', html: `<p>${escaped(each.text)}</p>`, created_at: new Date(timeOf(each)).toISOString(), edited_at: null,
    liked: liked.has(each.id), disliked: false, member: member(each.by), parent_id: threadOf === null ? null : idOf(threadOf),
    in_reply_to_id: threadOf !== null && each.to !== threadOf ? idOf(each.to!) : null,
    in_reply_to_snippet: threadOf !== null && each.to !== threadOf ? said.find(({ id }) => id === each.to)?.text.slice(0, 60) : null,
    count: { likes: likes.get(each.id) ?? 0, dislikes: 0, replies: replies.length, direct_replies: said.filter(({ to }) => to === each.id).length },
    replies: replies.slice(0, withThread).map((reply) => shape(reply, each.id)),
  });
  const thread = (top: Saying): object => shape(top, null, below(said, top.id));
  const find = (id: string): Saying => {
    const found = said.find((each) => each.id === numberOf(id));
    if (!found) throw new Error(`no comment ${id}`);
    return found;
  };
  const topOf = (each: Saying): number => (each.to === null ? each.id : topOf(said.find(({ id }) => id === each.to)!));

  return {
    '/ghost': () => page('The bakery sleeps in', `<section class="gh-comments"><script src="/ghost/comments-ui.js" data-ghost-comments="" data-api="/ghost/api/content" data-key="key" data-post-id="${idOf(500)}" data-title="Member discussion" data-count="true" data-color-scheme="light" data-avatar-saturation="60" data-accent-color="#8c2f25" data-comments-enabled="all" data-publication="The Mill Street Mirror" data-locale="en" crossorigin="anonymous"></script></section>`),
    '/ghost/comments-ui.js': () => ({ type: 'text/javascript; charset=utf-8', body: readFileSync(bundle()) }),
    '/ghost/api/content/settings/': () => json({ settings: { title: 'The Mill Street Mirror', labs: {}, support_email_address: null } }),
    '/members/api/member/': () => json(reader),
    '/members/api/session/': () => ({ type: 'text/plain', body: 'signed-in' }),
    '/members/api/comments/counts/': () => json({ [idOf(500)]: said.length }),
    '/members/api/comments/post/*': ({ url }) => {
      const order = url.searchParams.get('order') ?? 'created_at desc';
      const tops = said.filter(({ to }) => to === null).sort((one, other) => (
        /likes|net_score/.test(order) ? (likes.get(other.id) ?? 0) - (likes.get(one.id) ?? 0) || other.at - one.at : /asc/.test(order) ? one.at - other.at : other.at - one.at
      ));
      const at = Number(url.searchParams.get('page') ?? 1);
      const pages = Math.ceil(tops.length / size);
      return json({
        comments: tops.slice((at - 1) * size, at * size).map(thread),
        meta: { pagination: { page: at, limit: size, pages, total: tops.length, next: at < pages ? at + 1 : null, prev: at > 1 ? at - 1 : null } },
      });
    },
    '/members/api/comments/': ({ body }) => {
      const { comments: [given] } = JSON.parse(body) as { comments: [{ html: string; parent_id?: string; in_reply_to_id?: string }] };
      const to = given.in_reply_to_id ?? given.parent_id;
      const added: Saying = { id: said.length + 1, by: reader.name, at: 300 + said.length, text: given.html.replace(/<[^>]+>/g, ''), likes: 0, to: to ? numberOf(to) : null };
      said.push(added);
      return json({ comments: [shape(added, added.to === null ? null : topOf(added))] }, 201);
    },
    '/members/api/comments/*': ({ url, method }) => {
      const [id, what] = url.pathname.replace('/members/api/comments/', '').split('/');
      const each = find(id!);
      if (what === 'like') {
        const on = method === 'POST';
        likes.set(each.id, (likes.get(each.id) ?? 0) + (on ? 1 : -1));
        if (on) liked.add(each.id);
        else liked.delete(each.id);
        return { status: 204, type: 'text/plain', body: '' };
      }
      if (what === 'replies') {
        const after = /id:>'([0-9a-f]+)'/.exec(url.searchParams.get('filter') ?? '')?.[1];
        const replies = below(said, each.id).filter((reply) => !after || reply.id > numberOf(after));
        return json({ comments: replies.map((reply) => shape(reply, each.id)), meta: { pagination: { page: 1, limit: 100, pages: 1, total: replies.length, next: null, prev: null } } });
      }
      return json({ comments: [each.to === null ? thread(each) : shape(each, topOf(each))] });
    },
  };
}

/** The package has no entry point that Node could find. */
const bundle = (): string => createRequire(import.meta.url).resolve('@tryghost/comments-ui/umd/comments-ui.min.js');
