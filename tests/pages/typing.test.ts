import { afterEach, describe, expect, it } from 'vitest';
import { isPagesKey } from '../../lib/page/typing.ts';

afterEach(() => document.body.replaceChildren());

/** Whether a key pressed on this element would be the page's. */
function isPages(element: Element, key = 'j'): boolean {
  let answer: boolean | null = null;
  window.addEventListener('keydown', (event) => (answer = isPagesKey(event, document)), { once: true });
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  return answer!;
}

function put(html: string, find: string): Element {
  const box = document.createElement('div');
  box.setHTMLUnsafe(html);
  document.body.append(box);
  return box.querySelector(find)!;
}

describe('whose key it is', () => {
  it.each([
    ['a field', '<input>'], ['a text area', '<textarea></textarea>'], ['a choice', '<select><option>a</option></select>'], ['editable text', '<p contenteditable>a</p>'],
    ['a text box by its role', '<div role="textbox" tabindex="0">a</div>'], ['a list box', '<ul role="listbox"><li role="option" tabindex="0">a</li></ul>'],
    ['a tree', '<ul role="tree"><li tabindex="0">a</li></ul>'], ['tabs', '<div role="tablist"><button role="tab">a</button></div>'], ['a player', '<video controls></video>'],
  ])('%s keeps its keys', (_what, html) => {
    expect(isPages(put(html, ':scope > :last-child').querySelector('li,button') ?? document.body.lastElementChild!.firstElementChild!)).toBe(true);
  });

  it('a field inside a shadow root is seen as a field', () => {
    const host = put('<x-editor><template shadowrootmode="open"><div><textarea></textarea></div></template></x-editor>', 'x-editor');
    expect(isPages(host.shadowRoot!.querySelector('textarea')!)).toBe(true);
  });

  it('behind a closed root nobody sees what has focus: the key is the page\'s', () => {
    expect(isPages(put('<x-closed tabindex="0"></x-closed>', 'x-closed'))).toBe(true);
  });

  it('a button and a link keep Enter, and no letter', () => {
    for (const html of ['<button>a</button>', '<a href="#a">a</a>']) {
      const element = put(html, 'a,button');
      expect([isPages(element), isPages(element, 'Enter')]).toEqual([false, true]);
      document.body.replaceChildren();
    }
  });

  it('plain text and the body are free, and a key that the page declares is not', () => {
    const words = put('<p>a</p>', 'p');
    expect([isPages(words), isPages(document.body), isPages(words, 'Enter')]).toEqual([false, false, false]);
    put('<button aria-keyshortcuts="j Alt+k">a</button>', 'button');
    expect([isPages(words, 'j'), isPages(words, 'k')]).toEqual([true, false]);
  });
});
