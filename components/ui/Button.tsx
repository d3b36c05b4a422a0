import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** `primary`: the one thing to do here. `bare`: without a border, in rows and heads. `icon`: bare and square; give it a name. */
  kind?: 'primary' | 'plain' | 'bare' | 'icon';
  /** Name for screen readers, where the words on it do not say enough. It begins with them. */
  name?: string;
  children: ComponentChildren;
  onClick(): void;
}

const classes = { primary: 'button primary', plain: 'button', bare: 'button bare', icon: 'button bare icon' };

export function Button({ kind = 'plain', name, children, onClick }: ButtonProps) {
  return <button type="button" class={classes[kind]} aria-label={name} onClick={() => onClick()}>{children}</button>;
}
