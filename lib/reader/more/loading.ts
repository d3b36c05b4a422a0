import { isMore } from '../../page/guess/words.ts';
import type { Reading } from '../../page/reading.ts';

/** The site's own 'more' buttons of one discussion. */
export interface More {
  isThere(): boolean;
  readonly isLoading: boolean;
  /** Presses them one after the other until all is there or the page no longer grows; called again, it stops. */
  toggle(): void;
}

/** At most so many presses; so long a page is waited for, in ms; and so long it is left in peace between two. */
const most = 100;
const patience = 8000;
const peace = 600;

export function createMore({ section, discussion }: Pick<Reading, 'section' | 'discussion'>, signal: AbortSignal, changed: () => void): More {
  const { root, scope, recipe } = section;
  const view = root.ownerDocument.defaultView!;
  const wait = (ms: number) => new Promise<void>((go) => view.setTimeout(go, ms));
  /** Pressed without effect. */
  const spent = new WeakSet<Element>();

  /** A link elsewhere would leave the page; only what stays on it is pressed. */
  const staysHere = (element: Element) => {
    const link = element.closest('a');
    const href = link?.getAttribute('href');
    return !href || href.startsWith('#') || /^javascript:/i.test(href);
  };
  const isReady = (element: Element) => !spent.has(element) && element.getClientRects().length > 0 && !element.matches(':disabled,[aria-disabled="true"]') && staysHere(element);

  function* buttons(): Generator<Element, void> {
    const named = recipe.more?.filter(({ kind }) => kind !== 'text').map(({ sel }) => sel) ?? [];
    for (const sel of named) for (const each of scope.querySelectorAll(sel)) if (isReady(each)) yield each;
    // A paper's own button, by its words; never inside a comment.
    for (const each of (root.parentElement ?? root).querySelectorAll('button,a[role="button"],a[href^="#"]')) {
      if (isMore(each.textContent?.trim() ?? '') && !each.closest(recipe.record.sel) && isReady(each)) yield each;
    }
  }
  const next = () => buttons().next().value ?? null;

  /** Whether the discussion grew, within patience. */
  async function grew(from: number, signal: AbortSignal): Promise<boolean> {
    for (let waited = 0; waited < patience && !signal.aborted; waited += 100) {
      await wait(100);
      if (discussion.comments.length > from) return true;
    }
    return false;
  }

  async function loadAll(signal: AbortSignal): Promise<void> {
    for (let presses = 0; presses < most && !signal.aborted; presses++) {
      const button = next();
      if (!button || (discussion.stated !== null && discussion.comments.length >= discussion.stated)) return;
      const before = discussion.comments.length;
      (button as HTMLElement).click();
      if (!(await grew(before, signal))) spent.add(button);
      await wait(peace);
    }
  }

  let loading: AbortController | null = null;
  return {
    isThere: () => next() !== null,
    get isLoading() {
      return loading !== null;
    },
    toggle() {
      if (loading) return loading.abort();
      loading = new AbortController();
      changed();
      void loadAll(AbortSignal.any([signal, loading.signal])).finally(() => {
        loading = null;
        changed();
      });
    },
  };
}
