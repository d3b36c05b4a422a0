import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call } from '../lib/browser/call.ts';

/** A stand-in until the reader is here. */
export default defineUnlistedScript(async () => {
  await call('recall', location.href);
});
