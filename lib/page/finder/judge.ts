import { fold, tellsTime } from './words.ts';

/** Characters: less is no remark worth a reader; more is a page, and would cost too much to weigh. */
const least = 25;
const most = 10_000;

/** What an element holds, as far as it tells a comment from a teaser, a menu or a form. */
export interface Weight {
  /** Characters, and how many of them outside of links, forms and code. */
  size: number;
  prose: number;
  hasTime: boolean;
  /** A list of links, or a heading that leads to another page: a teaser of an article. */
  teaser: boolean;
}

const notWords = 'a,script,style,form,noscript,select';

/** Null where there is nothing or too much to weigh. */
export function weigh(element: Element): Weight | null {
  const raw = element.textContent!;
  if (raw.length < least || raw.length > most) return null;
  let text = fold(raw);
  if (text.length < least) return null;
  let links = 0;
  let prose = text.length;
  for (const each of element.querySelectorAll(notWords)) {
    const words = fold(each.textContent!);
    prose -= words.length;
    if (each.localName === 'a') links += words.length;
    else if (words) text = text.replace(words, () => ' ');
  }
  return {
    size: text.length, prose,
    hasTime: prose >= least && (tellsTime(text) || element.querySelector('time,[datetime]') !== null),
    teaser: prose < least || links * 2 > text.length || element.querySelector('h1,:is(h2,h3,h4) a:not([href*="#"]),a:not([href*="#"]) :is(h2,h3,h4)') !== null,
  };
}
