import type { OpenRoot } from '../../page/roots.ts';

export interface PointingEvents {
  /** What is under the pointer; answers whether that was so already. */
  over?(element: Element): boolean;
  out?(): void;
  take(): void;
  wider?(): void;
  narrower?(): void;
  next?(): void;
  previous?(): void;
  leave(): void;
}

/** What else a press on the page would set off there. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click', 'dblclick', 'auxclick', 'contextmenu'];

/** The element at a point of the window, through shadow roots. */
export function elementAt(document: Document, openRoot: OpenRoot, x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let root = at && openRoot(at); root; root = at && openRoot(at)) {
    const inside = root.elementFromPoint(x, y);
    if (!inside || inside === at) break;
    at = inside;
  }
  return at;
}

/**
 * Mouse, touch and keys while the reader points, until `signal` is aborted; none of them reaches the page.
 * A mouse shows by moving and takes by a click; a tap shows, and a second one takes.
 */
export function listenForPointing(document: Document, openRoot: OpenRoot, signal: AbortSignal, events: PointingEvents): void {
  const view = document.defaultView!;
  const isOurs = (event: Event) => (event.target as Element | null)?.localName === 'belowline-part';
  const options = { capture: true, signal, passive: false };
  let due: { x: number; y: number } | null = null;
  let known = true;

  view.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || isOurs(event)) return;
    const waits = due !== null;
    due = { x: event.clientX, y: event.clientY };
    if (!waits) view.requestAnimationFrame(look);
  }, options);
  function look(): void {
    const element = due && !signal.aborted && elementAt(document, openRoot, due.x, due.y);
    due = null;
    if (element && element.localName !== 'belowline-part') events.over?.(element);
  }
  document.documentElement.addEventListener('pointerleave', () => events.out?.(), { signal });

  for (const type of presses) {
    view.addEventListener(type, (event) => {
      if (isOurs(event)) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted) return;
      // A touch that is a scroll stays one.
      if (!type.startsWith('touch') && !type.startsWith('pointer')) event.preventDefault();
      if (type === 'pointerup') {
        const { clientX, clientY } = event as PointerEvent;
        const element = elementAt(document, openRoot, clientX, clientY);
        const isTouch = (event as PointerEvent).pointerType === 'touch';
        known = !element || !events.over || events.over(element) || !isTouch;
      } else if (type === 'click' && (event as MouseEvent).button === 0 && known) events.take();
    }, options);
  }

  view.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const act = event.key === 'Escape' ? events.leave
      : isOurs(event) ? null
      : event.key === 'Enter' ? events.take
      : event.key === 'ArrowUp' ? events.wider
      : event.key === 'ArrowDown' ? events.narrower
      : event.key === 'ArrowRight' ? events.next
      : event.key === 'ArrowLeft' ? events.previous
      : null;
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }, options);
}
