import { correctionsIn, type Correction } from '../model/answers.ts';
import { createReplies } from './replies.ts';

/** What a flat section is read with. @param folds what is remembered of the page: what is not so stands among them */
export const answering = (folds: ReadonlyMap<string, boolean>): { createAnswers: typeof createReplies; corrections: Correction[] } => ({ createAnswers: createReplies, corrections: correctionsIn(folds.keys()) });
