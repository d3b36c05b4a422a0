import { useMemo } from 'preact/hooks';
import type { Author, Discussion } from '../../lib/model/discussion.ts';
import { type Choice, createOutline, mutedQuotes, type Outline, type Outlining, type ShownOnPage, type Sort, sortsFor } from '../../lib/model/outline.ts';
import { peopleOf, type Statistics, statisticsOf } from '../../lib/model/statistics.ts';
import type { Threads } from '../../lib/model/threads.ts';

export interface UsedOutline extends Outline {
  threads: Threads;
  /** Null where nobody looks at them: a discussion may be long. */
  figures: Statistics | null;
  /** Whoever may be chosen: those who wrote most come first. Counted when they are first asked for. */
  people(): readonly Author[];
  sorts: readonly Sort[];
  isHidden(id: string): boolean;
  isMutedQuote(quote: string): boolean;
}

/** Of those who wrote most, for a list to choose from. */
const mostPeople = 100;

/** What a discussion looks like as the reader wants it; each part is made anew only when what it is made of changes. */
/** @param ready of this very discussion, where it was made before */
export function useOutline(discussion: Discussion, ready: Outlining | undefined, shown: ShownOnPage, choice: Choice, levels: number, counting: boolean): UsedOutline {
  const { comments } = discussion;
  const isHidden = (id: string) => shown.muted.has(id) || shown.gone.has(id);
  const outline = useMemo(() => ready ?? createOutline(comments), [discussion]);
  const laid = useMemo(() => outline.lay(choice, shown, levels), [outline, choice, shown, levels]);
  const { threads } = outline;
  const everybody = useMemo(() => {
    let found: Author[] | null = null;
    return () => (found ??= peopleOf(comments.filter(({ id }) => !isHidden(id))).map(({ author }) => author));
  }, [threads, shown]);
  return {
    ...laid, threads, isHidden,
    figures: useMemo(() => (counting ? statisticsOf(comments, threads, isHidden) : null), [counting, threads, shown]),
    people: () => everybody().filter(({ key }, at) => at < mostPeople || key === choice.author),
    sorts: useMemo(() => sortsFor(comments), [threads]),
    isMutedQuote: useMemo(() => mutedQuotes(comments, (id) => shown.muted.has(id) && shown.filtered.get(id) === undefined), [threads, shown]),
  };
}
