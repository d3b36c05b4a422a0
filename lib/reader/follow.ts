import { style } from '../../components/page/style.ts';
import { createDecisions } from '../model/decisions.ts';
import { type Author, type Comment, isBareName } from '../model/discussion.ts';
import type { Mute } from '../model/memory.ts';
import { isHidden } from '../model/marks.ts';
import { createThreads } from '../model/threads.ts';
import { linksIn } from '../page/body-links.ts';
import { createOverlay } from '../page/paint/overlay.ts';
import { createPainter, type Kind } from '../page/paint/painter.ts';
import type { Reading } from '../page/reading.ts';
import { createBar } from './bar.tsx';
import { createDraw } from './controls.tsx';
import { createEntering } from './entering.ts';
import { createFolding } from './folding.ts';
import { createMenu } from './menu.ts';
import type { Answerings } from './more/answering.ts';
import { createMoving } from './moving.ts';
import { createMuting } from './muting.tsx';
import { createNews } from './news.ts';
import { createPeople } from './people.ts';
import { createPointing } from './pointing.ts';
import { createQuoting } from './quoting.ts';
import { createScene, type Scene } from './scene.ts';
import { createTally } from './tally.ts';
import type { Viewing } from './viewing.ts';
import type { FrameReport, Shared, World } from './world.ts';

/** One discussion on the page, followed as it grows: what is read goes through the features to the painter, and the reader's acts come back. */
export interface Followed {
  readonly reading: Reading;
  /** Comments, muted ones not counted. */
  readonly count: number;
  /** The reading view and what the side panel asks for: a part that comes when it is first wanted. */
  viewing(): Promise<Viewing>;
  /** Comments that were read. */
  took(ids: string[]): void;
  lost(ids: string[]): void;
  /** Memory or settings were exchanged: everything is decided again. */
  decideAgain(): void;
  allowNodes(): void;
  /** To a comment, opened and marked; without one, to the head of the discussion. */
  goTo(id?: string): void;
  summarise(top?: string): void;
  report(): Omit<FrameReport['discussions'][number], 'number'>;
  stop(): void;
}

