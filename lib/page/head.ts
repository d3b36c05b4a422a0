import { folded } from './text.ts';

/** Elements that lay out as a line or a block of their own by default, so that a name's line is one of them. */
const lineLike = /^(?:address|article|aside|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hgroup|li|p|section|summary|td|th|ul|ol|tr)$/;

/** Characters beside name and time that an author line has at most; fewer where words and line may share an element. */
const most = 160;
const mostAmongWords = 16;

/**
 * The author line: the smallest element around the name, inside the comment's own part, that also holds the time; else the
 * name's own block. Never one that holds the commenter's words.
 */
export function headOf(own: Element, name: Element | null, time: Element | null, body: Element | null): Element | null {
  if (!name) return null;
  const said = folded(name.textContent ?? '').length;
  let block: Element | null = null;
  for (let at: Element | null = name; at && at !== own; at = at.parentElement) {
    if (body && at.contains(body)) break;
    const holdsTime = time !== null && at.contains(time);
    const rest = folded(at.textContent ?? '').length - said - (holdsTime ? folded(time.textContent ?? '').length : 0);
    if (rest > (body?.contains(at) ? mostAmongWords : most)) break;
    if (holdsTime) return at;
    if (!block && lineLike.test(at.localName)) block = at;
  }
  return block ?? (name === own ? null : name);
}
