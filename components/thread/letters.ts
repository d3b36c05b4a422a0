import type { Comment } from '../../lib/model/discussion.ts';
import { actOf, isForeign } from '../../lib/model/keys.ts';
import { nextOf } from '../../lib/model/news.ts';
import type { OutlineRow } from '../../lib/model/outline.ts';
import type { Threads } from '../../lib/model/threads.ts';

/** Where the reader is. */
export interface Standing {
  /** The reader's own keys; null: they are off. */
  keys: Readonly<Record<string, string>> | null;
  rows: readonly OutlineRow[];
  active: string | null;
  comments: readonly Comment[];
  threads: Threads;
  isHidden(id: string): boolean;
  isNew(id: string): boolean;
}

export interface LetterActs {
  /** To a comment, opening what hides it. */
  show(id: string): void;
  toggle(id: string): void;
  mute(id: string): void;
  summarise(id: string): void;
  search(): void;
  back(): void;
  help(): void;
}

/** The keys that move through a discussion on the page do the same here, where the reader turned them on. Returns as `onTreeKey` does. */
export function onLetter(event: KeyboardEvent, { keys, rows, active, comments, threads, isHidden, isNew }: Standing, act: LetterActs): string | null | false {
  const what = keys && event.target === event.currentTarget && !isForeign(event) ? actOf(event.key, keys) : null;
  if (!what) return false;
  if (what === 'search' || what === 'help' || what === 'back') {
    if (!event.repeat) act[what]();
    return null;
  }
  const at = rows.findIndex(({ key }) => key === active);
  const seen = rows.filter((row, i) => row.kind === 'comment' || i === at);
  const now = seen.findIndex(({ key }) => key === active);
  const here = seen[Math.max(now, 0)];
  if (!here) return null;
  const step = what.startsWith('previous') ? -1 : 1;
  /** Not round the end: whoever holds the key down comes to rest at the last one. */
  const near = (wanted: (row: OutlineRow) => boolean) => (step > 0 ? seen.slice(now + 1).find(wanted) : seen.slice(0, Math.max(now, 0)).findLast(wanted))?.key ?? null;
  const far = (id: string | null) => {
    if (id !== null && id !== here.key) act.show(id);
    return null;
  };
  if (what === 'next' || what === 'previous') return near(({ kind }) => kind === 'comment');
  if (what === 'nextSame' || what === 'previousSame') return near(({ kind, level }) => kind === 'comment' && level <= here.level);
  const ids = comments.map(({ id }) => id);
  if (what === 'nextNew' || what === 'previousNew') return far(nextOf(ids, here.key, step, (id) => isNew(id) && !isHidden(id)));
  const comment = here.kind === 'comment' ? here.comment : null;
  if (!comment) return null;
  const { id, author } = comment;
  switch (what) {
    case 'parent': return far(threads.parent(id));
    case 'root': return far(threads.top(id));
    case 'nextBy': case 'previousBy': return far(author && nextOf(ids, id, step, (each) => threads.get(each)?.author?.key === author.key && !isHidden(each)));
    case 'toggle': if (!event.repeat) act.toggle(id); return null;
    case 'summary': if (!event.repeat) act.summarise(threads.top(id)); return null;
    case 'mute': {
      if (event.repeat || !author) return null;
      const next = near((row) => row.kind === 'comment' && row.comment.author?.key !== author.key);
      act.mute(id);
      return next;
    }
  }
}
