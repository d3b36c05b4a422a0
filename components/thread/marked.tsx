/** A text in which what is searched for stands out. */
export function marked(text: string, search: RegExp | null) {
  if (!search) return text;
  return text.split(search).map((each, i) => (i % 2 ? <mark key={i}>{each}</mark> : each));
}

/** One that splits a text at the words searched for, keeping them; null where there are none. */
export function searchFor(search: string): RegExp | null {
  const words = search.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length ? new RegExp(`(${words.join('|')})`, 'gi') : null;
}
