import type { FrameReport, TabState } from '../../lib/browser/messages.ts';
import type { Author } from '../../lib/model/discussion.ts';

/** One discussion of the tab, with the frame that it is in. */
export type Found = FrameReport['discussions'][number] & {
  frameId: number;
  /** The largest of its frame: what the frame's reader goes to when it is asked. */
  first: boolean;
};

/** What the popup has to say of a tab. Each has one action, or none where nothing can be done. */
export type PopupState =
  | { is: 'noPage' | 'paused' | 'withheld' | 'off' | 'none' }
  | { is: 'perhaps' | 'notLoaded'; frameId: number }
  | { is: 'found'; discussions: Found[] };

export function stateOf(tab: TabState): PopupState {
  if (tab.access === 'page') return { is: 'noPage' };
  if (tab.settings.paused) return { is: 'paused' };
  // Off goes before access: nobody is asked to allow a site that they turned off. Frames that report are read, whatever the browser says.
  if (!tab.on) return { is: 'off' };
  const found = discussionsOf(tab);
  const read = found.filter(({ count, hidden }) => count > 0 || hidden.length > 0);
  if (read.length) return { is: 'found', discussions: read };
  if (found[0]) return { is: 'notLoaded', frameId: found[0].frameId };
  const unsure = tab.frames.filter(({ perhaps }) => perhaps).sort((a, b) => b.perhaps!.confidence - a.perhaps!.confidence)[0];
  if (unsure) return { is: 'perhaps', frameId: unsure.frameId };
  return { is: tab.access === 'withheld' ? 'withheld' : 'none' };
}

/** All discussions of all frames, the largest first. */
function discussionsOf(tab: TabState): Found[] {
  return tab.frames
    .flatMap(({ frameId, discussions }) => [...discussions].sort((a, b) => b.count - a.count).map((each, i) => ({ ...each, frameId, first: i === 0 })))
    .sort((a, b) => b.count - a.count);
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
