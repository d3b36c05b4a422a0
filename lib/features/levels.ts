import { levelsOf } from '../model/memory.ts';
import type { Feature } from '../model/marks.ts';

/** 'Show replies: none, 1 level, 2 levels, all': what stands deeper waits behind its parent's reply count. */
export default {
  name: 'levels',
  mark(comment, { memory, settings }) {
    const levels = levelsOf(settings, memory.site);
    if (levels === 'all' || comment.depth !== levels) return null;
    return { fold: 'replies', because: { by: 'levels', levels } };
  },
} satisfies Feature;
