/**
 * Whether the browser has translated a document since this was made. Chrome says so by a class on the root, Firefox changes the root's language;
 * both put other words into the page's own elements.
 */
export function watchTranslation({ documentElement: root }: Document): () => boolean {
  const { lang } = root;
  return () => /\btranslated-(?:ltr|rtl)\b/.test(root.className) || root.lang !== lang;
}
