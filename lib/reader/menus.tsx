import { render } from 'preact';
import { menuStyle } from '../../components/page/menu-style.ts';
import { Menu, type MenuItem } from '../../components/page/Menu.tsx';
import type { Say } from '../../components/page/say.ts';
import { whyOf } from '../../components/page/why.ts';
import type { Comment } from '../model/discussion.ts';
import type { Reason } from '../model/marks.ts';
import type { Person } from '../model/memory.ts';
import { copyText } from '../page/copy.ts';
import type { Overlay } from '../page/paint/overlay.ts';
import { openNote } from './more/noting.tsx';

interface Opening {
  overlay: Overlay;
  say: Say;
  button: Element;
  label: string;
  items: (MenuItem | null)[];
  text?: string[];
  onClose(): void;
}

/** Opens a menu beside a button; focus goes back there when it closes. */
export function openMenu({ overlay, button, label, items, text, onClose }: Opening): void {
  const { top, bottom } = button.getBoundingClientRect();
  // Edges in line with what is seen of the button.
  const { left, right } = (button.querySelector('svg') ?? button).getBoundingClientRect();
  const close = () => {
    onClose();
    (button as HTMLElement).focus({ preventScroll: true });
  };
  overlay.menu((host) => render(<><style>{menuStyle}</style><Menu label={label} items={items} at={{ left, right, top, bottom }} text={text} onClose={close} /></>, host.mount), onClose);
}

export interface CommentActs {
  mute(): void;
  toggle(): void;
  summarise(): void;
  goTo(id: string): void;
  others(): void;
  /** Shows the parent's first words beside this element; null: no more. */
  preview(at: Element | null): void;
  copied(): void;
  keep(): void;
  /** What the reader notes on the comment's author. */
  note(wanted: Pick<Person, 'tags' | 'note' | 'follow'>): void;
  /** This is the reader, or is not. */
  me(is: boolean): void;
  closed(): void;
}

/** Everything that can be done with one comment (interface, 3), as far as it is built. */
export function openCommentMenu({ overlay, say, button, comment, collapsed, replies, because, fresh, nextBySame, also, others, mine, person, act }: {
  overlay: Overlay; say: Say; button: Element; comment: Comment; collapsed: boolean; replies: number; because: Reason[]; fresh: boolean; nextBySame: string | null; also: readonly { id: string; name: string }[]; others: boolean; mine: boolean; person: Person | undefined; act: CommentActs;
}): void {
  const name = comment.author?.name ?? null;
  const label = say('pageMoreFor', name ?? say('pageSomebody'));
  const noted = { tags: person?.tags ?? [], note: person?.note ?? '', follow: person?.follow ?? false };
  const items: (MenuItem | null)[] = [
    ...(name && !mine ? [{ label: say('pageMuteThis', name), act: act.mute }] : []),
    { label: say(collapsed ? 'pageShow' : 'pageCollapseMenu'), act: act.toggle },
    ...(others ? [{ label: say(comment.depth ? 'pageOtherReplies' : 'pageOtherThreads'), act: act.others }] : []),
    ...(replies >= 3 ? [{ label: say('pageSummaryThread'), act: act.summarise }] : []),
    null,
    ...(comment.parent ? [{ label: say('pageGoToParent'), act: () => act.goTo(comment.parent!), onPoint: act.preview }] : []),
    // A second one whom it answers.
    ...also.map((other) => ({ label: say('threadGoToBy', other.name), act: () => act.goTo(other.id) })),
    ...(nextBySame && name ? [{ label: say('pageNextBy', name), act: () => act.goTo(nextBySame) }] : []),
    ...(comment.permalink ? [{ label: say('pageCopyLink'), act: () => void copyText(button.ownerDocument, comment.permalink!).then((done) => done && act.copied()) }] : []),
    { label: say('pageKeepThis'), act: act.keep },
    null,
    ...(comment.author ? [{ label: say(mine ? 'pageNotMe' : 'pageMe'), act: () => act.me(!mine) }] : []),
    ...(comment.author && !mine ? [
      { label: say('pageTagOrNote'), act: () => openNote({ overlay, say, button, label: say('pageTagOrNote'), noted, onDone: (now) => { act.closed(); if (now) act.note({ follow: noted.follow, ...now }); } }) },
      { label: say(noted.follow ? 'pageUnfollow' : 'pageFollow'), act: () => act.note({ ...noted, follow: !noted.follow }) },
    ] : []),
    { label: say('pageWhy'), act: () => openMenu({ overlay, say, button, label: say('pageWhy'), items: [], text: whyOf(say, comment, because, fresh), onClose: act.closed }) },
  ];
  openMenu({ overlay, say, button, label, items: items.filter((item, i) => item !== null || items[i + 1] !== null), onClose: act.closed });
}
