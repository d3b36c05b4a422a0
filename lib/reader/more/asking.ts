import type { Call } from '../../browser/call.ts';
import { muteKey, type Mute } from '../../model/memory.ts';
import type { Reading } from '../../page/reading.ts';
import type { Shared } from '../world.ts';

/** So many authors in one message. */
const most = 5000;

/**
 * Where more people are muted than a page is given at once (`Recalled.asks`): the mutes of the authors that were read are asked for
 * before those are decided, a slice at a time. The page learns of nobody else, and the cost does not grow with the list.
 */
export function createAsking(call: Call, shared: () => Shared) {
  let known: { of: Shared['memory']; authors: Set<string> } | null = null;

  async function ask(platform: string, authors: readonly string[]): Promise<Mute[]> {
    const mutes: Mute[] = [];
    for (let at = 0; at < authors.length; at += most) mutes.push(...await call('mutesOf', platform, authors.slice(at, at + most)));
    return mutes;
  }

  const authorsIn = ({ discussion }: Reading) => [...new Set(discussion.comments.flatMap(({ author }) => author?.key ?? []))];

  return {
    /** Resolves when it is known who of these comments' authors is muted; null where nothing needs to be asked. */
    before(reading: Reading, ids: readonly string[]): Promise<void> | null {
      const { memory, asks } = shared();
      if (!asks) return null;
      const { platform } = reading.discussion;
      if (known?.of !== memory) known = { of: memory, authors: new Set() };
      const { authors } = known;
      const fresh = [...new Set(ids.flatMap((id) => reading.comment(id)?.author?.key ?? []))].filter((key) => !authors.has(muteKey(platform, key)));
      if (!fresh.length) return null;
      for (const key of fresh) authors.add(muteKey(platform, key));
      return ask(platform, fresh).then((mutes) => {
        for (const mute of mutes) memory.mutes.put(mute);
      });
    },
    /** The mutes of all that these sections have, as they are now. */
    all: async (readings: Iterable<Reading>): Promise<Mute[]> =>
      (await Promise.all([...readings].map((reading) => ask(reading.discussion.platform, authorsIn(reading))))).flat(),
  };
}
