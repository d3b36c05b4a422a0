import type { AnswerState } from './answers.ts';
import type { Comment } from './discussion.ts';
import type { Reason } from './marks.ts';
import { createThreads, type Threads } from './threads.ts';

/** Asked of one comment at a time, by id: what nobody looks at need not be found out. */
export interface Marked { has(id: string): boolean }
export interface Noted<T> { get(id: string): T | undefined }

/** How the discussion of a page is shown there. The reading view and the side panel show the same. */
export interface ShownOnPage {
  /** Their author is muted, or a filter hides them: a quiet line, and never their words. */
  muted: Marked;
  /** What is muted leaves a line; else nothing. */
  lines: boolean;
  /** A filter puts them away, and its pattern: a line where they are `muted`, else one row that says so. */
  filtered: Noted<string>;
  /** Hidden along with a muted comment that they answer. */
  gone: Marked;
  /** Their replies are put away. */
  closed: Marked;
  /** Of these, one row stands for the whole thread. */
  rows: Marked;
  /** Came since the last visit; null where that is not known. */
  news: Marked | null;
  /** The reader wants them to stand out. */
  lit: Marked;
  /** They link to somewhere. */
  linked: Marked;
  /** Words beside the writer's name: what they are here, tags and notes of the reader's. */
  beside: Noted<string>;
  /** On flat pages: whom a comment answers, as far as its words tell; `unsure` ones stand in no thread by it. `also`: further comments that it answers. */
  answers: Noted<{ to: string; state: AnswerState; also: readonly string[] }>;
  /** Why they are shown so, where there is a reason. */
  because: Noted<readonly Reason[]>;
}

/** As the site made it. */
export const asMade: ShownOnPage = {
  muted: new Set(), lines: true, filtered: new Map(), gone: new Set(), closed: new Set(), rows: new Set(), news: null, lit: new Set(), linked: new Set(), beside: new Map(), answers: new Map(), because: new Map(),
};

export type Sort = 'site' | 'newest' | 'oldest' | 'liked' | 'replied' | 'discussed';

/** What the reader wants to see. */
export interface Choice {
  sort: Sort;
  /** Words that must all stand in a comment or its author's name; empty: no search. */
  search: string;
  onlyNew: boolean;
  /** An author's key. */
  author: string | null;
  onlyLinks: boolean;
  /** Characters that a comment must have; 0: any. */
  longer: number;
  /** One thread or part of one, by its first comment. */
  from: string | null;
  /** These comments alone. */
  only: ReadonlySet<string> | null;
}

export const everything: Choice = { sort: 'site', search: '', onlyNew: false, author: null, onlyLinks: false, longer: 0, from: null, only: null };

/** What is shorter than this is a one-liner, in characters. */
export const oneLiner = 80;

/** One visible row of the tree, from which a list is drawn. Levels count from 0. */
export type OutlineRow = {
  key: string;
  level: number;
  /** Its place among its siblings, from 1, and how many these are. */
  position: number;
  siblings: number;
  /** Comments above it in the tree, outermost first: whose thread lines pass it. */
  above: readonly string[];
} & (
  | { kind: 'comment'; comment: Comment; closed: boolean; row: boolean; /** The filter's pattern that makes it a row. */ filter: string | null; /** Replies below, muted ones not counted. */ below: number; news: number; /** Shown only since a match stands below it. */ context: boolean }
  /** Neighbouring muted comments share a line, and so do those that one filter hides. */
  | { kind: 'muted'; ids: string[]; filter: string | null }
  /** The thread goes on beyond the last level that is indented. */
  | { kind: 'more'; id: string; below: number }
);

export interface Outline {
  rows: OutlineRow[];
  /** Comments that the choice lets through, of those that are not muted. */
  matches: number;
  of: number;
}

export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the choice hides anything at all. */
export const isNarrowed = ({ search, onlyNew, author, onlyLinks, longer, only }: Choice): boolean => Boolean(search.trim() || onlyNew || author !== null || onlyLinks || longer || only);

