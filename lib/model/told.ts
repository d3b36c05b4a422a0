import type { Discussion } from './discussion.ts';
import type { ShownOnPage } from './outline.ts';

/** As messages want it: lists in place of sets and maps. */
type Plain<T> = T extends ReadonlyMap<infer Key, infer Value> ? [Key, Value][] : T extends ReadonlySet<infer Item> ? Item[] : T;

/** A discussion as its frame tells it to the side panel: plain data, as messages want it. */
export interface Told {
  /** Stands for the comments as they are; others have another. */
  version: string;
  /** Null where the asker already has this version. */
  discussion: Discussion | null;
  shown: { [Name in keyof ShownOnPage]: Plain<ShownOnPage[Name]> };
  /** Muted, but shown once. */
  revealed: string[];
  /** The comment that is being read on the page. */
  reading: string | null;
  /** All threads are collapsed. */
  collapsed: boolean;
  /** Keys that the reader chose for acts, where keys are on; null where they are off. */
  keys: Readonly<Record<string, string>> | null;
}

/** What the reader does in the reading view or side panel, to be done on the page. */
export type ThreadAct = (typeof threadActs)[number];
export const threadActs = ['goTo', 'toggle', 'mute', 'show', 'hideAgain', 'unmute', 'notSo', 'summarise', 'collapseAll', 'expandAll'] as const;

export const shownOf = ({ muted, lines, filtered, gone, closed, rows, news, lit, linked, beside, answers, because }: Told['shown']): ShownOnPage => ({
  muted: new Set(muted), lines, filtered: new Map(filtered), gone: new Set(gone), closed: new Set(closed), rows: new Set(rows), news: news && new Set(news),
  lit: new Set(lit), linked: new Set(linked), beside: new Map(beside), answers: new Map(answers), because: new Map(because),
});
