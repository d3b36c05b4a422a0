/** Whether the reader is at work inside an element: focus in a field, a draft that was not sent, selected text. Such a thread is never put away. */
export function isWriting(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const active = root.activeElement;
  if (active && active !== element && element.contains(active) && isField(active)) return true;
  for (const field of element.querySelectorAll('textarea,input[type="text"],input:not([type]),[contenteditable]:not([contenteditable="false"])')) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      if (field.value.trim() && field.value !== field.defaultValue) return true;
    } else if (field.textContent!.trim()) {
      return true;
    }
  }
  const selection = element.ownerDocument.getSelection();
  return Boolean(selection && !selection.isCollapsed && selection.toString().trim() && selection.anchorNode && element.contains(selection.anchorNode));
}

function isField(element: Element): boolean {
  return element.matches('textarea,input,select') || (element as HTMLElement).isContentEditable;
}
