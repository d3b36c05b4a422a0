export interface TextOptions {
  /** Elements that are not the writer's words. */
  drop?: string;
  /** Quoted text: told apart, in order. */
  quote?: string;
  /** Line feeds in the text end lines, as the page's style says (`white-space: pre-wrap`). */
  lines?: boolean;
  /** Other records inside (a reply within the body's element). */
  isOther?: (element: Element) => boolean;
}

const blocks = new Set(('address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr '
  + 'li main nav ol p pre section summary table tbody td th thead tr ul').split(' '));
const silent = new Set('script style noscript template svg math button select textarea input form iframe object video audio canvas belowline-part'.split(' '));

/** Text with white space folded. */
export function folded(text: string): string {
  return text.replace(/[\s\u00ad\u200b\ufeff]+/g, (found) => (/\s/.test(found) ? ' ' : '')).trim();
}

/** A small picture that stands for a character: its text. */
function pictured(element: Element): string {
  const alt = element.getAttribute('alt') ?? '';
  return /emoji|smil/i.test(element.className) || (alt.length <= 4 && /^[^\p{L}\p{N}]+$/u.test(alt)) ? alt : '';
}

/**
 * The words of an element: a line for each paragraph, taken from the block structure of the markup (no layout is asked for),
 * and apart from them what it quotes. Its own descent is a loop: pages can be deeper than the call stack.
 */
export function readText(element: Element, { drop, quote, lines: preserved, isOther }: TextOptions = {}): { text: string; quotes: string[] } {
  const lines: string[] = [];
  const quotes: string[] = [];
  let line = '';
  const end = () => {
    const whole = folded(line);
    if (whole) lines.push(whole);
    line = '';
  };
  const enter = (child: Element): boolean => {
    const name = child.localName;
    if (name === 'br') {
      end();
      return false;
    }
    if (name === 'img') {
      line += pictured(child);
      return false;
    }
    if (silent.has(name) || child.hasAttribute('hidden')) {
      line += ' ';
      return false;
    }
    if (isOther?.(child) || (drop && child.matches(drop))) {
      // What is left out still parts the words around it.
      if (blocks.has(name)) end();
      else line += ' ';
      return false;
    }
    if (quote && child.matches(quote)) {
      end();
      const inner = readText(child, { drop, quote, lines: preserved, isOther });
      if (inner.text) quotes.push(inner.text);
      quotes.push(...inner.quotes);
      return false;
    }
    if (blocks.has(name)) end();
    return true;
  };
  const leave = (child: Element) => {
    if (blocks.has(child.localName)) end();
  };
  let node: Node | null = element.firstChild;
  let at: Node = element;
  while (node) {
    if (node.nodeType === 3) {
      if (preserved || at.nodeName === 'PRE') {
        const [first, ...rest] = node.nodeValue!.split('\n');
        line += first;
        for (const each of rest) {
          end();
          line = each;
        }
      } else line += node.nodeValue;
    } else if (node.nodeType === 1 && enter(node as Element)) {
      if (node.firstChild) {
        at = node;
        node = node.firstChild;
        continue;
      }
      leave(node as Element);
    }
    let next: Node | null = node.nextSibling;
    while (!next && at !== element) {
      leave(at as Element);
      const up: Node = at;
      at = up.parentNode ?? element;
      next = up.nextSibling;
    }
    node = next;
  }
  end();
  return { text: lines.join('\n'), quotes };
}
