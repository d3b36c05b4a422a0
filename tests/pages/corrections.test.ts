import { describe, expect, test } from 'vitest';
import { recipeShape } from '../../lib/browser/recipe-shape.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { isUnfit } from '../../lib/page/fits.ts';
import { findSections } from '../../lib/page/find.ts';
import { guessSections } from '../../lib/page/guess/guess.ts';
import { createPointed } from '../../lib/page/guess/pointed.ts';
import { isPutAway } from '../../lib/page/hidden.ts';
import { createReading } from '../../lib/page/read.ts';
import { isRefused } from '../../lib/page/refused.ts';
import { openRootOnly } from '../../lib/page/roots.ts';
import { selectorsHold } from '../../lib/page/selectors-hold.ts';
import { waitingIn } from '../../lib/page/waiting.ts';
import { recipes } from '../../lib/recipes/index.ts';
import { many, page as rowsPage, plain } from './build.ts';
import { article, bare, definitions, forum, hashed, page, voices } from './guess-pages.ts';
import { parse, readPage } from './read.ts';

const url = 'https://paper.example/a';
const pointedIn = (document: Document) => createPointed(document, openRootOnly, '2026-11-25');

describe('pointing', () => {
  test.each(Object.entries({ hashed, bare, forum, definitions }))('%s: a word of a comment leads to all of them, by a recipe that can be kept and reads them again', async (_name, draw) => {
    const document = parse(page(`${article}${draw(voices(7))}`));
    const pointed = pointedIn(document);
    const word = [...document.querySelectorAll('p,span,b,td')].find((each) => each.children.length === 0 && each.textContent!.startsWith('Short and clear'))!;
    const ladder = pointed.at(word)!;
    const { recipe } = pointed.section(ladder.rungs[ladder.best]!)!;
    const kept = recipeShape(JSON.parse(JSON.stringify(recipe)), 'recipe');
    expect(selectorsHold(document)(kept)).toBe(true);
    const [reading] = await readPage(parse(page(`${article}${draw(voices(9))}`)), url, { only: [kept] });
    expect(reading!.discussion.comments).toHaveLength(9);
    expect(reading!.discussion.comments.filter(({ author, text }) => author && text)).toHaveLength(9);
    expect(reading!.discussion.platform).toBe('paper.example');
  });

  test('widening goes from the narrowest to the widest, and where nothing repeats there is nothing', () => {
    const document = parse(page(`${article}${hashed(voices(7).map((voice, at) => (at ? voice : { ...voice, answers: voices(3) })))}`));
    const pointed = pointedIn(document);
    const { rungs } = pointed.at(document.querySelectorAll('.b5 p')[2]!)!;
    const widths = rungs.map(({ group: { survey, members, tails } }) => Math.max(...members.map((at, k) => survey.end[tails[k]!]! - at)));
    expect(rungs.length).toBeGreaterThan(1);
    expect(widths.at(-1)).toBeGreaterThan(widths[0]!);
    expect(pointed.at(document.querySelector('footer p')!)?.rungs.some(({ group }) => group.members.length > 2) ?? false).toBe(false);
  });

  test('in a shadow root the recipe names its host', () => {
    const document = parse(page(`<reader-talk><template shadowrootmode="open">${hashed(voices(5))}</template></reader-talk>`));
    const pointed = pointedIn(document);
    const { rungs, best } = pointed.at(document.querySelector('reader-talk')!.shadowRoot!.querySelector('.b5 p')!)!;
    const section = pointed.section(rungs[best]!)!;
    expect(findSections(document, [section.recipe], { url })[0]!.root).toBe(section.root);
  });

  test('a recipe with a selector that this browser does not know is not used', () => {
    expect(selectorsHold(document)(plain)).toBe(true);
    for (const recipe of recipes) expect([recipe.name, selectorsHold(document)(recipe)]).toEqual([recipe.name, true]);
    expect(selectorsHold(document)({ ...plain, author: [{ sel: 'b:is-written-by(ann' }] })).toBe(false);
  });
});

describe('what the reader refused', () => {
  const guessed = (html: string, refused: Recipe[] = []) => guessSections(parse(html), { url, isRefused: (section) => isRefused(section, refused) });

  test('is not found again, by these selectors or by others for the same rows; another discussion is', async () => {
    const html = page(`${article}${hashed(voices(6))}`);
    const [section] = await guessed(html);
    expect(await guessed(html, [section!.recipe])).toEqual([]);
    const inside = { ...section!.recipe, record: { sel: '.b5' } };
    expect(isRefused({ root: section!.root, recipe: inside }, [section!.recipe])).toBe(true);
    const other = page(`${article}${hashed(voices(6))}<section id="comments"><h3>7 comments</h3>${definitions(voices(7))}</section>`);
    expect((await guessed(other, [section!.recipe])).map(({ root }) => root.localName)).toEqual(['dl']);
  });

  test('comments below one refused teaser are another matter', async () => {
    const teaser: Recipe = { ...plain, name: 'guess', root: ['main'], record: { sel: 'article' } };
    const document = parse(page(`<article><h1>One</h1>${hashed(voices(5))}</article>`));
    const [section] = await guessSections(document, { url });
    expect(isRefused(section!, [teaser])).toBe(false);
  });
});

