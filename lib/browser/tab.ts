import { browser } from './browser.ts';

/** The tab that the popup was opened over; end-to-end tests open it as a page and name the tab in its address (`?tab=7`). */
export async function tabOfPopup(location: Pick<Location, 'search'>): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The title of a tab's page; '' where the browser does not tell. */
export async function titleOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId)).title ?? '';
}

/**
 * Asks the browser for a site. To be called in the click itself, before any `await`. The address may be withheld along with the site:
 * then every site is asked for, as at installation.
 */
export function allowSite(url: string): Promise<boolean> {
  const origins = /^https?:/.test(url) ? [`*://${new URL(url).hostname}/*`] : ['http://*/*', 'https://*/*'];
  return browser.permissions.request({ origins });
}

export function openOwnPage(path: string): Promise<unknown> {
  return browser.tabs.create({ url: browser.runtime.getURL('') + path });
}

export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
