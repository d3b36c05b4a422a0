import { render } from 'preact';
import { Bar } from '../../components/page/Bar.tsx';
import { style } from '../../components/page/style.ts';
import type { Comment } from '../model/discussion.ts';
import { barPlace } from '../page/paint/bar-place.ts';
import { createHost, type Host } from '../page/paint/host.ts';
import { keepPlace, scrollToward } from '../page/paint/keep.ts';
import type { Folding } from './folding.ts';
import type { More } from './more/loading.ts';
import type { SummaryCard } from './more/summary-card.tsx';
import type { News } from './news.ts';
import type { Scene } from './scene.ts';
import type { Tally } from './tally.ts';
import type { Viewing } from './viewing.ts';

/** A bar is worth its room from so many comments on; a summary from so many. */
const enough = 3;
const enoughToSummarise = 8;
const narrowBelow = 480;

export interface BarOptions {
  scene: Scene;
  tally: Tally;
  folding: Folding;
  /** Comments of the discussion, or of one thread, that a summary may use. */
  readable(top?: string): Comment[];
  goTo(id: string): void;
  news: News;
  /** To the next one that came since the last visit. */
  nextNew(): void;
  stopFor(how: 'site' | 'notComments'): void;
  /** Opens the reading view; see `viewing.ts`. */
  view(how?: Parameters<Viewing['open']>[0]): void;
}

export interface BarOver {
  /** Nodes of ours may stand in the page now. */
  allow(): void;
  /** Draws again, soon. */
  refresh(): void;
  /** The reader wants to see the discussion: the bar comes even where its place is on screen. */
  goTo(): void;
  summarise(top?: string): void;
  stop(): void;
}

