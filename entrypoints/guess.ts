import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { guessSections, sure, worthAsking } from '../lib/page/guess/guess.ts';
import { isRefused } from '../lib/page/refused.ts';
import { selectorsHold } from '../lib/page/selectors-hold.ts';
import { waitingIn } from '../lib/page/waiting.ts';

/** The generic detector, for documents that no recipe fits. */
export default defineUnlistedScript(() => leave('guess', { guessSections, isRefused, selectorsHold, sure, waitingIn, worthAsking }));
