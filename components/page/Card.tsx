import type { Summary } from '../../lib/model/summary.ts';
import { Close } from './icons.tsx';
import type { Say } from './say.ts';

export interface CardProps {
  say: Say;
  /** Null while it is being made. */
  summary: Summary | null;
  /** What went wrong, in a sentence. */
  trouble: string | null;
  thread: boolean;
  stated: number | null;
  total: number;
  /** Comments that came after it was made. */
  newer: number;
  copied: boolean;
  nameOf(comment: string): string;
  onGo(comment: string): void;
  onCopy(): void;
  onRenew(): void;
  onClose(): void;
}

/** What people say, in their own words: every quote goes to its comment. */
export function Card({ say, summary, trouble, thread, stated, total, newer, copied, nameOf, onGo, onCopy, onRenew, onClose }: CardProps) {
  const quote = (comment: string, text: string) => (
    <blockquote>“{text}” <button onClick={() => onGo(comment)}>{nameOf(comment)}</button></blockquote>
  );
  return (
    <div class="card" role="region" aria-label={say(thread ? 'pageWhatThreadSays' : 'pageWhatPeopleSay')}>
      <header><h2>{say(thread ? 'pageWhatThreadSays' : 'pageWhatPeopleSay')}</h2><button class="close" aria-label={say('pageClose')} onClick={onClose}><Close /></button></header>
      <div aria-live="polite">
        {trouble && <p>{trouble}</p>}
        {!summary && !trouble && <p class="quiet">{say('pageReading', total)} <button class="count" onClick={onClose}>{say('pageCancel')}</button></p>}
        {summary && shown(summary, thread).map(({ label, quotes, similar }) => (
          <section key={quotes[0]!.comment}>
            {label.length > 0 && <div class="label"><b>{label.join(', ')}</b>{similar > 1 && <span class="quiet num">{say('pageSimilar', similar)}</span>}</div>}
            {quotes.map((each) => quote(each.comment, each.text))}
          </section>
        ))}
        {summary && !summary.extract.length && !summary.points.length && <p>{say('pageNoSummary')}</p>}
      </div>
      {summary && (
        <footer>
          <em>{stated !== null && stated > summary.of ? say('pageFromStated', summary.used, summary.of, stated) : say('pageFrom', summary.used, summary.of)} {say('pageHonest')}</em>
          {newer > 0 && <span>{say('pageNewer', newer)}</span>}
          <button onClick={onCopy}>{say(copied ? 'pageCopied' : 'pageCopy')}</button>
          <button onClick={onRenew}>{say('pageRenew')}</button>
        </footer>
      )}
    </div>
  );
}

const most = 5;
const budget = 160;

/** At most five points and 160 words; where no point was made by several, the sentences that stand for the discussion. */
function shown(summary: Summary, thread: boolean): { label: string[]; quotes: { comment: string; text: string }[]; similar: number }[] {
  const points = thread ? [] : summary.points.filter((point) => point.comments.length > 1);
  const parts = points.length >= 2
    ? points.map((point) => ({ label: point.label, quotes: [point.quote], similar: point.comments.length }))
    : summary.extract.map((each) => ({ label: [], quotes: [each], similar: 1 }));
  let words = 0;
  const out: typeof parts = [];
  for (const part of parts) {
    words += part.label.join(' ').split(' ').length + part.quotes[0]!.text.split(/\s+/).length;
    if (out.length && words > budget) break;
    if (!thread && out.length === most) break;
    out.push(part);
  }
  return out;
}
