import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Finding, startFinder } from '../lib/page/finder/finder.ts';

/** Is the reader worth loading in this frame? Runs in every frame of every page, and says so once. */
export default defineUnlistedScript(() => {
  const own = globalThis as { belowlineFinder?: Finding; browser?: typeof chrome };
  // The background may put it in again, on the reader's click.
  if (own.belowlineFinder) return;
  own.belowlineFinder = startFinder({ document, window, isFrame: window !== window.top }, (why) => {
    try {
      (own.browser ?? chrome).runtime.sendMessage({ type: 'found', args: [why] }).catch(() => undefined);
    } catch {
      // The extension was updated or removed under this page.
    }
  });
});
