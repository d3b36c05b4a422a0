import { Answers, ChevronDown, ChevronEnd, Dots } from './icons.tsx';
import type { Say } from './say.ts';

export interface ControlsProps {
  say: Say;
  name: string;
  /** Replies below, muted ones not counted. */
  replies: number;
  /** The replies are put away behind their count. */
  closed: boolean;
  /** Where they stand, in px from the host; `where` as measured. */
  left: number;
  top: number;
  where: 'line' | 'corner' | 'hover';
  rtl: boolean;
  /** The comment is under the pointer or has focus. */
  lit: boolean;
  menuOpen: boolean;
  /** On flat pages: the name of the one who is answered. */
  answers: string | null;
  onToggle(): void;
  onMenu(button: Element): void;
  onParent(): void;
}

/** The two controls of a comment: its replies, and everything else. They take no room. */
export function Controls({ say, name, replies, closed, left, top, where, rtl, lit, menuOpen, answers, onToggle, onMenu, onParent }: ControlsProps) {
  return (
    <div class={`controls at-${where}${lit ? ' lit' : ''}`} dir={rtl ? 'rtl' : 'ltr'} style={{ left: `${left}px`, top: `${top}px` }}>
      {answers !== null && (
        <button class="answers" onClick={onParent} aria-label={say('pageAnswers', answers)}><Answers /><span>{answers}</span></button>
      )}
      {replies > 0 && (
        <button class="num" onClick={onToggle} aria-expanded={!closed} aria-label={closed ? say('pageShowReplies', replies, name) : say('pageCollapseThread', replies, name)}>
          {closed ? <ChevronEnd /> : <ChevronDown />}{replies}
        </button>
      )}
      <button class="more" aria-haspopup="menu" aria-expanded={menuOpen} aria-label={say('pageMoreFor', name)} onClick={(event) => onMenu(event.currentTarget)}><Dots /></button>
    </div>
  );
}
