import { createQuoted } from '../model/quoted.ts';
import { quotesIn } from '../page/quotes.ts';
import type { Scene } from './scene.ts';

/** Quotes of people whom the reader muted are put away in the comments of others. */
export interface Quoting {
  /** These were decided anew, or came. Returns the ids whose quotes changed. */
  settle(ids: Iterable<string>): string[];
  forget(ids: Iterable<string>): void;
  /** Null where no quote is put away; else whether the reader asked to see them. */
  of(id: string): { shown: boolean } | null;
  toggle(id: string): void;
}

export function createQuoting({ reading, shared, threads, decisions, painter, isMuted }: Scene): Quoting {
  const quoted = createQuoted();
  const found = new Map<string, { elements: Element[]; shown: boolean }>();

  function look(id: string): boolean {
    const place = reading.places.get(id);
    const before = found.get(id);
    const elements = !place || isMuted(id) || !quoted.size ? [] : quotesIn(place, reading.section.recipe.body).filter(({ text }) => quoted.has(text)).map(({ element }) => element);
    if (!elements.length && !before) return false;
    if (elements.length) found.set(id, { elements, shown: before?.shown ?? false });
    else found.delete(id);
    painter.putAway(id, before?.shown ? [] : elements);
    return true;
  }

  return {
    settle(ids) {
      if (!shared.memory.mutes.size && !quoted.size) return [];
      const all = [...ids];
      const [muted, others] = [[] as string[], [] as string[]];
      for (const id of all) (decisions.get(id).mute ? muted : others).push(id);
      const added = quoted.add(muted.map((id) => threads.get(id)).filter((each) => each !== undefined));
      const removed = quoted.remove(others);
      // Another mute may concern what everybody quotes.
      const which = added || removed ? reading.discussion.comments.map(({ id }) => id) : all;
      return which.filter((id) => (threads.get(id)?.quotes.length || found.has(id)) && look(id));
    },
    forget(ids) {
      quoted.remove(ids);
      for (const id of ids) found.delete(id);
    },
    of: (id) => found.get(id) ?? null,
    toggle(id) {
      const each = found.get(id);
      if (!each) return;
      each.shown = !each.shown;
      painter.putAway(id, each.shown ? [] : each.elements);
      painter.refresh([id]);
    },
  };
}
