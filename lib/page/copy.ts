/**
 * Puts text on the clipboard, within the reader's click. Pages that are not served securely have no clipboard interface; there the
 * old way must do: a field of ours, outside of the page's own tree, that is selected for a moment.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = document.defaultView!.navigator as { clipboard?: Clipboard };
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the page's policy, or the window lost focus.
  }
  const host = document.createElement('belowline-part');
  const field = document.createElement('textarea');
  field.value = text;
  host.style.cssText = 'position:fixed;top:0;left:-9999px';
  host.append(field);
  const { activeElement } = document;
  document.documentElement.append(host);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    host.remove();
    (activeElement as HTMLElement | null)?.focus?.({ preventScroll: true });
  }
}
