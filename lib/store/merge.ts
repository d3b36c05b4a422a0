import type { ListName, Lists } from '../model/memory.ts';

/** Where the file and the list differ on somebody: what is here, what is in the file, or what both know. */
export type Merge = 'ours' | 'theirs' | 'both';

/** What is compared: everything but the id, which may differ where two devices muted the same person. */
export function sameRow(ours: { id: string }, theirs: { id: string }): boolean {
  return stable({ ...ours, id: '' }) === stable({ ...theirs, id: '' });
}

const stable = (value: object): string => JSON.stringify(value, (_key, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each)
  ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each));

/** One row of two that mean the same person, rule or comment, under our id. */
export function mergeRows<Name extends ListName>(ours: Lists[Name], theirs: Lists[Name], how: Merge): Lists[Name] {
  if (how === 'ours') return ours;
  if (how === 'theirs') return { ...theirs, id: ours.id };
  const [older, newer] = ours.changed > theirs.changed ? [theirs, ours] : [ours, theirs];
  const joined: Record<string, unknown> = { ...newer, id: ours.id, made: Math.min(ours.made, theirs.made) };
  for (const [field, value] of Object.entries(newer)) {
    const earlier = (older as unknown as Record<string, unknown>)[field];
    if (field === 'names' || field === 'tags') joined[field] = [...new Set([...(earlier as string[]), ...(value as string[])])].slice(-20);
    else if (field === 'note' || field === 'reason') joined[field] = bothTexts(earlier as string, value as string);
  }
  return joined as unknown as Lists[Name];
}

function bothTexts(earlier: string, later: string): string {
  if (later.includes(earlier)) return later;
  return earlier.includes(later) ? earlier : `${earlier}\n${later}`.slice(0, 1000);
}
