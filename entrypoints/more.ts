import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/browser/leave.ts';
import { createAnswerings } from '../lib/reader/more/answering.ts';
import { createAsking } from '../lib/reader/more/asking.ts';
import { openBarMenu } from '../lib/reader/more/bar-menu.ts';
import { dayAndTime, findBorder } from '../lib/reader/more/border.ts';
import { openKeys, preview } from '../lib/reader/more/cards.tsx';
import { openMenuOf } from '../lib/reader/more/comment-menu.ts';
import { drawFreshLine } from '../lib/reader/more/drawing.tsx';
import { createGutter } from '../lib/reader/more/gutter.ts';
import { createKeys } from '../lib/reader/more/keys.ts';
import { createMore } from '../lib/reader/more/loading.ts';
import { createSummaryCard } from '../lib/reader/more/summary-card.tsx';

/** What no page needs before the reader asks: menus, keys and their list, previews, loading all; and what flat pages need, which are few. */
export default defineUnlistedScript(() => leave('more', { createAnswerings, createAsking, createGutter, createKeys, createMore, createSummaryCard, dayAndTime, drawFreshLine, findBorder, openBarMenu, openKeys, openMenuOf, preview }));
