import { describe, expect, it, vi } from 'vitest';
import type { Discussion } from '../../lib/model/discussion.ts';
import { guessSections, sure } from '../../lib/page/guess/index.ts';
import { createReading } from '../../lib/page/read.ts';
import { article, bare, definitions, forum, hashed, page, type Voice, voices } from './guess-pages.ts';
import { now, parse } from './read.ts';

const url = 'https://paper.example/ferry.html';

const sections = async (document: Document) => (await guessSections(document, { url, lang: document.documentElement.lang })).filter(({ confidence }) => confidence >= sure);

/** What is read of a page without being asked. */
async function readings(html: string): Promise<Discussion[]> {
  const document = parse(html);
  const found = (await sections(document)).map((section) => createReading(section, { url, site: 'paper.example', now: () => now, lang: document.documentElement.lang }));
  for (const reading of found) await reading.read();
  return found.map(({ discussion }) => discussion);
}

const flatten = (list: readonly Voice[]): Voice[] => list.flatMap((voice) => [voice, ...flatten(voice.answers ?? [])]);

async function readsAll(html: string, list: readonly Voice[]): Promise<Discussion> {
  const found = await readings(html);
  expect(found).toHaveLength(1);
  const { comments } = found[0]!;
  expect(comments.map(({ text }) => text)).toEqual(flatten(list).map(({ words }) => words));
  expect(comments.map(({ author }) => author?.name)).toEqual(flatten(list).map(({ who }) => who));
  expect(comments.every(({ time, timeText }) => time ?? timeText)).toBe(true);
  return found[0]!;
}

describe('comments without names that help', () => {
  it('in nested lists with hashed classes: who, when, words, and who answers whom', async () => {
    const list = voices(6);
    list[1]!.answers = voices(8).slice(6);
    list[1]!.answers[0]!.answers = [{ who: 'Late Riser', when: 'March 9, 2024 at 8:02 am', words: 'A reply to a reply, still a comment like any other.' }];
    const { comments } = await readsAll(page(`${article}<h2>9 comments</h2>${hashed(list)}`), list);
    const idOf = (who: string) => comments.find(({ author }) => author?.name === who)!.id;
    expect(comments.find(({ author }) => author?.name === 'Selma Oduya')!.parent).toBe(idOf('Tam Kerrigan'));
    expect(comments.find(({ author }) => author?.name === 'Late Riser')!.parent).toBe(idOf('Selma Oduya'));
  });

  it('in bare divs', async () => {
    const list = voices(8);
    await readsAll(page(`${article}<h3>What readers say</h3>${bare(list)}`), list);
  });

  it('in a forum of tables, where a profile is not part of the words', async () => {
    const list = voices(8);
    await readsAll(page(forum(list)), list);
  });

  it('in rows of words that have a name, each behind one without that tells who and when', async () => {
    const list = voices(8);
    const rows = list.map(({ who, when, words }, at) => `<tr><td rowspan="2"><b>${who}</b><br><small>Member</small></td><td>written: ${when}</td></tr><tr class="words"><td><div>${words}</div></td></tr>${at === 3 ? '<tr><td colspan="2">Advertisement</td></tr>' : ''}`);
    await readsAll(page(`<h1>Ferry talk</h1><table><tr><th>Who</th><th>What</th></tr>${rows.join('')}</table>`), list);
  });

  it('in rows without names, of which the first has a cell that reaches over all of a post', async () => {
    const list = voices(8);
    const rows = list.map(({ who, when, words }) => `<tr><td rowspan="3"><p><a href="/p/${encodeURIComponent(who)}">${who}</a></p><p>${when}</p></td><td><b>The ferry</b></td></tr><tr><td>${words}</td></tr><tr><td><a href="/answer">Reply</a></td></tr>`);
    await readsAll(page(`<h1>Ferry talk</h1><table>${rows.join('')}</table>`), list);
  });

  it('with a weekday before the day, and no year', async () => {
    const list = voices(8, { when: (at) => `Thursday ${at + 2}th April` });
    const { comments } = await readsAll(page(`${article}<h2>8 comments</h2>${hashed(list)}`), list);
    expect(comments[1]!.timeText).toBe('Thursday 3th April');
  });

  it('in a definition list, where a comment is several elements', async () => {
    const list = voices(5);
    await readsAll(page(article + definitions(list)), list);
  });

  it('in an open shadow root', async () => {
    const list = voices(7);
    await readsAll(page(`${article}<reader-talk><template shadowrootmode="open"><h2>Comments</h2>${hashed(list)}</template></reader-talk>`), list);
  });

  it.each([
    ['de', 'Kommentare', (at: number) => `vor ${at + 2} Stunden`],
    ['fr', 'commentaires', (at: number) => `il y a ${at + 2} heures`],
    ['ru', 'комментариев', (at: number) => `${at + 2} часов назад`],
    ['ja', 'コメント', (at: number) => `${at + 2}時間前`],
    ['ar', 'تعليقات', (at: number) => `منذ ${at + 11} ساعة`],
    ['pl', 'komentarzy', (at: number) => `${at + 3} marca 2024, 10:2${at % 10}`],
  ])('in %s, with times as they are said there', async (lang, heading, when) => {
    const list = voices(8, { when });
    const { comments } = await readsAll(page(`${article}<h2>8 ${heading}</h2>${hashed(list)}`, { lang }), list);
    expect(comments[0]!.timeText).toBe(when(0));
  });
});

