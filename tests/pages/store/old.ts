/** A database as an earlier version left it: `version-N.json`, written with the browser's own means. */
export interface Old {
  version: number;
  stores: Record<string, { keyPath: string | string[]; indexes: Record<string, string | string[]>; rows: unknown[] }>;
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

/** The open connection: close it, unless it is to stand in the way. Dexie's versions are IndexedDB's by ten. */
export async function writeOld(name: string, { version, stores }: Old): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version * 10);
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
    }
  };
  const db = await settled(opening);
  const writing = db.transaction(Object.keys(stores), 'readwrite');
  const done = new Promise<void>((go) => (writing.oncomplete = () => go()));
  for (const [store, { rows }] of Object.entries(stores)) for (const row of rows) writing.objectStore(store).put(row);
  await done;
  return db;
}
