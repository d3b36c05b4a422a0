import { browser, type Browser } from '../browser/browser.ts';
import type { VeilPlan } from '../browser/veil.ts';

type Registered = Browser.scripting.RegisteredContentScript;

/** Brings the registered veils in step with the plan; says what changed. Run one at a time; the same plan again changes nothing. */
export async function applyVeils(plans: readonly VeilPlan[]): Promise<{ added: number; changed: number; removed: number }> {
  const now = new Map((await browser.scripting.getRegisteredContentScripts()).filter(({ id }) => id.startsWith('veil-')).map((script) => [script.id, script]));
  const wanted = new Map(plans.map((plan) => [plan.id, plan]));
  const removed = [...now.keys()].filter((id) => !wanted.has(id));
  if (removed.length) await browser.scripting.unregisterContentScripts({ ids: removed });
  const added = plans.filter((plan) => !now.has(plan.id));
  if (added.length) await browser.scripting.registerContentScripts(added.map(scriptOf));
  const changed = plans.filter((plan) => now.has(plan.id) && !same(now.get(plan.id)!, plan));
  if (changed.length) await browser.scripting.updateContentScripts(changed.map(scriptOf));
  return { added: added.length, changed: changed.length, removed: removed.length };
}

/** What is registered, for a background that has just woken up. */
export async function registeredVeils(): Promise<VeilPlan[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.filter(({ id }) => id.startsWith('veil-')).map(({ id, css, matches }) => ({ id, file: css?.[0] ?? '', matches: matches ?? [] }));
}

function scriptOf({ id, file, matches }: VeilPlan): Registered {
  // Frames without an address of their own have their parent's origin, and no path: Chromium refuses patterns with one, and with them all others of the call.
  const matchOriginAsFallback = matches.every((pattern) => /^[^/]+:\/\/[^/]+\/\*$/.test(pattern));
  return { id, css: [file], matches, allFrames: true, matchOriginAsFallback, runAt: 'document_start', persistAcrossSessions: true };
}

function same(script: Registered, plan: VeilPlan): boolean {
  // Firefox gives the file back as an absolute address.
  const file = script.css?.[0] ?? '';
  return (file === plan.file || file.endsWith(`/${plan.file}`)) && [...(script.matches ?? [])].sort().join() === plan.matches.join();
}
