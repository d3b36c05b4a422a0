import { createAutomaton } from './automaton.ts';
import type { Comment } from './discussion.ts';
import { hasAccents, isWord, lettersOf, plainLetters } from './letters.ts';
import type { Filter } from './memory.ts';
import { literal, orRefusal, readRegular, refuse, type Refusal, type Tree } from './regular.ts';

/** What a filter says of one comment: which of the reader's rules caught it, the strongest effect first. */
export type Caught = Pick<Filter, 'id' | 'pattern' | 'effect'>;

/** What one filter met in a discussion, with the beginnings of a few. */
export interface Met { filter: string; count: number; examples: string[] }

/** The reader's filters, each compiled once; made anew when they change. */
export interface Rules {
  readonly size: number;
  /** The rules that a comment meets. `links`: addresses that it links to, asked for only where a rule looks at them. Remembered for each comment object. */
  caught(comment: Comment, links: (id: string) => readonly string[]): readonly Caught[];
  /** What each rule meets in these comments. */
  met(comments: Iterable<Comment>, links: (id: string) => readonly string[]): Met[];
}

/** Longer texts are looked at so far, in UTF-16 units: no page can make a rule dear. */
export const mostText = 50_000;

/** Of what a rule met, so many beginnings are told, of so many UTF-16 units; and so many rules at most. */
const mostExamples = 3;
const exampleLength = 140;
const mostMet = 500;

const effects: Filter['effect'][] = ['hide', 'collapse', 'highlight'];

/** Letters of a word, and what stands inside of words. */
const wordy: Tree = { is: 'times', least: 0, most: null, of: { is: 'set', has: (char) => isWord(char) || "'’-".includes(char) } };
const gap: Tree = { is: 'times', least: 1, most: null, of: { is: 'set', has: (char) => /\s/.test(char) } };
const apart: Tree = { is: 'at', where: 'apart' };

/** Words, with any white space between them, that begin and end as words do; in a wildcard `*` stands for any letters of one word. */
function wordsTree(pattern: string, star: boolean): Tree {
  const words = pattern.trim().split(/\s+/).map((word) => (star ? word.split('*') : [word]).flatMap((piece, i): Tree[] => [...(i ? [wordy] : []), literal(piece)]));
  return { is: 'all', of: [apart, ...words.flatMap((word, i) => [...(i ? [gap] : []), ...word]), apart] };
}

/** Runs of letters that every text must hold: asked first, since that costs next to nothing. */
function needed(tree: Tree): string[] {
  if (tree.is === 'char') return [tree.char];
  if (tree.is === 'times') return tree.least ? needed(tree.of) : [];
  if (tree.is !== 'all') return [];
  const runs: string[] = [];
  let run = '';
  for (const each of tree.of) {
    const piece = each.is === 'char' ? each.char : each.is === 'all' && each.of.every(({ is }) => is === 'char') ? each.of.flatMap(needed).join('') : null;
    if (piece !== null) {
      run += piece;
      continue;
    }
    runs.push(run, ...needed(each));
    run = '';
  }
  return [...runs, run].filter(Boolean);
}

/** Whether a text holds what a pattern says. */
export interface Pattern {
  test(letters: string, plain: () => string): boolean;
  readonly work: number;
}

/** A pattern as the reader wrote it, or why it cannot be one. */
export function compilePattern({ pattern, kind }: Pick<Filter, 'pattern' | 'kind'>): { made: Pattern } | { refusal: Refusal } {
  return orRefusal(() => {
    if (!pattern.trim()) refuse('empty');
    const accented = hasAccents(pattern);
    const tree = kind === 'regex' ? readRegular(pattern) : wordsTree(pattern, kind === 'wildcard');
    const must = needed(tree);
    const automaton = createAutomaton(tree);
    const all = kind === 'wildcard' ? !/[^*\s]/.test(pattern) : kind === 'regex' && automaton.test('');
    if (all) refuse('everything');
    return {
      get work() { return automaton.work; },
      test(letters, plain) {
        const text = accented ? letters : plain();
        return must.every((run) => text.includes(run)) && automaton.test(text);
      },
    };
  });
}

/** Addresses that stand in a text as they are. */
const address = /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+/gi;

export function compileRules(filters: readonly Filter[]): Rules {
  const rules = filters.flatMap((filter) => {
    const compiled = compilePattern(filter);
    return 'made' in compiled ? [{ filter, pattern: compiled.made }] : [];
  }).sort((a, b) => effects.indexOf(a.filter.effect) - effects.indexOf(b.filter.effect));
  const known = new WeakMap<Comment, readonly Caught[]>();

  function look(comment: Comment, links: (id: string) => readonly string[]): Caught[] {
    const parts = new Map<Filter['in'], { letters: string; plain(): string }>();
    const partOf = (name: Filter['in']) => {
      const has = parts.get(name);
      if (has) return has;
      const raw = name === 'text' ? comment.text : name === 'author' ? (comment.author?.name ?? '') : [...links(comment.id), ...(comment.text.match(address) ?? [])].join('\n');
      const letters = lettersOf(raw.slice(0, mostText));
      let bare: string | null = null;
      const part = { letters, plain: () => (bare ??= plainLetters(letters)) };
      parts.set(name, part);
      return part;
    };
    return rules.flatMap(({ filter: { id, pattern, effect, in: where }, pattern: compiled }) => {
      const { letters, plain } = partOf(where);
      return letters && compiled.test(letters, plain) ? [{ id, pattern, effect }] : [];
    });
  }

  const made: Rules = {
    size: rules.length,
    caught(comment, links) {
      if (!rules.length) return [];
      const before = known.get(comment);
      if (before) return before;
      const caught = look(comment, links);
      known.set(comment, caught);
      return caught;
    },
    met(comments, links) {
      const found = new Map<string, Met>();
      for (const comment of comments) {
        for (const { id: filter } of made.caught(comment, links)) {
          const entry = found.get(filter) ?? { filter, count: 0, examples: [] };
          if (++entry.count <= mostExamples) entry.examples.push(comment.text.slice(0, exampleLength).replace(/\s+/g, ' '));
          found.set(filter, entry);
        }
      }
      return [...found.values()].slice(0, mostMet);
    },
  };
  return made;
}

/** Where no filter holds, none of this file is loaded. */
export const noRules: Rules = { size: 0, caught: () => [], met: () => [] };
