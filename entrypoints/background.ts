import { defineBackground } from 'wxt/utils/define-background';
import { accessTo } from '../lib/background/access.ts';
import { prepareBadge, showBadge } from '../lib/background/badge.ts';
import { createFrames } from '../lib/background/frames.ts';
import { createBackground } from '../lib/background/handlers.ts';
import { injectAll, injectPart, injectReader, isAlive, toFrame } from '../lib/background/injection.ts';
import { createListAnswers } from '../lib/background/lists.ts';
import { createMemory } from '../lib/background/memory.ts';
import { createQueue } from '../lib/background/queue.ts';
import { createSummaries } from '../lib/background/summaries.ts';
import { applyVeils, registeredVeils } from '../lib/background/veils.ts';
import { browser } from '../lib/browser/browser.ts';
import { settingShapes } from '../lib/browser/checks.ts';
import { sayDay } from '../lib/browser/own-page.ts';
import { say } from '../lib/browser/say.ts';
import { maySend } from '../lib/browser/sending.ts';
import { covers, planVeils, type VeilPlan } from '../lib/browser/veil.ts';
import type { BuiltInModels } from '../lib/engines/index.ts';
import { recipes } from '../lib/recipes/index.ts';
import { createHash } from '../lib/store/address.ts';
import { createDatabase } from '../lib/store/database.ts';
import { keepLists } from '../lib/store/keeper.ts';
import { createSettings } from '../lib/store/settings.ts';
import { summarise } from '../lib/background/summarise.ts';

/** Owns the database and answers requests. May be stopped at any moment: what must outlive that is in the database or in `storage.session`. */
export default defineBackground(() => {
  const { session, local } = browser.storage;
  const frames = createFrames(session, createQueue());
  const database = createDatabase();
  const hash = createHash(database);
  const keeper = keepLists(database, local, Date.now, (copyOf) => void tellRestored(copyOf));
  const memory = createMemory(database, session, createQueue(), Date.now);
  const settings = createSettings(local, settingShapes);
  const veilQueue = createQueue();
  let veils: Promise<readonly VeilPlan[]> | null = null;

  const drawVeils = () => veilQueue(async () => {
    const plan = planVeils(await memory.places(), recipes);
    await applyVeils(plan);
    veils = Promise.resolve(plan);
  });

  const background = createBackground({
    own: { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') },
    frames, memory, settings, queue: createQueue(),
    lists: createListAnswers({ db: database, hash, now: Date.now, allPrivate: () => memory.all(true) }),
    summaries: createSummaries({
      db: database, hash, now: Date.now, summarise, maySend, models: globalThis as BuiltInModels, fetch: globalThis.fetch.bind(globalThis), version: browser.runtime.getManifest().version,
    }),
    effects: {
      injectReader, injectAll, injectPart, isAlive, toFrame, showBadge,
      recipesFor: (url) => recipes.filter(({ match }) => !match.urls || match.urls.some((pattern) => covers(pattern, url))),
      access: accessTo,
      tab: (tabId) => browser.tabs.get(tabId),
      openOptions: async () => void (await browser.tabs.create({ url: `${browser.runtime.getURL('')}options.html#mutes` })),
      // Nobody listens where none of our pages is open.
      toPages: (what, tabId) => void browser.runtime.sendMessage({ type: 'changed', args: [what, tabId] }).catch(() => undefined),
      toPanel: (tabId, frameId, id) => browser.runtime.sendMessage({ type: 'reading', args: [tabId, frameId, id] }).then(Boolean, () => false),
      // A veil that could not be registered must not undo a mute that was saved.
      drawVeils: () => drawVeils().catch((error: unknown) => console.warn('Belowline: veils', error)),
      veils: () => (veils ??= registeredVeils()),
      trouble: async () => {
        const { trouble, restored } = (await session.get(['trouble', 'restored'])) as { trouble?: string | null; restored?: string };
        return trouble ?? restored ?? null;
      },
      setTrouble: (sentence) => session.set({ trouble: sentence }),
    },
  });

  // Listeners are added at once, in the first turn: a message that woke the background up finds them.
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: unknown) => void) => {
    const reply = background.answer(message, sender);
    if (!reply) return undefined;
    void reply.then(respond);
    return true;
  });
  browser.tabs.onRemoved.addListener((tabId) => void background.tabClosed(tabId));
  browser.tabs.onReplaced.addListener((_added, removed) => void background.tabClosed(removed));
  // There is no windows interface in Firefox for Android.
  browser.windows?.onRemoved.addListener(() => void leavePrivate());
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason));
  browser.runtime.onStartup.addListener(() => void tidy());

  /** Said until the browser is closed, wherever the popup or the list is opened. */
  async function tellRestored(copyOf: number | null): Promise<void> {
    await session.set({ restored: copyOf === null ? say('storeLost') : say('storeRestored', sayDay(copyOf)) });
    await drawVeils().catch((error: unknown) => console.warn('Belowline: veils', error));
    void browser.runtime.sendMessage({ type: 'changed', args: ['mutes', null] }).catch(() => undefined);
  }

  async function leavePrivate(): Promise<void> {
    if (!(await browser.windows.getAll()).some((window) => window.incognito)) await background.privateClosed();
  }

  async function installed(reason: string): Promise<void> {
    if (reason === 'install' && !(await settings.read()).welcomed) await browser.tabs.create({ url: `${browser.runtime.getURL('')}welcome.html` });
    await tidy();
  }

  async function tidy(): Promise<void> {
    await memory.dropExpired().catch((error: unknown) => console.warn('Belowline: tidy', error));
    await drawVeils().catch((error: unknown) => console.warn('Belowline: veils', error));
    await keeper.catchUp().catch((error: unknown) => console.warn('Belowline: copies', error));
  }

  prepareBadge();
  // Readers in pages get settings by message; where the browser can, they cannot read the storage at all.
  void (local as { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
});
