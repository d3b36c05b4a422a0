import type { Answer, Answers } from '../../lib/model/answers.ts';

/** Answers as we choose them: for tests of the page room, which must not care where they come from. */
export function saying(parentOf: (id: string) => string | null, confidence = 0.9, onAsked: (ids: string[]) => void = () => undefined): Answers {
  const answer = (id: string, parent: string | null): Answer => ({ id, parent, from: 'mention', confidence, because: parent === null ? null : { kind: 'name', words: 'Ann' }, also: [] });
  return {
    *steps(comments) {
      onAsked(comments.map(({ id }) => id));
      for (const { id } of comments) yield answer(id, parentOf(id));
    },
    correct: (correction) => answer(correction.comment, 'parent' in correction ? correction.parent : null),
  };
}
