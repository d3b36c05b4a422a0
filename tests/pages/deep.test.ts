import { expect, it } from 'vitest';
import type { Recipe } from '../../lib/model/recipe.ts';
import { findSections } from '../../lib/page/find.ts';
import { createReading } from '../../lib/page/read.ts';
import type { OpenRoot } from '../../lib/page/roots.ts';
import { now, parse } from './read.ts';

const url = 'https://paper.example/story';

/** Every comment in a shadow root, its replies in another one inside. */
const deep: Recipe = {
  name: 'deep', checked: '2026-11-25', confidence: 1, deep: true,
  match: { require: ['x-talk'] },
  host: 'x-talk',
  root: ['main'],
  record: { sel: 'x-said', own: '.own', exclude: '.gone' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.who' }],
  body: { sel: ['.words'] },
  stated: [{ sel: '.stated' }],
  thread: { style: 'nested' },
};

const root = (html: string) => `<template shadowrootmode="open">${html}</template>`;
const inside = (id: string, replies = '') => `<div class="own"><x-head>${root(`<b class="who">Who ${id}</b>`)}</x-head><p class="words">Words of ${id}.</p><x-replies>${root(`<ul>${replies}</ul>`)}</x-replies></div>`;
const said = (id: string, replies = '') => `<x-said id="${id}">${root(inside(id, replies))}</x-said>`;
const page = (...rows: string[]) => parse(`<!doctype html><x-talk>${root(`<main><x-list>${root(`<i class="stated">5</i>${rows.join('')}`)}</x-list></main>`)}</x-talk>`);

async function read(document: Document, openRoot: OpenRoot = (element) => element.shadowRoot) {
  const [section] = findSections(document, [deep], { url, openRoot });
  const reading = createReading(section!, { url, site: 'paper.example', now: () => now });
  await reading.read();
  return reading;
}

const parents = ({ discussion }: Awaited<ReturnType<typeof read>>) => discussion.comments.map(({ id, parent }) => `${id}<${parent}`).join(' ');
const find = (document: Document, id: string, openRoot: OpenRoot = (element) => element.shadowRoot) => {
  const all = (top: Document | ShadowRoot | Element): Element[] => [...top.querySelectorAll('*')].flatMap((each) => [each, ...(openRoot(each) ? all(openRoot(each)!) : [])]);
  return all(document).find((element) => element.id === id)!;
};

it('reads comments that each have a shadow root of their own, who answers whom, and the count beside them', async () => {
  const reading = await read(page(said('a', said('b', said('c')) + said('d')), said('e')));
  expect(parents(reading)).toBe('a<null b<a c<b d<a e<null');
  expect(reading.discussion.stated).toBe(5);
  expect(reading.comment('c')).toMatchObject({ author: { name: 'Who c' }, text: 'Words of c.' });
});

it('knows what of a comment\'s own part is its replies\' and must stay when it is put away, and whose each element is', async () => {
  const reading = await read(page(said('a', said('b')), said('e')));
  const { own, others, name, body } = reading.places.get('a')!;
  expect(own.getRootNode()).toBe(reading.places.get('a')!.record.shadowRoot);
  expect(others.map(({ localName }) => localName)).toEqual(['x-replies']);
  expect([name, body, others[0]!].map((element) => reading.idOf(element!))).toEqual(['a', 'a', 'a']);
  expect(reading.idOf(reading.places.get('b')!.name!)).toBe('b');
  expect(reading.places.get('e')!.others).toEqual([]);
});

it('reads a comment whose shadow root comes late, at its place, and forgets one that is taken out', async () => {
  const document = page(said('a', said('b')), '<x-said id="late"></x-said>', said('e'));
  const reading = await read(document);
  expect(parents(reading)).toBe('a<null b<a e<null');
  const late = find(document, 'late').attachShadow({ mode: 'open' });
  late.append(...new Range().createContextualFragment('<div class="own"><b class="who">L</b><p class="words">Sorry.</p></div>').children);
  expect((await reading.read({ added: [late.firstElementChild!] })).added).toEqual(['late']);
  expect(parents(reading)).toBe('a<null b<a late<null e<null');
  const gone = find(document, 'b');
  gone.remove();
  expect((await reading.read({ removed: [gone] })).removed).toEqual(['b']);
});

it('goes through closed roots where the browser lets us', async () => {
  const document = parse('<!doctype html><x-talk></x-talk>');
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = (host: Element, html: string) => {
    const made = host.attachShadow({ mode: 'closed' });
    made.append(...new Range().createContextualFragment(html).children);
    roots.set(host, made);
    return made;
  };
  const talk = attach(document.querySelector('x-talk')!, '<main><x-said id="a"></x-said></main>');
  attach(talk.querySelector('x-said')!, '<div class="own"><b class="who">A</b><p class="words">Psst.</p></div>');
  const reading = await read(document, (element) => roots.get(element) ?? null);
  expect(reading.comment('a')).toMatchObject({ author: { name: 'A' }, text: 'Psst.' });
});
