import { browser } from './browser.ts';

/** What Firefox wants to know of, and to have agreed to in its own words, before anything of a page is sent to anybody. */
const collected = ['websiteContent', 'personalCommunications'] as const;

/** Match patterns take no port. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

function permissionsFor(url: string) {
  const data = browser.runtime.getManifest().browser_specific_settings ? { data_collection: [...collected] } : {};
  return { origins: [originPattern(url)], ...data };
}

/** Whether the browser lets comments' words go to this address. */
export const maySend = (url: string): Promise<boolean> => browser.permissions.contains(permissionsFor(url)).catch(() => false);

/** Asks the browser for it. To be called in the click itself, before any `await`. */
export const askToSend = (url: string): Promise<boolean> => browser.permissions.request(permissionsFor(url));
