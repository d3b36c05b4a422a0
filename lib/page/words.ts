import { isThreaded, type Answer, type Answers, type Correction } from '../model/answers.ts';
import type { Comment } from '../model/discussion.ts';
import { isFirstLast } from '../model/order.ts';

/** Who answers whom on a page without structure, by its readers' own words: `lib/replies`, passed in, since the page room knows nothing of it. */
export type CreateAnswers = (options: { article: string | null; corrections: readonly Correction[] }) => Answers;

type Link = (comment: Comment, parent: string | null, from: Answer['from'], confidence: number) => string[];

export interface Words {
  /**
   * A comment that came, or that says something else now.
   * @param parent where the page itself names whom it answers: that stands, and helps to understand the others
   */
  add(id: string, parent?: string | null): void;
  forget(id: string): void;
  readonly waiting: boolean;
  /** A little work; returns the ids whose parent or depth changed. */
  some(): string[];
  answer(id: string): Answer | undefined;
  correct(correction: Correction): string[];
}

export type CreateWords = (comments: readonly Comment[], byId: ReadonlyMap<string, Comment>, link: Link) => Words;

export interface WordsOptions {
  createAnswers: CreateAnswers;
  /** The article's words, where they are known, so that a quotation of it is not taken for one of a comment. */
  article?: string | null;
  /** What the reader said of who answers whom. */
  corrections?: readonly Correction[];
}

/** @returns reads a section's comments: in the page's order, which may be the newest first */
export const createWords = ({ createAnswers, article = null, corrections = [] }: WordsOptions): CreateWords => (comments, byId, link) => {
  const unread = new Set<string>();
  /** What was read of each comment: votes and relative times that change are no news. */
  const read = new Map<string, { text: string; author: string | null }>();
  const found = new Map<string, Answer>();
  const onPage = new Map<string, string | null>();
  const said = [...corrections];
  let answers: Answers | null = null;
  let running: Generator<Answer | null, void> | null = null;
  let newestFirst = false;

  /** Those that were written after all that have been read, in the order in which they were written; or null where others came between. */
  function later(): readonly Comment[] | null {
    const some = newestFirst ? comments.slice(0, unread.size).reverse() : comments.slice(-unread.size);
    return some.every(({ id }) => unread.has(id)) ? some : null;
  }

  function start(): Generator<Answer | null, void> {
    let some = answers && later();
    if (!answers || !some) {
      // What was written before the rest changes all: everything is read anew.
      answers = createAnswers({ article, corrections: said });
      newestFirst = isFirstLast(comments);
      some = newestFirst ? [...comments].reverse() : comments;
    }
    unread.clear();
    for (const { id, text, author } of some) read.set(id, { text, author: author?.key ?? null });
    return answers.steps([...some], onPage);
  }

  function tell(answer: Answer): string[] {
    if (onPage.has(answer.id) && answer.because?.kind !== 'reader') return [];
    found.set(answer.id, answer);
    const comment = byId.get(answer.id);
    return comment ? link(comment, isThreaded(answer.confidence) ? answer.parent : null, answer.from, answer.confidence) : [];
  }

  return {
    add(id, parent) {
      if (parent !== undefined) onPage.set(id, parent);
      const known = read.get(id);
      const comment = byId.get(id);
      if (!(known && known.text === comment?.text && known.author === (comment.author?.key ?? null))) unread.add(id);
    },
    forget(id) {
      unread.delete(id);
      read.delete(id);
      found.delete(id);
      onPage.delete(id);
    },
    get waiting() {
      return running !== null || unread.size > 0;
    },
    some() {
      if (!running && !unread.size) return [];
      running ??= start();
      const step = running.next();
      if (step.done) running = null;
      return step.value ? tell(step.value) : [];
    },
    answer: (id) => found.get(id),
    correct(correction) {
      said.push(correction);
      // In the middle of its work: it is told, and what it has not settled yet takes it in.
      const changed = answers?.correct(correction);
      return changed ? tell(changed) : [];
    },
  };
};
