import { muteKey, type Person } from '../model/memory.ts';
import { standingOf } from '../model/standing.ts';
import type { Scene } from './scene.ts';

/** So many authors in one message. */
const most = 5000;

/** What the reader noted on those who comment here. Asked for by author, and only where the reader noted anything on anybody. */
export interface People {
  took(ids: readonly string[]): void;
  /** What is shown beside the name: what the writer is here, tags and note; null where there is nothing. */
  words(id: string): string | null;
  of(id: string): Person | undefined;
  /** The comment is the reader's own, or answers one of theirs. */
  mine(id: string): 'own' | 'answer' | null;
  /** Tags, note and following, as the reader wants them from now on. */
  note(id: string, wanted: Pick<Person, 'tags' | 'note' | 'follow'>): Promise<void>;
}

export function createPeople({ reading, shared, world, threads, update, painter, failed, order }: Scene): People {
  const asked = new Set<string>();
  const keyOf = (id: string) => muteKey(reading.discussion.platform, threads.get(id)?.author?.key ?? '');

  function redraw(keys: ReadonlySet<string>): void {
    const ids = [...order()].filter((id) => keys.has(keyOf(id)));
    update(ids);
    painter.refresh(ids);
  }

  const people: People = {
    took(ids) {
      if (!shared.notes) return;
      const fresh = [...new Set(ids.flatMap((id) => threads.get(id)?.author?.key ?? []))].filter((key) => !asked.has(key)).slice(0, most);
      if (!fresh.length) return;
      for (const key of fresh) asked.add(key);
      world.call('peopleOf', reading.discussion.platform, fresh).then((found) => {
        for (const person of found) shared.memory.people.set(person.id, person);
        if (found.length) redraw(new Set(found.map(({ id }) => id)));
      }, () => undefined);
    },
    of: (id) => shared.memory.people.get(keyOf(id)),
    mine(id) {
      const me = shared.settings.me[reading.discussion.platform];
      const by = (each: string | null | undefined) => (each == null ? undefined : threads.get(each)?.author?.key);
      if (me === undefined) return null;
      return by(id) === me ? 'own' : by(threads.get(id)?.parent) === me ? 'answer' : null;
    },
    words(id) {
      const person = people.of(id);
      const comment = threads.get(id);
      const standing = comment && standingOf(comment, threads);
      return [standing && world.say(standing), ...(person?.tags ?? []), person?.note].filter(Boolean).join(' · ') || null;
    },
    async note(id, wanted) {
      const author = threads.get(id)?.author;
      if (!author) return;
      try {
        const key = keyOf(id);
        const person = await world.call('notePerson', { platform: reading.discussion.platform, author, ...wanted });
        if (person) shared.memory.people.set(key, person);
        else shared.memory.people.delete(key);
        redraw(new Set([key]));
      } catch (error) {
        failed(error);
      }
    },
  };
  return people;
}
