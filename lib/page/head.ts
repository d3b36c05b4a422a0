/** Elements that lay out as a line or a block of their own by default, so that a name's line is one of them. */
const lineLike = /^(?:address|article|aside|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hgroup|li|p|section|summary|td|th|ul|ol|tr)$/;

/**
 * The author line: the smallest element around the name, inside the comment's own part, that also holds the time; else the
 * name's own block. Never one that holds the commenter's words.
 */
export function headOf(own: Element, name: Element | null, time: Element | null, body: Element | null): Element | null {
  if (!name) return null;
  let block: Element | null = null;
  for (let at: Element | null = name; at && at !== own; at = at.parentElement) {
    if (body && at.contains(body)) break;
    if (time && at.contains(time)) return at;
    if (!block && lineLike.test(at.localName)) block = at;
  }
  return block ?? (name === own ? null : name);
}
