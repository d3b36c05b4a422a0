import type { Routes } from './routes.ts';
import { type Saying, talk } from './talk.ts';

/** A paper on WordPress whose discussion grows between visits: the test says how many have been written so far. */
export interface Growing {
  routes: Routes;
  /** The first so many of the talk are there. */
  count: number;
}

/** Written in the last half hour: what was there long before a visit is not new, though it was not loaded then. */
const began = Date.now() - 30 * 60_000;

const filler = Array.from({ length: 14 }, (_, i) => `<p>Paragraph ${i + 1}. The bakery on Mill Lane will open at nine from May, three hours later than it has for a hundred and eleven years.</p>`).join('');

function row(all: readonly Saying[], each: Saying, depth: number): string {
  const replies = all.filter(({ to }) => to === each.id);
  const time = new Date(began + each.id * 60_000).toISOString();
  return `<li id="comment-${each.id}" class="comment depth-${depth}${replies.length ? ' parent' : ''}"><article id="div-comment-${each.id}" class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">${each.by}</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-${each.id}"><time datetime="${time}">${time.slice(0, 16)}</time></a></div></footer>
<div class="comment-content"><p>${each.text}</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div></article>
${replies.length ? `<ol class="children">${replies.map((reply) => row(all, reply, depth + 1)).join('')}</ol>` : ''}</li>`;
}

export function createGrowing(count: number): Growing {
  const growing: Growing = {
    count,
    routes: {
      '/*': () => {
        const all = talk.slice(0, growing.count);
        return {
          type: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bakery sleeps in</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body{font:17px/1.6 Georgia,serif;max-width:680px;margin:32px auto;padding:0 24px 900px}ol{list-style:none;padding:0}.children{padding-left:28px}.says{position:absolute;clip-path:inset(50%)}textarea{width:100%;font:inherit}</style></head>
<body><main><article><h1>The bakery sleeps in</h1>${filler}</article><div id="comments" class="comments-area"><h2 class="comments-title">What readers say</h2>
<ol class="comment-list">${all.filter(({ to }) => to === null).map((each) => row(all, each, 1)).join('')}</ol>
<div id="respond" class="comment-respond"><form><textarea id="comment" name="comment" rows="4"></textarea></form></div></div></main></body></html>`,
        };
      },
    },
  };
  return growing;
}
