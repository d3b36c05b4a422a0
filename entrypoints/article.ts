import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../lib/page/article.ts';

/** Answers `scripting.executeScript` with the page's article, or null, and how many milliseconds it took. */
export default defineUnlistedScript(() => {
  const began = performance.now();
  const article = readArticle(document);
  return { article, ms: performance.now() - began };
});
