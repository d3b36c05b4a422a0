import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { correctionsIn } from '../lib/model/answers.ts';
import { createReplies } from '../lib/replies/replies.ts';

/** Who answers whom, for sections that the site shows flat. */
export default defineUnlistedScript(() => leave('replies', { createReplies, correctionsIn }));
