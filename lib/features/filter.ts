import type { Feature } from '../model/marks.ts';

/** What the reader's own words, wildcards and expressions catch (`model/rules.ts`) is hidden, collapsed or made to stand out. */
export default {
  name: 'filter',
  mark(comment, { memory, links, revealed }) {
    const [first] = memory.rules.caught(comment, links);
    if (!first) return null;
    const because = { by: 'filter', filter: first } as const;
    if (first.effect === 'highlight') return { lit: true, because };
    return revealed.has(comment.id) ? null : { filter: first, because };
  },
} satisfies Feature;
