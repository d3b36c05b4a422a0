import { type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Key, SayAny } from '../ui/say.ts';

/** Cased and accented as the reader likes: 'memoire' finds 'Mémoire'. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** For a section of which not everything is drawn at first: what it says besides, so that it is found by that too. */
export const saysAlso = (say: SayAny, keys: readonly Key[]) => ({ 'data-says': keys.map((key) => say(key)).join(' ') });

/** What is searched for among the sections of a page; those without all of its words are not shown. `isFound`: any is. */
export function useSearch(): { page: RefObject<HTMLElement | null>; query: string; search(query: string): void; isFound: boolean } {
  const page = useRef<HTMLElement>(null);
  const [query, search] = useState('');
  const [isFound, setFound] = useState(true);
  // After every drawing: what a section says may have changed.
  useLayoutEffect(() => {
    const words = plain(query).split(/\s+/);
    let found = false;
    for (const section of page.current!.querySelectorAll<HTMLElement>(':scope > section')) {
      const labels = [...section.querySelectorAll('[aria-label],[placeholder]')].map((each) => `${each.getAttribute('aria-label') ?? ''} ${each.getAttribute('placeholder') ?? ''}`);
      const said = plain([section.textContent, section.dataset.says, ...labels].join(' '));
      section.hidden = !words.every((word) => said.includes(word));
      found ||= !section.hidden;
    }
    setFound(found);
  });
  return { page, query, search, isFound };
}
