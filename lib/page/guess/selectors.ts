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

const escapes = new Map<string, string | null>();

/** A class as a selector, or null where it holds a long number: such a name is one element's own. */
export function classSelector(name: string): string | null {
  let made = escapes.get(name);
  if (made === undefined) {
    if (escapes.size > 5000) escapes.clear();
    escapes.set(name, (made = /\d{3}/.test(name) ? null : `.${CSS.escape(name)}`));
  }
  return made;
}

/** Where an element stands in its record, written as its ancestors were met. */
export interface Path { tags: string; steps: string; depth: number }

/** Names of an element within its record, by which its like in other records is found: by class, by its parent's class, by place. */
export function namesWithin(element: Element, { tags, steps, depth }: Path): string[] {
  const names: string[] = [];
  for (const each of element.classList) {
    const selector = classSelector(each);
    if (selector && names.push(element.localName + selector) >= 3) break;
  }
  if (depth === 0) {
    names.push(tags);
    return names;
  }
  const up = element.parentElement!;
  // A class of the parent's is nearly as good as one's own.
  const above = depth > 1 && up.classList.length ? classSelector(up.classList[0]!) : null;
  if (above) names.push(`${up.localName}${above} > ${element.localName}`);
  if (depth <= 9) {
    names.push(tags);
    if (steps !== tags) names.push(steps);
  }
  return names;
}
