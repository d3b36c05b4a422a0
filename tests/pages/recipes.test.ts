import { describe, expect, it } from 'vitest';
import { fits } from '../../lib/page/fits.ts';
import { roomOf } from '../../lib/page/paint/room.ts';
import { openRootOnly } from '../../lib/page/roots.ts';
import { createDeepTree } from '../../lib/page/tree.ts';
import { recipes } from '../../lib/recipes/index.ts';
import { brief, find, parse, readPage } from './read.ts';

interface Expected {
  url: string;
  recipe: string;
  comments: { time: string | null }[];
}

const sources = import.meta.glob<string>('./*/source.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('./*/expected.json', { import: 'default', eager: true });
const pages = Object.entries(expectations).map(([path, expected]) => ({ name: path.split('/')[1]!, source: sources[path.replace('expected.json', 'source.html')]!, expected }));

/** `… local` in an expectation: a time that the platform writes in the browser's own zone. */
function settled(expected: Expected): object {
  const toUtc = (time: string | null) => time?.endsWith(' local') ? new Date(time.replace(' local', '')).toISOString().replace('.000Z', 'Z') : time;
  return { ...expected, url: undefined, comments: expected.comments.map((comment) => ({ ...comment, time: toUtc(comment.time) })) };
}

/** Through shadow roots too: some platforms give every comment its own. */
const { holds } = createDeepTree(openRootOnly);

describe.each(pages)('a page of $name', ({ name, source, expected }) => {
  it('is read whole by its own recipe, and by no other', async () => {
    const readings = await readPage(parse(source), expected.url);
    expect(readings.map(({ section }) => section.recipe.name)).toEqual([expected.recipe]);
    expect(brief(readings[0]!.discussion)).toEqual(settled(expected));
  });

  it('passes its recipe\'s own test, and fails it once the platform renames its parts', async () => {
    const [reading] = await readPage(parse(source), expected.url);
    expect(fits(reading!.discussion)).toBe(true);
    const recipe = reading!.section.recipe;
    const renamed = { ...recipe, author: [{ sel: '.renamed' }], body: { sel: ['.renamed'] } };
    const [broken] = await readPage(parse(source), expected.url, { only: [renamed] });
    expect(fits(broken!.discussion)).toBe(false);
  });

  it('gives the painter parts of each comment that hold nothing of another', async () => {
    const [reading] = await readPage(parse(source), expected.url);
    for (const [id, { record, own, rest, name: nameElement, head, body }] of reading!.places) {
      expect(holds(record, own)).toBe(true);
      if (body) expect([own, ...rest].some((part) => holds(part, body))).toBe(true);
      if (head) {
        expect(holds(own, head)).toBe(true);
        if (nameElement) expect(head.contains(nameElement)).toBe(true);
        expect(head.contains(body)).toBe(false);
      }
      for (const part of [nameElement, head, body]) if (part) expect(reading!.idOf(part), `${name} ${id}`).toBe(id);
      if (own !== record) expect(own.querySelector(reading!.section.recipe.record.sel)).toBeNull();
    }
  });

  it('loses every word of a comment that is put away, and none of another', async () => {
    const [reading] = await readPage(parse(source), expected.url);
    for (const [id, place] of reading!.places) {
      const { contents, cells, box } = roomOf(place, reading!.section);
      const put = [...contents, ...cells];
      const goes = (part: Element) => put.some((each) => stands(part, each)) || (part.contains(box) && ![...box.children].some((child) => !put.includes(child)));
      for (const part of [place.body, place.head, place.name]) if (part) expect(goes(part), `${name} ${id} ${part.outerHTML.slice(0, 80)}`).toBe(true);
      for (const [other, { body }] of reading!.places) if (other !== id && body) expect(put.some((each) => stands(body, each)), `${name} ${id} takes ${other}`).toBe(false);
    }
  });
});

/** Whether an element stands in another, through shadow roots. */
function stands(inner: Element, outer: Element): boolean {
  for (let at: Node | null = inner; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) if (at === outer) return true;
  return false;
}

it('every recipe has a page that it is tested on', () => {
  expect(recipes.map(({ name }) => name).filter((name) => !pages.some(({ expected }) => expected.recipe === name))).toEqual([]);
});

it('a recipe for a frame of another site is not used on a page that looks like it', () => {
  const disqus = pages.find(({ name }) => name === 'disqus')!;
  expect(find(parse(disqus.source), 'https://paper.example/tram/')).toEqual([]);
});
