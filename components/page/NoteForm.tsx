import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Person } from '../../lib/model/memory.ts';
import { fieldStyle } from './refine-style.ts';
import type { Say } from './say.ts';

export type Noted = Pick<Person, 'tags' | 'note'>;

const style = `${fieldStyle}
.noting{position:fixed;display:flex;flex-direction:column;gap:8px;width:min(280px,calc(100vw - 16px));padding:12px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink)}
.noting input{width:100%;height:32px}`;

const mostTags = 50;

/** Tags as they are written: with commas between them, each once. */
export function tagsIn(text: string): string[] {
  return [...new Set(text.split(/[,、，]/).map((tag) => tag.trim().slice(0, 100)).filter(Boolean))].slice(0, mostTags);
}

/** Two small fields beside the comment. Enter keeps what they hold, and so does leaving them; Escape does not. */
export function NoteForm({ say, label, noted, at, onDone }: { say: Say; label: string; noted: Noted; at: { left: number; top: number; bottom: number }; onDone(noted: Noted | null): void }) {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const form = box.current!;
    const { width, height } = form.getBoundingClientRect();
    const view = form.ownerDocument.defaultView!;
    form.style.left = `${Math.max(8, Math.min(at.left, view.innerWidth - width - 8))}px`;
    form.style.top = `${at.bottom + height + 8 <= view.innerHeight ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
    form.querySelector('input')!.focus({ preventScroll: true });
  }, []);
  const keep = () => {
    const [tags, note] = [...box.current!.querySelectorAll('input')].map(({ value }) => value);
    onDone({ tags: tagsIn(tags!), note: note!.trim() });
  };
  return (
    <form class="noting" aria-label={label} ref={box} onSubmit={(event) => { event.preventDefault(); keep(); }} onKeyDown={(event) => { event.stopPropagation(); if (event.key === 'Escape') onDone(null); }}>
      <style>{style}</style>
      <input aria-label={say('pageTags')} placeholder={say('pageTags')} dir="auto" maxLength={1000} value={noted.tags.join(', ')} />
      <input aria-label={say('pageNote')} placeholder={say('pageNote')} dir="auto" maxLength={1000} value={noted.note} />
      <button type="submit" style="text-decoration:underline;text-underline-offset:3px;align-self:flex-start">{say('pageKeepNote')}</button>
    </form>
  );
}
