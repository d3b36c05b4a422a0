import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { createPicker } from '../lib/reader/picker/picker.ts';

/** Pointing to comments, and showing what is read. */
export default defineUnlistedScript(() => leave('picker', { createPicker }));
