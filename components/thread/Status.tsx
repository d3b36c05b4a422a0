import type { Say } from '../page/say.ts';

export interface StatusProps {
  say: Say;
  /** What has just happened, or could not be done: goes before all else. */
  note: string | null;
  /** Who was muted just now, as long as that holds. */
  muted: string | null;
  narrowed: boolean;
  matches: number;
  of: number;
  /** Some comments are shown alone. */
  alone: boolean;
  /** A part of a thread is shown by itself. */
  inThread: boolean;
  folded: boolean;
  counting: boolean;
  onUndo(): void;
  onAll(): void;
  onBack(): void;
  onFold(): void;
  onCount(): void;
  /** Absent where a summary has another way, or there is too little for one. */
  onSummary?: (() => void) | undefined;
}

/** How many are seen of how many, what was done just now, and the ways out of what hides the rest. */
export function Status({ say, note, muted, narrowed, matches, of, alone, inThread, folded, counting, onUndo, onAll, onBack, onFold, onCount, onSummary }: StatusProps) {
  const words = note ?? (muted !== null ? say('pageMutedHere', muted) : !narrowed ? say('pageComments', of) : matches ? say('threadMatches', matches, of) : say('threadNothing'));
  return (
    <div class="above"><div class="status">
      <span role="status" class="num">{words}</span>
      {muted !== null && <button class="text" onClick={onUndo}>{say('pageUndo')}</button>}
      {alone && <button class="text" onClick={onAll}>{say('threadClear')}</button>}
      {inThread && <button class="text" onClick={onBack}>{say('threadBack')}</button>}
      <span class="end">
        {onSummary && <button class="text" onClick={onSummary}>{say('pageSummary')}</button>}
        {!narrowed && <button class="text" onClick={onFold}>{say(folded ? 'pageExpandAll' : 'pageCollapseAll')}</button>}
        <button class="text" aria-expanded={counting} onClick={onCount}>{say('threadStatistics')}</button>
      </span>
    </div></div>
  );
}
