import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../lib/page/article.ts';

/** Answers `scripting.executeScript` with the page's article, or null. */
export default defineUnlistedScript(() => readArticle(document));
