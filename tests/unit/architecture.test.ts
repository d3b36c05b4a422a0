import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Which rooms each room may know, beside itself: the drawing of README's 'How it is built', held by machine. */
const rooms: Record<string, string[]> = {
  'lib/model': [],
  'lib/replies': ['lib/model'],
  'lib/summary': ['lib/model'],
  'lib/engines': ['lib/model'],
  'lib/page': ['lib/model'],
  'lib/recipes': ['lib/model'],
  'lib/features': ['lib/model'],
  'lib/store': ['lib/model'],
  'lib/browser': ['lib/model', 'lib/page'],
  components: ['lib/model'],
  'lib/reader': ['lib/model', 'lib/page', 'lib/features', 'components'],
  'lib/background': ['lib/model', 'lib/browser', 'lib/store', 'lib/summary', 'lib/engines', 'lib/recipes'],
  entrypoints: ['lib/model', 'lib/page', 'lib/recipes', 'lib/features', 'lib/store', 'lib/browser', 'lib/replies', 'lib/summary', 'lib/engines', 'lib/background', 'lib/reader', 'components'],
};
/** What a room may know of another as types alone, which are gone when it runs. */
const asTypes: Record<string, string[]> = {
  components: ['lib/browser', 'lib/store'],
  'lib/browser': ['lib/page', 'lib/replies', 'lib/reader', 'components'],
  'lib/reader': ['lib/browser'],
};

/** Packages by the rooms that may use them. */
const packages: Record<string, RegExp> = {
  preact: /^(?:components|lib\/reader|entrypoints)\b/,
  dexie: /^lib\/store\b/,
  'wxt/browser': /^lib\/browser\b/,
  '@mozilla/readability': /^lib\/page\/article\.ts$/,
};

const sources = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
const files = ['components', 'entrypoints', 'lib'].flatMap(sources);
const roomOf = (file: string) => Object.keys(rooms).filter((room) => file === room || file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

interface Import { from: string; to: string; isType: boolean }
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?([^'"`;]*?\bfrom\s+)?'([^']+)'/gm)].map(([, type, names, to]) => ({
    from: file, to: to!, isType: Boolean(type) || /^\{(?:\s*type\s+[^,}]+,?)+\s*\}\s*from\s+$/.test(names ?? ''),
  }));
  return [...found, ...[...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, to]) => ({ from: file, to: to!, isType: true }))];
}

const imports = files.flatMap(importsOf);
const local = imports.filter(({ to }) => to.startsWith('.')).map((each) => ({ ...each, target: relative(root, resolve(root, dirname(each.from), each.to)) }));

describe('the house', () => {
  it('every source stands in a room of the drawing', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('no room knows more than the drawing says', () => {
    const wrong = local.filter(({ from, target, isType }) => {
      const [room, other] = [roomOf(from)!, roomOf(target)];
      return !other || (room !== other && !rooms[room]!.includes(other) && !(isType && asTypes[room]?.includes(other)));
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('packages are used where they belong', () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      if (to.startsWith('.') || isType) return false;
      const name = Object.keys(packages).find((each) => to === each || to.startsWith(`${each}/`));
      return name !== undefined && !packages[name]!.test(from);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('the finder carries nothing but its own small part of the page room', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, isType } of local.filter(({ from }) => from === file)) if (!isType) visit(target);
    };
    visit('entrypoints/finder.ts');
    expect([...seen].filter((file) => !file.startsWith('lib/page/finder/') && file !== 'entrypoints/finder.ts')).toEqual([]);
  });

  it('nothing knows the entry points', () => {
    expect(local.filter(({ from, target }) => target.startsWith('entrypoints/') && roomOf(from) !== 'entrypoints').map(({ from }) => from)).toEqual([]);
  });

  it('no text of a page is parsed as markup, nothing is evaluated, and nothing is fetched but by the one engine that the reader turns on', () => {
    const forbidden = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|dangerouslySetInnerHTML|document\.write|eval|new Function|XMLHttpRequest|WebSocket|EventSource|sendBeacon|fetch)\s*[(=<]/;
    const found = files.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n').flatMap((line, at) => (forbidden.test(line.replace(/\/\/.*|^\s*\*.*|\/\*\*.*/, '')) ? [`${file}:${at + 1}`] : [])));
    expect(found.filter((line) => !/^lib\/engines\/endpoint\.ts:\d+$/.test(line))).toEqual([]);
    expect(found.length).toBe(1);
  });
});
