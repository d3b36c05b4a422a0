import { render } from 'preact';
import { Controls } from '../../components/page/Controls.tsx';
import { Row } from '../../components/page/Row.tsx';
import { style } from '../../components/page/style.ts';
import { createDecisions } from '../model/decisions.ts';
import { type Author, type Comment, isBareName } from '../model/discussion.ts';
import type { Mute } from '../model/memory.ts';
import { isHidden, isPutAway } from '../model/marks.ts';
import { createThreads } from '../model/threads.ts';
import { linksIn } from '../page/body-links.ts';
import type { Host } from '../page/paint/host.ts';
import type { Ink } from '../page/paint/ink.ts';
import { keepPlace } from '../page/paint/keep.ts';
import { createOverlay } from '../page/paint/overlay.ts';
import { createPainter, type Kind } from '../page/paint/painter.ts';
import type { Spot } from '../page/paint/spot.ts';
import type { Reading } from '../page/reading.ts';
import { createBar } from './bar.tsx';
import { createFolding } from './folding.ts';
import type { Answerings } from './more/answering.ts';
import type { Keys } from './more/keys.ts';
import { createMoving } from './moving.ts';
import { createMuting } from './muting.tsx';
import { createNews } from './news.ts';
import { createPeople } from './people.ts';
import { createPointing } from './pointing.ts';
import { createQuoting } from './quoting.ts';
import type { Scene } from './scene.ts';
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
  const { document, say } = world;
  const view = document.defaultView!;
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
  const overlay = createOverlay(document, { style, mode: world.mode, signal });
  const shown: Scene['shown'] = (id) => muting.shown(id, decisions.get(id));
  const kind = (id: string): Kind => {
    const { state } = shown(id);
    return state === 'row' || state === 'line' ? state : muting.isShownAgain(id) ? 'again' : 'controls';
  };
  const painter = createPainter({ reading, threads, shown, kind, draw, found: (id) => folding.openUpTo(id), style, mode: world.mode, signal });
  overlay.tint(painter.ink);

  const isMuted = (id: string) => isHidden(decisions.get(id));
  const news = createNews({ reading, shared, world, threads, signal, isMuted }, (ids) => painter.refresh(ids));
  const scene: Scene = {
    reading, shared, world, threads, decisions, painter, overlay, signal, shown, update, isMuted,
    isPutAway: (id) => isPutAway(decisions.get(id)),
    *order() {
      for (const { id } of reading.discussion.comments) yield id;
    },
    steadily: (work) => keepPlace(firstOnScreen, work, { spare: painter.spare }),
    nameOf: (comment) => comment?.author?.name || say('pageSomebody'),
    countBelow(id) {
      let count = 0;
      for (const each of threads.below(id)) if (!isMuted(each)) count++;
      return count;
    },
    failed(error) {
      overlay.note(world.sayTrouble(error));
    },
  };
  const { nameOf, countBelow } = scene;
  const folding = createFolding(scene);
  const moving = createMoving(scene, folding);
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
      if (next !== null) moving.goTo(next);
    },
    stopFor: (how) => void (how === 'site' ? world.call('site', shared.memory.site, false) : world.call('correct', 'not', reading.section.recipe)).catch(scene.failed),
    goTo: (id) => followed.goTo(id),
    view: (how) => void bringViewing().then(({ open }) => open(how), scene.failed),
  });
  let viewing: Viewing | null = null;
  async function bringViewing(): Promise<Viewing> {
    const { createViewing } = await world.bring('view');
    return (viewing ??= createViewing(scene, {
      folding, muting, news, all, answering: () => answering, goTo: (id) => followed.goTo(id), summarise: (id) => followed.summarise(id),
      beside: (comment) => [mineWords(comment), people.words(comment.id)].filter(Boolean).join(' · '),
    }));
  }
  let menuOf: string | null = null;

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

  function draw(id: string, what: Kind, host: Host, spot: Spot | null, ink: Ink): void {
    const comment = threads.get(id);
    if (!comment) return;
    if (what !== 'line') host.clearAlso();
    if (what === 'line') muting.drawLine(id, host);
    else if (what === 'again') muting.drawAgain(id, host);
    else if (what === 'row') {
      render(<Row say={say} name={nameOf(comment)} replies={countBelow(id)} news={news.inThread(id)} teaser={teaserOf(comment)} onOpen={() => folding.toggle(id)} />, host.mount);
    } else if (spot) {
      const answers = answering?.of(comment) ?? null;
      render(
        <Controls say={say} name={nameOf(comment)} replies={countBelow(id)} closed={decisions.get(id).closed} left={spot.left} top={spot.top} where={spot.where} rtl={ink.direction === 'rtl'}
          dot={news.isNew(id) ? spot.dot : null} here={news.border?.id === id ? { words: say('pageYouWereHere', news.border.words), ...spot.edge } : null} mine={mineOf(comment)} noted={people.words(id)} quotes={quoting.of(id)} onQuotes={() => quoting.toggle(id)}
          onPreview={(at) => preview(comment, at)} lit={pointing.lit === id} menuOpen={menuOf === id} answers={answers}
          room={spot.room}
          onToggle={() => folding.toggle(id)} onMenu={(button) => showMenu(id, button)} onParent={() => answers && followed.goTo(answers.to)} onNotSo={() => answering?.notSo(id)} />,
        host.mount,
      );
    }
  }

  function teaserOf({ id, text }: Comment): string {
    const { filter } = decisions.get(id);
    return filter ? say('pageCollapsedBy', filter.pattern) : text.slice(0, 160).replace(/\s+/g, ' ');
  }

  function mineOf({ author, parent }: Comment): 'own' | 'answer' | null {
    const me = shared.settings.me[reading.discussion.platform];
    if (me === undefined) return null;
    return author?.key === me ? 'own' : threads.get(parent ?? '')?.author?.key === me ? 'answer' : null;
  }

  function mineWords(comment: Comment): string | null {
    const mine = mineOf(comment);
    return mine && say(mine === 'own' ? 'pageYou' : 'pageToYou');
  }

  const preview = (comment: Comment, at: Element | null) => void world.bring('more').then((more) => more.preview(scene, comment, at), () => undefined);

  let keys: Promise<Keys> | null = null;
  /** The reader is in the discussion: keys hold from now on, where they want any. */
  function enter(id: string | null): void {
    if (!shared.settings.keys) return;
    keys ??= world.bring('more').then(({ createKeys }) => createKeys({
      scene, folding, moving, news,
      acts: { mute: (each) => void muting.mute(each), summarise: (each) => bar.summarise(each), search: () => void bringViewing().then(({ open }) => open({ toSearch: true }), scene.failed) },
    }));
    void keys.then((each) => each.enter(id), () => (keys = null));
  }
  reading.section.scope.addEventListener('pointerdown', (event) => {
    const target = event.target as Node;
    if (event.isTrusted && reading.section.root.contains(target)) enter(target instanceof view.Element ? reading.idOf(target) : null);
  }, { capture: true, passive: true, signal });

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

  function showMenu(id: string, button: Element): void {
    const wasOpen = menuOf === id;
    closeMenu();
    if (wasOpen) return;
    menuOf = id;
    painter.refresh([id]);
    const { closed, because } = decisions.get(id);
    void world.bring('more').then(({ openCommentMenu }) => menuOf === id && openCommentMenu({
      overlay, say, button, rtl: painter.ink.direction === 'rtl', comment: threads.get(id)!, collapsed: closed, replies: countBelow(id), because, nextBySame: nextBySame(id),
      others: siblings(id), mine: mineOf(threads.get(id)!) === 'own', person: people.of(id),
      act: {
        others: () => folding.others(id),
        preview: (at) => preview(threads.get(id)!, at),
        keep: () => keep(threads.get(id)!),
        note: (wanted) => void people.note(id, wanted),
        me: (is) => void world.call('here', { platform: reading.discussion.platform, me: is ? threads.get(id)!.author!.key : null }).catch(scene.failed),
        mute: () => void muting.mute(id),
        toggle: () => folding.toggle(id),
        summarise: () => followed.summarise(id),
        goTo: (other) => followed.goTo(other),
        copied: () => overlay.note(say('pageCopied')),
        closed: closeMenu,
      },
    }), scene.failed);
  }

  function closeMenu(): void {
    overlay.menu(null);
    const was = menuOf;
    menuOf = null;
    if (was) painter.refresh([was]);
  }

  const siblings = (id: string) => {
    const parent = threads.parent(id);
    return (parent === null ? threads.tops() : threads.replies(parent)).length > 1;
  };

  function keep({ author, text, permalink }: Comment): void {
    world.call('keep', { platform: reading.discussion.platform, author, title: document.title.slice(0, 500), text: text.slice(0, 5000), link: permalink ?? shared.page })
      .then(() => overlay.note(say('pageKept')), scene.failed);
  }

  function nextBySame(id: string): string | null {
    const key = threads.get(id)?.author?.key;
    if (!key) return null;
    const same = reading.discussion.comments.filter(({ author }) => author?.key === key).map((comment) => comment.id);
    return same.length > 1 ? same[(same.indexOf(id) + 1) % same.length]! : null;
  }

  /** Comments that a summary may use: what the reader does not see is not in it. */
  function readable(top?: string): Comment[] {
    const wanted = top === undefined ? null : new Set([top, ...threads.below(top)]);
    return reading.discussion.comments.filter(({ id, text }) => text && !scene.isPutAway(id) && (!wanted || wanted.has(id)));
  }

  /** What each of the reader's filters met here, with a few examples: told while the page is open, and written down nowhere. */
  function caught(): ReturnType<Followed['report']>['caught'] {
    const found = new Map<string, { filter: string; count: number; examples: string[] }>();
    for (const { id } of shared.memory.rules.size ? reading.discussion.comments : []) {
      const comment = decisions.get(id).mute ? undefined : threads.get(id);
      for (const { id: filter } of comment ? shared.memory.rules.caught(comment, links) : []) {
        const entry = found.get(filter) ?? { filter, count: 0, examples: [] };
        if (++entry.count <= 3) entry.examples.push(comment!.text.slice(0, 140).replace(/\s+/g, ' '));
        found.set(filter, entry);
      }
    }
    return [...found.values()].slice(0, 500);
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
        moving.goTo(id);
      }
    },
    summarise: (top) => bar.summarise(top),
    report() {
      const { recipe, platform, confidence, stated } = reading.discussion;
      return { recipe, platform, confidence, caught: caught(), count: tally.comments, threads: tally.threads, people: tally.people, stated, news: news.count, hidden: tally.muted() };
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