describe('a recipe that stopped fitting', () => {
  const unfit = async (html: string, recipe: Recipe = plain) => isUnfit((await readPage(parse(html), url, { only: [recipe] }))[0]!);

  test('by missing authors, by missing words, by rows that cannot be read at all', async () => {
    const html = rowsPage(many(10));
    expect(await unfit(html)).toBe(false);
    expect(await unfit(html.replaceAll('class="who"', 'class="writer"'))).toBe(true);
    expect(await unfit(html.replaceAll('class="words"', 'class="said-so"'))).toBe(true);
    expect(await unfit(html.replaceAll('class="who"', 'class="writer"').replaceAll('class="words"', 'class="said-so"'))).toBe(true);
  });

  test('rows that the site has not filled, one or two rows, and what was made on the spot prove nothing', async () => {
    expect(await unfit(`<main><div class="talk">${'<div class="said"></div>'.repeat(40)}</div></main>`)).toBe(false);
    expect(await unfit(rowsPage(many(2)).replaceAll('class="who"', 'class="writer"'))).toBe(false);
    expect(await unfit(rowsPage(many(10)).replaceAll('class="who"', 'class="writer"'), { ...plain, name: 'reader' })).toBe(false);
  });
});

describe('what waits to be loaded', () => {
  const waits = (rows: string, more = '') => waitingIn(parse(`<main><section id="isso-thread"><h4 class="isso-thread-heading">1,204 Comments</h4><div id="isso-root">${rows}</div></section>${more}</main>`), recipes, { url });

  test('is known by the number that the page states; what is there already, read or not, does not wait', () => {
    expect(waits('')).toMatchObject({ stated: 1204 });
    expect(waits('<div class="isso-comment" id="isso-1"></div>')).toBeNull();
    expect(waitingIn(parse(page(`${article}<section id="comments"><h3>9 comments</h3>${hashed(voices(9))}</section>`)), recipes, { url })).toBeNull();
  });
});

describe('a section that is put away', () => {
  test('by an important rule, on itself or around it; what the site hides in its own way is not', () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = '.ad { display: none !important } .tab { display: none }';
    const box = document.body.appendChild(document.createElement('div'));
    const inside = box.appendChild(document.createElement('section'));
    const before = box.outerHTML;
    expect(isPutAway(inside)).toBe(false);
    box.className = 'ad';
    expect(isPutAway(inside)).toBe(true);
    box.className = 'tab';
    expect(isPutAway(inside)).toBe(false);
    box.className = '';
    box.hidden = true;
    expect(isPutAway(inside)).toBe(false);
    box.hidden = false;
    box.style.display = 'none';
    expect(isPutAway(inside)).toBe(false);
    box.removeAttribute('style');
    box.removeAttribute('class');
    expect(box.outerHTML).toBe(before);
    expect(document.getAnimations()).toEqual([]);
    box.remove();
    sheet.remove();
  });
});

describe('a page that the browser translates', () => {
  test('keeps ids, names and words of what was read; what comes later is read as it comes', async () => {
    const document = parse(`<html lang="en">${rowsPage(many(4))}</html>`);
    const [section] = findSections(document, [{ ...plain, id: [] }], { url });
    const reading = createReading(section!, { url, site: 'paper.example', now: () => 0 });
    await reading.read();
    const before = structuredClone(reading.discussion.comments);
    const fonts: Element[] = [];
    for (const each of document.querySelectorAll('.who,.words p')) {
      const font = document.createElement('font');
      font.append(`[${each.textContent}]`);
      each.replaceChildren(font);
      fonts.push(font);
    }
    document.documentElement.className = 'translated-ltr';
    const { added, removed } = await reading.read({ added: fonts });
    expect([added, removed]).toEqual([[], []]);
    expect(reading.discussion.comments).toEqual(before);
    const row = section!.root.firstElementChild!.cloneNode(true) as Element;
    row.querySelector('.words p')!.textContent = 'Another one.';
    section!.root.append(row);
    await reading.read({ added: [row] });
    expect(reading.discussion.comments).toHaveLength(5);
  });
});
