import { Dots } from './icons.tsx';
import type { Say } from './say.ts';

export interface BarProps {
  say: Say;
  comments: number;
  threads: number;
  people: number;
  /** What the page itself counts, where it is more than was read. */
  stated: number | null;
  hidden: number;
  /** Came since the last visit. */
  news: number;
  /** More can be loaded by the site's own buttons; `loading`: that is being done. */
  canLoad: boolean;
  loading: boolean;
  /** The site's heading beside the bar says the same count. */
  headed: boolean;
  narrow: boolean;
  allCollapsed: boolean;
  canSummarise: boolean;
  menuOpen: boolean;
  onHidden(): void;
  onNew(): void;
  onLoad(): void;
  onCollapseAll(): void;
  onSummary(): void;
  onMenu(button: Element): void;
}

/** One quiet row over the discussion: only what is true now, and three things to do. */
export function Bar({ say, comments, threads, people, stated, hidden, news, canLoad, loading, headed, narrow, allCollapsed, canSummarise, menuOpen, onHidden, onNew, onLoad, onCollapseAll, onSummary, onMenu }: BarProps) {
  // Who is hidden was loaded all the same.
  const read = comments + hidden;
  const partial = stated !== null && stated > read;
  return (
    <div class={narrow ? 'bar narrow' : 'bar'} role="toolbar" aria-label={say('pageComments', comments)}>
      <div class="facts num">
        {partial ? <span><b><bdi>{loading ? say('pageOf', read, stated) : say('pageLoaded', read, stated)}</bdi></b>{(canLoad || loading) && <button class="after" onClick={onLoad}>{say(loading ? 'pageStop' : 'pageLoadAll')}</button>}</span> : !headed && <b><bdi>{say('pageComments', comments)}</bdi></b>}
        {threads < comments && <span><bdi>{say('pageThreads', threads)}</bdi></span>}
        <span><bdi>{say('pagePeople', people)}</bdi></span>
        {news > 0 && <span><button onClick={onNew}><bdi>{say('pageNew', news)}</bdi></button></span>}
        {hidden > 0 && <span><button onClick={onHidden}><bdi>{say('pageHidden', hidden)}</bdi></button></span>}
      </div>
      <div class="actions">
        <button onClick={onCollapseAll}>{say(allCollapsed ? 'pageExpandAll' : 'pageCollapseAll')}</button>
        {canSummarise && <button onClick={onSummary}>{say('pageSummary')}</button>}
        <button class="more" aria-haspopup="menu" aria-expanded={menuOpen} aria-label={say('pageMore')} onClick={(event) => onMenu(event.currentTarget)}><Dots /></button>
      </div>
    </div>
  );
}
