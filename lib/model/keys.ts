/** What a key can do in a discussion, and the key that does it unless the reader chose another. */
export const defaultKeys = {
  next: 'j', previous: 'k', nextSame: 'J', previousSame: 'K', parent: 'p', root: 'r', previousBy: '[', nextBy: ']', nextNew: 'n', previousNew: 'N',
  toggle: 'x', mute: 'm', summary: 's', back: 'b', search: '/', help: '?',
} as const satisfies Record<string, string>;

export type KeyAct = keyof typeof defaultKeys;
export const keyActs = Object.keys(defaultKeys) as KeyAct[];

/** The key of an act; '' where the reader wants none. */
export function keyOf(act: KeyAct, map: Readonly<Record<string, string>>): string {
  return Object.hasOwn(map, act) ? map[act]! : defaultKeys[act];
}

/** What a key does; Enter collapses, whatever else does. Null: nothing. */
export function actOf(key: string, map: Readonly<Record<string, string>>): KeyAct | null {
  return keyActs.find((act) => keyOf(act, map) === key) ?? (key === 'Enter' ? 'toggle' : null);
}

/** The map with another key for an act. A key does one thing: whichever had it loses it. Single characters only: no Tab, no Escape. */
export function withKey(map: Readonly<Record<string, string>>, act: KeyAct, key: string): Record<string, string> {
  if ([...key].length > 1 || key === ' ') return { ...map };
  const next: Record<string, string> = { ...map };
  if (key) for (const each of keyActs) if (each !== act && keyOf(each, map) === key) next[each] = '';
  next[act] = key;
  if (key === defaultKeys[act]) delete next[act];
  return next;
}

/** Part of a `KeyboardEvent`. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
  defaultPrevented: boolean;
}

/** Not a key for us: a shortcut of the browser's, part of a word that an input method puts together, or taken by the page. */
export function isForeign({ key, ctrlKey, altKey, metaKey, isComposing, keyCode, defaultPrevented }: Pressed): boolean {
  return ctrlKey || altKey || metaKey || isComposing || keyCode === 229 || defaultPrevented || key === 'Dead' || key === 'Process';
}
