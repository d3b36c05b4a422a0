import { describe, expect, it } from 'vitest';
import { page as pageWith, plain } from './build.ts';
import { find, parse, readPage } from './read.ts';

const sources = import.meta.glob<string>('./*/source.html', { query: '?raw', import: 'default', eager: true });
const pageOf = (name: string) => parse(sources[`./${name}/source.html`]!);

describe('what looks like a platform\'s discussion and is none is left alone', () => {
  it.each<[string, string]>([
    ['a code listing', '<body class="comments"><pre><span class="comment">// one</span>\n<span class="comment" id="comment-2">// two</span></pre><code><span class="comment">#</span></code>'],
    ['OpenWeb not loaded yet', '<div data-spotim-module="conversation"><div data-spot-im-shadow-host="conversation"><template shadowrootmode="open"><div class="spcv_skeleton"></div></template></div></div><div data-spotim-module="messages-count">12</div>'],
    ['Coral with nothing but its form', '<div id="coral_thread"><div id="coral-shadow-container"><template shadowrootmode="open"><div id="coral"><form id="comments-postCommentForm-form"><div data-testid="comment-reply-button">Reply</div></form></div></template></div></div>'],
    ['a drawer that is still empty', '<div data-testid="comments-panel"><header>0 comments on Fog</header><div data-testid="comment-list"></div></div>'],
    ['the place where The Athletic\'s will come', '<div id="comments-section" class="Article_CommentsWrapper__a"><div class="Comments_CommentBanner__b">COMMENTS 12</div></div>'],
    ['Guardian Picks without the discussion', '<div data-component="discussion"><h3>Guardian Pick</h3><p>Fog.</p><a data-link-name="jump-to-comment-timestamp" href="https://discussion.theguardian.com/comment-permalink/1"><time datetime="2026-05-09T07:31:22Z">now</time></a></div>'],
    ['anchors before comments on a page that is not Drupal\'s', '<a id="comment-6a00"></a><div class="comment"><p class="submitted">Posted by <span class="username">Ann</span></p><div class="content">Fog.</div></div>'],
    ['a story of articles', '<div class="viafoura"><article><h2>Fog</h2><time datetime="2026-05-09">9 May</time><p>It came at noon.</p></article></div>'],
    ['a list of Substack letters', '<div class="portable-archive"><div class="comment-count">12</div><div class="comment"><div class="comment-content">Fog</div></div></div>'],
    ['wpDiscuz with its form alone', '<div id="wpdcom"><div class="wpd-form-wrap"><form class="wpd_comm_form"></form></div><div class="wpd-thread-list"></div></div>'],
    ['an empty IntenseDebate', '<div id="idc-container"><div id="idc-cover" class="idc-comments"></div><div id="IDCommentsNewThreadCover"></div></div>'],
  ])('%s', (_, html) => expect(find(parse(`<!doctype html><html><body>${html}</body></html>`), 'https://paper.example/fog/')).toEqual([]));
});

it('a frame of Coral\'s is read at its own address only: a page that holds the same names has another recipe or none', () => {
  expect(find(pageOf('coral-talk'), 'https://paper.example/tram/')).toEqual([]);
  expect(find(pageOf('coral-frame'), 'https://paper.example/snow/')).toEqual([]);
});

it('The Guardian\'s second page takes the place of the first, whose comments stay known and answerable', async () => {
  const page = pageOf('guardian');
  const [reading] = await readPage(page, 'https://warden.example/hedge');
  const before = reading!.discussion.comments.map(({ id }) => id);
  const list = page.querySelector('.dcr-list > ul')!;
  const thread = list.lastElementChild!;
  const next = thread.cloneNode(true) as Element;
  const record = next.querySelector('[id^="comment-"]')!;
  record.id = 'comment-160000099';
  record.querySelector('header > div')!.insertAdjacentHTML('beforeend', '<a href="#comment-160000002">twitcher</a>');
  const removed = [...list.children];
  list.replaceChildren(next);
  await reading!.read({ removed, added: [next] });
  expect(reading!.discussion.comments.map(({ id }) => id)).toEqual([...before, 'comment-160000099']);
  expect(reading!.comment('comment-160000099')).toMatchObject({ parent: 'comment-160000002', depth: 2 });
});

it('OpenWeb\'s \'see more\' brings the rest of the words, and is not among them', async () => {
  const page = pageOf('openweb');
  const [reading] = await readPage(page, 'https://relais.example/canal/');
  const id = 'sp_MoRv4nne_canal-7781_c_2aaa_r_2bbb';
  const text = page.querySelector('[data-spot-im-shadow-host]')!.shadowRoot!.querySelector(`[data-message-id="${id}"] [data-spot-im-class="message-text"]`)!;
  const rest = page.createElement('p');
  rest.textContent = 'Le curé les avait bénis.';
  text.firstElementChild!.append(rest);
  text.lastElementChild!.remove();
  await reading!.read({ added: [rest] });
  expect(reading!.comment(id)!.text).toBe('Dans le bief du haut, comme en 1998.\nLe curé les avait bénis.');
});

it('a Coral reply stays where it is when the list takes its parent\'s row out of the document', async () => {
  const page = pageOf('coral-verge');
  const [reading] = await readPage(page, 'https://margin.example/2026/toaster/');
  const row = page.querySelectorAll('#coral-shadow-container')[1]!.shadowRoot!.querySelector('[data-index="0"]')!;
  const depths = () => reading!.discussion.comments.map(({ id, depth }) => `${id.slice(9, 13)} ${depth}`);
  const before = depths();
  row.remove();
  await reading!.read({ removed: [row] });
  expect(depths()).toEqual(before);
});

it('a comment without a link of its own gets the article\'s, as the platform reads it; a frame that does not know its article gives none', async () => {
  const recipe = { ...plain, id: [{ sel: '.who' }], linkParam: 'c' };
  const links = async (document: Document) => (await readPage(document, 'https://paper.example/fog?p=1#top', { only: [recipe] }))[0]!.discussion.comments.map(({ permalink }) => permalink);
  const html = pageWith([{ id: 'x', author: 'a b' }]);
  expect(await links(parse(html))).toEqual(['https://paper.example/fog?p=1&c=a+b']);
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frame.contentDocument!.replaceChild(frame.contentDocument!.importNode(parse(html).documentElement, true), frame.contentDocument!.documentElement);
  expect(await links(frame.contentDocument!)).toEqual([null]);
  frame.remove();
});
