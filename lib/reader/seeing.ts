import type { Comment } from '../model/discussion.ts';
import { isHidden } from '../model/marks.ts';
import { createOutline, type ShownOnPage } from '../model/outline.ts';
import { type Seen, tellEach, type Told, untold } from '../model/told.ts';
import { linksIn } from '../page/body-links.ts';
import { inSlices } from '../page/slices.ts';
import type { Scene } from './scene.ts';
import type { ViewingOptions } from './viewing.ts';

/** What the reading view and the side panel see of a discussion. */
export interface Seeing {
  /** As it is now, in no time: of each comment the rest is found out when it is drawn. */
  now(): Seen;
  /** All of it, as the panel's messages want it, a slice at a time. @param known the version whose comments need not be sent */
  tell(known: string | null): Promise<Told>;
  /** There are other comments. */
  grew(): void;
}

export function createSeeing({ reading, world, shared, decisions, signal }: Scene, { folding, muting, news, people, answering, current }: Pick<ViewingOptions, 'folding' | 'muting' | 'news' | 'people' | 'answering'> & { current(): string | null }): Seeing {
  const began = world.now();
  let version = 0;
  let held: Pick<Seen, 'discussion' | 'outline'> | null = null;

  /** Whether it links to somewhere else than this very page, as links to the one that is answered do. */
  const links = new WeakMap<Comment, boolean>();
  function hasLinks(comment: Comment | undefined): boolean {
    if (!comment) return false;
    const before = links.get(comment);
    if (before !== undefined) return before;
    const [here] = world.document.URL.split('#');
    const found = /\bhttps?:\/\/|\bwww\.[\w-]+\./i.test(comment.text) || linksIn(reading.places.get(comment.id)?.body).some((each) => each.split('#')[0] !== here);
    links.set(comment, found);
    return found;
  }

  /** Words beside the name. */
  function beside(id: string): string | undefined {
    const mine = people.mine(id);
    return [mine && world.say(mine === 'own' ? 'pageYou' : 'pageToYou'), people.words(id)].filter(Boolean).join(' · ') || undefined;
  }

  function answerOf(id: string): ReturnType<ShownOnPage['answers']['get']> {
    const comment = reading.comment(id);
    const answers = answering();
    const answer = comment && answers?.of(comment);
    return answer ? { to: answer.to, state: answer.state, also: answers!.also(comment) } : undefined;
  }

  /** Another object each time: whoever holds one knows by it that something may be shown otherwise. */
  function shown(): ShownOnPage {
    const { get } = decisions;
    return {
      muted: { has: (id) => isHidden(get(id)) },
      lines: shared.settings.mutedLine,
      filtered: { get: (id) => get(id).filter?.pattern },
      gone: { has: (id) => !get(id).findable && !isHidden(get(id)) },
      // What is put away with another is not folded itself.
      closed: { has: (id) => get(id).closed && get(id).under === null },
      rows: { has: (id) => get(id).state === 'row' },
      news: shared.memory.visit && { has: news.isNew },
      lit: { has: (id) => get(id).lit },
      linked: { has: (id) => hasLinks(reading.comment(id)) },
      beside: { get: beside },
      answers: { get: answerOf },
      because: { get: (id) => (get(id).because.length ? get(id).because : undefined) },
    };
  }

  function hold(): typeof held & {} {
    const comments = [...reading.discussion.comments];
    return { discussion: { ...reading.discussion, comments }, outline: createOutline(comments) };
  }

  function now(): Seen {
    const { settings, memory } = shared;
    held ??= hold();
    return {
      version: `${began} ${version}`, ...held, shown: shown(), revealed: new Set(muting.revealed), reading: current(), collapsed: folding.allCollapsed,
      keys: settings.keys && !Object.hasOwn(settings.siteKeys, memory.site) ? settings.keyMap : null,
    };
  }

  return {
    now,
    async tell(known) {
      const seen = now();
      const told = untold(seen.shown);
      const steps = tellEach(seen.shown, seen.discussion.comments.map(({ id }) => id), told);
      await inSlices(() => !steps.next().done, { signal });
      const { version, discussion, revealed, reading, collapsed, keys } = seen;
      return { version, discussion: version === known ? null : discussion, shown: told, revealed: [...revealed], reading, collapsed, keys };
    },
    grew() {
      version++;
      held = null;
    },
  };
}
