import { expect, it } from 'vitest';
import { findSections } from '../../lib/page/find.ts';
import { many, page, plain } from './build.ts';
import { find, parse } from './read.ts';

const url = 'https://paper.example/story';
const inShadow = { ...plain, host: '.host', match: { require: ['.host'] } };

function withHost(mode: ShadowRootMode): { document: Document; attach(): ShadowRoot } {
  const document = parse('<div class="host"></div>');
  return {
    document,
    attach() {
      const root = document.querySelector('.host')!.attachShadow({ mode });
      root.append(...parse(page(many(3))).body.childNodes);
      return root;
    },
  };
}

it('a section in a shadow root is found once the root is there: it comes after its host', () => {
  const { document, attach } = withHost('open');
  expect(find(document, url, [inShadow])).toEqual([]);
  const scope = attach();
  expect(find(document, url, [inShadow])).toMatchObject([{ scope, root: scope.querySelector('.talk') }]);
});

it('a closed shadow root is read where the browser opens it for extensions, and left alone elsewhere', () => {
  const { document, attach } = withHost('closed');
  const closed = attach();
  expect(find(document, url, [inShadow])).toEqual([]);
  expect(findSections(document, [inShadow], { url, openRoot: () => closed })).toHaveLength(1);
});

it('of two recipes for one place the surer is used, whatever their order', () => {
  const unsure = { ...plain, name: 'unsure', confidence: 0.5, root: ['main'] };
  for (const recipes of [[unsure, plain], [plain, unsure]]) {
    expect(find(parse(page(many(2))), url, recipes).map(({ recipe }) => recipe.name)).toEqual(['plain']);
  }
});

it('what a recipe forbids keeps it from being used', () => {
  expect(find(parse(page(many(2))), url, [{ ...plain, match: { require: ['.said'], forbid: ['main'] } }])).toEqual([]);
});

it('a list of nothing but tombstones is no section', () => {
  const document = parse(page(many(2)));
  for (const row of document.querySelectorAll('.said')) row.classList.add('gone');
  expect(find(document, url, [plain])).toEqual([]);
});
