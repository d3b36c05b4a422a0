import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startFinder } from '../../lib/page/finder/finder.ts';
import { look } from '../../lib/page/finder/look.ts';
import { parse } from './read.ts';

const sources = import.meta.glob<string>('./*/source.html', { query: '?raw', import: 'default', eager: true });

const words = 'The ferry was late again and nobody said a word about it, which is how it always goes here.';
const record = (at: number) => `<li class="comment" id="comment-${at}"><b>Reader ${at}</b> <time datetime="2026-03-05">5 March</time><p>${words} ${at}</p></li>`;

/** Platforms that stand in frames of their own. */
const framed = /cusdis|embed|frame|ghost|remark42|giscus|utterances|disqus|fastcomments|yahoo\//;

describe('a page that a recipe reads is never lost for the finder\'s sake', () => {
  it.each(Object.keys(sources))('%s', (path) => expect(look(parse(sources[path]!), framed.test(path))).not.toBeNull());
});

describe('without a single telling name', () => {
  it.each([
    ['rows', (at: number) => `<div class="q7"><div class="r1"><a class="k" href="/user/${at}">Reader ${at}</a> <span>3 hours ago</span></div><div>${words} ${at}</div></div>`],
    ['a definition list', (at: number) => `<dt class="q7"><a rel="nofollow" href="https://r${at}.example">Reader ${at}</a> 05.03.2026</dt><dd>${words} ${at}</dd>`],
    ['a table', (at: number) => `<table><tr><td class="q7"><a href="/member.php?u=${at}">Reader ${at}</a></td></tr><tr><td>10:0${at}</td><td>${words} ${at}</td></tr></table>`],
    ['writers in `cite` and no time at all', (at: number) => `<li class="q${at}"><cite><span>Reader ${at}</span></cite><div><p>${words} ${at}</p></div></li>`],
    ['names that are no links', (at: number) => `<div class="q7"><div>Reader ${at} said:</div><p>${words} ${at}</p><div><i>${at} hours ago</i></div></div>`],
    ['nested records', (at: number) => `<article class="q7"><a href="/profile/${at}">Reader ${at}</a> <time>1 d</time><p>${words} ${at}</p></article>`],
  ])('%s are found', (_, row) => expect(look(parse(`<body><h1>Fog</h1><p>${words}</p>${[1, 2, 3].map(row).join('')}`), false)).toBe('repeats'));
});

it('a single comment is found by the time that leads to it', () => {
  const one = (href: string) => parse(`<body><h1>Fog</h1><p>${words}</p><div><b>Reader</b> <a href="${href}">5 March 2026</a></div><div class="q7">${words}</div></body>`);
  expect(look(one('/fog#x81'), false)).toBe('repeats');
  expect(look(one('/2026/03/05'), false)).toBeNull();
});

describe('what only looks like comments loads nothing', () => {
  it.each([
    ['a link to comments', '<article><h1>Fog</h1><p class="byline">By Ann, 5 March 2026</p><p>It came at noon.</p><a class="comments-link" href="#comments">12 comments</a></article>'],
    ['an empty widget and a form', '<div id="comments" class="comments-area"><h3>Leave a comment</h3><form id="commentform"><p>Your email address will not be published.</p><textarea></textarea></form><div id="disqus_thread"></div></div>'],
    ['a widget\'s script', `<div id="comments"><script>var shown = "2026-03-05 10:00"; var text = "${words}";</script></div>`],
    ['a list of articles', [1, 2, 3, 4].map((at) => `<div class="t"><time>5 March 2026</time><h3><a href="/story-${at}">What the harbour master said about number ${at}</a></h3><p>${words}</p></div>`).join('')],
    ['search results', [1, 2, 3, 4].map((at) => `<li><a href="/user-guide/${at}">How the harbour keeps its books, part ${at}</a><p>5 March 2026. ${words}</p></li>`).join('')],
    ['products', [1, 2, 3, 4].map((at) => `<li class="p"><a href="/p/${at}#top"><img alt=""></a><a href="/p/${at}">Lamp ${at}</a><span>19.99</span></li>`).join('')],
    ['links in running text', `<p>${[1, 2, 3, 4].map((at) => `${words} <a rel="nofollow" href="https://x${at}.example">see</a> on 5 March 2026. `).join('')}</p>`],
    ['paragraphs with dates and links in them', [1, 2, 3, 4].map((at) => `<p><b>${at} March 2026:</b> ${words} <a href="/x${at}">on 5 April</a> ${words}</p>`).join('')],
    ['a time shown twice over an article', `<div><time class="d">5 March 2026</time></div><div><time class="d">6 March 2026</time></div><p>${words}</p>`],
    ['a shadow host without comments', '<div id="coral-shadow-container"><template shadowrootmode="open"><form><textarea></textarea></form></template></div>'],
  ])('%s', (_, html) => expect(look(parse(`<!doctype html><body>${html}</body>`), true)).toBeNull());
});

