import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { look } from '../lib/page/finder/look.ts';
import { watch } from '../lib/page/finder/watch.ts';

/** What the finder has to say for itself, in the extension's own world, where `npm run inspect` reads it and no page can. */
interface Finding {
  why: string | null;
  /** Milliseconds of processor time until it has said yes, or no for the first time. */
  ms: number;
}

/** Is the reader worth loading in this frame? Runs in every frame of every page, and says so once. */
export default defineUnlistedScript(() => {
  const own = globalThis as { belowlineFinder?: Finding; browser?: typeof chrome };
  if (own.belowlineFinder) return;
  const finding: Finding = own.belowlineFinder = { why: null, ms: 0 };
  const over = new AbortController();
  watch({
    document, window, signal: over.signal,
    look: () => {
      const start = performance.now();
      finding.why = look(document);
      finding.ms ||= performance.now() - start;
      if (!finding.why) return false;
      over.abort();
      try {
        (own.browser ?? chrome).runtime.sendMessage({ type: 'found', args: [finding.why] }).catch(() => undefined);
      } catch {
        // The extension was updated or removed under this page.
      }
      return true;
    },
  });
});
