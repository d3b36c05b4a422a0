import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string | number> {
  label: string;
  /** The label is said to screen readers only: a heading beside it says the same. */
  hidden?: boolean;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange(value: T): void;
}

/** One of a few, side by side: radio buttons, so that arrow keys and screen readers know them. */
export function Choice<T extends string | number>({ label, hidden = false, options, value, onChange }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class={hidden ? 'sr' : undefined}>{label}</legend>
      <div class="options">
        {options.map(([each, words]) => (
          <label key={each}>
            <input type="radio" name={group} checked={each === value} onChange={() => onChange(each)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
