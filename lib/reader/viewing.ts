import { cover, type Covering } from '../../components/thread/covering.ts';
import { makeReady, openThread, type View, viewStyle } from '../../components/thread/view.tsx';
import type { Which } from '../../components/thread/Head.tsx';
import type { Seen, ThreadAct, Told } from '../model/told.ts';
import { createHost, type Host } from '../page/paint/host.ts';
import { scrollerOf, settleAt } from '../page/paint/keep.ts';
import { giveWay, inSlices } from '../page/slices.ts';
import type { Folding } from './folding.ts';
import type { Followed } from './follow.ts';
import type { Answerings } from './more/answering.ts';
import type { Muting } from './muting.tsx';
import type { News } from './news.ts';
import type { People } from './people.ts';
import type { Scene } from './scene.ts';
import { createSeeing } from './seeing.ts';

/** The discussion shown a second time, over the page or beside it: what it is told, and what the reader does there. */
export interface Viewing {
  /** Opens the reading view; `toSearch`: with focus in its search; `only`: with these comments alone, until the reader wants all; `counting`: with its statistics. */
  open(how?: { toSearch?: boolean; only?: readonly string[]; counting?: boolean }): void;
  /** @param known the version that the asker has: its comments are not sent again */
  tell(known: string | null): Promise<Told>;
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
  const { reading, world, shared, threads, painter, overlay, signal } = scene;
  const seeing = createSeeing(scene, { folding, muting, news, people, answering, current });
  const { document } = world;
  const window = document.defaultView!;
  let due = false;
  /** How often anything changed. */
  let changes = 0;
  let opening = false;
  let open: { host: Host; view: View; note: typeof overlay.note; back(): void } | null = null;
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

  async function openView(how: Parameters<Viewing['open']>[0] = {}): Promise<void> {
    const only = how.only ? new Set(how.only) : null;
    const [seen, before] = [seeing.now(), changes];
    const steps = makeReady(seen, only, { say: world.say, width: window.innerWidth });
    await inSlices(() => !steps.next().done, { signal });
    const back = keep();
    await giveWay();
    const host = createHost(document, { style: viewStyle, mode: world.mode });
    host.place('display:contents');
    document.documentElement.append(host.element);
    const over = cover(host.mount, world.say('threadView'));
    await giveWay();
    if (!signal.aborted) return show(how, { host, over, back }, only, changes === before ? seen : seeing.now());
    over.close();
    host.remove();
  }

  function show({ toSearch = false, counting = false }: NonNullable<Parameters<Viewing['open']>[0]>, { host, over, back }: { host: Host; over: Covering; back(): void }, only: ReadonlySet<string> | null, seen: Seen): void {
    const view = openThread(over, {
      say: world.say, lang: world.lang, rtl: painter.ink.direction === 'rtl', only, counting, seen, look: seeing.now, which, act: viewing.act,
      close: () => close(),
    });
    // What would be said at the foot of the page is said here, as long as the page is covered.
    open = { host, view, note: overlay.note, back };
    overlay.note = (text) => view.note(text);
    // After the view's own first focus, which comes with its first frame.
    if (toSearch) window.setTimeout(() => host.mount.querySelector<HTMLInputElement>('input[type=search]')?.focus(), 150);
  }

  function close(to?: string): void {
    if (!open) return;
    const { host, view, note, back } = open;
    open = null;
    overlay.note = note;
    view.close();
    host.remove();
    back();
    if (to !== undefined) goTo(to);
  }

  const viewing: Viewing = {
    open(how) {
      if (open || opening) return;
      opening = true;
      void openView(how).catch(scene.failed).finally(() => (opening = false));
    },
    tell(known) {
      follow();
      return seeing.tell(known);
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
      changes++;
      if (grew) seeing.grew();
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
