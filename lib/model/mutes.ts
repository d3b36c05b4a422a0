import type { Mute } from './memory.ts';

/** The mutes that hold in a frame. Whoever is not muted, nearly everybody, costs one look-up by a string that is there already. */
export interface Mutes {
  /** Zero where nobody is muted. */
  readonly size: number;
  of(platform: string, author: string | undefined): Mute | undefined;
  /** Takes the place of the same person's earlier one. */
  put(mute: Mute): void;
  /** By {@link Mute.id}. */
  lift(id: string): void;
}

export function createMutes(mutes: Iterable<Mute> = []): Mutes {
  /** By author key; several where platforms of one frame have the same. */
  const byAuthor = new Map<string | undefined, Mute[]>();

  function keep(author: string, some: Mute[]): void {
    if (some.length) byAuthor.set(author, some);
    else byAuthor.delete(author);
  }

  const all: Mutes = {
    get size() { return byAuthor.size; },
    of: (platform, author) => byAuthor.get(author)?.find((mute) => mute.platform === platform),
    put: (mute) => keep(mute.author, [mute, ...(byAuthor.get(mute.author) ?? []).filter(({ platform }) => platform !== mute.platform)]),
    lift(id) {
      for (const [author, some] of byAuthor) keep(author!, some.filter((mute) => mute.id !== id));
    },
  };
  for (const mute of mutes) all.put(mute);
  return all;
}
