import { fold } from './words.ts';

/** Elements whose open shadow root holds a discussion: Coral, OpenWeb, Der Standard, MSN, Hyvor Talk. Their root is attached later than they are made. */
const hosts = '#coral-shadow-container,#coral-shadow-root,[data-spot-im-shadow-host*="conversation"],[data-spotim-module="conversation"] > div,[data-labels-section],dst-forum,social-comment-wc,hyvor-talk-comments';

/** What is in a shadow root once there is a comment: rows of these five; an empty stream has its form and its menus alone. */
const rows = '.coral-comment,[data-spot-im-class="message-text"],dst-posting,comment-item,.comment-content';

/** Names of records that have no 'comment' in them, each with the part that only somebody's words fill. */
const posts = 'shreddit-comment,ytd-comment-view-model,ytm-comment-renderer,[data-role="message"],[data-spot-im-class="message-text"],.isso-text,.raw-content,.gsc-reply-content,.wpd-comment-text,.commtext,.idc-c-t-inner,.u_cbox_contents,article[data-post-id] .cooked,.bbWrapper';

/** Whether a shadow host has been filled, or a platform's own record stands in the page. */
export function holdsPlatform(document: Document): string | null {
  for (const each of document.querySelectorAll(`${hosts},${posts}`)) {
    if (each.shadowRoot ? each.shadowRoot.querySelector(rows) : each.matches(posts) && fold(each.textContent!)) return each.shadowRoot ? 'shadow-host' : 'platform';
  }
  return null;
}
