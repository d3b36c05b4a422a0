import { Answers, ChevronDown, ChevronEnd, Dots } from './icons.tsx';
import type { AnswerState } from '../../lib/model/answers.ts';
import { withName } from './Line.tsx';
import type { PageKey, Say } from './say.ts';

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
  /** Came since the last visit: where its dot stands; null where it did not. */
  dot?: { left: number; top: number } | null;
  /** `You were here`: the words of the line above this comment, and where; null elsewhere. */
  here?: { words: string; left: number; top: number; width: number } | null;
  /** The reader's own comment, or an answer to one of theirs. */
  mine?: 'own' | 'answer' | null;
  /** Tags and note of the reader's on the author. */
  noted?: string | null;
  /** It quotes somebody who is muted: whether the quote is shown all the same. */
  quotes?: { shown: boolean } | null;
  onQuotes?(): void;
  /** On flat pages: the name of the one who is answered. */
  answers: { name: string; teaser: string; state: AnswerState } | null;
  /** Px that all of them may take on the author line; 0 in a corner. */
  room: number;
  onToggle(): void;
  onMenu(button: Element): void;
  onParent(): void;
  onNotSo?(): void;
  /** The pointer or focus rests on the name of whom it answers, or leaves it. */
  onPreview?(at: Element | null): void;
}

const how = { sure: 'pageAnswers', likely: 'threadProbably', unsure: 'threadPerhaps' } as const satisfies Record<AnswerState, PageKey>;

/** The two controls of a comment: its replies, and everything else. They take no room. */
export function Controls({ say, name, replies, closed, left, top, where, rtl, lit, menuOpen, dot, here, mine, noted, quotes, onQuotes, answers, room, onToggle, onMenu, onParent, onNotSo, onPreview }: ControlsProps) {
  /** On a line so short there is room for a sign alone. */
  const tight = room > 0 && room < 180;
  return (
    <>
    {here && <div class="here" style={{ left: `${here.left}px`, top: `${here.top}px`, width: `${here.width}px` }}><span>{here.words}</span></div>}
    {dot && <span class="dot new" style={{ left: `${dot.left}px`, top: `${dot.top}px` }}><span class="sr">{say('pageNewOne')}</span></span>}
    <div class={`controls at-${where}${lit ? ' lit' : ''}`} dir={rtl ? 'rtl' : 'ltr'} style={{ left: `${left}px`, top: `${top}px`, ...(answers && room > 0 && { maxWidth: `${room}px` }) }}>
      {noted && <span class="noted" dir="auto" title={noted}>{noted}</span>}
      {quotes && <button class="noted" aria-expanded={quotes.shown} title={say('pageShow')} onClick={() => onQuotes?.()}>{say('pageQuotesMuted')}</button>}
      {mine && <span class="mine">{say(mine === 'own' ? 'pageYou' : 'pageToYou')}</span>}
      {answers !== null && (
        <button class={`answers ${answers.state}${tight ? ' tight' : ''}`} onClick={onParent} onPointerEnter={(event) => onPreview?.(event.currentTarget)} onPointerLeave={() => onPreview?.(null)} onFocus={(event) => onPreview?.(event.currentTarget)} onBlur={() => onPreview?.(null)}><Answers /><span>{withName(say(how[answers.state], answers.name), answers.name)}{room > 280 && `: ${answers.teaser}`}</span></button>
      )}
      {replies > 0 && (
        <button class="num" onClick={onToggle} aria-expanded={!closed} aria-label={closed ? say('pageShowReplies', replies, name) : say('pageCollapseThread', replies, name)}>
          {closed ? <ChevronEnd /> : <ChevronDown />}{replies}
        </button>
      )}
      <button class="more" aria-haspopup="menu" aria-expanded={menuOpen} aria-label={say('pageMoreFor', name)} onClick={(event) => onMenu(event.currentTarget)}><Dots /></button>
      {answers !== null && answers.state !== 'sure' && onNotSo && !tight && <button class="not" onClick={onNotSo}>{say('pageNotSo')}</button>}
    </div>
    </>
  );
}
