import type { Feature } from '../model/marks.ts';

/** Page-wide folds stand among the page's folds under names that no comment has, as does what is not so (`model/answers.ts`). */
export const allThreads = '*';
export const belowLevel = (level: number) => `*${level}`;

/** What the reader collapsed or opened: one thread, all of them, or everything below a level. */
export default {
  name: 'fold',
  mark(comment, { memory }) {
    const own = memory.folds.get(comment.id);
    if (own !== undefined) return { fold: own ? 'thread' : 'open', because: { by: 'reader' } };
    if (comment.depth === 0 && memory.folds.get(allThreads)) return { fold: 'thread', because: { by: 'all' } };
    if (memory.folds.get(belowLevel(comment.depth))) return { fold: 'replies', because: { by: 'below', level: comment.depth + 1 } };
    return null;
  },
} satisfies Feature;
