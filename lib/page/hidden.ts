/**
 * Whether an element is put away with an important rule, as content blockers do: what the reader does not want on the page is not read.
 * What the site itself has not opened yet (a tab, `hidden`) gives way to an animation, which no important rule does; the page's DOM stays as it is.
 * Firefox animates nothing that has no box: there, what a site's sheet hides is read once it is opened.
 */
export function isPutAway(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host ?? null)) {
    const style = at.ownerDocument.defaultView!.getComputedStyle(at);
    if (style.display !== 'none' || isClosed(at)) continue;
    const shown = at.animate({ display: ['block', 'block'] }, 1000);
    const stays = style.display === 'none';
    shown.cancel();
    if (stays) return true;
  }
  return false;
}

/** By the site itself, in the markup. */
function isClosed(element: Element): boolean {
  const { style } = element as Partial<HTMLElement>;
  return element.hasAttribute('hidden') || (style?.display === 'none' && style.getPropertyPriority('display') === '');
}
