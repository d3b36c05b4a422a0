import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { Discussion } from '../../lib/model/discussion.ts';
import { launch, type Launched } from '../e2e/launch.ts';
import { yardstick } from './yardstick.ts';

export interface InspectorOptions {
  /** Run the page's own scripts. */
  scripts: boolean;
  base: string | null;
  text: boolean;
  recipes: boolean;
  /** Milliseconds for late sections; null: none for files, 3 s for addresses. */
  wait: number | null;
}

export interface Inspector {
  /** One line as `design/commands.md` has it; with `error` where the page could not be read. Lanes are tabs of their own. */
  inspect(path: string, lane: number): Promise<object>;
  close(): Promise<void>;
}

/** Pages that one browser reads before it is started anew, so that memory does not grow with their number. */
const perBrowser = 150;

interface Lane {
  page: Page;
  session: CDPSession;
  tab: number;
  /** What is served at the address that is being read. */
  serving: { url: string; body: string } | null;
  /** Belowline's own worlds in this tab's frames: id → whether it is the top frame's. */
  worlds: Map<number, boolean>;
  yard: { id: number } | null;
}

interface Looked { why: string | null; ms: number }
interface Read { discussions: Discussion[]; spent: { read: number; paint: number; replies?: number } }

export async function createInspector(options: InspectorOptions): Promise<Inspector> {
  let launched: Launched | null = null;
  let worker: WebWorker | null = null;
  let lanes = new Map<number, Promise<Lane>>();
  let used = 0;
  let count = 0;
  let busy = 0;
  let starting: Promise<void> | null = null;
  let opening: Promise<unknown> = Promise.resolve();

  async function start(): Promise<void> {
    launched = await launch('chromium', { args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--js-flags=--no-flush-bytecode'] });
    if (!options.recipes) {
      const own = await launched.openOwn('popup.html');
      await own.evaluate(() => chrome.runtime.sendMessage({ type: 'change', args: [{ recipes: false }] }));
      await own.close();
    }
    const target = await launched.browser.waitForTarget((each) => each.type() === 'service_worker');
    worker = await target.worker();
  }

  async function ready(): Promise<void> {
    if (launched && used >= perBrowser && busy === 0) {
      await launched.close();
      launched = null;
    }
    if (!launched) {
      used = 0;
      lanes = new Map();
      await start();
    }
  }

  const tabs = () => worker!.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id!));

  async function openLane(): Promise<Lane> {
    const before = new Set(await tabs());
    const page = await launched!.newPage();
    const tab = (await tabs()).find((id) => !before.has(id))!;
    const session = await page.createCDPSession();
    const lane: Lane = { page, session, tab, serving: null, worlds: new Map(), yard: null };
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type, frameId } = context.auxData as { type: string; frameId: string };
      if (type === 'isolated' && context.name === 'Belowline') lane.worlds.set(context.id, frameId === (page.mainFrame() as unknown as { _id: string })._id);
      if (type === 'isolated' && context.name === 'yardstick' && frameId === (page.mainFrame() as unknown as { _id: string })._id) lane.yard = { id: context.id };
    });
    session.on('Runtime.executionContextsCleared', () => lane.worlds.clear());
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void lane.worlds.delete(executionContextId));
    session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => void serve(lane, requestId, request.url, resourceType).catch(() => undefined));
    session.on('Page.javascriptDialogOpening', () => void session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => undefined));
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return lane;
  }

  /** The page itself comes from the file; nothing else comes at all. */
  async function serve({ session, serving }: Lane, requestId: string, url: string, type: string): Promise<void> {
    if (type !== 'Document' || !serving || url.replace(/#.*/s, '') !== serving.url) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    await session.send('Fetch.fulfillRequest', {
      requestId, responseCode: 200, body: Buffer.from(serving.body).toString('base64'),
      responseHeaders: Object.entries({
        'content-type': 'text/html; charset=utf-8',
        // A fine clock.
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
        ...(options.scripts ? {} : { 'content-security-policy': "sandbox allow-same-origin; object-src 'none'" }),
      }).map(([name, value]) => ({ name, value })),
    });
  }

  async function evaluate<T>({ session }: Lane, contextId: number, expression: string): Promise<T | null> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return (result.value as T | undefined) ?? null;
  }

  async function read(path: string, lane: Lane): Promise<object> {
    const isFile = !/^https?:\/\//.test(path);
    const html = isFile ? closed(decode(readFileSync(path))) : '';
    const url = new URL(options.base ?? (isFile ? addressIn(html) : path) ?? pathToFileURL(path).href.replace(/^file:\/\//, 'http://localhost')).href.replace(/#.*/s, '');
    lane.serving = { url, body: html };
    lane.yard = null;
    const { identifier } = await lane.session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: 'yardstick', source: `(${yardstick})(${JSON.stringify(html)}, ${count++ % 2 === 0})` });
    try {
      if (isFile) await lane.session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
      else await lane.session.send('Fetch.disable');
      lane.worlds.clear();
      await lane.page.goto(url, { waitUntil: isFile ? 'domcontentloaded' : 'load', timeout: 30_000 });
      const wait = options.wait ?? (isFile ? 0 : 3000);
      if (wait) await pause(wait);
      return await look(path, url, lane);
    } finally {
      await lane.session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    }
  }

  async function look(path: string, url: string, lane: Lane): Promise<object> {
    const top = () => [...lane.worlds].find(([, isTop]) => isTop)?.[0];
    for (let tries = 0; top() === undefined && tries < 200; tries++) await pause(10);
    if (top() === undefined) throw new Error('The finder did not run.');
    const readings: Read[] = [];
    let finder: string | null = null;
    let finderMs = 0;
    for (const [world, isTop] of [...lane.worlds]) {
      try {
        const looked = await evaluate<Looked>(lane, world, 'globalThis.belowlineFinder ?? null');
        if (isTop) finderMs = looked?.ms ?? 0;
        if (!looked?.why) continue;
        finder ??= looked.why;
        const found = await evaluate<Read>(lane, world, `(async () => {
          for (let tries = 0; !globalThis.belowlineReader && tries < 1000; tries++) await new Promise((go) => setTimeout(go, 10));
          if (!globalThis.belowlineReader) throw new Error('The reader did not come.');
          const reader = await globalThis.belowlineReader;
          return { discussions: reader.discussions(), spent: reader.spent };
        })()`);
        if (found) readings.push(found);
      } catch (error) {
        // A frame that went away while it was read; the page itself must not.
        if (isTop) throw error;
      }
    }
    const yard = lane.yard && (await evaluate<{ ms: number; nodes: number; lang: string | null }>(lane, lane.yard.id, 'globalThis.measured'));
    const article = await worker!.evaluate(async (tabId) => {
      const [{ result } = {}] = await chrome.scripting.executeScript({ target: { tabId }, files: ['/article.js'] });
      return result as { article: { title: string; byline: string | null; text: string } | null; ms: number } | undefined;
    }, lane.tab);
    const sum = (of: (read: Read) => number) => readings.reduce((all, each) => all + of(each), 0);
    return {
      page: path, url, lang: yard?.lang ?? null,
      article: article?.article ?? null,
      discussions: readings.flatMap(({ discussions }) => discussions.map(shape)),
      finder,
      ms: {
        walk: round(yard?.ms), finder: round(finderMs), article: round(article?.ms), read: round(sum(({ spent }) => spent.read)),
        replies: round(sum(({ spent }) => spent.replies ?? 0)), paint: round(sum(({ spent }) => spent.paint)),
      },
      nodes: yard?.nodes ?? null,
    };
  }

  function shape({ recipe, confidence, root, stated, comments }: Discussion): object {
    return {
      recipe, confidence, root, count: comments.length, stated,
      comments: comments.map(({ id, author, time, timeText, text, quotes, parent, parentFrom, parentConfidence, depth, score }) => ({
        id, author: author?.name ?? null, authorKey: author?.key ?? null, time, ...(time === null && timeText !== null && { timeText }),
        ...(options.text && { text, quotes }), parent, parentFrom, parentConfidence, depth, score,
      })),
    };
  }

  return {
    async inspect(path, number) {
      // Two lanes may find that a browser is wanted; one starts it.
      await (starting ??= ready().finally(() => {
        starting = null;
      }));
      used++;
      busy++;
      try {
        // One after the other: a tab is known by being the one that was not there before.
        const known = lanes.get(number) ?? opening.then(openLane);
        opening = known.catch(() => undefined);
        lanes.set(number, known);
        const lane = await known;
        try {
          return await read(path, lane);
        } catch (error) {
          // A tab that failed may not be trusted with the next page.
          lanes.delete(number);
          await lane.page.close().catch(() => undefined);
          throw error;
        }
      } catch (error) {
        return { page: path, error: error instanceof Error ? error.message.split('\n')[0] : String(error) };
      } finally {
        busy--;
      }
    },
    async close() {
      await launched?.close();
    },
  };
}

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
const round = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : Math.round(ms * 1000) / 1000);

