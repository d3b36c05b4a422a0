import { useLayoutEffect, useRef } from 'preact/hooks';

export interface MenuItem {
  label: string;
  act(): void;
  /** It has focus (its element), which follows the pointer; or no longer (null). */
  onPoint?(at: Element | null): void;
}

export interface MenuProps {
  label: string;
  /** `null` is a line between groups. */
  items: (MenuItem | null)[];
  /** Where the button stands, in px from the viewport. */
  at: { left: number; right: number; top: number; bottom: number };
  /** Several sentences in place of items. */
  text?: string[];
  onClose(): void;
}

/** Px that a menu has in the smallest window, and those beside it: a phone's usual margin. */
const leastHeight = 120;
const margin = 16;

/** A menu beside the button that opened it: arrow keys, Home, End, first letters, Escape. */
export function Menu({ label, items, at, text, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current!;
    const { width, height } = menu.getBoundingClientRect();
    const view = menu.ownerDocument.defaultView!;
    // Towards the middle of the window: from a button at a column's end it would hang out over what stands beside the discussion.
    const fromEnd = (at.left + at.right) / 2 > view.innerWidth / 2;
    const left = fromEnd ? at.right - width : at.left;
    menu.style.left = `${Math.max(margin, Math.min(left, view.innerWidth - width - margin))}px`;
    // Beside its button, never over it: a second tap there closes it. Where neither side holds all of it, the larger one, and it scrolls.
    const [above, below] = [at.top - 12, view.innerHeight - at.bottom - 12];
    const down = height <= below || below >= above;
    const room = Math.max(down ? below : above, leastHeight);
    menu.style.maxHeight = `${room}px`;
    menu.style.top = `${down ? Math.min(at.bottom + 4, view.innerHeight - Math.min(height, room) - 8) : Math.max(8, at.top - Math.min(height, room) - 4)}px`;
    (menu.querySelector<HTMLElement>('[role=menuitem]') ?? menu).focus({ preventScroll: true });
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const all = [...box.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const now = all.indexOf((box.current!.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    const to = event.key === 'ArrowDown' ? now + 1 : event.key === 'ArrowUp' ? now - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : null;
    if (to !== null) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key.length === 1) all.find((each, i) => i > now && each.textContent!.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div class="menu" role="menu" aria-label={label} tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
      {text?.map((each) => <p dir="auto">{each}</p>)}
      {items.map((item, i) => (item === null
        ? <hr key={i} />
        : <button key={i} role="menuitem" dir="auto" tabIndex={-1} onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })} onFocus={(event) => item.onPoint?.(event.currentTarget)} onBlur={() => item.onPoint?.(null)} onClick={() => { onClose(); item.act(); }}>{item.label}</button>))}
    </div>
  );
}
