import type { FrameReport, TabState } from '../../lib/browser/messages.ts';
import type { Author } from '../../lib/model/discussion.ts';

/** One discussion of the tab, with the frame that it is in. */
export type Found = FrameReport['discussions'][number] & {
  frameId: number;
};

/** What the popup has to say of a tab. Each has one action, or none where nothing can be done. */
export type PopupState =
  | { is: 'noPage' | 'paused' | 'withheld' | 'off' | 'none' }
  | { is: 'perhaps' | 'notLoaded'; frameId: number }
  | { is: 'refused'; word: string }
  /** `changed`: a frame whose platform is read by guesswork. */
  | { is: 'found'; discussions: Found[]; changed: number | null };

export function stateOf(tab: TabState): PopupState {
  if (tab.access === 'page') return { is: 'noPage' };
  if (tab.settings.paused) return { is: 'paused' };
  // Off goes before access: nobody is asked to allow a site that they turned off. Frames that report are read, whatever the browser says.
  if (!tab.on) return { is: 'off' };
  const found = discussionsOf(tab);
  const read = found.filter(({ count, hidden }) => count > 0 || hidden.length > 0);
  if (read.length) return { is: 'found', discussions: read, changed: tab.frames.find(({ drifted, discussions }) => drifted && discussions.length)?.frameId ?? null };
  const waiting = found[0] ?? tab.frames.find((frame) => frame.waiting);
  if (waiting) return { is: 'notLoaded', frameId: waiting.frameId };
  const unsure = tab.frames.filter(({ perhaps }) => perhaps).sort((a, b) => b.perhaps!.confidence - a.perhaps!.confidence)[0];
  if (unsure) return { is: 'perhaps', frameId: unsure.frameId };
  const word = tab.frames.find(({ refused }) => refused)?.refused;
  if (word) return { is: 'refused', word };
  return { is: tab.access === 'withheld' ? 'withheld' : 'none' };
}

/** All discussions of all frames, the largest first. */
function discussionsOf(tab: TabState): Found[] {
  return tab.frames.flatMap(({ frameId, discussions }) => discussions.map((each) => ({ ...each, frameId }))).sort((a, b) => b.count - a.count);
}

export interface HiddenPerson {
  author: Author;
  /** Comments of theirs on this page. */
  count: number;
  mute: string;
}

/** Who is hidden in these discussions, the most frequent first; one row a mute. */
export function hiddenIn(discussions: readonly Found[]): HiddenPerson[] {
  const all = new Map<string, HiddenPerson>();
  for (const each of discussions.flatMap(({ hidden }) => hidden)) {
    const known = all.get(each.mute);
    all.set(each.mute, { ...each, count: each.count + (known?.count ?? 0) });
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}
