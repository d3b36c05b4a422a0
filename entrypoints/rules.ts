import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { compileRules } from '../lib/model/rules.ts';

/** The reader's filters, for pages where any hold. */
export default defineUnlistedScript(() => leave('rules', { compileRules }));
