import type { Comment } from './discussion.ts';
import type { Memory, Mute, Settings } from './memory.ts';
import type { Caught } from './rules.ts';
import type { Threads } from './threads.ts';

/** Why a comment is shown as it is: the reader may ask. */
export type Reason =
  | { by: 'reader' }
  | { by: 'all' }
  | { by: 'below'; level: number }
  | { by: 'levels'; levels: number }
  | { by: 'old' }
  | { by: 'site' }
  | { by: 'mute'; mute: Mute }
  | { by: 'filter'; filter: Caught }
  | { by: 'follow'; name: string };

/** What one feature wants for one comment. */
export interface Mark {
  /** `thread`: it and all below become one row. `replies`: it stays, all below is put away. `open`: the reader opened it; no automatic fold closes it. */
  fold?: 'thread' | 'replies' | 'open';
  /** Its author is muted. */
  mute?: Mute;
  /** A filter of the reader's puts it away: it leaves a line (`hide`) or one row (`collapse`). */
  filter?: Caught;
  /** The reader wants it to stand out. */
  lit?: true;
  because: Reason;
}

/** All that a feature may look at. */
export interface Around {
  threads: Threads;
  platform: string;
  memory: Memory;
  settings: Settings;
  /** Addresses that a comment links to. */
  links(id: string): readonly string[];
  /** Muted comments that the reader asked to see this once. */
  revealed: ReadonlySet<string>;
}

/** One ability: pure, from a comment and what is around it to a mark, or null where it has nothing to say. */
export interface Feature {
  name: string;
  mark(comment: Comment, around: Around): Mark | null;
}

/**
 * How one comment is shown, once all marks are settled.
 * - `open`: as the site made it.
 * - `row`: a collapsed thread's one row.
 * - `line`: the quiet line of a comment whose author is muted, or that a filter hides.
 * - `hidden`: not shown; the words can be found in the page where `findable`.
 */
export interface Shown {
  state: 'open' | 'row' | 'line' | 'hidden';
  /** Its replies are put away. */
  closed: boolean;
  findable: boolean;
  /** The comment whose row, line or closed replies hide this one; null where it is not hidden by another. */
  under: string | null;
  mute: Mute | null;
  /** The filter that put it away, or null. */
  filter: Caught | null;
  lit: boolean;
  because: Reason[];
}

export const open: Shown = { state: 'open', closed: false, findable: true, under: null, mute: null, filter: null, lit: false, because: [] };

export function sameShown(a: Shown, b: Shown): boolean {
  return a.state === b.state && a.closed === b.closed && a.findable === b.findable && a.under === b.under && a.mute === b.mute && a.filter?.id === b.filter?.id && a.lit === b.lit;
}

/** The reader does not want its words: they are in no count, teaser, summary or preview, nor found. */
export function isHidden({ mute, filter }: Shown): boolean {
  return mute !== null || filter?.effect === 'hide';
}

/** Its words are not shown where only some of a comment would be, whether it is hidden or a filter collapsed it. */
export function isPutAway({ mute, filter }: Shown): boolean {
  return mute !== null || filter !== null;
}

/**
 * Settles conflicts between marks in one place. What is above decides first (below a row nothing shows), then a mute,
 * then a filter that hides, then the reader's own folding, then a filter that collapses, then automatic folds.
 */
export function settle(comment: Comment, above: Shown | null, marks: readonly Mark[], settings: Settings): Shown {
  const because = marks.map((mark) => mark.because);
  const mute = marks.find((mark) => mark.mute)?.mute ?? null;
  const own = marks.find((mark) => mark.because.by === 'reader' && mark.fold);
  const caught = marks.find((mark) => mark.filter)?.filter ?? null;
  const filter = mute || (caught?.effect === 'collapse' && own?.fold === 'open') ? null : caught;
  const lit = !mute && !filter && marks.some((mark) => mark.lit);
  if (above?.closed) {
    return { state: 'hidden', closed: true, findable: above.findable && !mute && filter?.effect !== 'hide', under: above.under ?? comment.parent, mute, filter, lit, because };
  }
  const fold = (own ?? marks.find((mark) => mark.fold))?.fold;
  if (mute) {
    const closed = mute.replies === 'hide' || (mute.replies === 'collapse' && fold !== 'open') || fold === 'thread';
    return { state: settings.mutedLine ? 'line' : 'hidden', closed, findable: mute.replies !== 'hide', under: null, mute, filter, lit, because };
  }
  if (filter?.effect === 'hide') return { state: settings.mutedLine ? 'line' : 'hidden', closed: fold === 'thread', findable: true, under: null, mute, filter, lit, because };
  if (filter || fold === 'thread') return { state: 'row', closed: true, findable: true, under: null, mute, filter, lit, because };
  return { ...open, closed: fold === 'replies', lit, because };
}
