import { expect, it } from 'vitest';
import { readArticle } from '../../lib/page/article.ts';
import { parse } from './read.ts';

const paragraph = 'The harbour board met in the old customs house and spoke for three hours about the night ferry, its crew, its timetable and, at the end, its price. ';
const html = `<!doctype html><html lang="en"><head><title>The night ferry returns</title><meta name="author" content="Ida Rask"></head><body><nav><a href="/">Home</a></nav>
<article><h1>The night ferry returns</h1>${`<p>${paragraph.repeat(2)}</p>`.repeat(6)}<blockquote><p>It will pay for itself.</p></blockquote><p>${paragraph}<img src=x onerror="window.ran = true"></p></article>
<section id="comments"><h2>Comments</h2><ol><li><p>Short words of a reader.</p></li></ol></section></body></html>`;

it('the article is read with title, byline and quotations, without its comments, and the page stays as it is', () => {
  const document = parse(html);
  const before = document.documentElement.outerHTML;
  const article = readArticle(document)!;
  expect(article).toMatchObject({ title: 'The night ferry returns', byline: 'Ida Rask' });
  expect(article.text.split('\n').length).toBeGreaterThanOrEqual(8);
  expect(article.text).toContain('It will pay for itself.');
  expect(article.text).not.toContain('Short words of a reader');
  expect(document.documentElement.outerHTML).toBe(before);
  expect('ran' in window).toBe(false);
});

it('a page without an article has none', () => {
  expect(readArticle(parse('<!doctype html><title>Sign in</title><form><input name="q"></form>'))).toBeNull();
});
