/**
 * An empty dialog over the whole page, which nothing beside it takes part in.
 *
 * `showModal` makes the rest inert, and with that the browser styles the whole page anew: 60 ms on a page of 1,000 comments, half a second
 * on one of 10,000, and again when it ends. So the dialog stands in a popover, over everything, and says that it is modal. Where the page
 * does not leave it the focus (a dialog of its own is open, the reader goes back past the first control), it is made modal after all.
 */
export interface Covering {
  readonly dialog: HTMLDialogElement;
  /** Over this part of the window alone, in px. */
  part(top: number, height: number): void;
  /** Focus goes back to where it was. */
  close(): void;
}

export function cover(mount: HTMLElement, label: string): Covering {
  const { ownerDocument } = mount;
  const view = ownerDocument.defaultView!;
  const root = mount.getRootNode() as ShadowRoot;
  const layer = mount.appendChild(ownerDocument.createElement('div'));
  layer.className = 'layer';
  layer.popover = 'manual';
  const dialog = layer.appendChild(ownerDocument.createElement('dialog'));
  dialog.setAttribute('aria-label', label);
  dialog.ariaModal = 'true';
  const stop = new AbortController();
  /** What of ours had the focus last. */
  let inside: HTMLElement = dialog;

  function insist(): void {
    if (stop.signal.aborted) return;
    stop.abort();
    layer.popover = null;
    dialog.close();
    dialog.showModal();
    inside.focus({ preventScroll: true });
  }
  const look = () => {
    if (ownerDocument.activeElement !== root.host) insist();
  };

  layer.showPopover();
  dialog.show();
  dialog.tabIndex = -1;
  dialog.focus({ preventScroll: true });
  if (root.activeElement !== dialog) insist();
  dialog.removeAttribute('tabindex');
  const { signal } = stop;
  dialog.addEventListener('focusin', ({ target }) => (inside = target as HTMLElement), { signal });
  ownerDocument.addEventListener('focusin', look, { signal });
  // Into a frame.
  view.addEventListener('blur', look, { signal });
  return {
    dialog,
    part(top, height) {
      layer.style.setProperty('--top', `${top}px`);
      layer.style.setProperty('--height', `${height}px`);
    },
    close() {
      stop.abort();
      dialog.close();
      layer.remove();
    },
  };
}
