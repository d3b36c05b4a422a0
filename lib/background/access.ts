import { browser } from '../browser/browser.ts';
import type { TabState } from '../browser/messages.ts';
import { originPattern } from '../browser/sending.ts';

/** Whether the browser lets us read this tab: it may withhold a site until the reader allows it (Chrome 'on click', Firefox permissions). */
export async function accessTo(url: string | undefined): Promise<TabState['access']> {
  if (url && !/^https?:/.test(url)) return 'page';
  try {
    if (url) return (await browser.permissions.contains({ origins: [originPattern(url)] })) ? 'given' : 'withheld';
    // Without access the address is not told: with access to all, it can only be one of the browser's own pages.
    return (await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })) ? 'page' : 'withheld';
  } catch {
    return 'withheld';
  }
}
