import type { Scene } from '../scene.ts';

/** Further comments that one answers as well, by other people: those that are not muted or put away. */
export const alsoAnswered = ({ reading, threads, isPutAway }: Pick<Scene, 'reading' | 'threads' | 'isPutAway'>, id: string): string[] =>
  reading.answer(id)?.also.filter((each) => threads.get(each) && !isPutAway(each)) ?? [];
