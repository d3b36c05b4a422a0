import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Menu, type MenuItem } from '../page/Menu.tsx';

export interface MenuButtonProps {
  name: string;
  /** Square, with an icon. */
  icon?: boolean;
  items: MenuItem[];
  children: ComponentChildren;
}

/** A button that opens a menu; focus comes back to it. A press anywhere else closes it. */
export function MenuButton({ name, icon = false, items, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const { ownerDocument } = box.current!;
    const elsewhere = (event: Event) => {
      if (!event.composedPath().includes(box.current!)) setOpen(false);
    };
    ownerDocument.addEventListener('pointerdown', elsewhere);
    return () => ownerDocument.removeEventListener('pointerdown', elsewhere);
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current!.focus();
  }

  return (
    <span ref={box}>
      <button ref={button} type="button" class={icon ? 'button bare icon' : 'button bare'} aria-haspopup="menu" aria-expanded={open} aria-label={icon ? name : undefined} onClick={() => setOpen(!open)}>{children}</button>
      {open && <Menu label={name} items={items} at={button.current!.getBoundingClientRect()} onClose={close} />}
    </span>
  );
}
