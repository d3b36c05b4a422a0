import type { Author } from '../model/discussion.ts';
import type { Mute, Replies, Scope } from '../model/memory.ts';
import { attempt, type Database } from './database.ts';
import { getRow, putRows, removeRows } from './lists.ts';

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
/** So many mutes a page is given at once; where more hold there, it asks for those of the authors that it has read. */
const handedOut = 500;

export function holds(mute: Mute, now: number): boolean {
  return mute.expires === null || mute.expires > now;
}

/** Whether a mute or filter holds on a site. */
export function concerns(mute: Pick<Mute, 'scope' | 'site'>, site: string): boolean {
  return mute.scope === 'everywhere' || mute.site === site;
}

/** A mute as it is now, from what was asked; `earlier` is the same person's mute of the same scope, which is taken up again. */
export function makeMute(asked: MuteRequest, site: string, now: number, earlier?: Mute): Mute {
  const { name, key } = asked.author;
  const names = withName(earlier?.names ?? [], name);
  return {
    id: earlier?.id ?? crypto.randomUUID(), scope: asked.scope, site, platform: asked.platform, author: key, names, replies: asked.replies,
    reason: asked.reason, from: asked.from, made: earlier?.made ?? now, changed: after(now, earlier), expires: asked.days === null ? null : now + asked.days * day,
  };
}

/** The newest last. */
export function withName(names: readonly string[], name: string): string[] {
  return [...names.filter((each) => each !== name), ...(name ? [name] : [])].slice(-namesKept);
}

/** The mute that this request renews, among those of one author. */
export function sameMute(asked: MuteRequest, site: string, mutes: readonly Mute[]): Mute | undefined {
  return mutes.find((mute) => mute.platform === asked.platform && mute.author === asked.author.key && mute.scope === asked.scope
    && (mute.scope === 'everywhere' || mute.site === site));
}

/** The time of a change: later than the one before it, though the clock was set back. */
function after(now: number, earlier?: Mute): number {
  return earlier ? Math.max(now, earlier.changed + 1) : now;
}

export function changedMute(mute: Mute, change: MuteChange, now: number): Mute {
  return { ...mute, ...change, changed: after(now, mute) };
}

/** The latest first. */
export function allMutes(db: Database, now: number): Promise<Mute[]> {
  return attempt(db, async () => (await db.mutes.orderBy('changed').reverse().toArray()).filter((mute) => holds(mute, now)));
}

/** The mutes that hold on a site; null where they are too many to be handed out (see {@link mutesOf}). Costs no more for a longer list. */
export function mutesOn(db: Database, site: string, now: number, most = handedOut): Promise<Mute[] | null> {
  return attempt(db, async () => {
    const [here, wide] = await Promise.all([
      db.mutes.where('[scope+site]').equals(['site', site]).limit(most + 1).toArray(), db.mutes.where('scope').equals('everywhere').limit(most + 1).toArray(),
    ]);
    const rows = [...here, ...wide];
    return rows.length > most ? null : rows.filter((mute) => holds(mute, now));
  });
}

/**
 * All mutes of these people. One request each, in one transaction: a cursor that is sent from key to key (`anyOf`) walks in Chromium over
 * all that lies between, seconds in a long list.
 */
export function mutesOfPeople(db: Database, people: readonly { platform: string; author: string }[]): Promise<Mute[]> {
  const index = () => db.mutes.where('[platform+author]');
  return db.transaction('r', db.mutes, async () => (await Promise.all(people.map(({ platform, author }) => index().equals([platform, author]).toArray()))).flat());
}

/** The mutes of these authors that hold on a site. */
export function mutesOf(db: Database, platform: string, authors: readonly string[], site: string, now: number): Promise<Mute[]> {
  return attempt(db, async () => {
    const rows = await mutesOfPeople(db, authors.map((author) => ({ platform, author })));
    return rows.filter((mute) => concerns(mute, site) && holds(mute, now));
  });
}

/**
 * Where somebody is muted: each combination once, however many mutes there are. The site of one that holds everywhere says nothing.
 * One request for each: a cursor over the unique keys walks in Chromium over all that have the same, seconds in a long list.
 */
export function mutedPlaces(db: Database): Promise<Pick<Mute, 'scope' | 'platform' | 'site'>[]> {
  const index = '[scope+platform+site]';
  return attempt(db, () => db.transaction('r', db.mutes, async () => {
    const places: Pick<Mute, 'scope' | 'platform' | 'site'>[] = [];
    for (;;) {
      const last = places.at(-1);
      const next: Mute | undefined = await (last ? db.mutes.where(index).above([last.scope, last.platform, last.site]) : db.mutes.orderBy(index)).first();
      if (!next) return places;
      places.push({ scope: next.scope, platform: next.platform, site: next.site });
    }
  }));
}

export function addMute(db: Database, asked: MuteRequest, site: string, now: number): Promise<Mute> {
  return attempt(db, () =>
    db.transaction('rw', db.mutes, db.deleted, async () => {
      const others = await db.mutes.where('[platform+author]').equals([asked.platform, asked.author.key]).toArray();
      const mute = makeMute(asked, site, now, sameMute(asked, site, others));
      await putMute(db, mute);
      return mute;
    }));
}

export const getMute = (db: Database, id: string): Promise<Mute | undefined> => getRow(db, 'mutes', id);

/** The mute as changed; undefined where there is none. */
export function changeMute(db: Database, id: string, change: MuteChange, now: number): Promise<Mute | undefined> {
  return attempt(db, () =>
    db.transaction('rw', db.mutes, async () => {
      const mute = await db.mutes.get(id);
      if (!mute) return undefined;
      const next = changedMute(mute, change, now);
      await db.mutes.put(next);
      return next;
    }));
}

/** Somebody who is muted bears a new name; nothing changes where it is known. */
export function nameMute(db: Database, id: string, name: string, now: number): Promise<Mute | undefined> {
  return attempt(db, () =>
    db.transaction('rw', db.mutes, async () => {
      const mute = await db.mutes.get(id);
      if (!mute || !name || mute.names.at(-1) === name) return undefined;
      const next = { ...mute, names: withName(mute.names, name), changed: after(now, mute) };
      await db.mutes.put(next);
      return next;
    }));
}

export const removeMute = (db: Database, id: string, now: number): Promise<void> => removeRows(db, 'mutes', [id], now);
export const putMute = (db: Database, mute: Mute): Promise<void> => putRows(db, 'mutes', [mute]);

export function dropExpiredMutes(db: Database, now: number): Promise<number> {
  return attempt(db, () => db.mutes.where('expires').belowOrEqual(now).delete());
}