/** The bar over a discussion, and the summary card below it. */
export function createBar({ scene, tally, folding, readable, goTo, news, nextNew, stopFor, view: openView }: BarOptions): BarOver {
  const { reading, painter, overlay, world, signal } = scene;
  const { document, say, call } = world;
  const view = document.defaultView!;
  let host: Host | null = null;
  let heading: Element | null = null;
  let allowed = false;
  let due = false;
  let menuOpen = false;
  let narrow = false;
  let card: SummaryCard | null = null;
  /** The card is shown. */
  let open = false;
  /** A summary that the reader asked for before anything of ours may stand in the page. */
  let asked: { top: string | undefined } | null = null;
  /** The site's own 'more' buttons, once it is known whether there are any. */
  let more: More | null = null;

  const first = () => {
    const comment = reading.discussion.comments.find(({ id }) => reading.places.get(id)?.record.isConnected);
    return comment ? reading.places.get(comment.id)! : null;
  };

  /** Waits until the bar's place is out of sight: nothing that comes by itself moves what is being read. */
  const eye = new view.IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) arrive();
  });
  const widths = new view.ResizeObserver(([entry]) => {
    const now = entry!.contentRect.width < narrowBelow;
    if (now === narrow) return;
    narrow = now;
    draw();
  });
  signal.addEventListener('abort', () => {
    eye.disconnect();
    widths.disconnect();
  });

  let waitsAt: Element | null = null;
  function wait(): void {
    const place = first();
    if (!allowed || host?.element.isConnected || !place || reading.discussion.comments.length < enough || place.own === waitsAt) return;
    if (waitsAt) eye.unobserve(waitsAt);
    waitsAt = place.own;
    eye.observe(place.own);
  }

  function arrive(): boolean {
    if (host?.element.isConnected) return true;
    const place = first();
    const where = place && barPlace(reading.section, place.record, place.separators);
    if (!allowed || !where) return false;
    if (waitsAt) eye.unobserve(waitsAt);
    waitsAt = null;
    host ??= createHost(document, { style, mode: world.mode });
    heading = where.heading;
    const insert = () => {
      where.parent.insertBefore(host!.element, where.before);
      const own = host!.element;
      const block = `display:block;clear:both;direction:${painter.ink.direction}`;
      host!.place(block);
      const edge = (heading ?? where.before).getBoundingClientRect();
      const here = own.getBoundingClientRect();
      narrow = here.width < narrowBelow;
      const indent = painter.ink.direction === 'rtl' ? here.right - edge.right : edge.left - here.left;
      const [before, after] = painter.ink.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
      // In a frame without a margin, what stands out at the end (the menu's button, under the pointer) would be cut off.
      const atEdge = Math.min(here.left, document.documentElement.clientWidth - here.right) < 8;
      host!.place(`${block};padding-${before}:${heading && indent > 0 && indent < here.width / 2 ? indent : 0}px;padding-${after}:${atEdge ? 8 : 0}px`);
      draw();
    };
    keepPlace(anchorOnScreen, insert, { spare: painter.spare });
    widths.observe(host.element);
    return true;
  }

  /** What the reader is looking at, wherever that is on the page. */
  function anchorOnScreen(): Element | null {
    const hit = document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2);
    return hit && hit !== document.body && hit !== document.documentElement ? hit : null;
  }

  const saysCount = (count: number) => new RegExp(`(^|\\D)${count}(\\D|$)`).test(heading?.textContent?.replace(/(\d)[.,\u00a0\u202f ](?=\d{3})/g, '$1') ?? '');

  function draw(): void {
    if (!host?.element.isConnected) return;
    seekMore();
    const { stated, comments } = reading.discussion;
    render(
      <Bar say={say} comments={tally.comments} threads={tally.threads} people={tally.people} hidden={tally.hidden} headed={saysCount(comments.length)} narrow={narrow}
        stated={lacks() ? stated : null} news={news.count} canLoad={more?.isThere() ?? false} loading={more?.isLoading ?? false}
        onHidden={() => void call('openOptions').catch(scene.failed)} onNew={nextNew} onLoad={() => more!.toggle()}
        allCollapsed={folding.allCollapsed} canSummarise={tally.comments >= enoughToSummarise} menuOpen={menuOpen}
        onCollapseAll={() => folding.all(!folding.allCollapsed)} onSummary={() => (open && card?.top === null ? closeCard() : bar.summarise())} onMenu={showMenu} />,
      host.mount,
    );
    card?.draw();
  }

  const lacks = () => reading.discussion.stated !== null && reading.discussion.stated > reading.discussion.comments.length;
  let sought = false;
  function seekMore(): void {
    if (sought || !lacks()) return;
    sought = true;
    world.bring('more').then(({ createMore }) => {
      more = createMore(reading, signal, draw);
      draw();
    }, () => undefined);
  }

  function showMenu(button: Element): void {
    menuOpen = true;
    draw();
    void world.bring('more').then(({ openBarMenu }) => openBarMenu({
      scene, folding, stopFor, button, view: openView,
      closed: () => {
        menuOpen = false;
        overlay.menu(null);
        draw();
      },
    }), scene.failed);
  }

  function closeCard(): void {
    open = false;
    card?.leave();
    host?.clearAlso();
  }

  /** Shows a summary under the bar, or takes the discussion's away again. */
  async function summarise(top?: string): Promise<void> {
    if (!arrive()) {
      asked = allowed ? null : { top };
      return;
    }
    const { createSummaryCard } = await world.bring('more');
    card ??= createSummaryCard({
      scene, tally, readable, goTo, only: (only) => openView({ only }),
      into: () => (open ? (host?.also ?? null) : null),
      closed: closeCard,
    });
    open = true;
    await card.summarise(top);
    if (top && host) scrollToward(host.element, 24);
  }

  const bar: BarOver = {
    allow() {
      allowed = true;
      wait();
      if (asked) bar.summarise(asked.top);
      asked = null;
    },
    refresh() {
      if (due || signal.aborted) return;
      due = true;
      view.requestAnimationFrame(() => {
        due = false;
        if (signal.aborted) return;
        wait();
        draw();
      });
    },
    goTo() {
      arrive();
      const target = host?.element.isConnected ? host.element : first()?.own;
      if (target) scrollToward(heading && heading.getBoundingClientRect().top < target.getBoundingClientRect().top ? heading : target, 24);
    },
    summarise: (top) => void summarise(top).catch(scene.failed),
    stop() {
      host?.remove();
      host = null;
    },
  };
  return bar;
}
