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

/** A collapsed thread: one row, one button. Name, counts and first words each keep their own direction: a row cut off at its end must never lose the name. */
export function Row({ say, name, replies, news, teaser, onOpen }: RowProps) {
  return (
    <button class="row" aria-expanded="false" onClick={onOpen} aria-label={say('pageExpandThread', replies, name) + (news ? ` · ${say('pageNew', news)}` : '')}>
      <ChevronEnd />
      <span class="text"><b dir="auto">{name}</b>{replies > 0 && <span class="num"> · <bdi>{say('pageReplies', replies)}</bdi></span>}{news > 0 && <span class="num"> · <span class="dot" /><bdi>{say('pageNew', news)}</bdi></span>}<span class="quiet"> · </span><span class="quiet teaser" dir="auto">{teaser}</span></span>
    </button>
  );
}