function matcher({ search, onlyNew, author, onlyLinks, longer, only }: Choice, { news, linked }: ShownOnPage): (comment: Comment) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (comment) => {
    if (only && !only.has(comment.id)) return false;
    if (onlyNew && news && !news.has(comment.id)) return false;
    if (author !== null && comment.author?.key !== author) return false;
    if (onlyLinks && !linked.has(comment.id)) return false;
    if (longer && comment.text.length < longer) return false;
    if (!words.length) return true;
    // Not in quotes: they are found where they were said, and may be a muted person's words.
    const text = fold(`${comment.author?.name ?? ''}\n${comment.text}`);
    return words.every((word) => text.includes(word));
  };
}

/** Comments as a tree that can be laid out again for every choice. Each layout costs in proportion to the comments. */
export interface Outlining {
  readonly threads: Threads;
  lay(choice: Choice, shown: ShownOnPage, levels: number): Outline;
  /** The same, one comment a step; `lay` has it then without more ado. */
  steps(choice: Choice, shown: ShownOnPage, levels: number): Generator<void, void>;
}

const sameChoice = (a: Choice, b: Choice) => (Object.keys(a) as (keyof Choice)[]).every((key) => a[key] === b[key]);

export function createOutline(comments: readonly Comment[]): Outlining {
  const threads = createThreads();
  const at = new Map<string, number>();
  /** Replies after their parents, so that going backwards every comment comes after all below it. */
  const order: string[] = [];
  const inSiteOrder = (a: string, b: string) => at.get(a)! - at.get(b)!;
  let last: { choice: Choice; shown: ShownOnPage; levels: number; outline: Outline } | null = null;

  function* know(): Generator<void, void> {
    for (const [i, comment] of comments.entries()) {
      threads.add([comment]);
      at.set(comment.id, i);
      yield;
    }
    for (const top of threads.tops()) {
      order.push(top, ...threads.below(top));
      yield;
    }
  }
  /** Whoever comes first begins it, whoever needs it ends it. */
  const knowing = know();

  function* layOut(choice: Choice, shown: ShownOnPage, levels: number): Generator<void, Outline> {
    while (!knowing.next().done) yield;
    const matches = matcher(choice, shown);
    const narrowed = isNarrowed(choice);
    const searched = choice.search.trim() !== '';
    const below = new Map<string, number>();
    const news = new Map<string, number>();
    /** What fits, and what stands above it. */
    const kept = new Set<string>();
    const fitting = new Set<string>();
    let of = 0;
    for (let i = order.length - 1; i >= 0; i--) {
      const id = order[i]!;
      const hides = shown.muted.has(id) || shown.gone.has(id);
      const fits = !hides && matches(threads.get(id)!);
      if (!hides) of++;
      if (fits) {
        fitting.add(id);
        kept.add(id);
      }
      const up = threads.parent(id);
      if (up === null) continue;
      if (kept.has(id)) kept.add(up);
      below.set(up, (below.get(up) ?? 0) + (below.get(id) ?? 0) + (hides ? 0 : 1));
      const fresh = (news.get(id) ?? 0) + (!hides && shown.news?.has(id) ? 1 : 0);
      if (fresh) news.set(up, (news.get(up) ?? 0) + fresh);
      yield;
    }

    const weigh = weightOf(choice.sort, threads, below);
    /** What leaves no line gives its place to its replies. */
    const standing = (ids: readonly string[]): readonly string[] => {
      if (shown.lines) return ids;
      const list: string[] = [];
      const stack = [...ids].reverse();
      while (stack.length) {
        const id = stack.pop()!;
        if (!shown.muted.has(id)) list.push(id);
        else if (!shown.closed.has(id) || narrowed) stack.push(...[...threads.replies(id)].reverse());
      }
      return list;
    };
    const sorted = (ids: readonly string[]) => {
      const list = standing(ids).filter((id) => !shown.gone.has(id) && (!narrowed || kept.has(id)));
      if (!weigh) return list.sort(inSiteOrder);
      const weights = new Map(list.map((id) => [id, weigh(id)]));
      return list.sort((a, b) => weights.get(b)! - weights.get(a)! || inSiteOrder(a, b));
    };

    const rows: OutlineRow[] = [];
    interface Step { id: string; above: readonly string[]; position: number; siblings: number }
    const steps = (ids: readonly string[], above: readonly string[]): Step[] => {
      const list = sorted(ids);
      return list.map((id, i) => ({ id, above, position: i + 1, siblings: list.length }));
    };
    // A stack of our own: threads can be deeper than the call stack.
    const from = choice.from !== null && threads.get(choice.from) ? choice.from : null;
    const stack = steps(from === null ? threads.tops() : [from], []).reverse();
    while (stack.length) {
      yield;
      const { id, above, position, siblings } = stack.pop()!;
      const level = above.length;
      const place = { key: id, level, position, siblings, above };
      const replies = threads.replies(id);
      const last = rows.at(-1);
      // Where the reader searches, what is collapsed is searched too.
      const closed = shown.closed.has(id) && !narrowed && id !== from;
      const filter = shown.filtered.get(id) ?? null;
      if (shown.muted.has(id)) {
        if (last?.kind === 'muted' && last.level === level && last.above.at(-1) === above.at(-1) && last.filter === filter) last.ids.push(id);
        else rows.push({ ...place, kind: 'muted', ids: [id], filter });
      } else {
        const found = searched && fitting.has(id);
        const row = filter !== null ? !found : closed && shown.rows.has(id);
        rows.push({ ...place, kind: 'comment', comment: threads.get(id)!, closed, row, filter: row ? filter : null, below: below.get(id) ?? 0, news: news.get(id) ?? 0, context: !fitting.has(id) });
      }
      if (closed || !replies.length) continue;
      const inside = steps(replies, [...above, id]);
      if (!inside.length) continue;
      if (level + 1 >= levels) rows.push({ key: `${id} …`, level, position: 1, siblings: 1, above, kind: 'more', id, below: below.get(id) ?? 0 });
      else stack.push(...inside.reverse());
    }
    return { rows, matches: fitting.size, of };
  }

  return {
    get threads() {
      while (!knowing.next().done);
      return threads;
    },
    lay(choice, shown, levels) {
      if (last?.shown === shown && last.levels === levels && sameChoice(last.choice, choice)) return last.outline;
      const work = layOut(choice, shown, levels);
      for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
    },
    *steps(choice, shown, levels) {
      last = { choice, shown, levels, outline: yield* layOut(choice, shown, levels) };
    },
  };
}

