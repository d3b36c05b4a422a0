import { describe, expect, it } from 'vitest';
import { declaredCount, declaredLanguage } from '../../lib/page/declared.ts';
import { parse, readPage } from './read.ts';

const ld = (...data: unknown[]) => parse(`<!doctype html><html><head>${data.map((each) => `<script type="application/ld+json">${typeof each === 'string' ? each : JSON.stringify(each)}</script>`).join('')}</head><body></body></html>`);

describe('the number of comments that a page states for machines', () => {
  it('is the article\'s own, in a graph or alone, as number or string', () => {
    expect(declaredCount(ld({ '@type': 'NewsArticle', commentCount: 214 }))).toBe(214);
    expect(declaredCount(ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article', 'BlogPosting'], commentCount: '80' }] }))).toBe(80);
    expect(declaredCount(ld({ '@type': 'Article', interactionStatistic: [{ '@type': 'InteractionCounter', interactionType: { '@type': 'CommentAction' }, userInteractionCount: 7 }] }))).toBe(7);
  });

  it('is none where several articles differ, where it is no article\'s, or no number', () => {
    expect(declaredCount(ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', commentCount: 3 }, { '@type': 'NewsArticle', commentCount: 9 }] }))).toBeNull();
    expect(declaredCount(ld({ '@type': 'Person', commentCount: 4000 }))).toBeNull();
    expect(declaredCount(ld({ '@type': 'Article', commentCount: 'many' }, { '@type': 'Article', commentCount: -1 }))).toBeNull();
  });

  it('survives broken, huge and hostile data', () => {
    expect(declaredCount(ld('{"@type": "Article", "commentCount": ', `"${'x'.repeat(500_000)}"`, 'null', '[[[[]]]]', { '@type': 'Article', interactionStatistic: [null, 3, { interactionType: null }], commentCount: 5 }))).toBe(5);
    let deep: unknown = { '@type': 'Article', commentCount: 5 };
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(declaredCount(ld(deep))).toBeNull();
  });

  it('tells the reader how much is not loaded, where the page shows no number', async () => {
    const page = (more: string) => `<!doctype html><html><head><script type="application/ld+json">{"@type":"BlogPosting","commentCount":"31"}</script></head><body><div id="commentform"></div>
      <ol class="commentlist">${[1, 2].map((n) => `<li class="comment depth-1" id="comment-${n}"><cite class="fn">Pip ${n}</cite><div class="comment-content"><p>Number ${n}.</p></div></li>`).join('')}</ol>${more}</body></html>`;
    expect((await readPage(parse(page('')), 'https://paper.example/'))[0]!.discussion.stated).toBe(31);
  });
});

it('a frame\'s dates are read in the language of its address: the fifth of March is not the third of May', async () => {
  const frame = `<!doctype html><html lang="en"><body><div role="list"><article id="remark42__comment-a1"><div><div><button>Léa</button></div>
    <a href="https://pont.example/#remark42__comment-a1">05/03/2026 à 14:03</a></div><div><div class="raw-content"><p>Enfin.</p></div></div></article></div></body></html>`;
  const read = async (url: string) => (await readPage(parse(frame), url))[0]!.discussion.comments[0]!.time;
  const local = (month: number, day: number) => new Date(2026, month - 1, day, 14, 3).toISOString().replace('.000Z', 'Z');
  expect(await read('https://talk.example/web/iframe.html?url=https%3A%2F%2Fpont.example%2F&locale=fr')).toBe(local(3, 5));
  expect(await read('https://talk.example/web/iframe.html?url=https%3A%2F%2Fpont.example%2F')).toBe(local(5, 3));
});

it('a document\'s language is what it says first and most plainly', () => {
  const of = (html: string) => declaredLanguage(parse(html), 'https://paper.example/?locale=xx');
  expect(of('<html lang="de-AT"><meta http-equiv="Content-Language" content="fr">')).toBe('de-AT');
  expect(of('<html><meta http-equiv="Content-Language" content="fr, en">')).toBe('fr');
  expect(of('<html><p>Hello')).toBe('en');
});