/** A saved page as text, in the encoding that it names. */
export function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const utf8 = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  try {
    return utf8();
  } catch {
    try {
      return new TextDecoder(named && !/^utf-?8$/i.test(named) ? named : 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder('utf-8').decode(bytes);
    }
  }
}

/** Closes what XML tools write as `<iframe/>` where they save a page: in HTML it would swallow all that follows. */
export const closed = (html: string): string => html.replace(/<(iframe|noscript|script|style|textarea|title)((?:\s[^<>]*["'\s])?)\/>/gi, '<$1$2></$1>');

/** The address that a saved page names as its own. */
export function addressIn(html: string): string | null {
  const tags = html.match(/<(?:base|link|meta)\b[^>]*>/gi) ?? [];
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)?.slice(1).find((each) => each !== undefined) ?? null;
  const first = (holds: (tag: string) => boolean, name: string) => tags.filter(holds).map((tag) => attribute(tag, name)?.replaceAll('&amp;', '&').trim()).find((value) => value && /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value)) ?? null;
  return first((tag) => /^<base/i.test(tag), 'href')
    ?? first((tag) => /^<link/i.test(tag) && /canonical/i.test(attribute(tag, 'rel') ?? ''), 'href')
    ?? first((tag) => /^<meta/i.test(tag) && attribute(tag, 'property') === 'og:url', 'content');
}
