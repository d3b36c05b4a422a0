import type { Feature } from '../model/marks.ts';
import { muteKey } from '../model/memory.ts';

/** Comments of people whom the reader follows stand out. */
export default {
  name: 'follow',
  mark(comment, { memory, platform }) {
    if (!comment.author || memory.people.size === 0) return null;
    const person = memory.people.get(muteKey(platform, comment.author.key));
    return person?.follow ? { lit: true, because: { by: 'follow', name: comment.author.name } } : null;
  },
} satisfies Feature;
