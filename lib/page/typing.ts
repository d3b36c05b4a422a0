/** Elements that use plain keys themselves: fields, and the widgets that ARIA gives letters or arrows to. */
const fields = 'input:not([type=button],[type=submit],[type=reset],[type=image]),textarea,select,option,video,audio,embed,object,iframe,'
  + ['textbox', 'searchbox', 'combobox', 'listbox', 'option', 'menu', 'menubar', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tree', 'treeitem', 'grid', 'gridcell',
    'radiogroup', 'radio', 'tablist', 'tab', 'slider', 'spinbutton', 'application'].map((role) => `[role="${role}"]`).join();
/** Elements that Enter presses. */
const pressed = 'a[href],button,summary,input,label,[role="button"],[role="link"],[role="checkbox"],[role="switch"],[tabindex]:not([tabindex="-1"])';

const isEditable = (element: Element) => (element as HTMLElement).isContentEditable === true;

/**
 * Whether a key belongs to the page: the reader is typing, or the focused element or one around it uses the key. Looks through shadow
 * roots along the event's path; behind a closed one nobody sees what has focus, so the key is the page's.
 */
export function isPagesKey(event: Pick<KeyboardEvent, 'key' | 'composedPath'>, document: Document): boolean {
  const path = event.composedPath().filter((each): each is Element => (each as Node).nodeType === 1);
  const inner = path[0];
  if (!inner || inner === document.body || inner === document.documentElement) return declares(document, event.key);
  if (inner.localName.includes('-') && !inner.shadowRoot) return true;
  return path.some((each) => each.matches(fields) || isEditable(each)) || (event.key === 'Enter' && inner.closest(pressed) !== null) || declares(document, event.key);
}

/** The page says that it uses the key. */
function declares(document: Document, key: string): boolean {
  for (const each of document.querySelectorAll('[aria-keyshortcuts]')) if (each.getAttribute('aria-keyshortcuts')!.split(/\s+/).includes(key)) return true;
  return false;
}
