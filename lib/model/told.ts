import type { Discussion } from './discussion.ts';
import type { ShownOnPage } from './outline.ts';

/** A discussion as its frame tells it to the side panel: plain data, as messages want it. */
export interface Told {
  /** Stands for the comments as they are; others have another. */
  version: string;
  /** Null where the asker already has this version. */
  discussion: Discussion | null;
  shown: { [Name in keyof ShownOnPage]: string[] | (null extends ShownOnPage[Name] ? null : never) };
  /** Muted, but shown once. */
  revealed: string[];
  /** The comment that is being read on the page. */
  reading: string | null;
}

/** What the reader does in the reading view or side panel, to be done on the page. */
export type ThreadAct = 'goTo' | 'toggle' | 'mute' | 'show' | 'hideAgain' | 'unmute' | 'collapseAll' | 'expandAll';

export const shownOf = ({ muted, gone, closed, rows, news }: Told['shown']): ShownOnPage =>
  ({ muted: new Set(muted), gone: new Set(gone), closed: new Set(closed), rows: new Set(rows), news: news && new Set(news) });
