import { browser } from './browser.ts';

interface Panels {
  /** Chrome 116. */
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  /** Firefox, not on Android. */
  sidebarAction?: { open(): Promise<void> };
}

const panels = () => browser as Panels;

/** Whether this browser has a side panel. */
export const hasPanel = (): boolean => Boolean(panels().sidePanel ?? panels().sidebarAction);

/** Opens the side panel. To be called in the click itself, in a page of ours, before any `await`: else the browsers refuse. */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  return sidePanel ? sidePanel.open({ tabId }) : sidebarAction!.open();
}

/**
 * Calls back with the tab that the side panel stands beside: now, and whenever another is shown in its window. End-to-end tests open the
 * panel as a page and name the tab in its address (`?tab=7`).
 */
export function watchShownTab(location: Pick<Location, 'search'>, shown: (tabId: number) => void): void {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return shown(Number(named));
  void browser.windows.getCurrent().then(async ({ id: windowId }) => {
    browser.tabs.onActivated.addListener((info) => {
      if (info.windowId === windowId) shown(info.tabId);
    });
    const [tab] = await browser.tabs.query({ active: true, windowId: windowId! });
    if (tab?.id !== undefined) shown(tab.id);
  });
}
