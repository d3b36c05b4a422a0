import type { Feature } from '../model/marks.ts';

/** Comments of muted people give way to a quiet line, or to nothing. */
export default {
  name: 'mute',
  mark(comment, { memory, platform, revealed }) {
    if (!comment.author || memory.mutes.size === 0) return null;
    const mute = memory.mutes.of(platform, comment.author.key);
    return mute && !revealed.has(comment.id) ? { mute, because: { by: 'mute', mute } } : null;
  },
} satisfies Feature;
