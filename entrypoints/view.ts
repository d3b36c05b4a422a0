import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openThread, viewStyle } from '../components/thread/view.tsx';
import { leave } from '../lib/browser/leave.ts';

/** The reading view, for when the reader asks for it. */
export default defineUnlistedScript(() => leave('view', { openThread, viewStyle }));
