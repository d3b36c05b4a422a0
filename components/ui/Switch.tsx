import type { SayAny } from './say.ts';

export interface SwitchProps {
  say: SayAny;
  name: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A switch that also says its state in a word. */
export function Switch({ say, name, on, onChange }: SwitchProps) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} aria-label={name} onClick={() => onChange(!on)}>
      <span aria-hidden="true">{say(on ? 'uiOn' : 'uiOff')}</span>
      <span class="track"><span class="knob" style="display:block" /></span>
    </button>
  );
}
