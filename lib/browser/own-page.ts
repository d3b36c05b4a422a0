import { browser } from './browser.ts';
import { languageOf } from './say.ts';

/** Tells the document its language, direction and title: the HTML of an own page is the same in every locale. */
export function prepareOwnPage(document: Document, title: string): void {
  const lang = languageOf(browser.i18n);
  document.documentElement.lang = lang;
  // The words' direction, not the browser's: it may be one of a language that Belowline does not speak.
  document.documentElement.dir = /^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr';
  document.title = title;
}

/** A day in the reader's language. */
export function sayDay(time: number): string {
  return new Intl.DateTimeFormat(languageOf(browser.i18n), { dateStyle: 'medium' }).format(time);
}

/** Saves a JSON file where the browser saves downloads. No permission is needed for that. */
export function saveFile(document: Document, { name, text }: { name: string; text: string }): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([text], { type: 'application/json' })), download: name });
  link.click();
  // Not at once: the browser may still be reading it.
  document.defaultView!.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
