import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { correctionsIn } from '../lib/model/answers.ts';
import { createWords } from '../lib/page/words.ts';
import { createReplies } from '../lib/replies/replies.ts';

/** Who answers whom, for sections that the site shows flat. What the reader said is not so stands among what is remembered of the page. */
export default defineUnlistedScript(() => leave('replies', { answering: (folds) => ({ createWords: createWords({ createAnswers: createReplies, corrections: correctionsIn(folds.keys()) }) }) }));
