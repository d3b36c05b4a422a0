import { article, hashed, page, voices } from '../../pages/guess-pages.ts';
import type { Answer, Routes } from './routes.ts';

/** Pages that do something while they are open. */
const html = (body: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: body.replace('<head>', '<head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{font:17px/1.6 Georgia,serif;max-width:720px;margin:32px auto;padding:0 16px 900px}ol{list-style:none;padding:0}li{margin:0 0 16px}</style>'),
});

const rows = (count: number, from = 0) => `<ol class="comment-list">${voices(from + count).slice(from).map(({ who, words }, at) =>
  `<li id="comment-${from + at}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${who}</b></div><time datetime="2026-03-0${1 + at}T10:00:00Z">March ${1 + at}</time></footer><div class="comment-content"><p>${words}</p></div></article></li>`).join('')}</ol>`;
const section = (count: number, from = 0, attributes = '') => `<section id="comments" class="comments-area"${attributes}><h2 class="comments-title">${count} comments</h2>${rows(count, from)}</section>`;

/** A framework's page: links change the address and what is shown, nothing is loaded. */
const app = () => page(`<nav><button id="next">Next story</button> <button id="none">About us</button></nav><div id="view"></div>
<script>
const views = ${JSON.stringify({ '/app': `<h1>First</h1>${section(5)}`, '/app/next': `<h1>Second</h1>${section(8, 20)}`, '/app/none': '<h1>About us</h1><p>A paper.</p>' }).replace(/</g, '\\u003c')};
const show = () => { document.querySelector('#view').innerHTML = views[location.pathname]; };
const go = (path) => { history.pushState(null, '', path); setTimeout(show, 120); };
document.querySelector('#next').onclick = () => go('/app/next');
document.querySelector('#none').onclick = () => go('/app/none');
addEventListener('popstate', show);
show();
</script>`);

const opens = () => page(`${article}<button id="open" onclick="document.querySelector('#place').innerHTML = document.querySelector('template').innerHTML; this.remove()">Show 6 comments</button><div id="place"></div><template>${section(6)}</template>`);

export const moments: Routes = {
  '/plain': () => html(page(article)),
  '/app*': () => html(app()),
  '/comments': () => html(page(`<h1>6 comments</h1><section id="comments">${hashed(voices(6))}<form><textarea rows="4"></textarea></form></section>`)),
  '/opens': () => html(opens()),
  '/tabbed': () => html(page(`${article}${section(6, 0, ' style="display:none"')}`)),
};
