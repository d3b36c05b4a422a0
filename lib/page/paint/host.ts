/**
 * An element of ours in the page: everything shown stands in its closed shadow root, and only trusted events are heeded.
 * It is kept out of print, copied text and page translation.
 */
export interface Host {
  readonly element: HTMLElement;
  /** Where views are drawn. */
  readonly mount: HTMLElement;
  /** Where a part that is loaded on demand draws: two renderers must not share an element. */
  readonly also: HTMLElement;
  /** Takes away what such a part drew. */
  clearAlso(): void;
  /** How the element itself is laid out: declarations for it, from within, where no style of the site's reaches. */
  place(css: string): void;
  remove(): void;
}

export const hostTag = 'belowline-part';

export interface HostOptions {
  /** Text of the style inside the root. A Firefox content script cannot set `adoptedStyleSheets` (trap 9). */
  style: string;
  /** `open` only in page tests, where axe must see in. */
  mode: ShadowRootMode;
}

const silenced = ['click', 'dblclick', 'auxclick', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress'];

export function createHost(document: Document, { style, mode }: HostOptions): Host {
  const element = document.createElement(hostTag);
  element.setAttribute('translate', 'no');
  const root = element.attachShadow({ mode });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const layout = document.createElement('style');
  const newMount = () => {
    const made = document.createElement('div');
    made.className = 'mount';
    return made;
  };
  const mount = newMount();
  let also = newMount();
  root.append(sheet, layout, mount, also);
  for (const type of silenced) {
    // A page's script cannot press our buttons.
    root.addEventListener(type, (event) => {
      if (!event.isTrusted) {
        event.stopImmediatePropagation();
        event.preventDefault();
      }
    }, { capture: true });
    // What the reader does in our interface is none of the page's business; its own delegated handlers would take it for theirs.
    element.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    element, mount,
    get also() {
      return also;
    },
    clearAlso() {
      if (!also.firstChild) return;
      const fresh = newMount();
      also.replaceWith(fresh);
      also = fresh;
    },
    place(css) {
      // Important rules from inside a shadow root go before all of the page's, important ones too.
      const own = `:host{all:initial!important;${css.split(';').filter(Boolean).map((each) => `${each}!important;`).join('')}}`;
      if (layout.textContent !== own) layout.textContent = own;
    },
    remove: () => element.remove(),
  };
}
