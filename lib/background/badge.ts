import { browser } from '../browser/browser.ts';
import type { Frame } from './frames.ts';

/** The grey of the popup's quiet controls: legible with white on light and dark toolbars. */
const grey = '#5a6068';

/** The number of comments; `+5` where new ones came since the last visit. */
export function badgeText(frames: readonly Frame[]): string {
  const news = frames.reduce((sum, frame) => sum + (frame.report?.discussions ?? []).reduce((all, each) => all + each.news, 0), 0);
  if (news) return news < 1000 ? `+${news}` : `+${Math.floor(news / 1000)}k`;
  const count = frames.reduce((sum, frame) => sum + (frame.report?.discussions ?? []).reduce((all, each) => all + each.count, 0), 0);
  if (!count) return '';
  return count < 1000 ? String(count) : count < 10_000 ? `${(Math.floor(count / 100) / 10).toFixed(1)}k` : `${Math.floor(count / 1000)}k`;
}

export function prepareBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: grey }).catch(() => undefined);
  void browser.action.setBadgeTextColor?.({ color: '#ffffff' }).catch(() => undefined);
}

/** The browser itself clears it when the tab goes to another page. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}
