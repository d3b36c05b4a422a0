import type { Feature } from '../model/marks.ts';
import { hasNews, isNew } from '../model/news.ts';

/** 'Fold what has nothing new': threads in which nothing came since the last visit. Off unless the reader asks for it. */
export default {
  name: 'old',
  mark(comment, { threads, memory, settings }) {
    if (!settings.foldOld || !memory.visit || comment.depth !== 0 || threads.parent(comment.id) !== null) return null;
    const fresh = (id: string) => isNew(threads.get(id)!, memory.visit);
    return hasNews(threads, comment.id, fresh) ? null : { fold: 'thread', because: { by: 'old' } };
  },
} satisfies Feature;