export function follow(reading: Reading, shared: Shared, world: World, { changed, all }: { changed(): void; all(): readonly Followed[] }): Followed {
  const stopper = new AbortController();
  const { signal } = stopper;
  const threads = createThreads();
  const tally = createTally();
  const muting = createMuting(() => scene);
  const links = (id: string) => linksIn(reading.places.get(id)?.body);
  const decisions = createDecisions({
    threads, revealed: muting.revealed,
    get platform() { return reading.discussion.platform; },
    get memory() { return shared.memory; },
    get settings() { return shared.settings; },
    links,
  }, world.features);
  const overlay = createOverlay(world.document, { style, mode: world.mode, signal });
  const shown: Scene['shown'] = (id) => muting.shown(id, decisions.get(id));
  const kind = (id: string): Kind => {
    const { state } = shown(id);
    return state === 'row' || state === 'line' ? state : muting.isShownAgain(id) ? 'again' : 'controls';
  };
  const painter = createPainter({ reading, threads, shown, kind, draw: (...args) => draw(...args), found: (id) => folding.openUpTo(id), style, mode: world.mode, signal });
  overlay.tint(painter.ink);

  const scene = createScene({ reading, shared, world, threads, decisions, painter, overlay, signal, shown, update });
  const news = createNews(scene, (ids) => painter.refresh(ids));
  const folding = createFolding(scene);
  const moving = createMoving(scene, folding);
  const { goTo } = moving;
  let answering: Answerings | null = null;
  const { thread } = reading.section.recipe;
  if (thread.style === 'flat' || thread.to) {
    void world.bring('more').then(({ createAnswerings }) => {
      answering = createAnswerings(scene, (ids) => followed.took(ids), folding.remember);
      answering.changed();
      painter.refresh();
    }, () => undefined);
  }
  const quoting = createQuoting(scene);
  const people = createPeople(scene);
  const pointing = createPointing(scene, folding.toggle);
  const bar = createBar({
    scene, tally, folding, readable, news,
    nextNew: () => {
      const next = moving.next(1, news.isNew);
      if (next !== null) goTo(next);
    },
    stopFor: (how) => void (how === 'site' ? world.call('site', shared.memory.site, false) : world.call('correct', 'not', reading.section.recipe)).catch(scene.failed),
    goTo, view,
  });
  let viewing: Viewing | null = null;
  async function bringViewing(): Promise<Viewing> {
    const { createViewing } = await world.bring('view');
    return (viewing ??= createViewing(scene, { folding, muting, news, people, goTo, all, answering: () => answering, summarise: bar.summarise }));
  }
  function view(how?: Parameters<Viewing['open']>[0]): void {
    void bringViewing().then(({ open }) => open(how), scene.failed);
  }
  const menu = createMenu(scene, { scene, folding, muting, news, people, goTo, summarise: bar.summarise });
  const draw = createDraw({ scene, folding, muting, news, people, quoting, pointing, menu, goTo, get answering() { return answering; } });
  const enter = createEntering({
    scene, folding, moving, news,
    acts: { mute: (id) => void muting.mute(id), summarise: bar.summarise, search: () => view({ toSearch: true }) },
  });

  function update(ids: Iterable<string>): void {
    const touched = new Set(decisions.decide(ids));
    for (const id of touched) note(id);
    for (const id of muting.settle()) touched.add(id);
    for (const id of quoting.settle(touched)) touched.add(id);
    painter.paint(touched);
    // Counts above a change are others now.
    for (const id of [...touched]) for (let up = threads.parent(id); up !== null && !touched.has(up); up = threads.parent(up)) touched.add(up);
    painter.refresh(touched);
    bar.refresh();
    answering?.changed();
    viewing?.changed();
    changed();
  }

  function note(id: string): void {
    const comment = threads.get(id);
    const now = decisions.get(id);
    if (now.mute && comment?.author) renamed(now.mute, comment.author);
    if (comment) tally.note(comment, threads.parent(id) === null, isHidden(now) ? { mute: now.mute?.id ?? null } : null);
  }

  /** The same person under another name: the list learns it, so that the reader finds them there. */
  function renamed(mute: Mute, { name }: Author): void {
    if (!name || mute.names.includes(name) || isBareName(mute.author)) return;
    mute.names.push(name);
    world.call('named', mute.id, name).catch(() => undefined);
  }

  /** Comments that a summary may use: what the reader does not see is not in it. */
  function readable(top?: string): Comment[] {
    const wanted = top === undefined ? null : new Set([top, ...threads.below(top)]);
    return reading.discussion.comments.filter(({ id, text }) => text && !scene.isPutAway(id) && (!wanted || wanted.has(id)));
  }

  const followed: Followed = {
    reading, viewing: bringViewing,
    get count() {
      return tally.comments;
    },
    took(ids) {
      viewing?.changed(true);
      threads.add(ids.map((id) => reading.comment(id)).filter((comment) => comment !== undefined));
      news.took(ids);
      people.took(ids);
      // A thread in which something came is no longer one with nothing new.
      update(shared.settings.foldOld ? [...new Set(ids.map((id) => threads.top(id))), ...ids] : ids);
      // What is as it was is counted all the same, and drawn.
      for (const id of ids) note(id);
      painter.refresh(quoting.settle(ids));
      painter.paint(ids);
      if (shared.memory.mutes.size || shared.memory.rules.size || shared.veiled) painter.unveil(ids);
      bar.refresh();
    },
    lost(ids) {
      viewing?.changed(true);
      const above = ids.map((id) => threads.parent(id)).filter((id): id is string => id !== null);
      threads.remove(ids);
      news.forget(ids);
      decisions.forget(ids);
      painter.forget(ids);
      quoting.forget(ids);
      for (const id of ids) tally.forget(id);
      update(above);
    },
    decideAgain() {
      scene.steadily(() => update(scene.order()));
      painter.refresh();
    },
    allowNodes() {
      painter.allowNodes();
      bar.allow();
    },
    goTo(id) {
      if (id === undefined) {
        bar.goTo();
        enter(null);
      } else {
        goTo(id);
      }
    },
    summarise: bar.summarise,
    report() {
      const { recipe, platform, confidence, stated } = reading.discussion;
      return { recipe, platform, confidence, caught: shared.memory.rules.met(reading.discussion.comments.filter(({ id }) => !decisions.get(id).mute), links), count: tally.comments, threads: tally.threads, people: tally.people, stated, news: news.count, hidden: tally.muted() };
    },
    stop() {
      viewing?.stop();
      muting.stop();
      bar.stop();
      painter.stop();
      overlay.stop();
      stopper.abort();
    },
  };

  return followed;
}
