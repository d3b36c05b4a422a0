import type { Discussion } from './discussion.ts';
import type { Marked, Noted, Outlining, ShownOnPage } from './outline.ts';

/** As messages want it: lists in place of what is asked. */
type Plain<T> = T extends Noted<infer Value> ? [string, Value][] : T extends Marked ? string[] : T;

/** A discussion as its own frame sees it. */
export interface Seen extends Pick<Told, 'version' | 'reading' | 'collapsed' | 'keys'> {
  /** The same object as long as its comments are the same. */
  discussion: Discussion;
  /** Of its comments; the same object as long as `discussion` is. */
  outline: Outlining;
  shown: ShownOnPage;
  revealed: ReadonlySet<string>;
}

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

/** The way there: each step finds out what one of these comments is shown like. The lists are whole when it has ended. */
export function* tellEach(shown: ShownOnPage, ids: readonly string[], told: Told['shown']): Generator<void, void> {
  const add = <T>(list: [string, T][], id: string, value: T | undefined) => {
    if (value !== undefined) list.push([id, value]);
  };
  for (const id of ids) {
    for (const name of ['muted', 'gone', 'closed', 'rows', 'lit', 'linked'] as const) if (shown[name].has(id)) told[name].push(id);
    if (shown.news?.has(id)) told.news?.push(id);
    for (const name of ['filtered', 'beside'] as const) add(told[name], id, shown[name].get(id));
    add(told.answers, id, shown.answers.get(id));
    add(told.because, id, shown.because.get(id));
    yield;
  }
}

/** Nothing is told yet. */
export const untold = ({ lines, news }: ShownOnPage): Told['shown'] => ({ muted: [], lines, filtered: [], gone: [], closed: [], rows: [], news: news && [], lit: [], linked: [], beside: [], answers: [], because: [] });
