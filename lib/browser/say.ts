import type { Key, SayAny } from '../../components/ui/say.ts';
import { browser } from './browser.ts';

/** Keys whose words change with the number that comes first: their messages are `key_one`, `key_other`, … */
export const plurals = [
  'pageComments', 'pageThreads', 'pagePeople', 'pageHidden', 'pageReplies', 'pageCollapseThread', 'pageShowReplies', 'pageExpandThread',
  'pageMutedComments', 'pageFiltered', 'filterCaught', 'pageSimilar', 'pageReading', 'pageNewer', 'pageDropped', 'pageNew', 'pagePick', 'pagePickCheck', 'pageWhyLevels', 'threadMatches', 'threadPoints', 'optionsDays', 'optionsMuted',
  'listFound', 'listChosen', 'listUnmuted', 'listMutedAgain', 'listFresh', 'listSame', 'listDiffers', 'listBroken', 'listBrought',
] as const satisfies Key[];

/** The part of the browser's i18n that is used; an unknown name gives ''. */
export interface Messages {
  getMessage(name: string, fill?: string[]): string;
  getUILanguage(): string;
}

/**
 * The words of the locale that the browser chose. Plural forms and numbers follow the language of the words, which each locale names
 * under `lang`: the browser's own may be one that Belowline does not speak, and its rules would then bend English words.
 */
export function createSay(i18n: Messages): SayAny {
  const lang = languageOf(i18n);
  const rules = new Intl.PluralRules(lang);
  let numbers: Intl.NumberFormat | null = null;
  /** A small number is written alike in all our languages; the first `Intl.NumberFormat` of a page costs some 20 ms. */
  const written = (value: number) => (/^\d{1,3}$/.test(`${value}`) ? `${value}` : (numbers ??= new Intl.NumberFormat(lang)).format(value));
  return (key, ...fill) => {
    const words = fill.map((each) => (typeof each === 'number' ? written(each) : each));
    const count = fill[0];
    if (!isPlural(key) || typeof count !== 'number') return i18n.getMessage(key, words);
    return i18n.getMessage(`${key}_${rules.select(count)}`, words) || i18n.getMessage(`${key}_other`, words);
  };
}

/** The language of our words, with the reader's region where it is the same language: for `Intl` and the `lang` attribute. */
export function languageOf(i18n: Messages): string {
  const [words, browsers] = [i18n.getMessage('lang') || 'en', i18n.getUILanguage()];
  return browsers.split('-')[0] === words ? browsers : words;
}

const some = new Set<Key>(plurals);
const isPlural = (key: Key) => some.has(key);

/** {@link languageOf} this browser. */
export const language = (): string => languageOf(browser.i18n);

let ready: SayAny | null = null;

/** {@link createSay} with this browser's own messages. */
export const say: SayAny = (key, ...fill) => (ready ??= createSay(browser.i18n))(key, ...fill);
