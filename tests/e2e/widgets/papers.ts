import { article, hashed, page, voices } from '../../pages/guess-pages.ts';
import type { Answer, Routes } from './routes.ts';

/** Papers that are hard to read: of unknown make, changed since a recipe was written, or with more than one discussion. */

const style = '<style>body{font:17px/1.6 Georgia,serif;max-width:720px;margin:32px auto;padding:0 16px 900px}ol{list-style:none;padding:0}li,.story{margin:0 0 16px}</style><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">';
const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body: body.replace('<head>', `<head>${style}`) });

/** Letters that look like teasers: the guess is in doubt. */
export const teasers = `<div class="river">${voices(6).map(({ who, when, words }) => `<div class="story"><h3><a href="/s">${words.slice(0, 40)}</a></h3><p>${words}</p><span class="by">${who}</span> <span class="on">${when}</span></div>`).join('')}</div>`;

/** A discussion of unknown make. */
const board = (count: number) => `<section id="comments"><h3>${count} comments</h3>${hashed(voices(count))}<form><textarea rows="4"></textarea></form></section>`;

/** Isso's rows. `changed`: as a later version might draw them, the writer's name where no recipe looks. */
const row = (at: number, { changed = false } = {}) => {
  const { who, words } = voices(at + 1)[at]!;
  const time = `<a class="isso-permalink" href="#isso-${at}"><time datetime="2026-03-0${1 + (at % 9)}T10:00:00Z">March ${1 + (at % 9)}, 2026</time></a>`;
  const head = `<div class="isso-comment-header">${changed ? `<b class="who">${who}</b>` : `<span class="isso-author">${who}</span>`} ${time}</div>`;
  const text = changed ? `<div class="said"><p>${words}</p></div>` : `<div class="isso-text"><p>${words}</p></div>`;
  return `<div class="isso-comment" id="isso-${at}"><div class="isso-text-wrapper">${head}${text}<div class="isso-comment-footer"><a class="isso-reply" href="#">Reply</a></div></div></div>`;
};
const isso = (rows: string, more = '') => page(`${article}<section id="isso-thread"><h4 class="isso-thread-heading">6 Comments</h4><div id="isso-root">${rows}</div></section>${more}`);
const list = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');

const wordpress = (from: number, count: number) => `<ol class="comment-list">${voices(from + count).slice(from).map(({ who, words }, at) => `<li id="comment-${from + at}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${who}</b></div><time datetime="2026-03-0${1 + at}T10:00:00Z">March ${1 + at}</time></footer><div class="comment-content"><p>${words}</p></div></article></li>`).join('')}</ol>`;
const several = page(`<h1>Letters</h1><h2>From the harbour</h2>${wordpress(0, 5)}<div style="height:3000px"></div><h2 id="isso-thread">From the hill</h2><div id="isso-root">${list(4, (at) => row(at))}</div>`);

export const papers: Routes = {
  '/': () => html(page(`${article}${board(6)}`)),
  '/other': () => html(page(`${article}<aside></aside>${board(9)}`, { title: 'Another page' })),
  '/maybe': () => html(page(teasers)),
  '/maybe-framed': () => html(page(`${article}<iframe src="http://inner.example/maybe" style="width:100%;height:900px;border:0"></iframe>`)),
  '/framed': () => html(page(`${article}<iframe src="http://inner.example/plain" style="width:100%;height:1400px;border:0"></iframe>`)),
  '/plain': () => html(page(board(6))),
  '/both': () => html(page(`${teasers}${board(5)}`)),
  '/shadow': () => html(page(`${article}<reader-talk></reader-talk><script>document.querySelector('reader-talk').attachShadow({mode:'closed'}).innerHTML=${JSON.stringify(teasers).replace(/</g, '\\u003c')}</script>`)),
  '/isso': () => html(isso(list(6, (at) => row(at)))),
  '/changed': () => html(isso(list(6, (at) => row(at, { changed: true })))),
  '/changes-later': () => html(isso(list(4, (at) => row(at)), `<button id="more" onclick="document.querySelector('#isso-root').insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML)">Load more</button><template>${list(10, (at) => row(at + 4, { changed: true }))}</template>`)),
  '/waiting': () => html(isso('', `<button id="more" onclick="document.querySelector('#isso-root').innerHTML = document.querySelector('template').innerHTML">Show</button><template>${list(6, (at) => row(at))}</template>`)),
  '/several': () => html(several),
  '/several-framed': () => html(page(`${article}<iframe src="http://inner.example/several" style="width:100%;height:600px;border:0"></iframe>`)),
  '/blocked': () => html(isso(list(6, (at) => row(at))).replace('</head>', '<style id="blocker">#isso-thread{display:none!important}</style></head>')),
};
