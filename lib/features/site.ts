import type { Feature } from '../model/marks.ts';

/** 'Keep folded until I open': on sites that the reader chose, every thread waits as one row. */
export default {
  name: 'site',
  mark(comment, { memory, settings }) {
    if (comment.depth !== 0 || !Object.hasOwn(settings.siteFolded, memory.site)) return null;
    return { fold: 'thread', because: { by: 'site' } };
  },
} satisfies Feature;
