import { ChevronEnd } from './icons.tsx';
import type { Say } from './say.ts';

export interface RowProps {
  say: Say;
  name: string;
  replies: number;
  /** New since the last visit, in the thread. */
  news: number;
  teaser: string;
  onOpen(): void;
}

/** A collapsed thread: one row, one button. */
export function Row({ say, name, replies, news, teaser, onOpen }: RowProps) {
  return (
    <button class="row" aria-expanded="false" onClick={onOpen} aria-label={say('pageExpandThread', replies, name) + (news ? ` · ${say('pageNew', news)}` : '')}>
      <ChevronEnd />
      <span class="text"><b>{name}</b>{replies > 0 && <span class="num"> · {say('pageReplies', replies)}</span>}{news > 0 && <span class="num"> · <span class="dot" />{say('pageNew', news)}</span>}<span class="quiet"> · {teaser}</span></span>
    </button>
  );
}
