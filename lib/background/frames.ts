import type { FrameReport } from '../browser/messages.ts';

/** One frame that has comments or may have them. */
export interface Frame {
  tabId: number;
  frameId: number;
  /** The browser's id of the document in it; null where the browser has none. */
  documentId: string | null;
  /** Address of the frame's document. */
  url: string;
  /** The tab's site: what mutes and switches belong to. */
  site: string;
  private: boolean;
  /** The reader is in it (or on its way). */
  reader: boolean;
  /** The page that its folds belong to, as its reader said. */
  page: string | null;
  report: FrameReport | null;
}

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/**
 * All frames that said yes, by tab and frame, in `storage.session`: the background may be stopped at any moment and finds them again.
 * One item a frame, so that two frames never write over each other.
 */
export interface Frames {
  get(tabId: number, frameId: number): Promise<Frame | null>;
  /** What is known of this frame's document, with these changes. Another document in the same frame begins anew. */
  put(frame: Pick<Frame, 'tabId' | 'frameId' | 'documentId'> & Partial<Frame>): Promise<Frame>;
  ofTab(tabId: number): Promise<Frame[]>;
  all(): Promise<Frame[]>;
  drop(frames: readonly Frame[]): Promise<void>;
}

const prefix = 'frame ';
const keyOf = ({ tabId, frameId }: { tabId: number; frameId: number }) => `${prefix}${tabId} ${frameId}`;

/** Whether two sightings of a frame are of one document. Without document ids, the address must do. */
export function sameDocument(a: Pick<Frame, 'documentId'> & { url?: string }, b: Pick<Frame, 'documentId'> & { url?: string }): boolean {
  if (a.documentId !== null || b.documentId !== null) return a.documentId === b.documentId;
  return a.url === undefined || b.url === undefined || a.url === b.url;
}

export function createFrames(area: SessionArea, queue: <T>(work: () => Promise<T>) => Promise<T>): Frames {
  const get = async (key: string) => ((await area.get(key))[key] as Frame | undefined) ?? null;
  const all = async () => Object.entries(await area.get(null)).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as Frame] : []));
  return {
    get: (tabId, frameId) => get(keyOf({ tabId, frameId })),
    put: (given) => queue(async () => {
      const key = keyOf(given);
      const known = await get(key);
      const fresh: Frame = { url: '', site: 'local', private: false, reader: false, page: null, report: null, ...given };
      const frame = known && sameDocument(known, given) ? { ...known, ...given } : fresh;
      await area.set({ [key]: frame });
      return frame;
    }),
    ofTab: async (tabId) => (await all()).filter((frame) => frame.tabId === tabId),
    all,
    drop: (frames) => queue(async () => {
      if (!frames.length) return;
      const keys = frames.map(keyOf);
      const now = await area.get(keys);
      // Not what another document has put there meanwhile.
      const same = frames.filter((frame) => now[keyOf(frame)] && sameDocument(now[keyOf(frame)] as Frame, frame));
      await area.remove(same.map(keyOf));
    }),
  };
}
