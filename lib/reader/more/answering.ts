import { notSoName, stateOf, type AnswerState } from '../../model/answers.ts';
import type { Comment } from '../../model/discussion.ts';
import type { Folding } from '../folding.ts';
import type { Scene } from '../scene.ts';
import { alsoAnswered } from './also.ts';
import { createIndents } from './indents.ts';

/** Whom a comment answers on a page that prints its comments flat, as far as its words tell (interface, 6). The reading view has the whole tree. */
export interface Answering {
  to: string;
  name: string;
  /** First words of the one that is answered. */
  teaser: string;
  state: AnswerState;
}

/** Below this a guess is not worth the reader's eye. */
const worthSaying = 0.4;
const teaserLength = 80;

export interface Answerings {
  /** Null where the page itself shows it, where it starts a thread, and where the one that is answered is muted or put away. */
  of(comment: Comment): Answering | null;
  /** See {@link alsoAnswered}. */
  also(comment: Comment): string[];
  /** The reader says that it is not so; what stood in that thread leaves it, and does not come back on the next visit. */
  notSo(id: string): void;
  /** Comments came, went, or are shown otherwise than before. */
  changed(): void;
}

/** `again`: comments whose parent or depth has changed. */
export function createAnswerings(scene: Scene, again: (ids: string[]) => void, remember: Folding['remember']): Answerings {
  const { reading, threads, nameOf, isPutAway, steadily } = scene;
  const indents = reading.section.recipe.thread.style === 'flat' ? createIndents(scene) : null;
  function linkOf(comment: Comment): { to: string; confidence: number } | null {
    if (comment.parent !== null) return comment.parentFrom === 'page' ? null : { to: comment.parent, confidence: comment.parentConfidence ?? 1 };
    const answer = reading.answer(comment.id);
    return answer?.parent && answer.confidence >= worthSaying ? { to: answer.parent, confidence: answer.confidence } : null;
  }

  return {
    of(comment) {
      const link = linkOf(comment);
      const parent = link && threads.get(link.to);
      if (!parent || isPutAway(parent.id)) return null;
      return { to: parent.id, name: nameOf(parent), teaser: parent.text.slice(0, teaserLength).replace(/\s+/g, ' '), state: stateOf(link.confidence) };
    },
    also: ({ id }) => alsoAnswered(scene, id),
    notSo(id) {
      const comment = threads.get(id);
      const link = comment && linkOf(comment);
      if (!link) return;
      remember([[notSoName(id, link.to), true]]);
      steadily(() => again([id, ...reading.correct({ comment: id, notSo: link.to })]));
    },
    changed: () => indents?.changed(),
  };
}
