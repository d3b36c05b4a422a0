/** A selector of one element by its place, from the nearest id of its own downwards; valid as long as the page's frame stays. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (isOwnId(at)) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    if (at.localName === 'body' || at.localName === 'html') {
      steps.unshift(at.localName);
      break;
    }
    steps.unshift(step(at));
  }
  return steps.join(' > ');
}

function isOwnId({ id, ownerDocument, localName }: Element): boolean {
  return id !== '' && id.length <= 60 && ownerDocument.querySelectorAll(`${localName}#${CSS.escape(id)}`).length === 1;
}

/** A tag with its number among like ones, where there are several. */
export function step(element: Element): string {
  const name = element.localName;
  let before = 0;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) if (at.localName === name) before++;
  if (!before) {
    let after = element.nextElementSibling;
    while (after && after.localName !== name) after = after.nextElementSibling;
    if (!after) return CSS.escape(name);
  }
  return `${CSS.escape(name)}:nth-of-type(${before + 1})`;
}

/** Names of an element within its record, by which its like in other records is found: by class, then by place. */
export function namesWithin(element: Element, record: Element): string[] {
  if (element === record) return [':scope'];
  const names: string[] = [];
  for (const each of element.classList) {
    if (names.length >= 4) break;
    if (!/\d{3}/.test(each)) names.push(`${CSS.escape(element.localName)}.${CSS.escape(each)}`);
  }
  const tags: string[] = [];
  const steps: string[] = [];
  let at: Element = element;
  while (at !== record) {
    if (steps.length > 9 || !at.parentElement) return names;
    tags.unshift(CSS.escape(at.localName));
    steps.unshift(step(at));
    at = at.parentElement;
  }
  // A class of the parent's is nearly as good as one's own.
  const up = element.parentElement!;
  if (up !== record && up.classList.length && !/\d{3}/.test(up.classList[0]!)) names.push(`${CSS.escape(up.localName)}.${CSS.escape(up.classList[0]!)} > ${CSS.escape(element.localName)}`);
  const byTag = `:scope > ${tags.join(' > ')}`;
  names.push(byTag);
  const byStep = `:scope > ${steps.join(' > ')}`;
  if (byStep !== byTag) names.push(byStep);
  return names;
}
