import { openThread, type View, viewStyle } from '../../components/thread/view.tsx';
import type { Which } from '../../components/thread/Head.tsx';
import type { Comment } from '../model/discussion.ts';
import { isHidden } from '../model/marks.ts';
import type { ThreadAct, Told } from '../model/told.ts';
import { linksIn } from '../page/body-links.ts';
import { createHost, type Host } from '../page/paint/host.ts';
import { scrollerOf, settleAt } from '../page/paint/keep.ts';
import type { Folding } from './folding.ts';
import type { Followed } from './follow.ts';
import type { Answerings } from './more/answering.ts';
import type { Muting } from './muting.tsx';
import type { News } from './news.ts';
import type { People } from './people.ts';
import type { Scene } from './scene.ts';

/** The discussion shown a second time, over the page or beside it: what it is told, and what the reader does there. */
export interface Viewing {
  /** Opens the reading view; `toSearch`: with focus in its search; `only`: with these comments alone, until the reader wants all; `counting`: with its statistics. */
  open(how?: { toSearch?: boolean; only?: readonly string[]; counting?: boolean }): void;
  /** @param known the version that the asker has: its comments are not sent again */
  tell(known: string | null): Told;
  act(what: ThreadAct, id: string): void;
  /** Something is shown otherwise; `grew`: there are other comments. */
  changed(grew?: boolean): void;
  stop(): void;
}

export interface ViewingOptions {
  folding: Folding;
  muting: Muting;
  news: News;
  people: People;
  /** Null where the page says itself who answers whom, or that is not known yet. */
  answering(): Answerings | null;
  goTo(id: string): void;
  summarise(top: string): void;
  /** All discussions of this document, in its order; this one among them. */
  all(): readonly Pick<Followed, 'reading' | 'count' | 'viewing'>[];
}

/** Scrolling is told to the side panel at most so often, in ms. */
const moment = 250;

