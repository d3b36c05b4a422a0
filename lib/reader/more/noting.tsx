import { render } from 'preact';
import { NoteForm, type Noted } from '../../../components/page/NoteForm.tsx';
import type { Say } from '../../../components/page/say.ts';
import type { Overlay } from '../../page/paint/overlay.ts';

/** Fields for tags and a note, beside the button whose menu asked for them. Null: the reader let it be. */
export function openNote({ overlay, say, button, label, noted, onDone }: { overlay: Overlay; say: Say; button: Element; label: string; noted: Noted; onDone(noted: Noted | null): void }): void {
  const at = button.getBoundingClientRect();
  const done = (now: Noted | null) => {
    onDone(now);
    (button as HTMLElement).focus({ preventScroll: true });
  };
  overlay.menu((host) => render(<NoteForm say={say} label={label} noted={noted} at={at} onDone={done} />, host.mount));
}
