import { render } from 'preact';
import type { Discussion } from '../../lib/model/discussion.ts';
import { shownOf, type ThreadAct, type Told } from '../../lib/model/told.ts';
import type { Say } from '../page/say.ts';
import type { Which } from './Head.tsx';
import { viewStyle } from './style.ts';
import { Thread } from './Thread.tsx';

export interface ViewOptions {
  say: Say;
  lang: string;
  rtl: boolean;
  /** Comments that are shown alone at first; null: all. */
  only: ReadonlySet<string> | null;
  /** Opened to its statistics. */
  counting?: boolean;
  tell(known: string | null): Told;
  /** Where the page has several discussions; asked each time it is drawn. */
  which(): Which | null;
  act(what: ThreadAct, id: string): void;
  /** The reader wants to go back to the page. */
  close(): void;
}

export interface View {
  draw(): void;
  close(): void;
}

const narrowBelow = 600;

/** Opens the reading view in `mount`: a modal dialog in the top layer, so that nothing of the page is over it or reached beside it. */
export function openThread(mount: HTMLElement, { say, lang, rtl, only, counting, tell, which, act, close }: ViewOptions): View {
  const { ownerDocument } = mount;
  const view = ownerDocument.defaultView!;
  const dialog = mount.appendChild(ownerDocument.createElement('dialog'));
  dialog.setAttribute('aria-label', say('threadView'));
  let discussion: Discussion | null = null;
  let version: string | null = null;
  let reading: string | null | undefined;

  function draw(): void {
    const told = tell(version);
    version = told.version;
    discussion = told.discussion ?? discussion;
    reading = reading === undefined ? told.reading : reading;
    render(
      <Thread
        say={say} discussion={discussion!} shown={shownOf(told.shown)} revealed={new Set(told.revealed)} reading={reading} follows={false} start={only ? null : reading} keys={told.keys} collapsed={told.collapsed} which={which()} only={only} statistics={counting}
        narrow={dialog.clientWidth < narrowBelow} rtl={rtl} lang={lang} act={act} onClose={close}
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
    if (view.parent === view || height < 200) return;
    dialog.style.setProperty('--top', `${top}px`);
    dialog.style.setProperty('--height', `${height}px`);
  }, { threshold: Array.from({ length: 41 }, (_, i) => i / 40) });
  const sizes = new view.ResizeObserver(draw);

  dialog.showModal();
  draw();
  eye.observe(ownerDocument.documentElement);
  sizes.observe(dialog);
  return {
    draw,
    close() {
      ownerDocument.removeEventListener('scroll', hold);
      eye.disconnect();
      sizes.disconnect();
      render(null, dialog);
      dialog.close();
      dialog.remove();
    },
  };
}

export { viewStyle };
