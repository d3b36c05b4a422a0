import { timeLike } from './words.ts';

/** What holds something of a comment: by the names that comment systems give, in classes, ids, test ids, microdata and elements. */
const named = '[class*="comment" i],[id*="comment" i],[data-testid*="comment" i],[itemprop="comment"],[itemtype*="/Comment"],[data-post-id],[id^="post-"],[id^="post_"],[id^="isso-"],shreddit-comment,ytd-comment-view-model,dst-posting,comment-item';

/** Elements whose shadow root holds a discussion. */
export const hosts = '#coral-shadow-container,#coral-shadow-root,[data-spot-im-shadow-host],dst-forum,social-comment-wc,hyvor-talk-comments';

/** Why the reader should read this document, in a word; null where there is nothing to read. */
export function look(document: Document): string | null {
  if (holdsRecord(document)) return 'comment-records';
  for (const host of document.querySelectorAll(hosts)) if (host.shadowRoot && holdsRecord(host.shadowRoot)) return 'shadow-host';
  return null;
}

function holdsRecord(root: ParentNode): boolean {
  let seen = 0;
  for (const each of root.querySelectorAll(named)) {
    if (seen++ > 200) break;
    if (isRecord(each)) return true;
  }
  return false;
}

/** A time and words of somebody: a mere link to comments, a form or an empty widget has no time. */
function isRecord(element: Element): boolean {
  const text = element.textContent!;
  return text.length > 30 && (element.querySelector('time,[datetime]') !== null || timeLike.test(text.slice(0, 4000)));
}