/** The higher, the earlier; null for the site's own order. What the page does not tell comes last. */
function weightOf(sort: Sort, threads: Threads, below: ReadonlyMap<string, number>): ((id: string) => number) | null {
  const time = (id: string) => Date.parse(threads.get(id)!.time ?? '');
  const orLast = (weight: number) => (Number.isNaN(weight) ? Number.NEGATIVE_INFINITY : weight);
  switch (sort) {
    case 'site': return null;
    case 'newest': return (id) => orLast(time(id));
    case 'oldest': return (id) => orLast(-time(id));
    case 'liked': return (id) => threads.get(id)!.score ?? Number.NEGATIVE_INFINITY;
    case 'replied': return (id) => threads.replies(id).length;
    case 'discussed': return (id) => below.get(id) ?? 0;
  }
}

/** Tells which quoted words are a muted person's: nobody's words come back through those who answer them. */
export function mutedQuotes(comments: readonly Comment[], isMuted: (id: string) => boolean): (quote: string) => boolean {
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  /** Gathered for the first quote that is drawn. */
  let words: string | null = null;
  return (quote) => {
    words ??= comments.filter(({ id }) => isMuted(id)).map(({ text }) => plain(text)).join('\n');
    // Quotes are often cut at their end: their beginning must do.
    return words !== '' && words.includes(plain(quote).slice(0, 60));
  };
}

/** The orders that these comments can be put in: none by what the page does not tell. */
export function sortsFor(comments: readonly Comment[]): Sort[] {
  return [
    'site',
    ...(comments.some(({ time }) => time !== null) ? ['newest', 'oldest'] as const : []),
    ...(comments.some(({ score }) => score !== null) ? ['liked'] as const : []),
    ...(comments.some(({ parent }) => parent !== null) ? ['replied', 'discussed'] as const : []),
  ];
}
