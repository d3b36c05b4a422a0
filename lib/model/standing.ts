import { type Comment, isBareName } from './discussion.ts';
import type { Threads } from './threads.ts';

/**
 * What is said beside a comment's name, where its writer is more than one reader among others: the article's author, staff, or who began the
 * thread that the comment answers in. The latter only where the page has accounts: two people may both be called Anonymous.
 */
export function standingOf(comment: Comment, threads: Threads): 'pageWroteThis' | 'pageStaff' | 'pageBegan' | null {
  if (comment.role) return comment.role === 'author' ? 'pageWroteThis' : 'pageStaff';
  const top = threads.top(comment.id);
  const key = comment.author?.key;
  return key && !isBareName(key) && top !== comment.id && threads.get(top)?.author?.key === key ? 'pageBegan' : null;
}
