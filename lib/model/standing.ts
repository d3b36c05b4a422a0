import type { Comment } from './discussion.ts';
import type { Threads } from './threads.ts';

/**
 * What is said beside a comment's name, where its writer is more than one reader among others: the article's author, staff, or who began the
 * thread that the comment answers in. By who it is on this platform, so that a namesake under another account is not meant.
 */
export function standingOf(comment: Comment, threads: Threads): 'pageWroteThis' | 'pageStaff' | 'pageBegan' | null {
  if (comment.role) return comment.role === 'author' ? 'pageWroteThis' : 'pageStaff';
  const top = threads.top(comment.id);
  return comment.author && top !== comment.id && threads.get(top)?.author?.key === comment.author.key ? 'pageBegan' : null;
}
