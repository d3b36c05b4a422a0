import { keyActs, keyOf, withKey } from '../../lib/model/keys.ts';
import { keyWords } from '../page/Keys.tsx';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

interface KeyMapProps {
  say: SayAny;
  map: Readonly<Record<string, string>>;
  onChange(map: Record<string, string>): void;
}

/** A field for each key: what is typed into it is the key from then on; emptied, there is none. */
export function KeyMap({ say, map, onChange }: KeyMapProps) {
  return (
    <>
      <ul class="list keymap">
        {keyActs.map((act) => (
          <li key={act}>
            <span aria-hidden="true">{say(keyWords[act])}</span>
            <span class="end">
              <input aria-label={say('optionsKeyFor', say(keyWords[act]))} value={keyOf(act, map)} size={2} autocomplete="off" autocapitalize="off" spellcheck={false}
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => onChange(withKey(map, act, [...event.currentTarget.value.trim()].at(-1) ?? ''))} />
            </span>
          </li>
        ))}
      </ul>
      {Object.keys(map).length > 0 && <Button onClick={() => onChange({})}>{say('optionsKeysUsual')}</Button>}
    </>
  );
}
