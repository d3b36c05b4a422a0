import { foldName, tokens } from './tokens.ts';

/** How well a name in the text fits an author: written out, a part of it, or nearly. */
export type Fit = 'full' | 'part' | 'near';

/** The authors met so far, by what they may be called. */
export interface Names {
  add(key: string, name: string): void;
  /** The one author who is called this; null where there is none, or several. */
  find(called: string, also?: { near?: boolean }): { key: string; fit: Fit } | null;
  /** The author whose full name stands in these words, the last one that does. */
  within(words: string): string | null;
}

/** Shorter beginnings fit too many. */
const beginning = 4;

export function createNames(): Names {
  const full = new Map<string, Set<string>>();
  const part = new Map<string, Set<string>>();
  const initials = new Map<string, Set<string>>();
  /** Names by their first letters, for beginnings and slips of the pen. */
  const near = new Map<string, Map<string, string>>();
  const put = (map: Map<string, Set<string>>, called: string, key: string) => (map.get(called) ?? map.set(called, new Set()).get(called)!).add(key);
  const only = (keys: Set<string> | undefined) => (keys?.size === 1 ? keys.values().next().value! : null);
  /** The first words of names, and the most words of one. */
  const starts = new Set<string>();
  let longest = 1;
  /** Authors who are not yet among those that are found loosely: hardly ever is one looked for so. */
  let late: { key: string; name: string; joined: string }[] = [];

  /** Whose names hold all of these words: `Dr. Ann Maria Berg (Courier)` is Ann, Maria Berg and Ann Berg. */
  function holders(words: readonly string[]): Set<string> | undefined {
    const [first, ...more] = words.map((word) => part.get(word));
    return more.length ? new Set([...(first ?? [])].filter((key) => more.every((keys) => keys?.has(key)))) : first;
  }

  function learn(): void {
    for (const { key, name, joined } of late) {
      const capitals = name.match(/\p{Lu}/gu) ?? [];
      if (capitals.length > 2) put(initials, capitals.join('').toLowerCase(), key);
      const start = joined.slice(0, 2);
      (near.get(start) ?? near.set(start, new Map()).get(start)!).set(joined, key);
    }
    late = [];
  }

  return {
    add(key, name) {
      const folded = foldName(name);
      if (!folded || full.get(folded)?.has(key)) return;
      const words = folded.split(' ');
      longest = Math.min(6, Math.max(longest, words.length));
      put(full, folded, key);
      if (words.length > 1) {
        put(full, words.join(''), key);
        for (const word of words) if ([...word].length > 1) put(part, word, key);
      }
      starts.add(words[0]!);
      const joined = words.length > 1 ? words.join('') : folded;
      if (words.length > 1) starts.add(joined);
      late.push({ key, name, joined });
    },
    find(called, { near: loosely = false } = {}) {
      const words = tokens(called);
      const joined = words.join('');
      if (!joined) return null;
      const exact = only(full.get(words.join(' '))) ?? only(full.get(joined));
      if (exact !== null) return { key: exact, fit: 'full' };
      if (loosely) learn();
      const partly = only(holders(words)) ?? (loosely ? only(initials.get(joined)) : null);
      if (partly !== null) return { key: partly, fit: 'part' };
      if (!loosely || joined.length < beginning) return null;
      const candidates = [...(near.get(joined.slice(0, 2)) ?? [])];
      const begun = new Set(candidates.filter(([name]) => name.startsWith(joined)).map(([, key]) => key));
      if (begun.size) return begun.size === 1 ? { key: only(begun)!, fit: 'part' } : null;
      const slip = joined.length < 5 ? null : only(new Set(candidates.filter(([name]) => isSlip(name, joined)).map(([, key]) => key)));
      return slip === null ? null : { key: slip, fit: 'near' };
    },
    within(text) {
      const words = tokens(text);
      let found: string | null = null;
      for (let at = 0; at < words.length; at++) {
        if (!starts.has(words[at]!)) continue;
        for (let length = Math.min(longest, words.length - at); length > 0; length--) {
          const called = words.slice(at, at + length).join(' ');
          const key = called.length > 1 ? only(full.get(called)) : null;
          if (key === null) continue;
          found = key;
          at += length - 1;
          break;
        }
      }
      return found;
    },
  };
}

/** One letter more, less or other, or the beginning of a long name with one such slip. */
function isSlip(name: string, written: string): boolean {
  const difference = name.length - written.length;
  if (Math.abs(difference) > 1) return difference > 1 && written.length > 4 && isSlip(name.slice(0, written.length + 1), written);
  let start = 0;
  while (start < name.length && name[start] === written[start]) start++;
  let end = 0;
  while (end < name.length - start && end < written.length - start && name.at(-1 - end) === written.at(-1 - end)) end++;
  return Math.max(name.length, written.length) - start - end <= 1;
}
