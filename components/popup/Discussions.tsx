import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';
import type { Found } from './state.ts';

/** A summary is worth its card from so many comments on, as in the page. */
export const enoughToSummarise = 8;

interface DiscussionsProps {
  say: SayAny;
  title: string;
  discussions: readonly Found[];
  onGoTo(found: Found): void;
  onSummary(frameId: number): void;
  /** The reading view. */
  onView(frameId: number): void;
  /** Absent where the browser has no side panel. */
  onPanel?: (() => void) | undefined;
}

/** The article and what is said below it. Several discussions have a row each. */
export function Discussions({ say, title, discussions, onGoTo, onSummary, onView, onPanel }: DiscussionsProps) {
  const [only, ...others] = discussions;
  return (
    <div class="part article">
      {title && <h2 class="title" dir="auto">{title}</h2>}
      {others.length === 0 && only
        ? (
          <>
            <p class="quiet num">{figures(say, only).join(' · ')}</p>
            <Button kind="primary" onClick={() => onGoTo(only)}>{say('popupGoTo')}</Button>
            <div class="ways">
              {only.count >= enoughToSummarise && <Button onClick={() => onSummary(only.frameId)}>{say('pageSummary')}</Button>}
              <Button onClick={() => onView(only.frameId)}>{say('threadView')}</Button>
              {onPanel && <Button onClick={onPanel}>{say('threadPanel')}</Button>}
            </div>
          </>
        )
        : (
          <ul class="list several">
            {discussions.map((found) => (
              <li key={`${found.frameId} ${found.number}`}>
                <span class="num"><b>{figures(say, found)[0]}</b><br /><span class="quiet">{figures(say, found).slice(1).join(' · ')}</span></span>
                <span class="end"><Button name={`${say('popupGoThere')}: ${figures(say, found)[0]}`} onClick={() => onGoTo(found)}>{say('popupGoThere')}</Button></span>
              </li>
            ))}
          </ul>
        )}
    </div>
  );
}

/** Only what is true now, as in the bar. */
function figures(say: SayAny, { count, threads, people, stated, news }: Found): string[] {
  return [
    stated !== null && stated > count ? say('pageLoaded', count, stated) : say('pageComments', count),
    ...(threads < count ? [say('pageThreads', threads)] : []),
    say('pagePeople', people),
    ...(news ? [say('pageNew', news)] : []),
  ];
}
