import { actOf, isForeign, type KeyAct } from '../../model/keys.ts';
import { attribute } from '../../page/paint/attributes.ts';
import { coveredAbove, scrollerOf, scrollToward } from '../../page/paint/keep.ts';
import type { Section } from '../../page/reading.ts';
import { isPagesKey } from '../../page/typing.ts';
import type { Folding } from '../folding.ts';
import type { Moving } from '../moving.ts';
import type { News } from '../news.ts';
import type { Scene } from '../scene.ts';
import { isOurs } from '../watching.ts';
import { openKeys } from './cards.tsx';
import { createStanding } from './standing.ts';

export interface KeysOptions {
  scene: Scene;
  folding: Folding;
  moving: Moving;
  news: News;
  acts: {
    mute(id: string): void;
    summarise(id: string): void;
    /** Opens the search over the discussion. */
    search(): void;
  };
}

/** Keys while the reader is in the discussion: they come in by a click or by *Go to comments*, and leave by Escape or a click elsewhere. */
export interface Keys {
  /** The reader is in it now, at this comment where one is named. */
  enter(id: string | null): void;
  leave(): void;
}

export function createKeys({ scene, folding, moving, news, acts }: KeysOptions): Keys {
  const { reading, shared, world, threads, decisions, painter, overlay, signal, shown, nameOf, countBelow } = scene;
  const { document, say } = world;
  const view = document.defaultView!;
  const { root, scope } = reading.section;
  const standing = createStanding(document, overlay, signal);
  let inside = false;
  let at: string | null = null;

  const isOn = () => shared.settings.keys && !Object.hasOwn(shared.settings.siteKeys, shared.memory.site);
  const isShown = (id: string) => ['open', 'row'].includes(shown(id).state);
  const depth = (id: string) => threads.get(id)?.depth ?? 0;
  const sameAuthor = (id: string) => {
    const key = threads.get(at!)?.author?.key;
    return key !== undefined && threads.get(id)?.author?.key === key && !scene.isMuted(id);
  };

  /** Not round the end: whoever holds `j` down comes to rest at the last comment. */
  function neighbour(step: 1 | -1, wanted: (id: string) => boolean): string | null {
    const to = moving.next(step, wanted, at);
    if (to === null || at === null) return to;
    const order = reading.discussion.comments;
    const index = (id: string) => order.findIndex((each) => each.id === id);
    return Math.sign(index(to) - index(at)) === step ? to : null;
  }

  const steps: Record<KeyAct, () => string | null | void> = {
    next: () => neighbour(1, isShown),
    previous: () => neighbour(-1, isShown),
    nextSame: () => neighbour(1, (id) => isShown(id) && depth(id) <= depth(at!)),
    previousSame: () => neighbour(-1, (id) => isShown(id) && depth(id) <= depth(at!)),
    parent: () => far(threads.parent(at!)),
    root: () => far(threads.top(at!)),
    nextBy: () => far(moving.next(1, sameAuthor, at)),
    previousBy: () => far(moving.next(-1, sameAuthor, at)),
    nextNew: () => far(moving.next(1, news.isNew, at)),
    previousNew: () => far(moving.next(-1, news.isNew, at)),
    toggle: () => {
      folding.toggle(at!);
      standing.announce(say(decisions.get(at!).closed ? 'pageCollapsedNow' : 'pageExpandedNow', nameOf(threads.get(at!))));
    },
    mute: () => {
      const muted = at!;
      const next = neighbour(1, (id) => isShown(id) && threads.get(id)?.author?.key !== threads.get(muted)?.author?.key);
      acts.mute(muted);
      return next;
    },
    summary: () => acts.summarise(threads.top(at!)),
    back: () => {
      moving.back();
      return moving.at;
    },
    search: () => acts.search(),
    help: () => openKeys(scene, null),
  };

  /** Further than the next comment: opened, and `Back` leads here again. */
  function far(id: string | null): string | null {
    if (id !== null && id !== at) moving.goTo(id);
    return id;
  }

  function stand(id: string): void {
    at = id;
    const element = painter.standing(id);
    standing.outline(element);
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < coveredAbove(element) + 8 || (bottom > view.innerHeight - 16 && top > view.innerHeight / 4)) scrollToward(element);
    const comment = threads.get(id)!;
    const replies = countBelow(id);
    standing.announce([nameOf(comment), ...(news.isNew(id) ? [say('pageNewOne')] : []), ...(replies ? [say('pageReplies', replies)] : []), comment.text.slice(0, 120)].join(' · '));
  }

  /** Keys that the page was seen to use itself, without saying so: they stay the page's for this visit. */
  const taken = new Set<string>();
  let watch: (() => boolean) | null = null;
  view.addEventListener('keydown', (event) => {
    watch?.();
    watch = inside && event.isTrusted && isOn() && actOf(event.key, shared.settings.keyMap) ? watchPage(reading.section) : null;
  }, { capture: true, signal });

  // On the way back up, so that whoever on the page uses the key has had it.
  view.addEventListener('keydown', (event) => {
    if (watch?.()) {
      taken.add(event.key);
      standing.outline(null);
    }
    watch = null;
    if (taken.has(event.key)) return;
    if (!inside || !event.isTrusted || !isOn() || overlay.menuIsOpen || isForeign(event) || isPagesKey(event, document)) return;
    if (event.key === 'Escape') return keys.leave();
    const act = actOf(event.key, shared.settings.keyMap);
    if (!act) return;
    if (at === null || !isShown(at) || !painter.standing(at)?.isConnected) at = null;
    // The first press says where one is; what needs no comment does its work at once.
    if (at === null && act !== 'search' && act !== 'help') {
      const here = moving.at;
      event.preventDefault();
      if (here === null) return;
      if (act === 'next' || act === 'previous') return stand(here);
      at = here;
    }
    event.preventDefault();
    if (event.repeat && !/next|previous/i.test(act)) return;
    const to = steps[act]();
    if (typeof to === 'string') stand(to);
    else if (at !== null) standing.outline(painter.standing(at));
  }, { signal });

  document.addEventListener('pointerdown', ({ target, isTrusted }) => {
    if (!inside || !isTrusted || overlay.owns(target)) return;
    const within = scope.nodeType === 9 ? root.contains(target as Node) : target === (scope as ShadowRoot).host;
    if (!within) keys.leave();
  }, { capture: true, passive: true, signal });

  const keys: Keys = {
    enter(id) {
      if (!isOn()) return;
      if (!inside) standing.announce(say('pageKeysOn'));
      inside = true;
      if (id === null || !isShown(id)) return;
      at = id;
      // A click chooses the comment; it is outlined once a key is pressed.
      standing.outline(null);
    },
    leave() {
      inside = false;
      at = null;
      standing.outline(null);
    },
  };
  return keys;
}

/** Whether the page has scrolled, moved its focus or changed anything in this section by the time that the answer is asked for, which ends the watch. */
function watchPage({ root, scope }: Section): () => boolean {
  const seen = () => [scrollerOf(root).scrollTop, root.ownerDocument.scrollingElement?.scrollTop, scope.activeElement];
  const before = seen();
  let changed = false;
  const look = (records: MutationRecord[]) => {
    changed ||= records.some(({ attributeName, addedNodes, removedNodes }) => (attributeName ? attributeName !== attribute && attributeName !== 'hidden' : ![...addedNodes, ...removedNodes].every(isOurs)));
  };
  const observer = new (root.ownerDocument.defaultView!.MutationObserver)(look);
  observer.observe(root, { attributes: true, childList: true, subtree: true });
  return () => {
    look(observer.takeRecords());
    observer.disconnect();
    return changed || seen().some((each, i) => each !== before[i]);
  };
}
