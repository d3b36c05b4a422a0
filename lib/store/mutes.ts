import type { Author } from '../model/discussion.ts';
import type { Mute, Replies, Scope } from '../model/memory.ts';
import { attempt, type Database } from './database.ts';

/** What the reader asks for when they mute somebody. */
export interface MuteRequest {
  platform: string;
  author: Author;
  scope: Scope;
  replies: Replies;
  /** Null: for ever. */
  days: number | null;
  reason: string;
  from: string | null;
}

export type MuteChange = Partial<Pick<Mute, 'scope' | 'replies' | 'expires' | 'reason'>>;

const day = 86_400_000;
const namesKept = 20;

export function holds(mute: Mute, now: number): boolean {
  return mute.expires === null || mute.expires > now;
}

/** Whether a mute holds on a site. */
export function concerns(mute: Mute, site: string): boolean {
  return mute.scope === 'everywhere' || mute.site === site;
}

/** A mute as it is now, from what was asked; `earlier` is the same person's mute of the same scope, which is taken up again. */
export function makeMute(asked: MuteRequest, site: string, now: number, earlier?: Mute): Mute {
  const { name, key } = asked.author;
  const names = [...(earlier?.names ?? []).filter((each) => each !== name), ...(name ? [name] : [])].slice(-namesKept);
  return {
    id: earlier?.id ?? crypto.randomUUID(), scope: asked.scope, site, platform: asked.platform, author: key, names, replies: asked.replies,
    reason: asked.reason, from: asked.from, made: earlier?.made ?? now, changed: now, expires: asked.days === null ? null : now + asked.days * day,
  };
}

/** The mute that this request renews, among those of one author. */
export function sameMute(asked: MuteRequest, site: string, mutes: readonly Mute[]): Mute | undefined {
  return mutes.find((mute) => mute.platform === asked.platform && mute.author === asked.author.key && mute.scope === asked.scope
    && (mute.scope === 'everywhere' || mute.site === site));
}

export function allMutes(db: Database, now: number): Promise<Mute[]> {
  return attempt(db, async () => (await db.mutes.orderBy('changed').reverse().toArray()).filter((mute) => holds(mute, now)));
}

export function mutesOn(db: Database, site: string, now: number): Promise<Mute[]> {
  return attempt(db, async () => {
    const rows = await db.mutes.where('scope').equals('everywhere').or('site').equals(site).distinct().toArray();
    return rows.filter((mute) => concerns(mute, site) && holds(mute, now));
  });
}

export function addMute(db: Database, asked: MuteRequest, site: string, now: number): Promise<Mute> {
  return attempt(db, () =>
    db.transaction('rw', db.mutes, async () => {
      const others = await db.mutes.where('[platform+author]').equals([asked.platform, asked.author.key]).toArray();
      const mute = makeMute(asked, site, now, sameMute(asked, site, others));
      await db.mutes.put(mute);
      return mute;
    }));
}

export function getMute(db: Database, id: string): Promise<Mute | undefined> {
  return attempt(db, () => db.mutes.get(id));
}

/** The mute as changed; undefined where there is none. */
export function changeMute(db: Database, id: string, change: MuteChange, now: number): Promise<Mute | undefined> {
  return attempt(db, () =>
    db.transaction('rw', db.mutes, async () => {
      const mute = await db.mutes.get(id);
      if (!mute) return undefined;
      const next = { ...mute, ...change, changed: now };
      await db.mutes.put(next);
      return next;
    }));
}

export function removeMute(db: Database, id: string): Promise<void> {
  return attempt(db, () => db.mutes.delete(id));
}

export function putMute(db: Database, mute: Mute): Promise<void> {
  return attempt(db, async () => void (await db.mutes.put(mute)));
}

export function dropExpiredMutes(db: Database, now: number): Promise<number> {
  return attempt(db, () => db.mutes.where('expires').belowOrEqual(now).delete());
}
