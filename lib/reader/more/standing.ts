import type { Overlay } from '../../page/paint/overlay.ts';

/** What shows and says where keys are: an outline around a comment, which follows its element, and a live region. */
export interface Standing {
  outline(element: Element | null): void;
  /** Read out by screen readers, and nowhere seen. */
  announce(text: string): void;
}

export function createStanding(document: Document, overlay: Pick<Overlay, 'mount'>, signal: AbortSignal): Standing {
  const view = document.defaultView!;
  const frame = document.createElement('div');
  frame.className = 'at';
  const voice = document.createElement('div');
  voice.className = 'sr';
  voice.setAttribute('role', 'status');
  let outlined: Element | null = null;

  function follow(): void {
    if (!outlined) return;
    const { left, top, width, height } = outlined.getBoundingClientRect();
    frame.style.cssText = `position:absolute;pointer-events:none;border-radius:4px;outline:2px solid var(--ink);left:${left - 6 + view.scrollX}px;top:${top - 4 + view.scrollY}px;width:${width + 12}px;height:${height + 8}px;display:${height ? 'block' : 'none'}`;
  }
  const sizes = new view.ResizeObserver(follow);
  // Sections that scroll by themselves.
  document.addEventListener('scroll', (event) => event.target !== document && follow(), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => standing.outline(null));

  const standing: Standing = {
    outline(element) {
      sizes.disconnect();
      outlined = element;
      if (!element) return frame.remove();
      if (!frame.isConnected) overlay.mount().append(frame);
      for (const each of [element, document.body]) sizes.observe(each);
      follow();
    },
    announce(text) {
      if (!voice.isConnected) overlay.mount().append(voice);
      voice.textContent = text;
    },
  };
  return standing;
}