export function createViewing(scene: Scene, { folding, muting, news, people, answering, goTo, summarise, all }: ViewingOptions): Viewing {
  const { reading, world, shared, threads, decisions, painter, signal } = scene;
  const { document } = world;
  const window = document.defaultView!;
  const began = world.now();
  let version = 0;
  let due = false;
  let open: { host: Host; view: View; back(): void } | null = null;
  let watched = false;
  let told: string | null = null;

  /** The comment before the reader's eyes: the last that begins in the upper third of the window, else the first below. */
  function current(): string | null {
    const line = window.innerHeight / 3;
    let [above, below]: [string | null, string | null] = [null, null];
    let [highest, lowest] = [-Infinity, window.innerHeight];
    for (const id of painter.near()) {
      const rect = scene.shown(id).state === 'hidden' ? null : painter.standing(id)?.getBoundingClientRect();
      if (!rect?.height || rect.bottom < 0) continue;
      if (rect.top <= line && rect.top > highest) [above, highest] = [id, rect.top];
      else if (rect.top > line && rect.top < lowest) [below, lowest] = [id, rect.top];
    }
    return above ?? below;
  }

  function follow(): void {
    if (watched) return;
    watched = true;
    let waits = 0;
    const stop = new AbortController();
    document.addEventListener('scroll', () => {
      waits ||= window.setTimeout(() => {
        waits = 0;
        const now = current();
        if (now === told || now === null || open) return;
        told = now;
        world.call('reading', now).then((heard) => heard || end(), end);
      }, moment);
    }, { capture: true, passive: true, signal: AbortSignal.any([signal, stop.signal]) });
    // The panel was closed.
    function end(): void {
      stop.abort();
      watched = false;
    }
  }

  /** Whether it links to somewhere else than this very page, as links to the one that is answered do. */
  const links = new WeakMap<Comment, boolean>();
  function hasLinks(comment: Comment): boolean {
    const before = links.get(comment);
    if (before !== undefined) return before;
    const [here] = document.URL.split('#');
    const found = /\bhttps?:\/\/|\bwww\.[\w-]+\./i.test(comment.text) || linksIn(reading.places.get(comment.id)?.body).some((each) => each.split('#')[0] !== here);
    links.set(comment, found);
    return found;
  }

  /** Words beside the name. */
  function beside(id: string): string {
    const mine = people.mine(id);
    return [mine && world.say(mine === 'own' ? 'pageYou' : 'pageToYou'), people.words(id)].filter(Boolean).join(' · ');
  }

  function tell(known: string | null): Told {
    const latest = `${began} ${version}`;
    const { settings, memory } = shared;
    const shown: Told['shown'] = { muted: [], lines: settings.mutedLine, filtered: [], gone: [], closed: [], rows: [], news: memory.visit ? [] : null, lit: [], linked: [], beside: [], answers: [], because: [] };
    const answers = answering();
    for (const comment of reading.discussion.comments) {
      const { id } = comment;
      const now = decisions.get(id);
      const { state, closed, findable, under, filter, lit, because } = now;
      if (isHidden(now)) shown.muted.push(id);
      else if (!findable) shown.gone.push(id);
      if (filter) shown.filtered.push([id, filter.pattern]);
      if (lit) shown.lit.push(id);
      if (because.length) shown.because.push([id, because]);
      const [words, answer] = [beside(id), answers?.of(comment)];
      if (words) shown.beside.push([id, words]);
      if (answer) shown.answers.push([id, { to: answer.to, state: answer.state }]);
      if (hasLinks(comment)) shown.linked.push(id);
      // What is put away with another is not folded itself.
      if (closed && under === null) shown.closed.push(id);
      if (state === 'row') shown.rows.push(id);
      if (shown.news && news.isNew(id)) shown.news.push(id);
    }
    const discussion = latest === known ? null : { ...reading.discussion, comments: [...reading.discussion.comments] };
    const keys = settings.keys && !Object.hasOwn(settings.siteKeys, memory.site) ? settings.keyMap : null;
    return { version: latest, discussion, shown, revealed: [...muting.revealed], reading: current(), collapsed: folding.allCollapsed, keys };
  }

  /** Where the reader is, to be brought back there: whatever was muted or folded meanwhile, the comment stands where it stood. */
  function keep(): () => void {
    const id = current();
    const element = id && painter.standing(id);
    if (!element) return () => undefined;
    const top = element.getBoundingClientRect().top;
    const { scrollTop } = scrollerOf(element);
    return () => {
      const now = painter.standing(id);
      if (!now?.isConnected) return;
      const scroller = scrollerOf(now);
      scroller.scrollTo({ top: scrollTop, behavior: 'instant' });
      settleAt(scroller, now, top, painter.spare);
    };
  }

  function which(): Which | null {
    const found = all().filter((each) => each.count || each.reading === reading);
    if (found.length < 2) return null;
    return {
      counts: found.map(({ count }) => count), at: found.findIndex((each) => each.reading === reading),
      onChoose(at) {
        close();
        void found[at]?.viewing().then((other) => other.open(), scene.failed);
      },
    };
  }

  function openView({ toSearch = false, only, counting = false }: Parameters<Viewing['open']>[0] = {}): void {
    if (open || signal.aborted) return;
    const back = keep();
    const host = createHost(document, { style: viewStyle, mode: world.mode });
    host.place('display:block;position:fixed;left:0;top:0;width:0;height:0;z-index:2147483647');
    document.documentElement.append(host.element);
    const view = openThread(host.mount, {
      say: world.say, lang: world.lang, rtl: painter.ink.direction === 'rtl', only: only ? new Set(only) : null, counting, tell, which, act: viewing.act,
      close: () => close(),
    });
    open = { host, view, back };
    // After the view's own first focus, which comes with its first frame.
    if (toSearch) window.setTimeout(() => host.mount.querySelector<HTMLInputElement>('input[type=search]')?.focus(), 150);
  }

  function close(to?: string): void {
    if (!open) return;
    const { host, view, back } = open;
    open = null;
    view.close();
    host.remove();
    back();
    if (to !== undefined) goTo(to);
  }

  const viewing: Viewing = {
    open: openView,
    tell(known) {
      follow();
      return tell(known);
    },
    act(what, id) {
      const mute = shared.memory.mutes.of(reading.discussion.platform, threads.get(id)?.author?.key);
      if (what === 'collapseAll' || what === 'expandAll') folding.all(what === 'collapseAll');
      else if (!threads.get(id)) return;
      else if (what === 'toggle') folding.toggle(id);
      else if (what === 'mute') void muting.mute(id);
      else if (what === 'show') muting.reveal(id);
      else if (what === 'hideAgain') muting.hideAgain(id);
      else if (what === 'unmute') void (mute && muting.unmute(mute.id, id));
      else if (what === 'notSo') answering()?.notSo(id);
      else if (what === 'summarise') {
        close();
        summarise(id);
      }
      else if (open) close(id);
      else goTo(id);
    },
    changed(grew = false) {
      if (grew) version++;
      if (!open || due) return;
      due = true;
      window.requestAnimationFrame(() => {
        due = false;
        open?.view.draw();
      });
    },
    stop: () => close(),
  };
  return viewing;
}
