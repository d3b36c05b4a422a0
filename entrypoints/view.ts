import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { createViewing } from '../lib/reader/viewing.ts';

/** The reading view, and what the side panel is told: for when the reader asks for one of them. */
export default defineUnlistedScript(() => leave('view', { createViewing }));
