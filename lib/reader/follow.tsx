import { render } from 'preact';
import { Controls } from '../../components/page/Controls.tsx';
import { AgainLine, FreshLine, QuietLine, type MuteChange } from '../../components/page/Line.tsx';
import { Row } from '../../components/page/Row.tsx';
import { style } from '../../components/page/style.ts';
import { allThreads, belowLevel } from '../features/fold.ts';
import { createDecisions } from '../model/decisions.ts';
import type { Comment } from '../model/discussion.ts';
import type { Shown } from '../model/marks.ts';
import { muteKey, type Mute } from '../model/memory.ts';
import { mutedRuns } from '../model/runs.ts';
import { createThreads } from '../model/threads.ts';
import type { Host } from '../page/paint/host.ts';
import type { Ink } from '../page/paint/ink.ts';
import { keepPlace, scrollToward } from '../page/paint/keep.ts';
import { createOverlay } from '../page/paint/overlay.ts';
import { createPainter, type Kind } from '../page/paint/painter.ts';
import type { Spot } from '../page/paint/spot.ts';
import type { Reading } from '../page/reading.ts';
import { createBar } from './bar.tsx';
import { openCommentMenu } from './menus.tsx';
import { isWriting } from './writing.ts';
import type { FrameReport, Shared, World } from './world.ts';

/** One discussion on the page, followed as it grows: what is read goes through the features to the painter, and the reader's acts come back. */
export interface Followed {
  readonly reading: Reading;
  /** Comments that were read. */
  took(ids: string[]): void;
  lost(ids: string[]): void;
  /** Memory or settings were exchanged: everything is decided again. */
  decideAgain(): void;
  allowNodes(): void;
  goTo(id?: string): void;
  summarise(top?: string): void;
  report(): FrameReport['discussions'][number];
  stop(): void;
}

const freshFor = 10_000;

