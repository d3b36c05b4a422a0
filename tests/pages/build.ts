import type { Recipe } from '../../lib/model/recipe.ts';

/** Pages made for one test: comments as nested lists, as a recipe of ours reads them. */
export interface Made { id: string; author?: string; text?: string; time?: string; replies?: Made[] }

export const plain: Recipe = {
  name: 'plain', checked: '2026-11-24', confidence: 1,
  match: { require: ['.said'] },
  root: ['.talk'], many: true,
  record: { sel: '.said', own: ':scope > .own', exclude: '.gone' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.who' }],
  time: [{ sel: 'time', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.words'] },
  thread: { style: 'nested' },
};

export const flat: Recipe = { ...plain, name: 'flat', thread: { style: 'flat' } };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function row({ id, author = 'Ann', text = `Words of ${id}.`, time = '2026-03-05T10:00:00Z', replies = [] }: Made): string {
  return `<div class="said" id="${escaped(id)}"><div class="own"><p><b class="who">${escaped(author)}</b> <time datetime="${escaped(time)}">then</time></p>`
    + `<div class="words"><p>${escaped(text)}</p></div></div>${replies.length ? `<div class="replies">${replies.map(row).join('')}</div>` : ''}</div>`;
}

export const page = (rows: Made[]) => `<!doctype html><main><div class="talk">${rows.map(row).join('')}</div></main>`;

/** Rows as elements of a document. */
export function elements(document: Document, rows: Made[]): Element[] {
  const template = document.createElement('div');
  template.innerHTML = rows.map(row).join('');
  return [...template.children];
}

export const many = (count: number, from = 0): Made[] => Array.from({ length: count }, (_, at) => ({ id: `c${from + at}`, author: `Reader ${(from + at) % 97}` }));
