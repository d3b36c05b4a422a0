import { browser } from '../browser/browser.ts';
import type { Part, ToReader } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import { openReply } from '../browser/wire.ts';
import type { Frame } from './frames.ts';

type Place = Pick<Frame, 'tabId' | 'frameId' | 'documentId'>;

/** Puts the reader into one document. False where the document is gone or no longer ours to read. */
export async function injectReader(place: Place): Promise<boolean> {
  try {
    await inject(place, '/reader.js');
    return true;
  } catch {
    return false;
  }
}

/** Puts one more part of the reader into a document. Rejects with `gone` where that is gone. */
export async function injectPart(place: Place, what: Part): Promise<void> {
  try {
    await inject(place, `/${what}.js`);
  } catch (error) {
    throw trouble('gone', 'This page is no longer open.', { cause: error });
  }
}

async function inject({ tabId, frameId, documentId }: Place, file: '/reader.js' | `/${Part}.js`): Promise<void> {
  const target = documentId === null ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** Finder and reader into every frame of a tab that lets us, after the reader's click. The reader begins once in a document, however often it comes. Says where they are. */
export async function injectAll(tabId: number): Promise<Place[]> {
  try {
    const done = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/finder.js', '/reader.js'], injectImmediately: true });
    return done.map(({ frameId, ...more }) => ({ tabId, frameId, documentId: (more as { documentId?: string }).documentId ?? null }));
  } catch (error) {
    throw trouble('failed', 'Belowline may not read this page.', { cause: error });
  }
}

/** Asks the reader in a frame. Rejects with `gone` where there is none. */
export async function toFrame<Name extends keyof ToReader>(
  { tabId, frameId, documentId }: Place, type: Name, ...args: Parameters<ToReader[Name]>
): Promise<ReturnType<ToReader[Name]>> {
  return (await send({ tabId, frameId, documentId }, type, args)) as ReturnType<ToReader[Name]>;
}

/** Whether this very document still has a listening reader. */
export async function isAlive(place: Place): Promise<boolean> {
  try {
    return (await send(place, 'alive', [])) === true;
  } catch {
    return false;
  }
}

async function send({ tabId, frameId, documentId }: Place, type: string, args: unknown[]): Promise<unknown> {
  let reply: unknown;
  try {
    // A document's id where there is one, so that nothing reaches what was loaded into the frame since. Never the id alone:
    // where that document waits in the back/forward cache, Chromium 156 crashes whole; with the frame beside it, it says that nobody is there.
    reply = await browser.tabs.sendMessage(tabId, { type, args }, documentId === null ? { frameId } : { frameId, documentId });
  } catch (error) {
    throw trouble('gone', 'This page is no longer open.', { cause: error });
  }
  return openReply(reply);
}
