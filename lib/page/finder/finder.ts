import { look } from './look.ts';
import { watch, type World } from './watch.ts';

/** What the finder has to say for itself, in the extension's own world, where `npm run inspect` reads it and no page can. */
export interface Finding {
  why: string | null;
  /** Milliseconds of processor time until it has said yes, or no for the first time. */
  ms: number;
}

/** Looks for a discussion in a document until there is one; `found` is called once, if ever. */
export function startFinder({ document, window, isFrame }: Pick<World, 'document' | 'window'> & { isFrame: boolean }, found: (why: string) => void): Finding {
  const finding: Finding = { why: null, ms: 0 };
  const over = new AbortController();
  watch({
    document, window, signal: over.signal,
    look: () => {
      const start = performance.now();
      finding.why = look(document, isFrame);
      finding.ms ||= performance.now() - start;
      if (finding.why) {
        over.abort();
        found(finding.why);
      }
    },
  });
  return finding;
}
