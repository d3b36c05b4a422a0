import type { Discussion } from '../model/discussion.ts';

/**
 * Whether a recipe still reads its platform: of its records at least 80 % have an id and words, and 60 % an author.
 * A platform that changed its markup fails here, and is better left alone than read wrongly.
 */
export function fits({ comments }: Pick<Discussion, 'comments'>): boolean {
  if (!comments.length) return false;
  const share = (holds: (comment: Discussion['comments'][number]) => boolean) => comments.filter(holds).length / comments.length;
  return share(({ id, text, quotes }) => id !== '' && (text !== '' || quotes.length > 0)) >= 0.8 && share(({ author }) => author !== null) >= 0.6;
}
