import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';
import type { HiddenPerson } from './state.ts';

const few = 5;

interface HiddenProps {
  say: SayAny;
  people: readonly HiddenPerson[];
  onUnmute(mute: string): void;
  onRestore(mute: string): void;
}

/** Who is hidden on this page. A row keeps its place while the list is open, also when its person is unmuted: the same spot takes it back. */
export function Hidden({ say, people, onUnmute, onRestore }: HiddenProps) {
  const [all, showAll] = useState(false);
  /** Mutes that were lifted here (true), or lifted and set again (false). */
  const [acted, setActed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const seen = useRef(new Map<string, HiddenPerson>()).current;
  for (const person of people) seen.set(person.mute, person);
  const rows = [...seen.values()].filter(({ mute }) => acted.has(mute) || people.some((person) => person.mute === mute));
  const lift = (mute: string, lifted: boolean) => {
    setActed(new Map(acted).set(mute, lifted));
    (lifted ? onUnmute : onRestore)(mute);
  };
  if (!rows.length) return null;
  return (
    <section class="part">
      <h3>{say('popupHiddenHere')}</h3>
      <ul class="list">
        {rows.slice(0, all ? rows.length : few).map(({ mute, author: { name }, count }) => {
          const lifted = acted.get(mute) === true;
          return (
            <li key={mute}>
              <span class={lifted ? 'name quiet' : 'name'} dir="auto">{name}</span>
              {/* Keeps its room, so that the button stays where it is. */}
              <span class="quiet num" style={lifted ? { visibility: 'hidden' } : undefined}>{say('pageComments', count)}</span>
              <span class="end">
                <Button kind="bare" name={lifted ? `${say('pageUndo')}: ${say('pageUnmute', name)}` : say('pageUnmute', name)} onClick={() => lift(mute, !lifted)}>
                  {say(lifted ? 'pageUndo' : 'uiUnmute')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {!all && rows.length > few && <Button kind="bare" onClick={() => showAll(true)}>{say('uiAll')}</Button>}
    </section>
  );
}
