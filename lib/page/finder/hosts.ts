import { fold } from './words.ts';

/** Elements whose open shadow root holds a discussion: Coral, OpenWeb, Der Standard, MSN, Hyvor Talk. Their root is attached later than they are made. */
const hosts = '#coral-shadow-container,#coral-shadow-root,[data-spot-im-shadow-host*="conversation"],[data-spotim-module="conversation"] > div,[data-labels-section],dst-forum,social-comment-wc,hyvor-talk-comments';

/** What is in such a root once there is a comment: an empty stream has its form and its menus alone. MSN's rows stand one root deeper. */
const rows = '.coral-comment,[data-spot-im-class="message-text"],dst-posting,comment-list,comment-item,.comment-content';

/**
 * Platforms whose records are not named 'comment', or give no time: the part of a record that only somebody's words fill. Elements and classes
 * cost the browser least; an attribute is asked for only where a platform has nothing better.
 */
const filled = 'shreddit-comment,ytd-comment-view-model,ytd-comment-renderer,ytm-comment-renderer,.isso-text,.raw-content,.gsc-reply-content,.wl-content,.commtext,.idc-c-t-inner,'
  + '.u_cbox_contents,article .cooked,.bbWrapper,.messageText,.post_wrapper .inner,.postbody .content,.posting_element,.upost-text,#comment-main li,#root .my-4 > .flex:first-child > .font-medium:first-child,'
  + '[data-posting-version],[data-role="message"],[data-spot-im-class="message-text"],[data-testid="comment-content"],[component="post/content"],'
  + '[itemtype*="/Comment"],[itemtype*="/UserComments"],[itemprop="comment"],[typeof*="Comment"],[typeof*="Post"] [property*="content"]';

/** Whether a shadow host has been filled, or a platform's own record stands in the page. */
export function holdsPlatform(document: Document): string | null {
  for (const each of document.querySelectorAll(`${hosts},${filled}`)) {
    if (each.shadowRoot?.querySelector(rows)) return 'shadow-host';
    if (each.matches(filled) && (fold(each.textContent!) || each.shadowRoot)) return 'platform';
  }
  return null;
}