describe('a page of thousands of comments', () => {
  it('has its turn all the time, and may change meanwhile', async () => {
    const document = parse(page(`${article}<h2>Comments</h2>${hashed(voices(3000))}`));
    const turns = vi.spyOn((globalThis as unknown as { scheduler: { yield(): Promise<void> } }).scheduler, 'yield');
    const [section] = await sections(document);
    expect(section!.root.querySelectorAll(section!.recipe.record.sel)).toHaveLength(3000);
    expect(turns.mock.calls.length).toBeGreaterThan(5);
    turns.mockRestore();
    const again = sections(document);
    document.querySelector('ol')!.remove();
    expect(await again).toEqual([]);
  });
});

describe('lists that are left alone', () => {
  const titles = ['Harbour board resigns', 'Ten soups for winter', 'School choir wins again', 'Rain expected by Friday', 'Old mill to be sold', 'Council debates parking', 'Two swans return', 'A new baker in Mill Lane'];
  const teaser = (title: string, at: number) => `<div class="c4"><a href="/story/${at}"><img src="p${at}.jpg" alt=""></a><h3><a href="/story/${at}">${title} and what it means for the town</a></h3><p>By Marta Lund · ${1 + at} March 2024</p><p>A few lines that tell what the story is about, so that somebody opens it and reads on.</p></div>`;
  it.each([
    ['articles of a front page', titles.map(teaser).join('')],
    ['search results', titles.map((title, at) => `<div><a href="https://other.example/${at}">${title}: all there is to know</a><cite>other.example › ${at}</cite><p><span>${at + 1} Mar 2024</span> — Snippet of a page that was found, with the word in it that somebody looked for …</p></div>`).join('')],
    ['products', titles.map((title, at) => `<li class="p"><img src="${at}.jpg" alt=""><a href="/buy/${at}">${title}, stainless, 20 cm</a><span>€ ${at + 9}.90</span><button>Add to basket</button></li>`).join('')],
    ['a changelog', titles.map((title, at) => `<section><h2>Version 2.${8 - at}.0</h2><time datetime="2024-03-0${8 - at}">March ${8 - at}, 2024</time><ul><li>${title} no longer crashes when the list is empty.</li><li>Fixes a leak in the cache.</li></ul></section>`).join('')],
    ['a table of matches', `<table>${titles.map((_, at) => `<tr><td>${at + 1} March 2024</td><td>Eddlemouth Rovers</td><td>${at}:${8 - at}</td><td>Northpier United</td></tr>`).join('')}</table>`],
    ['a timeline', titles.map((title, at) => `<div><time>10:${10 + at}</time><p>${title}, our reporter writes from the town hall, where the meeting has not ended yet.</p></div>`).join('')],
    ['links to other stories', `<aside><h4>Related</h4><ul>${titles.map((title, at) => `<li><a href="/story/${at}">${title}</a> <span>${at + 2} hours ago</span></li>`).join('')}</ul></aside>`],
  ])('%s', async (_, list) => {
    expect(await readings(page(article + list))).toEqual([]);
    expect(await readings(page(list))).toEqual([]);
  });

  it('an article without comments, whatever dates it names', async () => {
    expect(await readings(page(article))).toEqual([]);
  });
});
