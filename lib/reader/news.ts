import { isNew, isSince } from '../model/news.ts';
import type { Scene } from './scene.ts';

/** What came since the last visit, or while the reader is here; and the record of this visit. */
export interface News {
  took(ids: Iterable<string>): void;
  forget(ids: Iterable<string>): void;
  /** New, and not muted. */
  isNew(id: string): boolean;
  readonly count: number;
  /** New ones in a thread, its own first comment among them. */
  inThread(id: string): number;
  /** The thread before which the reader was here, and when (`yesterday 18:20`); null where there is no such border. */
  readonly border: { id: string; words: string } | null;
}

/** The discussion must be on screen for so long, in ms: scrolling past is no visit. */
const moment = 1000;
/** Ms after which what comes was not there when the reader came. */
const arriving = 5000;

export function createNews({ reading, shared, world, threads, signal, isMuted }: Pick<Scene, 'reading' | 'shared' | 'world' | 'threads' | 'signal' | 'isMuted'>, redraw: (ids: string[]) => void): News {
  const view = world.document.defaultView!;
  const fresh = new Set<string>();
  /** Ids that are there and not yet recorded. */
  let unsaid = new Set<string>();
  const came = world.now();
  let reached = false;
  let timer = 0;
  let border: News['border'] = null;
  let due = false;

  /** Sought where anything is new, once what came together is there. */
  function seekBorder(): void {
    if (due || !fresh.size) return;
    due = true;
    view.setTimeout(() => void world.bring('more').then(({ findBorder }) => {
      due = false;
      const before = border?.id;
      border = findBorder({ reading, shared, threads, world }, (id) => fresh.has(id));
      redraw([before, border?.id].filter((id) => id !== undefined));
    }, () => undefined), 300);
  }

  /** Nothing is said of a page whose comments the reader did not come to. */
  function record(): void {
    if (!reached || !unsaid.size) return;
    const ids = [...unsaid];
    unsaid = new Set();
    world.call('visit', shared.page, ids).catch(() => undefined);
  }
  const soon = (go: () => void) => {
    view.clearTimeout(timer);
    timer = view.setTimeout(go, moment);
  };
  const eye = new view.IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) return view.clearTimeout(timer);
    soon(() => {
      eye.disconnect();
      reached = true;
      record();
    });
  }, { rootMargin: '-40px 0px' });
  eye.observe(reading.section.root);
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    eye.disconnect();
    record();
  });

  const news: News = {
    took(ids) {
      const late = world.now() > came + arriving;
      for (const id of ids) {
        unsaid.add(id);
        const comment = threads.get(id);
        const mine = comment?.author && comment.author.key === shared.settings.me[reading.discussion.platform];
        if (comment && !mine && (isNew(comment, shared.memory.visit) || (late && isSince(comment, came)))) fresh.add(id);
      }
      seekBorder();
      if (reached) soon(record);
    },
    forget(ids) {
      for (const id of ids) fresh.delete(id);
      seekBorder();
    },
    isNew: (id) => fresh.has(id) && !isMuted(id),
    get count() {
      let count = 0;
      for (const id of fresh) if (!isMuted(id)) count++;
      return count;
    },
    inThread(id) {
      if (!fresh.size) return 0;
      let count = news.isNew(id) ? 1 : 0;
      for (const each of threads.below(id)) if (news.isNew(each)) count++;
      return count;
    },
    get border() {
      return border;
    },
  };
  return news;
}
