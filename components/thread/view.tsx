import { render as renderInto } from 'preact';
import { everything } from '../../lib/model/outline.ts';
import type { Seen, ThreadAct } from '../../lib/model/told.ts';
import type { Say } from '../page/say.ts';
import type { Covering } from './covering.ts';
import type { Which } from './Head.tsx';
import { viewStyle } from './style.ts';
import { levelsIn, Thread } from './Thread.tsx';

export interface ViewOptions {
  say: Say;
  lang: string;
  rtl: boolean;
  /** Comments that are shown alone at first; null: all. */
  only: ReadonlySet<string> | null;
  /** What there is to see at first. */
  seen: Seen;
  /** Opened to its statistics. */
  counting?: boolean;
  /** And now. */
  look(): Seen;
  /** Where the page has several discussions; asked each time it is drawn. */
  which(): Which | null;
  act(what: ThreadAct, id: string): void;
  /** The reader wants to go back to the page. */
  close(): void;
}

export interface View {
  draw(): void;
  /** Says something for six seconds, read out by screen readers. */
  note(text: string): void;
  close(): void;
}

const narrowBelow = 600;
const noteLasts = 6000;

/** Most of what opening costs on a long discussion, a step at a time: what has been made ready so is not made again when it opens. */
export function* makeReady({ discussion, outline, shown }: Seen, only: ReadonlySet<string> | null, { say, width }: { say: Say; width: number }): Generator<void, void> {
  yield* outline.steps({ ...everything, only }, shown, levelsIn(width < narrowBelow));
  // The first number beyond 999 that a page writes takes some 20 ms.
  say('pageComments', discussion.comments.length);
  yield;
}

/** Draws the reading view over the page. */
export function openThread({ dialog, part, close: uncover }: Covering, { say, lang, rtl, only, counting, seen, look, which, act, close }: ViewOptions): View {
  const { ownerDocument } = dialog;
  const view = ownerDocument.defaultView!;
  /** Where the reader came from. */
  const { reading } = seen;
  let narrow: boolean;
  let note: string | null = null;
  let noted = 0;

  function render(): void {
    narrow = dialog.clientWidth < narrowBelow;
    const { discussion, outline, shown, revealed, keys, collapsed } = seen;
    renderInto(
      <Thread
        say={say} discussion={discussion} outline={outline} shown={shown} revealed={revealed} reading={reading} follows={false} start={only ? null : reading} keys={keys} collapsed={collapsed} which={which()} only={only} statistics={counting} note={note}
        narrow={narrow} rtl={rtl} lang={lang} act={act} onClose={close}
      />,
      dialog,
    );
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('keydown', (event) => {
    // Composing a word, Escape belongs to the input method; in a search, to the search.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    const field = event.target as HTMLInputElement;
    if (field.type === 'search' && field.value) {
      field.value = '';
      field.dispatchEvent(new view.Event('input', { bubbles: true }));
    } else {
      close();
    }
  });
  /** The page stays where it is: what the view itself does not scroll goes nowhere. */
  const still = (event: Event) => {
    const scrolls = event.composedPath().some((each) => each instanceof view.Element && dialog.contains(each) && each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY));
    if (!scrolls) event.preventDefault();
  };
  for (const type of ['wheel', 'touchmove']) dialog.addEventListener(type, still, { passive: false });

  // Firefox lets a long turn of the wheel through to the page all the same.
  const page = ownerDocument.scrollingElement;
  const at = page?.scrollTop ?? 0;
  const hold = () => {
    if (page && page.scrollTop !== at) page.scrollTo({ top: at, behavior: 'instant' });
  };
  ownerDocument.addEventListener('scroll', hold, { passive: true });

  // In a frame that is higher than the window, the view takes what is seen of it.
  const eye = new view.IntersectionObserver((entries) => {
    const { top, height } = entries.at(-1)!.intersectionRect;
    if (view.parent !== view && height >= 200) part(top, height);
  }, { threshold: Array.from({ length: 41 }, (_, i) => i / 40) });
  const sizes = new view.ResizeObserver(() => {
    if (narrow !== dialog.clientWidth < narrowBelow) render();
  });

  render();
  eye.observe(ownerDocument.documentElement);
  sizes.observe(dialog);
  return {
    draw() {
      seen = look();
      render();
    },
    note(text) {
      note = text;
      render();
      view.clearTimeout(noted);
      noted = view.setTimeout(() => {
        note = null;
        render();
      }, noteLasts);
    },
    close() {
      view.clearTimeout(noted);
      ownerDocument.removeEventListener('scroll', hold);
      eye.disconnect();
      sizes.disconnect();
      // First, as long as the focus is inside: only so does it go back.
      uncover();
      renderInto(null, dialog);
    },
  };
}

export { viewStyle };
