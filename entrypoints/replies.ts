import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { answering } from '../lib/replies/answering.ts';

/** Who answers whom, for sections that the site shows flat. */
export default defineUnlistedScript(() => leave('replies', { answering }));
