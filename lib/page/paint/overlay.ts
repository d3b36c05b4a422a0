import { createHost, type Host } from './host.ts';
import type { Ink } from './ink.ts';

/** What stands over the page without being part of it: menus, the line beside a thread, the flash on a comment that was jumped to. */
export interface Overlay {
  /** A host over everything, in the browser's top layer where there is one. Null closes it. `gone`: the page took it away, by a click elsewhere or by scrolling. */
  menu(draw: ((host: Host) => void) | null, gone?: () => void): void;
  readonly menuIsOpen: boolean;
  /** A new host above everything, a menu too; whoever asked for it removes it. */
  layer(): Host;
  /** Where small things stand over the page that scroll with it. */
  mount(): HTMLElement;
  /** Marks a comment for a moment. */
  flash(element: Element): void;
  /** A sentence at the window's foot, for six seconds, read out by screen readers; or, with an act, a button there for eight. */
  note(text: string, act?: () => void): void;
  owns(target: EventTarget | null): boolean;
  tint(ink: Ink): void;
  stop(): void;
}

const over = 'display:block;position:absolute;left:0;top:0;width:0;height:0;z-index:2147483647;overflow:visible';

export function createOverlay(document: Document, { style, mode, signal }: { style: string; mode: ShadowRootMode; signal: AbortSignal }): Overlay {
  const view = document.defaultView!;
  let colours = '';
  let base: Host | null = null;
  let menu: Host | null = null;
  let noted = 0;
  function baseHost(): Host {
    if (base?.element.isConnected) return base;
    base = createHost(document, { style, mode });
    base.place(over + colours);
    // Beside the body: outside whatever the site's framework owns.
    document.documentElement.append(base.element);
    return base;
  }
  function topHost(): Host {
    const host = createHost(document, { style, mode });
    host.place(over.replace('absolute', 'fixed') + colours);
    document.documentElement.append(host.element);
    if ('popover' in host.element) {
      host.element.popover = 'manual';
      host.element.showPopover();
    }
    return host;
  }
  let menuGone: (() => void) | undefined;
  const closeMenu = () => {
    const told = menu && menuGone;
    overlay.menu(null);
    told?.();
  };
  document.addEventListener('pointerdown', (event) => {
    if (!menu || event.target === menu.element) return;
    // On a button of ours: it may be the one that opened the menu, and its click closes it.
    if ((event.target as Node).nodeName === menu.element.nodeName) overlay.menu(null);
    else closeMenu();
  }, { capture: true, signal });
  view.addEventListener('resize', closeMenu, { signal });
  document.addEventListener('scroll', (event) => {
    if (menu && event.target !== menu.element) closeMenu();
  }, { capture: true, passive: true, signal });

  const overlay: Overlay = {
    get menuIsOpen() {
      return menu !== null;
    },
    menu(draw, gone) {
      menu?.remove();
      menu = null;
      if (!draw) return;
      menuGone = gone;
      menu = topHost();
      draw(menu);
    },
    layer: topHost,
    mount: () => baseHost().mount,
    flash(element) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const mark = document.createElement('div');
      mark.className = 'flash';
      mark.style.cssText = `left:${left - 6 + view.scrollX}px;top:${top - 4 + view.scrollY}px;width:${width + 12}px;height:${height + 8}px`;
      baseHost().mount.append(mark);
      mark.addEventListener('animationend', () => mark.remove());
    },
    note(text, act) {
      const host = baseHost();
      host.mount.querySelector('.note')?.remove();
      const note = document.createElement(act ? 'button' : 'div');
      note.className = act ? 'note pill' : 'note';
      if (!act) note.setAttribute('role', 'status');
      host.mount.append(note);
      note.textContent = text;
      note.onclick = () => {
        note.remove();
        act?.();
      };
      view.clearTimeout(noted);
      noted = view.setTimeout(() => note.remove(), act ? 8000 : 6000);
    },
    owns: (target) => target !== null && (target === base?.element || target === menu?.element),
    tint({ ink, paper, quiet, font, size }) {
      colours = `;--ink:${ink};--paper:${paper};--quiet:color-mix(in srgb,${ink} ${quiet}%,transparent);--size:${Math.max(13, 0.8 * size)}px;--font:${font}`;
      base?.place(over + colours);
    },
    stop() {
      view.clearTimeout(noted);
      menu?.remove();
      base?.remove();
      menu = base = null;
    },
  };
  signal.addEventListener('abort', () => overlay.stop());
  return overlay;
}