export function follow(reading: Reading, shared: Shared, world: World, { changed, off }: { changed(): void; off(how: 'site' | 'notComments'): void }): Followed {
  const { document, say, call, now } = world;
  const view = document.defaultView!;
  const stopper = new AbortController();
  const { signal } = stopper;
  const threads = createThreads();
  const revealed = new Set<string>();
  /** A line that stands over comments which are shown once: leader → all its comments. */
  const again = new Map<string, string[]>();
  const fresh = new Map<string, { mute: Mute; timer: number }>();
  let runs = new Map<string, string[]>();
  let lit: string | null = null;
  let menuOf: string | null = null;

  const around = {
    threads, revealed,
    get platform() { return reading.discussion.platform; },
    get memory() { return shared.memory; },
    get settings() { return shared.settings; },
  };
  const decisions = createDecisions(around, world.features);
  const overlay = createOverlay(document, { style, mode: world.mode, signal });

  const shown = (id: string): Shown => {
    const decided = decisions.get(id);
    return decided.state === 'line' && !runs.has(id) ? { ...decided, state: 'hidden', under: null } : decided;
  };
  const kind = (id: string): Kind => {
    const { state } = shown(id);
    return state === 'row' || state === 'line' ? state : again.has(id) ? 'again' : 'controls';
  };
  const painter = createPainter({ reading, threads, shown, kind, draw, found: (id) => openUpTo(id), style, mode: world.mode, signal });
  overlay.tint(painter.ink);
  const bar = createBar({
    reading, painter, overlay, world, shared, signal,
    facts, stopFor: off,
    collapseAll: (collapse) => foldAll(collapse),
    collapseBelow: (level) => foldBelow(level),
    allCollapsed: () => shared.memory.folds.get(allThreads) === true,
    goTo: (id) => followed.goTo(id),
    readable,
    below: (id) => threads.below(id),
  });

  const nameOf = (comment: Comment | undefined) => comment?.author?.name || say('pageSomebody');
  const isMuted = (id: string) => decisions.get(id).mute !== null;

  /** Replies below a comment, muted ones not counted. */
  function countBelow(id: string): number {
    let count = 0;
    for (const each of threads.below(id)) if (!isMuted(each)) count++;
    return count;
  }

  function draw(id: string, what: Kind, host: Host, spot: Spot | null, ink: Ink): void {
    const comment = threads.get(id);
    if (!comment) return;
    const name = nameOf(comment);
    const rtl = ink.direction === 'rtl';
    if (what === 'controls') {
      if (!spot) return;
      const parent = comment.parentFrom && comment.parentFrom !== 'page' ? threads.get(comment.parent ?? '') : undefined;
      render(
        <Controls say={say} name={name} replies={countBelow(id)} closed={decisions.get(id).closed} left={spot.left} top={spot.top} where={spot.where} rtl={rtl}
          lit={lit === id} menuOpen={menuOf === id} answers={parent && !isMuted(parent.id) ? nameOf(parent) : null}
          onToggle={() => toggle(id)} onMenu={(button) => showMenu(id, button)} onParent={() => comment.parent && followed.goTo(comment.parent)} />,
        host.mount,
      );
    } else if (what === 'row') {
      render(<Row say={say} name={name} replies={countBelow(id)} news={0} teaser={comment.text.slice(0, 160).replace(/\s+/g, ' ')} onOpen={() => toggle(id)} />, host.mount);
    } else if (what === 'again') {
      const names = new Map<string, string>();
      for (const each of again.get(id) ?? []) {
        const mute = muteOf(each);
        if (mute) names.set(mute.id, nameOf(threads.get(each)));
      }
      render(<AgainLine say={say} names={[...names].map(([mute, each]) => ({ mute, name: each }))} onHide={() => hideAgain(id)} onUnmute={(mute) => unmute(mute, id)} />, host.mount);
    } else {
      const just = fresh.get(id);
      render(just
        ? <FreshLine say={say} mute={shared.memory.mutes.get(muteKeyOf(id)) ?? just.mute} name={name} now={now()} onUndo={() => unmute(just.mute.id, id)} onChange={(change) => changeMute(just.mute.id, change, id)} onHold={(held) => hold(id, held)} />
        : <QuietLine say={say} count={runs.get(id)?.length ?? 1} onShow={() => reveal(id)} />, host.mount);
    }
  }

  const muteKeyOf = (id: string) => muteKey(around.platform, threads.get(id)?.author?.key ?? '');
  const muteOf = (id: string) => shared.memory.mutes.get(muteKeyOf(id));

  /** Decides these comments and all below, and paints what changed. */
  function update(ids: Iterable<string>): void {
    const touched = new Set(decisions.decide(ids));
    if (shared.memory.mutes.size || runs.size) {
      const before = runs;
      runs = mutedRuns(order(), (id) => decisions.get(id), (id) => fresh.has(id));
      for (const [id, run] of before) if (runs.get(id)?.length !== run.length) touched.add(id);
      for (const [id, run] of runs) {
        if (before.get(id)?.length !== run.length) touched.add(id);
        for (const each of run) if (before.has(each) !== runs.has(each)) touched.add(each);
      }
    }
    painter.paint(touched);
    for (const id of [...touched]) for (let up = threads.parent(id); up !== null && !touched.has(up); up = threads.parent(up)) touched.add(up);
    painter.refresh(touched);
    bar.refresh();
    changed();
  }

  function* order(): Generator<string> {
    for (const comment of reading.discussion.comments) yield comment.id;
  }

  /** What would be put away with this comment while the reader is writing in it. */
  const busy = (id: string): boolean => {
    const place = reading.places.get(id);
    if (place && isWriting(place.record)) return true;
    if (reading.section.recipe.thread.style === 'nested') return false;
    for (const each of threads.below(id)) {
      const reply = reading.places.get(each);
      if (reply && isWriting(reply.record)) return true;
    }
    return false;
  };

  function remember(folds: [string, boolean | null][]): void {
    for (const [id, fold] of folds) {
      if (fold === null) shared.memory.folds.delete(id);
      else shared.memory.folds.set(id, fold);
    }
    call('fold', shared.page, folds).catch(failed);
  }

  function toggle(id: string, pointer?: number): void {
    const { state, closed } = decisions.get(id);
    const collapse = state === 'open' && !closed;
    if (collapse && busy(id)) return overlay.note(say('pageWriting'));
    overlay.gutter(null);
    painter.act(id, () => {
      remember([[id, collapse]]);
      update([id]);
    }, pointer);
  }

  function foldAll(collapse: boolean): void {
    const tops = threads.tops();
    const open = collapse ? tops.filter(busy) : [];
    keepPlace(firstOnScreen, () => {
      const own: [string, null][] = [...shared.memory.folds.keys()].map((id) => [id, null]);
      remember([...own, ...(collapse ? [[allThreads, true] as [string, boolean]] : []), ...open.map((id): [string, boolean] => [id, false])]);
      update(tops);
    }, { spare: painter.spare });
    if (open.length) overlay.note(say('pageWriting'));
  }

  function foldBelow(level: number): void {
    keepPlace(firstOnScreen, () => {
      const own: [string, null][] = [...shared.memory.folds.keys()].map((id) => [id, null]);
      const writing = [...order()].filter((id) => threads.get(id)!.depth === level - 1 && busy(id));
      remember([...own, [belowLevel(level - 1), true], ...writing.map((id): [string, boolean] => [id, false])]);
      update(threads.tops());
    }, { spare: painter.spare });
  }

  function firstOnScreen(): Element | null {
    let best: Element | null = null;
    let bestTop = Infinity;
    for (const id of painter.near()) {
      // What stays is a thread's first comment: replies are what goes.
      const element = painter.standing(threads.top(id));
      if (!element) continue;
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 0 && top < view.innerHeight && top < bestTop) [best, bestTop] = [element, top];
    }
    return best;
  }

  /** Opens whatever hides a comment. */
  function openUpTo(id: string): void {
    const folds: [string, boolean][] = [];
    for (let at: string | null = id; at !== null; at = threads.parent(at)) if (decisions.get(at).closed && decisions.get(at).under === null) folds.push([at, false]);
    for (let at = threads.parent(id); at !== null; at = threads.parent(at)) if (shared.memory.folds.get(at) === true) folds.push([at, false]);
    if (!folds.length) return;
    remember(folds);
    update(folds.map(([each]) => each));
  }

  async function mute(id: string): Promise<void> {
    const comment = threads.get(id);
    if (!comment?.author) return;
    try {
      const made = await call('mute', {
        platform: around.platform, author: comment.author, scope: 'site', replies: 'keep', days: null, reason: '', from: comment.permalink,
      });
      painter.act(id, () => {
        shared.memory.mutes.set(muteKeyOf(id), made);
        fresh.set(id, { mute: made, timer: 0 });
        hold(id, false);
        update(byAuthor(comment.author!.key));
      });
    } catch (error) {
      failed(error);
    }
  }

  const byAuthor = (key: string) => reading.discussion.comments.filter((comment) => comment.author?.key === key).map((comment) => comment.id);

  /** Ten seconds to refine; the clock stands still under pointer or focus. */
  function hold(id: string, held: boolean): void {
    const just = fresh.get(id);
    if (!just) return;
    view.clearTimeout(just.timer);
    if (held) return;
    just.timer = view.setTimeout(() => {
      fresh.delete(id);
      keepPlace(firstOnScreen, () => update([id]), { spare: painter.spare });
      painter.refresh([id]);
    }, freshFor);
  }

  async function changeMute(muteId: string, change: MuteChange, id: string): Promise<void> {
    try {
      const now = await call('changeMute', muteId, change);
      const just = fresh.get(id);
      if (just) just.mute = now;
      shared.memory.mutes.set(muteKeyOf(id), now);
      painter.act(id, () => update(byAuthor(threads.get(id)!.author!.key)));
      painter.refresh([id]);
    } catch (error) {
      failed(error);
    }
  }

  async function unmute(muteId: string, id: string): Promise<void> {
    const key = muteKeyOf(id);
    try {
      await call('unmute', muteId);
      painter.act(id, () => {
        for (const [each, mute] of shared.memory.mutes) if (mute.id === muteId) shared.memory.mutes.delete(each);
        shared.memory.mutes.delete(key);
        fresh.delete(id);
        const leader = again.get(id);
        again.delete(id);
        for (const each of leader ?? []) revealed.delete(each);
        update(order());
      });
    } catch (error) {
      failed(error);
    }
  }

  function reveal(id: string): void {
    const run = runs.get(id) ?? [id];
    painter.act(id, () => {
      for (const each of run) revealed.add(each);
      again.set(id, run);
      update(run);
    });
    painter.refresh([id]);
  }

  function hideAgain(id: string): void {
    const run = again.get(id) ?? [id];
    painter.act(id, () => {
      again.delete(id);
      for (const each of run) revealed.delete(each);
      update(run);
    });
  }

  function failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    overlay.note(/context invalidated|receiving end/i.test(message) ? say('pageUpdated') : message || say('pageFailed'));
  }

  function showMenu(id: string, button: Element): void {
    if (menuOf === id) return closeMenu();
    closeMenu();
    menuOf = id;
    painter.refresh([id]);
    openCommentMenu({
      overlay, say, button, rtl: painter.ink.direction === 'rtl',
      comment: threads.get(id)!,
      collapsed: decisions.get(id).closed,
      replies: countBelow(id),
      because: decisions.get(id).because,
      nextBySame: nextBySame(id),
      act: {
        mute: () => void mute(id),
        toggle: () => toggle(id),
        summarise: () => followed.summarise(id),
        goTo: (other) => followed.goTo(other),
        copied: () => overlay.note(say('pageCopied')),
        closed: closeMenu,
      },
    });
  }
  function closeMenu(): void {
    overlay.menu(null);
    const was = menuOf;
    menuOf = null;
    if (was) painter.refresh([was]);
  }

  function nextBySame(id: string): string | null {
    const key = threads.get(id)?.author?.key;
    if (!key) return null;
    const same = byAuthor(key);
    return same.length > 1 ? same[(same.indexOf(id) + 1) % same.length]! : null;
  }

  /** Comments that a summary may use: what the reader does not see is not in it. */
  function readable(): Comment[] {
    return reading.discussion.comments.filter((comment) => comment.text && !isMuted(comment.id));
  }

  function light(id: string | null): void {
    if (id === lit) return;
    const before = lit;
    lit = id;
    painter.refresh([before, id].filter((each) => each !== null));
    drawGutter(id);
  }

  /** Beside the thread under the pointer, only where 16 px are free. */
  function drawGutter(id: string | null): void {
    const at = id === null || threads.replies(id).length ? id : threads.parent(id);
    if (at === null || shown(at).state !== 'open' || decisions.get(at).closed || !threads.replies(at).length || view.matchMedia('(pointer:coarse)').matches) return overlay.gutter(null);
    const own = painter.standing(at);
    if (!own) return overlay.gutter(null);
    const { left, top, bottom } = own.getBoundingClientRect();
    let end = bottom;
    for (const each of threads.below(at)) {
      if (shown(each).state === 'hidden') continue;
      const rect = painter.standing(each)?.getBoundingClientRect();
      if (rect && rect.height) end = Math.max(end, rect.bottom);
    }
    const room = reading.section.scope;
    const free = left >= 16 && [top + 12, Math.min(bottom - 6, view.innerHeight - 4)].every((y) => {
      const hit = room.elementFromPoint(left - 8, y);
      return !hit || overlay.owns(hit) || (hit.contains(own) && hit !== own);
    });
    if (!free) return overlay.gutter(null);
    overlay.gutter({ left, top, bottom: end, label: say('pageCollapseThread', countBelow(at), nameOf(threads.get(at))), onClick: (y) => toggle(at, y) });
  }

  const litBy = (target: EventTarget | null) => target instanceof view.Element && reading.section.root.contains(target) ? reading.idOf(target) : null;
  reading.section.scope.addEventListener('pointerover', (event) => {
    const target = event.target as Element;
    if (overlay.owns(target)) return;
    light(litBy(target));
  }, { passive: true, signal });
  reading.section.scope.addEventListener('focusin', (event) => {
    const id = litBy(event.target);
    if (id) light(id);
  }, { passive: true, signal });

  function facts() {
    const people = new Set<string>();
    let hidden = 0;
    let count = 0;
    for (const comment of reading.discussion.comments) {
      if (isMuted(comment.id) && !revealed.has(comment.id)) hidden++;
      else if (comment.author) people.add(comment.author.key);
      count++;
    }
    return { comments: count - hidden, read: count, threads: threads.tops().filter((id) => !isMuted(id)).length, people: people.size, stated: reading.discussion.stated, hidden };
  }

  const followed: Followed = {
    reading,
    took(ids) {
      threads.add(ids.map((id) => reading.comment(id)).filter((comment) => comment !== undefined));
      update(ids);
      painter.paint(ids);
      if (shared.memory.mutes.size) painter.unveil(ids);
      bar.refresh();
    },
    lost(ids) {
      const above = ids.map((id) => threads.parent(id)).filter((id): id is string => id !== null);
      threads.remove(ids);
      decisions.forget(ids);
      painter.forget(ids);
      update(above);
    },
    decideAgain() {
      keepPlace(firstOnScreen, () => update(order()), { spare: painter.spare });
      painter.refresh();
    },
    allowNodes() {
      painter.allowNodes();
      bar.allow();
    },
    goTo(id) {
      if (id === undefined) return bar.goTo();
      openUpTo(id);
      const element = painter.standing(id);
      if (!element) return;
      scrollToward(element);
      overlay.flash(element);
    },
    summarise: (top) => bar.summarise(top),
    report() {
      const { comments, threads: count, people, stated } = facts();
      const hidden = new Map<string, { author: NonNullable<Comment['author']>; count: number; mute: string }>();
      for (const comment of reading.discussion.comments) {
        const mute = decisions.get(comment.id).mute;
        if (!mute || !comment.author) continue;
        const entry = hidden.get(mute.id);
        if (entry) entry.count++;
        else hidden.set(mute.id, { author: comment.author, count: 1, mute: mute.id });
      }
      const { recipe, platform, confidence } = reading.discussion;
      return { recipe, platform, confidence, count: comments, threads: count, people, stated, hidden: [...hidden.values()] };
    },
    stop() {
      for (const { timer } of fresh.values()) view.clearTimeout(timer);
      bar.stop();
      painter.stop();
      overlay.stop();
      stopper.abort();
    },
  };

  return followed;
}
