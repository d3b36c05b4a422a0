import type { Comment } from '../../lib/model/discussion.ts';
import type { ShownOnPage } from '../../lib/model/outline.ts';
import type { Threads } from '../../lib/model/threads.ts';
import type { ThreadAct } from '../../lib/model/told.ts';
import type { MenuItem } from '../page/Menu.tsx';
import type { Say } from '../page/say.ts';

export interface CommentMenu {
  say: Say;
  comment: Comment;
  threads: Threads;
  shown: ShownOnPage;
  /** Muted or filtered, but shown once. */
  isRevealed: boolean;
  /** Replies below, muted ones not counted. */
  below: number;
  act(what: ThreadAct, id: string): void;
  mute(comment: Comment): void;
  /** Only comments of this author. */
  onlyBy(author: string): void;
  show(id: string): void;
  why(): void;
}

/** A thread is worth a summary of its own from so many replies on, as on the page. */
const enoughToSummarise = 3;

/** What can be done with one comment in the reading view and the side panel; the page's own menu has the rest. */
export function menuOf({ say, comment, threads, shown, isRevealed, below, act, mute, onlyBy, show, why }: CommentMenu): (MenuItem | null)[] {
  const { id, author } = comment;
  const name = author?.name ?? say('pageSomebody');
  const parent = threads.parent(id);
  const answer = shown.answers.get(id);
  /** Whom it answers but does not stand under. */
  const others = answer ? [...(answer.to === parent ? [] : [answer.to]), ...answer.also] : [];
  const nameOf = (other: string) => threads.get(other)?.author?.name ?? say('pageSomebody');
  const muted = shown.because.get(id)?.some(({ by }) => by === 'mute');
  return [
    ...(author && !isRevealed ? [{ label: say('pageMuteThis', name), act: () => mute(comment) }] : []),
    ...(isRevealed ? [{ label: say('pageHideAgain'), act: () => act('hideAgain', id) }] : []),
    ...(isRevealed && muted ? [{ label: say('pageUnmute', name), act: () => act('unmute', id) }] : []),
    { label: say(shown.closed.has(id) ? 'pageShow' : 'pageCollapseMenu'), act: () => act('toggle', id) },
    ...(below >= enoughToSummarise ? [{ label: say('pageSummaryThread'), act: () => act('summarise', id) }] : []),
    null,
    ...(author ? [{ label: say('threadOnlyBy', name), act: () => onlyBy(author.key) }] : []),
    ...(parent !== null && !shown.muted.has(parent) ? [{ label: say('pageGoToParent'), act: () => show(parent) }] : []),
    ...others.map((other) => ({ label: say('threadGoToBy', nameOf(other)), act: () => show(other) })),
    { label: say('threadGoTo'), act: () => act('goTo', id) },
    null,
    ...(answer ? [{ label: say('threadNotSo', nameOf(answer.to)), act: () => act('notSo', id) }] : []),
    { label: say('pageWhy'), act: why },
  ];
}