describe('a section that comes late', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => {
    vi.useRealTimers();
    for (const frame of frames.splice(0)) frame.remove();
  });

  /** A finder in a document of its own, after its load. */
  function started(html = '<main></main>') {
    const frame = document.createElement('iframe');
    frames.push(frame);
    document.body.append(frame);
    const inner = frame.contentDocument!;
    inner.body.append(...parse(html).body.childNodes);
    const found = vi.fn<(why: string) => void>();
    // Timers are the test's own, so that hours pass at once.
    vi.useFakeTimers();
    const window = {
      setTimeout: ((work: () => void, ms: number) => setTimeout(work, ms)) as unknown as Window['setTimeout'],
      clearTimeout: (timer?: number) => clearTimeout(timer),
      addEventListener: frame.contentWindow!.addEventListener.bind(frame.contentWindow!),
    };
    const finding = startFinder({ document: inner, window, isFrame: false }, found);
    const add = () => inner.querySelector('main')!.append(...parse(`<ol>${[1, 2].map(record).join('')}</ol>`).body.childNodes);
    return { inner, frame, found, finding, add };
  }

  it('is found within the pauses after the load, and told once', () => {
    const { found, add, finding } = started();
    vi.advanceTimersByTime(2000);
    add();
    vi.advanceTimersByTime(120_000);
    expect(found.mock.calls).toEqual([['comment-records']]);
    expect(finding).toMatchObject({ why: 'comment-records', ms: expect.any(Number) as number });
    add();
    vi.advanceTimersByTime(120_000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('is found in a shadow root that is attached after its host', () => {
    const { inner, found } = started('<div id="coral-shadow-container"></div>');
    vi.advanceTimersByTime(500);
    inner.querySelector('div')!.attachShadow({ mode: 'open' }).append(...parse(`<div class="coral-comment">${words}</div>`).body.childNodes);
    vi.advanceTimersByTime(5000);
    expect(found.mock.calls).toEqual([['shadow-host']]);
  });

  it('is found when the application shows another page', () => {
    const { frame, found, add } = started();
    vi.advanceTimersByTime(3_600_000);
    add();
    frame.contentWindow!.dispatchEvent(new PopStateEvent('popstate'));
    vi.advanceTimersByTime(300);
    expect(found).toHaveBeenCalledTimes(1);
  });

  it('is found after the reader\'s click, whenever that comes; a click that the page makes up is no sign', async () => {
    const main = document.createElement('main');
    main.append(document.createElement('button'));
    document.body.append(main);
    const timers: (() => void)[] = [];
    const found = vi.fn<(why: string) => void>();
    const window = {
      setTimeout: ((work: () => void) => timers.push(work)) as unknown as Window['setTimeout'],
      clearTimeout: () => undefined,
      addEventListener: globalThis.addEventListener.bind(globalThis),
    };
    startFinder({ document, window, isFrame: false }, found);
    for (let at = 0; at < timers.length; at++) timers[at]!();
    expect(timers).toHaveLength(5);
    main.append(...parse(`<ol>${record(1)}</ol>`).body.childNodes);
    main.querySelector('button')!.click();
    expect(timers).toHaveLength(5);
    await userEvent.click(main.querySelector('button')!);
    expect(timers).toHaveLength(6);
    timers[5]!();
    expect(found.mock.calls).toEqual([['comment-records']]);
    main.remove();
  });

  it('costs nothing while the page rests', () => {
    const { found } = started();
    vi.advanceTimersByTime(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(found).not.toHaveBeenCalled();
  });

  it('leaves the page as it was', () => {
    const { inner, found } = started(`<ol>${record(1)}</ol>`);
    const before = inner.documentElement.outerHTML;
    vi.advanceTimersByTime(60_000);
    expect(found).toHaveBeenCalledTimes(1);
    expect(inner.documentElement.outerHTML).toBe(before);
  });
});
